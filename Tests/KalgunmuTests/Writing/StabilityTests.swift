import Kalgunmu
import Testing

/// With decisions written, a later edit changes only what it must.
@Suite struct StabilityTests {
  private static let head = "cast p 1...9\nstage 14m x 12m\nstart grid(columns: 3)\n"
  private static let sections = [
    "section \"A\" {\n  move 8 to circle(radius: 3m)\n  hold 4\n}\n",
    "section \"B\" {\n  move 8 to v(spacing: 1.4m), assign fair, ease smooth\n}\n",
    "section \"C\" {\n  move 8 to line(spacing: 1.2m)\n  move 8 to diamond(width: 8m), assign nearest\n}\n",
  ]
  private static let text = head + sections.joined()

  private func plan(_ text: String) throws -> Performance {
    Performance(of: try Rewriting.routine(text, "a", .libraryOnly))
  }

  private func written() throws -> (text: String, plan: Performance) {
    let made = try Rewriting(Self.text, effort: .normal)
    return (made.after, made.planned)
  }

  /// Who takes which place in the last moves.
  private func takers(_ performance: Performance, last count: Int) -> [[Int?]] {
    performance.transitions.suffix(count).map(\.takers)
  }

  /// From a count on everybody is at the same places, perhaps so many counts later; ways that end by a computation of their
  /// own may do so a rounding beside.
  private func expectSame(_ plan: Performance, from count: Double, _ other: Performance, later: Double = 0) {
    for count in stride(from: count, through: plan.routine.counts, by: 0.25) {
      let farthest = (0..<9).map {
        plan.position(of: $0, at: count).distance(to: other.position(of: $0, at: count + later))
      }.max()
      #expect(farthest ?? 1 < 1e-9, "at \(count)")
    }
  }

  @Test func `a section at the end changes nobody's part before it`() throws {
    let (text, plan) = try written()
    let longer = try self.plan(text + "section \"D\" {\n  move 8 to grid(columns: 3) reversed\n}\n")
    let changes = PartChanges(from: plan, to: longer, tolerance: 0)
    #expect(changes.parts.allSatisfy { ($0.count ?? plan.routine.counts) >= plan.routine.counts })
    #expect(takers(longer, last: 5).dropLast() == takers(plan, last: 4)[...])
  }

  @Test func `a section put before the others gives nobody another place later`() throws {
    let (text, plan) = try written()
    let new = "section \"New\" {\n  swap p1, p9 over 8\n}\n"
    let longer = try self.plan(text.replacing(Self.head, with: Self.head + new))
    #expect(takers(longer, last: 4) == takers(plan, last: 4))
    // Without decisions in the text the very same edit sends people elsewhere.
    let undecided = try self.plan(Self.text.replacing(Self.head, with: Self.head + new))
    #expect(takers(undecided, last: 4) != takers(plan, last: 4))
    expectSame(plan, from: 8, longer, later: 8)
  }

  @Test func `another formation changes its own transition and the next, and no other`() throws {
    let (text, plan) = try written()
    let changed = try self.plan(text.replacing("circle(radius: 3m)", with: "grid(columns: 3, spacing: 2.5m)"))
    #expect(takers(changed, last: 4) == takers(plan, last: 4))
    expectSame(plan, from: 20, changed)
  }

  @Test func `a place that is given to somebody else is an edit of two names`() throws {
    let (text, plan) = try written()
    let takers = self.takers(plan, last: 1)[0].compactMap(\.self)
    let names = takers.map { "p\($0 + 1)" }
    #expect(text.contains("assign (\(names.joined(separator: ", ")))"))
    let swapped = [names[1], names[0]] + names.dropFirst(2)
    let edited = try self.plan(
      text.replacing(names.joined(separator: ", "), with: swapped.joined(separator: ", ")))
    let changes = PartChanges(from: plan, to: edited).changed
    #expect(Set(changes.map(\.name)) == Set(names.prefix(2)))
  }
}
