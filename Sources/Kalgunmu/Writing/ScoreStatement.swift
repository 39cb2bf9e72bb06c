import DanceNotation
import DanceSource

/// A step of the score as it stands in the text.
struct ScoreStatement {
  /// What it says.
  let step: Step
  /// Where it stands.
  let span: Span
  /// How many braces are open around it.
  let depth: Int

  /// What stands behind its commas, in order.
  var clauses: [Clause] {
    switch step {
    case .start(_, let clauses), .move(_, _, let clauses), .shift(_, _, let clauses), .turn(_, _, _, let clauses),
      .scale(_, _, _, let clauses), .mirror(_, _, let clauses), .swap(_, _, _, let clauses), .follow(_, _, let clauses),
      .enter(_, _, _, _, let clauses), .exit(_, _, _, let clauses):
      clauses
    default: []
    }
  }

  /// Where the words before the first clause end.
  var headEnd: Int32 {
    switch step {
    case .start(let formation, _), .move(_, let formation, _), .enter(_, _, _, let formation?, _):
      formation.span.upper
    case .shift(_, let duration, _), .turn(_, _, let duration, _), .scale(_, _, let duration, _),
      .mirror(_, let duration, _), .swap(_, _, let duration, _), .follow(_, let duration, _),
      .enter(_, _, let duration, nil, _), .exit(_, _, let duration, _):
      duration.span.upper
    default: span.upper
    }
  }

  /// All steps of a text, also those in blocks, by where they stand.
  static func all(in tree: SyntaxTree) -> [Span: ScoreStatement] {
    var found: [Span: ScoreStatement] = [:]
    collect(tree.statements, depth: 0, into: &found)
    return found
  }

  private static func collect(_ statements: [Statement], depth: Int, into found: inout [Span: ScoreStatement]) {
    for statement in statements {
      guard case .step(let step) = statement.kind else { continue }
      found[statement.span] = ScoreStatement(step: step, span: statement.span, depth: depth)
      switch step {
      case .section(_, _, let body), .repeat(_, let body): collect(body, depth: depth + 1, into: &found)
      case .together(_, let lanes):
        for lane in lanes { collect(lane.body, depth: depth + 2, into: &found) }
      default: continue
      }
    }
  }
}
