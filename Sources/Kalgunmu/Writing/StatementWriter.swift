import DanceNotation
import DancePlanning
import DanceScore
import DanceSource

/// Writes a decision into its statement: clauses that speak of it are changed where they stand, others are added behind the
/// last one. All the rest of the statement stays as it is.
struct StatementWriter {
  let statement: ScoreStatement
  let text: RoutineText
  let names: CastNames
  let decision: Decision
  /// What was replaced and added inside.
  var edits: [TextEdit] = []
  /// The clauses that come behind the last one, each as the words between which a line may be broken.
  var added: [[String]] = []

  init(_ statement: ScoreStatement, of text: RoutineText, names: CastNames, decision: Decision) {
    self.statement = statement
    self.text = text
    self.names = names
    self.decision = decision
  }

  /// What changes in the text.
  ///
  /// - Parameter keepsWays: whether `avoid off` is added, so that nothing else is tried.
  mutating func write(keepsWays: Bool) throws(Obstacle) -> [TextEdit] {
    for clause in statement.clauses.indices where isDropped(statement.clauses[clause]) { drop(clause) }
    writePlaces()
    if let easing = decision.easing { set("ease \(easing.word)", at: \.isEase) }
    try say(decision.delays, in: \.delayed) { member, counts in "delay \(member) \(NotationText.number(counts))" }
    try writeWays()
    if let spacing = decision.spacing { set("spacing \(NotationText.length(spacing))", at: \.isSpacing) }
    if keepsWays, !statement.clauses.contains(where: \.isAvoidOff) { added.append(["avoid off"]) }
    if let opening = decision.opening { try write(opening) }
    addClauses()
    guard !edits.contains(where: { text.hasComment(in: $0.span) }) else { throw .comment }
    return edits
  }

  /// Adds what comes behind the last clause; before what an opening adds behind the statement.
  private mutating func addClauses() {
    guard !added.isEmpty else { return }
    let clauses = added.enumerated().map { index, words -> TextEdit.Part in
      let isLast = index == added.count - 1
      return .clause(words.dropLast() + [(words.last ?? "") + (isLast ? "" : ",")])
    }
    let end = Span(statement.span.upper, statement.span.upper)
    edits.insert(TextEdit(span: end, parts: [.text(",")] + clauses, lines: lines), at: 0)
  }

  /// How lines of the statement go on.
  var lines: LineShape { text.lines(of: statement) }

  /// Says something of everybody: in the clause that speaks of it, if there is one.
  private mutating func set(_ words: String, at isMeant: (Clause) -> Bool) {
    if let clause = statement.clauses.first(where: isMeant) {
      replace(clause.span, by: [words])
    } else {
      added.append([words])
    }
  }

  /// Replaces a stretch by words that stay on its line.
  mutating func replace(_ span: Span, by words: [String]) {
    edits.append(
      TextEdit(span: span, parts: [.text(words.first ?? ""), .list(Array(words.dropFirst()))], lines: lines))
  }

  // MARK: Places

  private mutating func writePlaces() {
    guard let takers = decision.places else { return }
    let words = Self.clause(names.list(takers[...]))
    guard let index = statement.clauses.firstIndex(where: \.isAssignment) else { return added.append(words) }
    let clause = statement.clauses[index]
    if case .seats(let seats) = clause.kind, let last = seats.last {
      let said = names.takers(seats)
      if takers.starts(with: said) { return addPlaces(takers.dropFirst(said.count), behind: last.span.upper) }
    }
    if text.hasRoom(for: words.joined(separator: " "), at: clause.span) {
      replace(clause.span, by: words)
    } else {
      // A long list stands behind all short clauses.
      drop(index)
      added.append(words)
    }
  }

  /// Goes on with a list that gives the first places only: those it does not name take what is behind.
  private mutating func addPlaces(_ takers: ArraySlice<Int?>, behind end: Int32) {
    let words = names.list(takers)
    guard !words.isEmpty else { return }
    let listed = words.dropLast().map { $0 + "," } + words.suffix(1)
    edits.append(TextEdit(span: Span(end, end), parts: [.text(","), .list(listed, end: ")")], lines: lines))
  }

  /// `assign (a,` `b,` `c)`
  private static func clause(_ list: [String]) -> [String] {
    list.enumerated().map { index, name in
      (index == 0 ? "assign (" : "") + name + (index == list.count - 1 ? ")" : ",")
    }
  }

  // MARK: Ways and times

  /// Says something of single dancers: in the clause that has the last word about all whom it names, if what it says then
  /// is the same for all of them; else in a clause of its own behind all others, which has the last word.
  private mutating func say<Value: Hashable>(
    _ values: [Int: Value], in member: (Clause) -> MemberExpression?,
    text: (String, Value) throws(Obstacle) -> String
  ) throws(Obstacle) {
    var left = values
    var spoken: Set<Int> = []
    for clause in statement.clauses.reversed() {
      guard !isDropped(clause), let member = member(clause) else { continue }
      let named = names.dancers(member)
      defer { spoken.formUnion(named) }
      let new = Set(named.map { left[$0] })
      guard spoken.isDisjoint(with: named), new.count == 1, let value = new.first ?? nil else { continue }
      replace(clause.span, by: [try text(self.text.words(member.span), value)])
      for dancer in named { left[dancer] = nil }
    }
    var clauses: [(first: Int, words: String)] = []
    for (value, dancers) in Dictionary(grouping: left.keys, by: { left[$0] }) {
      guard let value else { continue }
      for member in names.members(dancers) { clauses.append((member.first, try text(member.text, value))) }
    }
    added += clauses.sorted { $0.first < $1.first }.map { [$0.words] }
  }

  private mutating func writeWays() throws(Obstacle) {
    if let way = decision.way {
      guard let words = NotationText.way(way) else { throw .number }
      set("path \(words)", at: \.isWayOfAll)
    }
    try say(decision.ways, in: \.bent) { member, way throws(Obstacle) in
      guard let words = NotationText.way(way) else { throw .number }
      // `path curve via …` would be everybody's curve.
      let isMistakable = member == "curve" && words.hasPrefix("via")
      return "path \(isMistakable ? "curve...curve" : member) \(words)"
    }
  }
}
