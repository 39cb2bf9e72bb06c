import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks
@testable import DancePlanning

@Suite struct ContactSurveyTests {
  /// A crowd large enough that slabs are cut, with everything that makes pairs irregular: curves, turns, staggers,
  /// easings, and people on one spot.
  private func crowd(seed: UInt64) throws -> Performance {
    var random = SeededGenerator(seed: seed)
    let count = random.integer(in: 49...52)
    func metres() -> String { FixedDecimal.text(random.number(in: -6...6), 1) + "m" }
    let half = count / 2
    let text = """
      stage 20m x 20m
      cast p 1...\(count)
      group one = p1...p\(half)
      start scatter(\(count), width: 14m, depth: 14m, apart: 0.5m, seed: \(seed))
      move 8 to scatter(\(count), width: 14m, depth: 14m, apart: 0.4m, seed: \(seed + 1)), assign order, ease smooth
      together {
        one { turn 130deg about (\(metres()), \(metres())) over 8, ease in }
        rest { shift (\(metres()), \(metres())) over 6, stagger 0.1 from order }
      }
      move 8 to circle(\(count), radius: 5m), path arc 80deg, assign order
      move 8 to grid(\(count), spacing: 0.9m), path curve via (\(metres()), \(metres())), assign order, ease out
      """
    let resolution = Resolver.resolve(SourceFile(name: "crowd.routine", text: text))
    return Performance(of: try #require(resolution.routine, "\(resolution.diagnostics.map(\.message))"), effort: .none)
  }

  @Test(arguments: [1, 2]) func `no contact of a crowd is lost or made up`(seed: UInt64) throws {
    let performance = try crowd(seed: seed)
    let survey = ContactSurvey(of: performance)
    let whole = TimeSlab(from: 0, to: performance.routine.counts)
    var expected: Set<IndexPair> = []
    var closest = Double.infinity
    for first in 0..<performance.dancerCount {
      for second in (first + 1)..<performance.dancerCount {
        for meeting in Meeting.all(of: first, and: second, in: whole, of: performance.tracks) {
          let (from, to) = (meeting.counts.lowerBound, meeting.counts.upperBound)
          let apart = meeting.one.bounds(from: from, to: to).distance(to: meeting.other.bounds(from: from, to: to))
          guard apart < 0.6 else { continue }
          let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
          closest = min(closest, approach.distance)
          // A hair's breadth around the limit is left to the tolerance of the search.
          if approach.distance < 0.52 - 1e-4 { expected.insert(IndexPair(Int32(first), Int32(second))) }
        }
      }
    }
    let found = Set(survey.collisions.map { IndexPair(Int32($0.first), Int32($0.second)) })
    #expect(expected.isSubset(of: found))
    #expect(survey.collisions.allSatisfy { $0.distance < 0.52 + 1e-4 })
    #expect(abs((survey.closest?.distance ?? .infinity) - closest) < 2e-4)
  }

  @Test func `contacts of a pair follow one another without touching`() throws {
    let survey = ContactSurvey(of: try crowd(seed: 9))
    for (contact, next) in zip(survey.collisions, survey.collisions.dropFirst())
    where (contact.first, contact.second) == (next.first, next.second) {
      #expect(contact.to < next.from)
    }
  }

  @Test func `the report does not depend on the number of workers`() throws {
    let performance = try crowd(seed: 4)
    let one = CheckReport(of: performance, workers: 1)
    #expect(!one.findings.isEmpty)
    for workers in [2, 3, 16] { #expect(CheckReport(of: performance, workers: workers) == one) }
  }
}
