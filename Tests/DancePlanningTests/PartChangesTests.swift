import DanceScore
import DanceSource
import Testing

@testable import DancePlanning

/// Whose part differs, from when on, and in what.
@Suite struct PartChangesTests {
  private static let head = "cast ara, bora, dami\nstart line(spacing: 2m)\n"

  private func performance(_ score: String, head: String = head) throws -> Performance {
    let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: head + score))
    return Performance(of: try #require(resolution.routine), effort: .none)
  }

  /// `ara 8 place`, one a dancer who does not do the same.
  private func changes(_ old: String, _ new: String, newHead: String = head) throws -> [String] {
    let changes = PartChanges(from: try performance(old), to: try performance(new, head: newHead))
    return changes.parts.filter { !$0.isSame }.map { part in
      guard let count = part.count else { return part.name + (part.before == nil ? " joined" : " left") }
      let what = part.differences.map(\.rawValue).sorted().joined(separator: "+")
      return "\(part.name) \(FixedDecimal.shortText(count, atMost: 3)) \(what)"
    }
  }

  @Test(arguments: [
    ("hold 8", "hold 8", []),
    ("hold 8; shift (1m, 0) over 4", "hold 4; hold 4; shift (1m, 0) over 4", []),
    ("hold 8", "hold 16", []),
    (
      "shift (1m, 0) over 4", "shift (1m, 0) over 4; hold 8; shift (1m, 0) over 4",
      ["ara 12 place", "bora 12 place", "dami 12 place"]
    ),
    (
      "hold 8; swap ara, bora over 4; hold 4", "hold 8; swap ara, bora over 4, path straight; hold 4",
      ["ara 8 way", "bora 8 way"]
    ),
    ("hold 8; shift (0, 1m) over 8", "hold 8; shift (0, 1m) over 8, delay bora 2", ["bora 8 timing"]),
    (
      "shift (0, 1m) over 8", "shift (0, 1m) over 8, ease smooth, path dami arc 40deg",
      ["ara 0 timing", "bora 0 timing", "dami 0 timing+way"]
    ),
    (
      "shift (0, 1m) over 4; hold 12", "hold 8; shift (0, 1m) over 4; hold 4",
      ["ara 0 timing", "bora 0 timing", "dami 0 timing"]
    ),
    (
      "move 8 to line(spacing: 2m), assign (ara, bora, dami)", "move 8 to line(spacing: 2m), assign (bora, ara, dami)",
      ["ara 0 place", "bora 0 place"]
    ),
    ("hold 8; exit ara to left over 8; hold 8", "hold 8; exit ara to left over 4; hold 12", ["ara 8 stage+timing"]),
    ("hold 8; exit ara to left over 8; hold 8", "hold 24", ["ara 8 place+stage"]),
    ("hold 4; face back; hold 4", "hold 4; face centre; hold 4", ["ara 4 eyes", "bora 4 eyes", "dami 4 eyes"]),
    ("hold 4; level low; hold 4", "hold 6; level low; hold 2", ["ara 4 timing", "bora 4 timing", "dami 4 timing"]),
    ("hold 4; level low; hold 4", "hold 4; level middle; hold 4", ["ara 4 level", "bora 4 level", "dami 4 level"]),
    (
      "shift (0, 1m) over 4, face travel", "shift (0, -1m) over 4, face travel",
      ["ara 0 place", "bora 0 place", "dami 0 place"]
    ),
  ])
  func `what differs is told from the first count on`(old: String, new: String, expected: [String]) throws {
    #expect(try changes(old, new) == expected)
    // Read the other way round, the same parts differ from the same counts on.
    #expect(
      try changes(new, old).map { $0.split(separator: " ").prefix(2) }
        == expected.map { $0.split(separator: " ").prefix(2) })
  }

  @Test func `dancers are known by their names, wherever they stand in the cast`() throws {
    #expect(
      try changes(
        "hold 8", "hold 8", newHead: "cast dami, ara, bora\nstart line(spacing: 2m), assign (ara, bora, dami)\n") == [])
    #expect(
      try changes("hold 8", "hold 8", newHead: "cast dami, hana\nstart line(spacing: 2m) at (1m, 0)\n")
        == ["ara left", "bora left", "dami 0 place", "hana joined"])
  }

  @Test func `a millimetre is no other place, unless asked for`() throws {
    let (old, new) = (try performance("shift (1m, 0) over 4"), try performance("shift (100.05cm, 0) over 4"))
    #expect(PartChanges(from: old, to: new).isEmpty)
    #expect(PartChanges(from: old, to: new, tolerance: 1e-4).changed.map(\.name) == ["ara", "bora", "dami"])
    #expect(PartChanges(from: old, to: new).same.count == 3)
  }
}
