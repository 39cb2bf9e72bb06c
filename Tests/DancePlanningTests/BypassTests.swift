import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct BypassTests {
  /// One who walks from left to right, among others who stand.
  private func scene(_ standing: [Point]) -> String {
    let others = standing.enumerated().map { "point(\($1.x)m, \($1.y)m)" }.joined(separator: "\n  ")
    return """
      routine "Between"
      stage 20m x 12m
      tempo 120bpm
      cast walker\(standing.isEmpty ? "" : ", s 1...\(standing.count)")
      formation scene {
        point(-5m, 0)
        \(others)
      }
      section "All" {
        start scene
        together { walker { shift (10m, 0) over 16 } }
      }
      """
  }

  private func length(_ corners: [Point], of walk: OpenWalk) -> Double {
    let all = [walk.start] + corners + [walk.goal]
    return zip(all, all.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  @Test func `the shortest way round a wall of people is found, and others beside it`() throws {
    // A wall of nine across the way, half a metre apart, its upper end nearer than its lower one.
    let wall = (0..<9).map { Point(0, -2.5 + 0.5 * Double($0)) }
    let passage = try OpenPassage(scene(wall))
    let (field, walks) = (passage.field, passage.walks)
    let routes = Bypass(in: field).routes(for: try #require(walks.first))
    #expect(routes.count >= 2)
    // A taut string round (0, 1.5) at 0.6 m: two tangents and a stretch of the circle, here by two chords of it at least.
    let tangent = (25 + 1.5 * 1.5 - 0.36).squareRoot()
    let lengths = routes.map { length($0, of: walks[0]) }
    #expect(lengths[0] > 2 * tangent)
    #expect(lengths[0] < 2 * tangent + 0.7)
    #expect(Set(routes).count == routes.count)
  }

  @Test(arguments: 0..<30) func `every way keeps clear of all who stand`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let standing = (0..<24).map { _ in
      Point((random.number(in: -3...3) * 100).rounded() / 100, (random.number(in: -4...4) * 100).rounded() / 100)
    }
    let passage = try OpenPassage(scene(standing))
    let field = passage.field
    let walk = try #require(passage.walks.first)
    for route in Bypass(in: field).routes(for: walk) {
      let corners = [walk.start] + route + [walk.goal]
      for (from, to) in zip(corners, corners.dropFirst()) {
        for place in standing {
          #expect(Segment(from, to).squaredDistance(to: place).squareRoot() >= field.limit(0, 1) - 1e-9)
        }
      }
    }
  }

  @Test func `nobody stands in the way, so that there is nothing to go round`() throws {
    let passage = try OpenPassage(scene([]))
    #expect(Bypass(in: passage.field).routes(for: try #require(passage.walks.first)).isEmpty)
  }

  @Test func `who is walled in has no way`() throws {
    let ring = (0..<16).map { Point(-3.8, 0).turned(by: .turn * (Double($0) / 16), about: Point(-5, 0)) }
    let passage = try OpenPassage(scene(ring))
    let routes = Bypass(in: passage.field).routes(for: try #require(passage.walks.first))
    #expect(routes == [])
  }
}
