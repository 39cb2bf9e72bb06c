/// Characters that can be seen, in place of those that cannot or that would command the terminal.
public enum VisibleCharacter {
  /// A text for a terminal: names and titles may hold anything, and must neither move the cursor nor turn the line around.
  public static func text(_ text: String) -> String { String(text.map(of)) }

  /// The character itself, or a picture of it: `␀` for a NUL, `�` for other controls and invisible marks.
  static func of(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first else { return character }
    switch scalar.properties.generalCategory {
    case .control:
      let picture = scalar.value < 0x20 ? 0x2400 + scalar.value : scalar.value == 0x7F ? 0x2421 : 0xFFFD
      return Unicode.Scalar(picture).map(Character.init) ?? "\u{FFFD}"
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return "\u{FFFD}"
    default:
      return character
    }
  }
}
