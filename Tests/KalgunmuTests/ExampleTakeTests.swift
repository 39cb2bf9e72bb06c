import Kalgunmu
import Testing

/// Takes of the examples that are shipped.
@Suite struct ExampleTakeTests {
  @Test(arguments: Examples.names) func `machines walk every example as it is planned, to the last bit`(_ name: String)
    throws
  {
    let choreography = try Choreography(contentsOf: Examples.path(name))
    let plan = choreography.performance
    let machines = CastErrors(preset: .machine).errors(dancerCount: plan.dancerCount)
    let take = plan.take(17, seed: 7, errors: machines)
    #expect(take.tracks.segmentCount == plan.tracks.segmentCount)
    let differing = (0..<plan.tracks.segmentCount).count { take.tracks.segment($0) != plan.tracks.segment($0) }
    #expect(differing == 0)
    guard plan.dancerCount < 100 else { return }
    let (drawn, meant) = (Choreography(take).frames, choreography.frames)
    for share in [0.0, 0.3, 0.7, 1] {
      let count = plan.routine.counts * share
      #expect(drawn.frame(at: count) == meant.frame(at: count))
    }
    // Who touches whom in takes of machines is who touches whom in the plan.
    let counts = SimulationCounts(of: plan, file: name, errors: machines, seed: 7, takes: 0..<2)
    let touching = Set(counts.pairs.filter { $0.touches > 0 }.map(\.dancers))
    let colliding = ContactSurvey(of: plan).collisions.filter { !$0.isAllowed }
    #expect(touching == Set(colliding.map { [$0.first, $0.second] }))
  }
}
