import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DancePlanning

/// Dancers who stay on their side of the centre line.
@Suite struct SideKeepingTests {
  /// The performance of a move by everybody in 8 counts.
  private func performance(_ starts: [Point], _ goals: [Point], _ placement: Placement) -> Performance {
    var sources = SourceMap()
    let file = sources.add(SourceFile(name: "test.routine", text: ""))
    var routine = Routine(
      title: "Test", stage: .standard, cast: starts.indices.map { Dancer(name: "d\($0)") },
      clock: Clock(beatsPerMinute: 120), sources: sources)
    let location = SourceLocation(file: file, span: Span(0, 0))
    let everybody = Array(starts.indices)
    let formation = { (points: [Point]) in Formation(name: "row", places: points.map { Formation.Place($0) }) }
    routine.counts = 8
    routine.cues = [
      Cue(dancers: everybody, start: 0, end: 0, action: .start(formation(starts), Placement()), location: location),
      Cue(
        dancers: everybody, start: 0, end: 8, action: .move(formation(goals), placement, Manner()), location: location),
    ]
    return Performance(of: routine, effort: .none)
  }

  private func keeping(_ keepers: [Int], pins: [Placement.Pin] = []) -> Placement {
    var placement = Placement(pins: pins)
    placement.sideKeepers = keepers
    return placement
  }

  private func row(_ xs: Double...) -> [Point] { xs.map { Point($0, 0) } }

  private func ends(_ performance: Performance) -> [Double] {
    (0..<performance.dancerCount).map { performance.position(of: $0, at: 8).x }
  }

  @Test func `whoever keeps a side takes a place there even if another is nearer`() {
    let (starts, goals) = ([Point(-0.5, 0), Point(0.5, 3)], [Point(0.5, 0), Point(-0.5, 3)])
    #expect(ends(performance(starts, goals, Placement())) == [0.5, -0.5])
    #expect(ends(performance(starts, goals, keeping([0, 1]))) == [-0.5, 0.5])
    #expect(ends(performance(starts, goals, keeping([1]))) == [-0.5, 0.5])
  }

  @Test func `the line itself is on both sides`() {
    let found = performance(row(-1, 0.004, 1), row(-0.004, -2, 2), keeping([0, 1, 2]))
    #expect(found.unfilled.isEmpty)
    let far = performance(row(-1, 0, 1), row(0, 1, 2), keeping([0, 1, 2]))
    #expect(ends(far) == [0, 1, 2] && far.unfilled.isEmpty)
  }

  @Test func `where a side has too few places, the nearest to the centre cross, and it is said`() {
    let found = performance(row(-4, -3, -2, -1, 1, 2), row(-2, -1, 1, 2, 3, 4), keeping(Array(0..<6)))
    #expect(found.unfilled == [Unfilled(cue: 1, places: 2, dancers: [0, 1, 2, 3], placeless: [2, 3], side: .left)])
    #expect(ends(found).prefix(2).allSatisfy { $0 < 0 } && ends(found).dropFirst(2).allSatisfy { $0 > 0 })
  }

  @Test func `a place of one's own counts more than a side`() {
    var sources = SourceMap()
    let file = sources.add(SourceFile(name: "test.routine", text: ""))
    let location = SourceLocation(file: file, span: Span(0, 0))
    let pin = Placement.Pin(dancer: 0, places: [1], location: location)
    let found = performance(row(-1, 1), row(-1, 1), keeping([0, 1], pins: [pin]))
    #expect(ends(found) == [1, -1])
    #expect(found.unfilled.map(\.side) == [.right])
  }

  @Test func `nobody crosses unless they must, for many random scenes`() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 2...9, using: &random)
      func points() -> [Point] {
        (0..<count).map { Point(Double(Int.random(in: -3...3, using: &random)), Double($0)) }
      }
      let (starts, goals) = (points(), points())
      let found = performance(starts, goals, keeping(Array(0..<count)))
      for side in [-1.0, 1] {
        let keepers = starts.filter { $0.x * side > 0 }.count
        let places = goals.filter { $0.x * side >= 0 }.count
        let crossing = zip(starts, ends(found)).filter { $0.x * side > 0 && $1 * side < 0 }.count
        #expect(crossing == max(0, keepers - places), "seed \(seed)")
      }
      #expect(Set((0..<count).map { found.position(of: $0, at: 8) }) == Set(goals), "seed \(seed)")
    }
  }
}
