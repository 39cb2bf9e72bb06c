/// Where lines end: where the author ended them, at most one empty line; and around the braces of every block that is
/// not on one line.
enum BlockLayout {
  /// Settles the line breaks before each piece.
  static func settleLineBreaks(in pieces: inout [Piece]) {
    let braces = bracesOverSeveralLines(pieces)
    for index in pieces.indices {
      var breaks = min(pieces[index].lineBreaks, 2)
      guard index > 0 else {
        pieces[index].lineBreaks = 0
        continue
      }
      let previous = pieces[index - 1]
      let isFirst = previous.kind == .openBrace
      let isLast = pieces[index].kind == .closeBrace
      if isFirst || isLast { breaks = min(breaks, 1) }
      if isFirst && isLast {
        breaks = 0
      } else if isFirst && braces[index - 1] && !pieces[index].isComment {
        breaks = 1
      } else if isLast && braces[index] {
        breaks = 1
      } else if previous.kind == .closeBrace && braces[index - 1] && mustBeginLine(pieces[index]) {
        breaks = max(breaks, 1)
      }
      pieces[index].lineBreaks = breaks
    }
  }

  /// Whether a piece must not follow the closing brace of several lines on its line.
  private static func mustBeginLine(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .semicolon, .comma, .closeParenthesis: false
    case .name: !piece.text.elementsEqual("else".utf8)
    default: !piece.isComment
    }
  }

  /// For each piece, whether it is a brace of a block that holds a line break and something else.
  private static func bracesOverSeveralLines(_ pieces: [Piece]) -> [Bool] {
    var result = Array(repeating: false, count: pieces.count)
    var open: [(index: Int, isBroken: Bool)] = []
    for index in pieces.indices {
      if pieces[index].lineBreaks > 0, let last = open.indices.last { open[last].isBroken = true }
      switch pieces[index].kind {
      case .openBrace:
        open.append((index, false))
      case .closeBrace:
        guard let block = open.popLast(), block.isBroken, block.index + 1 < index else { break }
        result[block.index] = true
        result[index] = true
        if let last = open.indices.last { open[last].isBroken = true }
      default: break
      }
    }
    return result
  }
}
