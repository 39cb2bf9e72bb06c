import DanceSource

extension Name {
  /// A text that stands outside of a file, such as an argument, as the name that it spells in one; `nil` if it is no
  /// name: letters, digits and `_`, not beginning with a digit, at most ``Parser/nameLimit`` bytes.
  public static func spelled(_ text: String) -> String? {
    let file = SourceFile(name: "", text: text)
    guard (1...Parser.nameLimit).contains(file.bytes.count) else { return nil }
    var lexer = Lexer(file)
    guard lexer.readName(), lexer.offset == file.bytes.count else { return nil }
    return CanonicalName.composed(text)
  }
}
