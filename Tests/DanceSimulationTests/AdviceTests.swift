import DanceGeometry
import DancePlanning
import DanceScore
import Testing

@testable import DanceSimulation

/// Chances, what would help, and plans that people get through.
@Suite struct AdviceTests {
  /// Three who cross through one middle, so that the planner has to lead them round.
  private static let crossing = """
    stage 16m x 16m
    tempo 100bpm
    cast a, b, c
    formation one { a (-4m, 0); b (4m, 0); c (0, 4m) }
    formation two { a (4m, 0); b (-4m, 0); c (0, -4m) }
    start one
    hold 4
    move 16 to two
    hold 4
    """

  @Test func `intervals are Wilson's`() {
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (hits, takes, low, high) in [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ] {
      let interval = Chance(hits, of: takes).interval
      #expect(abs(interval.lowerBound - low) < 5e-5)
      #expect(abs(interval.upperBound - high) < 5e-5)
    }
    #expect(Chance(0, of: 0).interval == 0...1)
    #expect(Chance(7, of: 7).interval.upperBound == 1)
  }

  @Test func `takes in pairs show what two simulations would not`() {
    let before = (0..<400).map { $0 % 4 == 0 }
    let after = (0..<400).map { $0 % 4 == 0 && $0 % 20 != 0 }
    let comparison = PairedTakes(before, after)
    #expect(comparison.gain == 0.05)
    #expect(comparison.interval.lowerBound > 0.02)
    #expect(PairedTakes(before, before).interval == 0...0)
  }

  @Test func `a routine with more counts is the same before and later behind`() throws {
    let plan = try performance(
      of: """
        stage 20m x 20m
        cast a, b
        section "One" {
          start line
          move 8 to line(spacing: 2m)
          hold 4
        }
        section "Two" { shift (1m, 0) over 4 }
        """)
    let cue = plan.transitions[1].cue
    let longer = plan.routine.lengthened(by: 2, cue: cue)
    #expect(longer.counts == plan.routine.counts + 2)
    #expect(longer.cues[cue].end == plan.routine.cues[cue].end + 2)
    #expect(longer.cues[cue].start == plan.routine.cues[cue].start)
    #expect(longer.sections.map(\.end) == plan.routine.sections.map { $0.end + 2 })
    let again = Performance(of: longer, effort: .none)
    #expect(again.position(of: 0, at: 12) == plan.position(of: 0, at: 10))
  }

  @Test func `more room is that in every formation, and a delay in one move`() throws {
    let plan = try performance(of: "cast a, b\nstart line(spacing: 1m)\nmove 8 to line(spacing: 2m) at (0, 1m)")
    let wide = Performance(of: plan.routine.spaced(by: 1.5), effort: .none)
    for count in [0.0, 3, 8] {
      for dancer in 0..<2 {
        let (meant, place) = (plan.position(of: dancer, at: count), wide.position(of: dancer, at: count))
        #expect(place.distance(to: Point(meant.x * 1.5, meant.y * 1.5)) < 1e-9)
      }
    }
    let cue = plan.transitions[1].cue
    let late = Performance(of: try #require(plan.routine.delayed(1, by: 2, cue: cue)), effort: .none)
    #expect(late.position(of: 1, at: 2) == plan.position(of: 1, at: 0))
    #expect(late.position(of: 0, at: 4) == plan.position(of: 0, at: 4))
    #expect(plan.routine.delayed(1, by: 8, cue: cue) == nil)
  }

  @Test func `what a planner decided stays when a routine is tried otherwise`() throws {
    let plan = try performance(of: Self.crossing, effort: .normal)
    #expect(plan.mendedPassages == 1)
    let again = Performance(of: plan.routine, effort: .none)
    for row in 0..<plan.tracks.segmentCount { #expect(again.tracks.segment(row) == plan.tracks.segment(row)) }
  }

  @Test func `a robust plan is proved, held to the limits of the routine, and safer in takes of its own`() throws {
    let plan = try performance(of: Self.crossing, effort: .normal)
    let errors = Array(repeating: ErrorPreset.club.errors, count: 3)
    let asked = try performance(of: Self.crossing, effort: .none).routine
    let robust = RobustPlan(of: asked, planned: plan, errors: errors, seed: 3, takes: 60)
    #expect(!robust.changes.isEmpty)
    #expect(robust.interval.lowerBound > 0)
    #expect(robust.changed.share < robust.unchanged.share)
    #expect(robust.performance.routine.sectionLimits.isEmpty)
    #expect(ContactSurvey(of: robust.performance).collisions.isEmpty)
    let again = RobustPlan(of: asked, planned: plan, errors: errors, seed: 3, takes: 60, workers: 1)
    #expect(again.changes == robust.changes && again.gain == robust.gain)
    // Where nobody ever touches anybody, everything stays.
    let machines = Array(repeating: HumanErrors(), count: 3)
    #expect(RobustPlan(of: asked, planned: plan, errors: machines, seed: 3, takes: 4).changes.isEmpty)
  }
}
