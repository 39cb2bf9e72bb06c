/// A small, strict judge of whether bytes are well-formed XML: what our pictures use of it and nothing else.
///
/// Elements with quoted, different attributes; text with the five entities and no forbidden character; one root. No
/// comments, no processing instructions, no character data sections: they do not occur, so they are errors.
public struct XMLChecker {
  private var scalars: [Unicode.Scalar]
  private var position = 0
  private var open: [MarkupElement] = []

  /// The document's element; `nil` before it is read to its end.
  public private(set) var root: MarkupElement?

  /// The names of all elements, in the order in which they open.
  public private(set) var elements: [String] = []
  /// All text between tags, joined.
  public private(set) var text = ""

  /// Reads a document; `complaint` is `nil` if it is well-formed.
  public static func check(_ bytes: [UInt8]) -> (checker: XMLChecker, complaint: String?) {
    guard let string = String(validating: bytes, as: UTF8.self) else {
      return (XMLChecker(scalars: []), "not UTF-8")
    }
    var checker = XMLChecker(scalars: Array(string.unicodeScalars))
    do throws(Complaint) {
      try checker.readDocument()
      return (checker, nil)
    } catch {
      return (checker, "\(error.words) at character \(checker.position)")
    }
  }

  private struct Complaint: Error { var words: String }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func readDocument() throws(Complaint) {
    while position < scalars.count {
      if scalars[position] == "<" { try readTag() } else { try readText() }
    }
    guard root != nil, open.isEmpty else { throw Complaint(words: "open elements \(open.map(\.name))") }
  }

  private mutating func readText() throws(Complaint) {
    let start = position
    while position < scalars.count, scalars[position] != "<" { try readCharacter() }
    let content = String(String.UnicodeScalarView(scalars[start..<position]))
    text += content
    if !open.isEmpty { open[open.count - 1].text += content }
    if open.isEmpty, !content.allSatisfy(\.isWhitespace) { throw Complaint(words: "text outside of the root") }
  }

  private mutating func readTag() throws(Complaint) {
    try expect("<")
    if peek == "/" {
      try expect("/")
      let name = try readName()
      guard let element = open.popLast(), element.name == name else {
        throw Complaint(words: "</\(name)> closes another element")
      }
      try expect(">")
      return close(element)
    }
    if open.isEmpty, root != nil { throw Complaint(words: "a second root") }
    let name = try readName()
    elements.append(name)
    let element = MarkupElement(name: name, attributes: try readAttributes())
    let isEmpty = peek == "/"
    if isEmpty { try expect("/") }
    try expect(">")
    if isEmpty { close(element) } else { open.append(element) }
  }

  private mutating func close(_ element: MarkupElement) {
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }

  private mutating func readAttributes() throws(Complaint) -> [String: String] {
    var attributes: [String: String] = [:]
    while peek == " " || peek == "\n" {
      position += 1
      let name = try readName()
      guard attributes[name] == nil else { throw Complaint(words: "two attributes \(name)") }
      try expect("=")
      try expect("\"")
      let start = position
      while let next = peek, next != "\"" {
        if next == "<" { throw Complaint(words: "< in an attribute") }
        try readCharacter()
      }
      attributes[name] = String(String.UnicodeScalarView(scalars[start..<position]))
      try expect("\"")
    }
    return attributes
  }

  private mutating func readName() throws(Complaint) -> String {
    let start = position
    while let next = peek,
      next.properties.isAlphabetic || ("0"..."9").contains(next) || "-:_.".unicodeScalars.contains(next)
    {
      position += 1
    }
    guard start < position else { throw Complaint(words: "expected a name") }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  /// One character of text, or one entity.
  private mutating func readCharacter() throws(Complaint) {
    let scalar = scalars[position]
    position += 1
    let isAllowed =
      scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" || scalar == "\r"
    guard isAllowed, scalar.value != 0xFFFE, scalar.value != 0xFFFF else {
      throw Complaint(words: "forbidden character U+\(String(scalar.value, radix: 16))")
    }
    guard scalar == "&" else { return }
    let name = try readName()
    guard ["lt", "gt", "amp", "quot", "apos"].contains(name) else { throw Complaint(words: "unknown entity \(name)") }
    try expect(";")
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Complaint) {
    guard peek == scalar else { throw Complaint(words: "expected \(scalar)") }
    position += 1
  }
}

/// An element of a document that was read.
public struct MarkupElement: Sendable {
  /// Its name, with its prefix if it has one.
  public let name: String
  /// The values of its attributes, entities as they are written.
  public let attributes: [String: String]
  /// The elements in it, in order.
  public fileprivate(set) var children: [MarkupElement] = []
  /// The text between its tags and in no other element, entities as they are written.
  public fileprivate(set) var text = ""

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The element and all below it, in the order in which they open.
  public var descendants: [MarkupElement] { [self] + children.flatMap(\.descendants) }
}
