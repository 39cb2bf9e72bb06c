/// A judge of whether bytes are a picture as SVG 1.1 wants it.
///
/// Well-formed XML; elements that may stand where they stand, with attributes they may have and those they must; values that
/// can be read; identifiers that are different; references that lead to something in the same picture; keyframes that fit
/// together. The tables are ``SVGStructure``, the grammars ``SVGValues``.
public struct SVGChecker {
  private var complaints: [String] = []
  private let identifiers: [String: Int]
  /// Whether the pictures stand in a page, in which links are `href`, as everywhere in HTML, and may lead to the page.
  private let isInPage: Bool

  /// A judge of one picture says no more than this.
  private static let mostComplaints = 12

  /// What speaks against a whole file, each thing once; empty if nothing does.
  public static func complaints(about bytes: [UInt8]) -> [String] {
    let (checker, complaint) = XMLChecker.check(bytes)
    guard let root = checker.root, complaint == nil else { return [complaint ?? "no element"] }
    guard root.name == "svg", root.attributes["xmlns"] == "http://www.w3.org/2000/svg" else {
      return ["<\(root.name)> is no picture"]
    }
    return complaints(about: [root], among: root.descendants, isInPage: false)
  }

  /// What speaks against the pictures of a page that is well-formed XML behind its first line.
  public static func complaints(aboutPicturesOf page: [UInt8]) -> [String] {
    let body = page.firstIndex(of: UInt8(ascii: "\n")).map { Array(page[($0 + 1)...]) } ?? page
    let (checker, complaint) = XMLChecker.check(body)
    guard let root = checker.root, complaint == nil else { return [complaint ?? "no element"] }
    let pictures = Self.pictures(in: root)
    return pictures.isEmpty ? ["no picture"] : complaints(about: pictures, among: root.descendants, isInPage: true)
  }

  private static func pictures(in element: MarkupElement) -> [MarkupElement] {
    element.name == "svg" ? [element] : element.children.flatMap(pictures)
  }

  private static func complaints(
    about pictures: [MarkupElement], among all: [MarkupElement], isInPage: Bool
  ) -> [String] {
    let elements = pictures.flatMap(\.descendants)
    let identifiers = Dictionary(all.compactMap { $0.attributes["id"] }.map { ($0, 1) }, uniquingKeysWith: +)
    var judge = SVGChecker(identifiers: identifiers, isInPage: isInPage)
    for (identifier, count) in identifiers where count > 1 { judge.say("\(count) elements are called #\(identifier)") }
    for element in elements { judge.judge(element) }
    return Array(judge.complaints.prefix(mostComplaints))
  }

  private init(identifiers: [String: Int], isInPage: Bool) {
    (self.identifiers, self.isInPage) = (identifiers, isInPage)
  }

  private mutating func say(_ complaint: String) {
    if !complaints.contains(complaint) { complaints.append(complaint) }
  }

  private mutating func judge(_ element: MarkupElement) {
    guard let kind = SVGStructure.elements[element.name] else { return say("<\(element.name)> is not of SVG 1.1") }
    for child in element.children where !kind.children.contains(child.name) {
      say("<\(child.name)> may not stand in <\(element.name)>")
    }
    if !kind.holdsText, !element.text.allSatisfy(\.isWhitespace) {
      say("no text may stand in <\(element.name)>: \(element.text.prefix(30))")
    }
    for name in kind.required.sorted()
    where element.attributes[name] == nil && !(isInPage && name == "xlink:href" && element.attributes["href"] != nil) {
      say("<\(element.name)> must have \(name)")
    }
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      judge(name, value, of: element, kind)
    }
    if element.name == "style" { judgeStyle(element.text) }
    if element.name.hasPrefix("animate") { judgeKeyframes(of: element) }
  }

  private mutating func judge(
    _ name: String, _ value: String, of element: MarkupElement, _ kind: SVGStructure.Element
  ) {
    let isKnown =
      kind.attributes.contains(isInPage && name == "href" ? "xlink:href" : name) || SVGStructure.common.contains(name)
      || SVGStructure.presentation.contains(name)
    guard isKnown else { return say("<\(element.name)> has no attribute \(name)") }
    if let complaint = SVGValues.complaint(about: value, of: name, in: element.name) { say(complaint) }
    if name == "xlink:href" || name == "href" {
      guard value.hasPrefix("#") else { return say("\(value) leads out of the picture") }
      judgeReference(String(value.dropFirst()))
    } else {
      judgeReferences(in: value)
    }
  }

  /// `url(#p0)` wherever it stands.
  private mutating func judgeReferences(in text: String) {
    for part in text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      guard part.first == "#" else { return say("url(\(part.prefix(20))… leads out of the picture") }
      judgeReference(String(part.dropFirst().prefix { $0 != ")" }))
    }
  }

  private mutating func judgeReference(_ identifier: String) {
    if identifiers[identifier] == nil { say("nothing is called #\(identifier)") }
  }

  /// Rules of style: `.a,.b{name:value;…}` one after the other, some of them in an `@media`.
  private mutating func judgeStyle(_ text: String) {
    judgeReferences(in: text)
    var depth = 0
    var declarations = ""
    for character in text {
      switch character {
      case "{":
        depth += 1
        declarations = ""
      case "}":
        depth -= 1
        for declaration in declarations.split(separator: ";") where !declaration.allSatisfy(\.isWhitespace) {
          let parts = declaration.split(separator: ":", maxSplits: 1)
          if parts.count < 2 { say("no declaration of style: \(declaration.prefix(40))") }
        }
        declarations = ""
      default: declarations.append(character)
      }
      guard (0...2).contains(depth) else { return say("braces of a style do not match") }
    }
    if depth != 0 { say("braces of a style do not match") }
  }

  /// As many times as values, from 0 to 1, and never back.
  private mutating func judgeKeyframes(of element: MarkupElement) {
    func parts(_ name: String) -> [Substring]? {
      element.attributes[name].map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    }
    guard let times = parts("keyTimes") else { return }
    let numbers = times.compactMap { Double($0) }
    if numbers.first != 0 || numbers != numbers.sorted() { say("keyTimes do not run on from 0") }
    if element.attributes["calcMode"] != "discrete", numbers.last != 1 { say("keyTimes do not end at 1") }
    if let values = parts("keyPoints") ?? parts("values"), values.count != times.count {
      say("\(times.count) keyTimes for \(values.count) values")
    }
    if let splines = parts("keySplines"), splines.count != times.count - 1 {
      say("\(times.count) keyTimes for \(splines.count) keySplines")
    }
  }
}
