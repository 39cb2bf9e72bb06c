import DanceNotation
import DanceScore
import DanceSource

// An opening makes three statements of one. The middle one is the statement as it stands, with less time and larger places;
// the others are written before and behind it.
extension StatementWriter {
  mutating func write(_ opening: Opening) throws(Obstacle) {
    guard case .move(let duration, let formation, _) = statement.step else { throw .otherwise }
    replace(duration.span, by: [NotationText.number(opening.counts)])
    var modifiers = " scaled \(NotationText.factor(opening.growth.factor))"
    if opening.offset != .zero { modifiers += " at \(NotationText.point(.origin + opening.offset))" }
    insert(modifiers, at: formation.span.upper)

    let (start, end) = (statement.span.lower, statement.span.upper)
    let nextLine = text.lineBreak + text.margin(at: start)
    let growth = try words(opening.growth)
    insert(growth + (text.beginsLine(at: start) ? nextLine : "; "), at: start)
    let shrinking = try words(opening.shrinking)
    if let lineEnd = text.lineEnd(behind: end) {
      insert(nextLine + shrinking, at: lineEnd)
    } else {
      insert("; " + shrinking, at: end)
    }
  }

  private mutating func insert(_ words: String, at offset: Int32) {
    edits.append(TextEdit(span: Span(offset, offset), parts: [.text(words)]))
  }

  /// `scale 1.42 about (0, 1m) over 2, ease smooth`
  private func words(_ growth: Opening.Growth) throws(Obstacle) -> String {
    let centre = growth.centre.map { " about " + NotationText.point($0) } ?? ""
    let counts = NotationText.number(growth.counts)
    let step = "scale \(NotationText.factor(growth.factor))\(centre) over \(counts)"
    return ([step] + (try clauses(growth.manner))).joined(separator: ", ")
  }

  /// How a growth is walked; where the eyes are is said as for the way between.
  private func clauses(_ manner: Manner) throws(Obstacle) -> [String] {
    var plain = Manner()
    (plain.easing, plain.facing, plain.avoidance) = (manner.easing, manner.facing, manner.avoidance)
    // What grows goes straight, whether that is said or not.
    plain.way = manner.way == .straight ? .straight : nil
    guard plain == manner else { throw .otherwise }
    var clauses: [String] = []
    if manner.easing != .linear { clauses.append("ease \(manner.easing.word)") }
    if manner.facing != nil {
      guard let said = statement.clauses.first(where: \.isFace) else { throw .otherwise }
      clauses.append(text.words(said.span))
    }
    if manner.avoidance == .asWritten { clauses.append("avoid off") }
    return clauses
  }

  /// Whether a clause says what the plan does not do.
  func isDropped(_ clause: Clause) -> Bool {
    switch clause.kind {
    case .stagger: decision.dropped.contains(.stagger)
    case .delay: decision.dropped.contains(.delay)
    case .path: decision.dropped.contains(.path)
    default: false
    }
  }

  /// Takes a clause away, with its comma.
  mutating func drop(_ index: Int) {
    let clause = statement.clauses[index].span
    let before = index > 0 ? statement.clauses[index - 1].span.upper : statement.headEnd
    edits.append(TextEdit(span: Span(before, clause.upper), parts: []))
  }
}
