import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks
@testable import DancePlanning

@Suite struct TransitionApproachTests {
  private func performance(seed: UInt64, dancers: Int) throws -> Performance {
    var random = SeededGenerator(seed: seed)
    func metres() -> String { FixedDecimal.text(random.number(in: -5...5), 1) + "m" }
    return try plan(
      """
      stage 30m x 30m
      cast p 1...\(dancers)
      group some = p1...p\(max(1, dancers / 3))
      start scatter(\(dancers), width: 12m, depth: 12m, apart: 0.6m, seed: \(seed))
      together {
        some { turn 130deg about (\(metres()), \(metres())) over 8, ease in }
        rest { hold 3; shift (\(metres()), \(metres())) over 4, stagger 0.02 from order, avoid off }
      }
      together { some { shift (\(metres()), \(metres())) over 6, path arc 70deg, avoid off } }
      move 8 to circle(\(dancers), radius: 6m), assign order, ease smooth, avoid off
      """
    ).performance
  }

  /// Every pair of which one is addressed, segment by segment, over the whole transition.
  private func expected(_ transition: Transition, in performance: Performance) -> Double {
    let slab = TimeSlab(from: transition.start, to: transition.end)
    var closest = Double.infinity
    for one in transition.dancers {
      for other in 0..<performance.dancerCount where other != one {
        for meeting in Meeting.all(of: one, and: other, in: slab, of: performance.tracks) {
          let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
          closest = min(closest, approach.distance)
        }
      }
    }
    return closest
  }

  @Test(arguments: [(1, 2), (2, 5), (3, 9), (4, 9), (5, 20)] as [(UInt64, Int)])
  func `the nearest pair of a transition is that of all its pairs`(seed: UInt64, dancers: Int) throws {
    let performance = try performance(seed: seed, dancers: dancers)
    for planned in PlanReport(of: performance).transitions {
      let transition = try #require(performance.transitions.first { $0.cue == planned.cue })
      let closest = try #require(planned.closest)
      #expect(abs(closest.distance - expected(transition, in: performance)) < 2e-4, "\(planned.name)")
      let places = [closest.first, closest.second].map { performance.position(of: $0, at: closest.count) }
      #expect(abs(places[0].distance(to: places[1]) - closest.distance) < 1e-6)
      #expect(transition.start <= closest.count && closest.count <= transition.end)
      #expect(!Set([closest.first, closest.second]).isDisjoint(with: transition.dancers))
    }
  }

  @Test func `in a crowd the grid finds the same as comparing everybody`() throws {
    let performance = try performance(seed: 9, dancers: 120)
    let stretches = Stretch.all(of: performance, movement: 1, workers: 1)
    for transition in performance.transitions where transition.end > transition.start {
      let compared = TransitionApproach(of: transition, in: performance, stretches: stretches)
      let fromGrid = TransitionApproach(of: transition, in: performance, stretches: stretches, mostCompared: 0)
      let distances = [compared, fromGrid].compactMap { $0.closest?.distance }
      #expect(distances.count == 2 && abs(distances[0] - distances[1]) < 2e-4, "\(transition.name)")
    }
  }
}
