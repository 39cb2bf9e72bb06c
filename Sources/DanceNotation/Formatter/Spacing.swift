/// How many spaces stand between two pieces on a line.
enum Spacing {
  /// The spaces between neighbours.
  static func spaces(between left: Piece, and right: Piece) -> Int {
    if right.kind == .comment || right.kind == .documentation { return 2 }
    return areJoined(left, right) ? 0 : 1
  }

  private static func areJoined(_ left: Piece, _ right: Piece) -> Bool {
    switch right.kind {
    case .comma, .semicolon, .colon, .closeParenthesis, .closedRange, .halfOpenRange: return true
    case .closeBrace where left.kind == .openBrace: return true
    case .openParenthesis where left.kind == .name: return isCall(left, right)
    default: break
    }
    switch left.kind {
    case .openParenthesis, .closedRange, .halfOpenRange: return true
    case .minus: return left.isSign
    default: return false
    }
  }

  /// Whether a parenthesis belongs to the name before it as in `circle(8)`. A dancer's place, `ara (0, 1m)`, looks the
  /// same to whoever does not know the dancers, so the author's space stays where the word does not decide.
  private static func isCall(_ name: Piece, _ parenthesis: Piece) -> Bool {
    !parenthesis.isSpaced && !wordsBeforePlaces.contains(String(decoding: name.text, as: UTF8.self))
  }

  private static let wordsBeforePlaces: Set<String> = [
    "shift", "about", "at", "via", "mod", "and", "or", "if", "in", "assign",
  ]
}
