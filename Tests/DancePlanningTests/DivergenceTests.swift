import DanceScore
import DanceSource
import Testing

@testable import DancePlanning

/// Where two performances first differ.
@Suite struct DivergenceTests {
  private static let text = """
    cast ara, bora, dami
    start line(spacing: 2m)
    hold 4
    move 8 to line(spacing: 2m) at (0, 1m), ease smooth
    face back
    level low over 2
    turn 90deg over 8

    """

  private func plan(_ text: String) throws -> Performance {
    Performance(of: try #require(Resolver.resolve(SourceFile(name: "a", text: text)).routine), effort: .none)
  }

  @Test func `the same text is danced alike`() throws {
    #expect(try plan(Self.text).divergence(from: plan(Self.text)) == nil)
  }

  @Test(arguments: [
    // Another beginning, place, easing, time and way of a walk, each told with its cue.
    ("line(spacing: 2m)\nhold", "line(spacing: 3m)\nhold", 0, 1),
    ("at (0, 1m)", "at (0, 1.000000000001m)", 4, 1),
    ("ease smooth", "ease in", 4, 1),
    ("over 8", "over 9", 12, 4),
    ("at (0, 1m)", "at (0, 1m), path bora arc 1deg", 4, 1),
    ("at (0, 1m)", "at (0, 1m), delay dami 0.5", 4, 1),
    ("over 8", "over 8, face travel", 12, 4),
    // Eyes and heads are part of it.
    ("face back", "face 45deg", 12, 4),
    ("level low", "level middle", 12, 4),
  ])
  func `whatever differs is found where it begins`(old: String, new: String, count: Double, cue: Int) throws {
    let other = Self.text.replacing(old, with: new)
    #expect(other != Self.text)
    let found = try #require(try plan(Self.text).divergence(from: plan(other)))
    #expect(found.count == count && found.cue == cue)
  }

  @Test func `somebody who is never asked for anything has no cue`() throws {
    let found = try plan("cast ara\nstart point(0, 0)\nhold 8\n").divergence(
      from: plan("cast ara\nstart point(0, 1m)\nhold 8\n"))
    #expect(found == Divergence(dancer: 0, count: 0, cue: nil))
  }

  @Test func `a transition tells who takes which place`() throws {
    let performance = try plan(
      """
      cast ara, bora, dami
      start line(spacing: 2m)
      move 8 to line(5, spacing: 2m), place ara 4, place bora 2
      turn 90deg over 8
      exit dami to left over 4
      enter dami from left over 8 to point(0, 3m)
      """)
    #expect(performance.transitions.map(\.takers) == [[0, 1, 2], [2, 1, nil, 0], [], [2], [2]])
  }
}
