import Kalgunmu
import Testing

/// Decisions with which the planner itself would not be content when it reads them: it must be told to leave them alone.
@Suite struct TriedAgainTests {
  private static let head = "cast ara, bora\nstart line(spacing: 2m)\n"

  /// Writes that Ara goes on an arc which is not enough, for a reader who would go on trying.
  private func written(_ score: String) throws -> (text: String, planned: Performance) {
    let asked = try Rewriting.routine(Self.head + score, "a", .libraryOnly)
    var decided = asked
    decided.cues[1].changeManner { $0.ownWays[0] = .arc(.degrees(31)) }
    let planned = Performance(of: decided, effort: .none)
    #expect(CheckReport(of: planned).findings.contains { $0.rule == .collision })
    let written = WrittenDecisions(of: planned, into: asked, effort: .normal)
    #expect(written.notes.isEmpty)
    return (String(decoding: written.text, as: UTF8.self), planned)
  }

  private func expect(_ score: String, becomes expected: String) throws {
    let (text, planned) = try written(score)
    #expect(text == Self.head + expected)
    let reread = try Rewriting.routine(text, "a", .libraryOnly)
    let again = Performance(of: reread)
    #expect(planned.divergence(from: again) == nil)
    #expect(WrittenDecisions(of: again, into: reread).tally.total == 0)
  }

  @Test func `a way that does not help is kept by avoid off`() throws {
    try expect("mirror x over 8\n", becomes: "mirror x over 8, path ara arc 31deg, avoid off\n")
  }

  @Test func `where somebody else would go another way instead, that one is kept as well`() throws {
    try expect(
      "together {\n  ara { move 8 to point(1m, 0) }\n  bora { move 8 to point(-1m, 0) }\n}\n",
      becomes: """
        together {
          ara { move 8 to point(1m, 0), path ara arc 31deg, avoid off }
          bora { move 8 to point(-1m, 0), avoid off }
        }

        """)
  }
}
