/// Numbers, flags and commands, one after the other, out of path data.
struct SVGPathScanner {
  private let characters: [Character]
  /// How many characters are behind.
  private(set) var offset = 0

  init(_ text: String) {
    characters = Array(text)
    skipSpace()
  }

  /// The next character, if there is any.
  private var next: Character? { offset < characters.count ? characters[offset] : nil }

  /// Whether nothing is left.
  var isAtEnd: Bool { next == nil }

  /// A failure at this place.
  func failure(_ expected: String) -> SVGPathData.Failure {
    SVGPathData.Failure(offset: offset, expected: expected)
  }

  /// The next character if it is a letter of a command.
  mutating func command() -> Character? {
    guard let letter = next, "MmLlHhVvCcSsQqTtAaZz".contains(letter) else { return nil }
    offset += 1
    skipSpace()
    return letter
  }

  /// Whether a number can begin here.
  var startsNumber: Bool {
    guard let character = next else { return false }
    return character.isDigit || "+-.".contains(character)
  }

  /// The next number, with the space or comma behind it.
  mutating func number() throws(SVGPathData.Failure) -> Double {
    let begin = offset
    accept("+-")
    var digits = acceptDigits()
    if accept(".") { digits += acceptDigits() }
    guard digits > 0 else {
      offset = begin
      throw failure("a number")
    }
    acceptExponent()
    let limit = SVGPathData.largestNumber
    guard let value = Double(String(characters[begin..<offset])), abs(value) <= limit else {
      offset = begin
      throw failure("a number of at most a thousand million")
    }
    skipSeparator()
    return value
  }

  /// The next flag of an arc, a single 0 or 1.
  mutating func flag() throws(SVGPathData.Failure) -> Bool {
    guard let character = next, character == "0" || character == "1" else { throw failure("a flag, 0 or 1") }
    offset += 1
    skipSeparator()
    return character == "1"
  }

  /// An `e` only belongs to the number if digits follow.
  private mutating func acceptExponent() {
    let before = offset
    guard accept("eE") else { return }
    accept("+-")
    if acceptDigits() == 0 { offset = before }
  }

  @discardableResult
  private mutating func accept(_ choices: String) -> Bool {
    guard let character = next, choices.contains(character) else { return false }
    offset += 1
    return true
  }

  private mutating func acceptDigits() -> Int {
    let begin = offset
    while let character = next, character.isDigit { offset += 1 }
    return offset - begin
  }

  private mutating func skipSpace() {
    while let character = next, character.isWhitespace { offset += 1 }
  }

  private mutating func skipSeparator() {
    skipSpace()
    if accept(",") { skipSpace() }
  }
}

extension Character {
  /// Whether it is one of 0…9, not a digit of another script.
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
