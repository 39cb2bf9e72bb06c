import DanceNotation
import DanceScore
import Kalgunmu
import Testing

/// A text whose decisions were written, with all that tests ask of it.
struct Rewriting {
  /// The text as it was.
  let before: String
  /// The plan of it.
  let planned: Performance
  /// What came of it.
  let written: WrittenDecisions
  /// The text with the decisions.
  let after: String

  /// Plans a text and writes the decisions.
  ///
  /// - Parameters:
  ///   - effort: how long the planner may look for cures.
  ///   - change: what a planner is made to decide besides.
  init(
    _ text: String, name: String = "test.routine", loader: FileLoader = .libraryOnly, effort: RepairEffort = .none,
    change: (inout Routine) -> Void = { _ in }
  ) throws {
    let asked = try Self.routine(text, name, loader)
    var decided = asked
    change(&decided)
    before = text
    planned = Performance(of: decided, effort: effort)
    written = WrittenDecisions(of: planned, into: asked, effort: effort)
    after = String(decoding: written.text, as: UTF8.self)
    let again = Performance(of: try Self.routine(after, name, loader), effort: effort)
    expectSame(again)
    expectIdempotence(of: again, effort)
    expectLayout()
  }

  static func routine(_ text: String, _ name: String, _ loader: FileLoader) throws -> Routine {
    let resolution = Resolver.resolve(SourceFile(name: name, text: text), loader: loader)
    let said = DiagnosticRenderer().text(of: resolution.diagnostics, in: resolution.sources)
    return try #require(resolution.routine, "\(said)\n\(text)")
  }

  /// The plan of the new text is the same to the last bit, and so are the places at quarter counts.
  private func expectSame(_ again: Performance) {
    #expect(planned.divergence(from: again) == nil, "\(after)")
    guard planned.dancerCount <= 200 else { return }
    for quarter in 0...Int(planned.routine.counts * 4) {
      let count = Double(quarter) / 4
      let isSame = (0..<planned.dancerCount).allSatisfy {
        planned.position(of: $0, at: count) == again.position(of: $0, at: count)
          && planned.facing(of: $0, at: count) == again.facing(of: $0, at: count)
          && planned.presence(of: $0, at: count) == again.presence(of: $0, at: count)
      }
      guard isSame else {
        Issue.record("somebody is elsewhere at count \(count)\n\(after)")
        return
      }
    }
  }

  /// There is nothing more to write into the new text.
  private func expectIdempotence(of again: Performance, _ effort: RepairEffort) {
    let twice = WrittenDecisions(of: again, into: again.routine, effort: effort)
    #expect(twice.text == written.text && twice.tally.total == 0, "\(after)")
  }

  /// What was in the common layout still is, and everything around the steps that could change is as it was.
  private func expectLayout() {
    let (old, new) = (SourceFile(name: "", text: before), SourceFile(name: "", text: after))
    let isFormatted = Formatter.format(old) == before
    if isFormatted { #expect(Formatter.format(new) == after) }
    // A block on one line becomes one of several if a list does not fit; an opening is three statements.
    let mayBreak = isFormatted || written.tally.openings > 0
    let (one, other) = (Self.surroundings(in: old), Self.surroundings(in: new))
    let bare = { (text: String) in text.filter { !$0.isWhitespace && $0 != ";" } }
    let isSame = mayBreak ? bare(one) == bare(other) : one == other
    #expect(isSame, "\(after)")
  }

  /// The text without the steps that take clauses.
  private static func surroundings(in file: SourceFile) -> String {
    var bytes = file.bytes
    func cut(_ statements: [Statement]) {
      for statement in statements.reversed() {
        guard case .step(let step) = statement.kind else { continue }
        switch step {
        case .section(_, _, let body), .repeat(_, let body): cut(body)
        case .together(_, let lanes): for lane in lanes.reversed() { cut(lane.body) }
        case .move, .shift, .turn, .scale, .mirror, .swap, .follow, .enter, .exit:
          bytes.removeSubrange(Int(statement.span.lower)..<Int(statement.span.upper))
        default: continue
        }
      }
    }
    cut(Parser.parse(file, id: SourceFile.ID(index: 0)).tree.statements)
    return String(decoding: bytes, as: UTF8.self)
  }
}
