import DanceScore
import DanceSource
import Testing

@testable import DancePlanning

/// Which sets differ between two versions, and in whose places.
@Suite struct SetChangesTests {
  private static let head = "cast ara, bora, dami\nstart line(spacing: 2m)\n"

  private func performance(_ score: String, head: String = head) throws -> Performance {
    let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: head + score))
    return Performance(of: try #require(resolution.routine), effort: .none)
  }

  /// `line→column ara 2.00, bora on; dami otherwise`, one a set.
  private func changes(_ old: String, _ new: String, newHead: String = head) throws -> [String] {
    let changes = SetChanges(from: try performance(old), to: try performance(new, head: newHead))
    return changes.sets.map { set in
      let names = [set.old, set.new].map { set in
        set.map { "\($0.name.isEmpty ? "?" : $0.name)@\(FixedDecimal.shortText($0.start, atMost: 2))" } ?? "-"
      }
      let moves = set.moves.map { move in
        move.name + " " + (move.distance.map { FixedDecimal.text($0, 2) } ?? (move.to == nil ? "gone" : "new"))
      }
      return names.joined(separator: "→") + ": "
        + (moves + set.otherWays.map { $0.name + " otherwise" }).joined(separator: ", ")
    }
  }

  @Test(
    arguments: [
      ("hold 8; shift (0, 1m) over 8", "hold 8; shift (0, 1m) over 8", []),
      ("hold 8; shift (0, 1m) over 8", "hold 16; shift (0, 1m) over 8", []),
      (
        "swap ara, bora over 8; hold 8", "swap ara, dami over 8; hold 8",
        ["swap@8→swap@8: ara 2.00, bora 2.00, dami 4.00"]
      ),
      (
        "move 8 to column; move 8 to line(spacing: 2m), assign order",
        "move 8 to column; move 8 to v; move 8 to line(spacing: 2m), assign order",
        ["-→v@16: ara new, bora new, dami new"]
      ),
      (
        "move 8 to column; move 8 to v; move 8 to line(spacing: 2m), assign order",
        "move 8 to column; move 8 to line(spacing: 2m), assign order",
        ["v@16→-: ara gone, bora gone, dami gone"]
      ),
      ("hold 8; swap ara, bora over 8; hold 8", "hold 24", ["swap@16→-: ara gone, bora gone"]),
      (
        "swap ara, bora over 8; hold 8", "swap ara, bora over 8, path straight; hold 8",
        ["swap@8→swap@8: ara otherwise, bora otherwise"]
      ),
      (
        "hold 8; shift (0, 1m) over 8", "hold 8; shift (0, 1m) over 8, delay dami 2",
        ["shift@16→shift@16: dami otherwise"]
      ),
      (
        "hold 8; exit dami to left over 8; hold 8", "hold 24", ["exit@16→-: dami new"]
      ),
    ] as [(String, String, [String])])
  func `what differs is told set by set`(old: String, new: String, expected: [String]) throws {
    let found = try changes(old, new)
    #expect(found == expected)
  }

  @Test func `sets find each other although something stands between`() throws {
    let score = "move 8 to column; hold 8; move 8 to v; turn 90deg over 8; move 8 to circle(radius: 2m); hold 4"
    let changed = score.replacing("hold 8;", with: "shift (1m, 0) over 8; shift (-1m, 0) over 4;")
      .replacing("radius: 2m", with: "radius: 3m")
    let found = try changes(score, changed)
    #expect(
      found == [
        "-→shift@16: ara new, bora new, dami new", "-→shift@20: ara new, bora new, dami new",
        "circle@40→circle@44: ara 1.00, bora 1.00, dami 1.00",
      ])
  }

  @Test func `dancers are known by their names`() throws {
    #expect(
      try changes(
        "hold 8", "hold 8", newHead: "cast dami, ara, bora\nstart line(spacing: 2m), assign (ara, bora, dami)\n")
        == [])
    #expect(
      try changes("hold 8", "hold 8", newHead: "cast ara, hana\nstart line(2, spacing: 4m)\n")
        == ["line@0→line@0: bora gone, dami gone, hana new"])
  }

  @Test func `what all share is compared, too`() throws {
    func common(_ old: String, _ new: String) throws -> [VersionChanges.Common] {
      VersionChanges(from: try performance(old), to: try performance(new)).common
    }
    #expect(try common("hold 8; note \"a\"", "hold 4; hold 4; note \"a\"") == [])
    #expect(try common("hold 8", "hold 12; note \"a\"") == [.length, .notes])
    #expect(try common("tempo 100bpm; hold 8", "tempo 101bpm; hold 8") == [.tempo])
    #expect(try common("hold 8; tempo 100bpm over 4; hold 8", "hold 8; tempo 100bpm over 5; hold 8") == [.tempo])
    #expect(try common("meter 8; stage 9m x 9m; hold 8", "meter 6; stage 9m x 8m; hold 8") == [.meter, .stage])
    #expect(
      try common("section \"A\" { hold 8 }; hold 8", "section \"A\" { hold 4 }; hold 12") == [.sections])
  }
}
