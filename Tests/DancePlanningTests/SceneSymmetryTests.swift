import DanceGeometry
import DanceScore
import Testing

@testable import DancePlanning

@Suite struct SceneSymmetryTests {
  private func walks(_ ways: [(Point, Point)]) -> [OpenWalk] {
    ways.enumerated().map { dancer, way in
      OpenWalk(
        dancer: dancer, cue: 0,
        motion: Motion(from: 0, to: 8, along: Motion.Course(of: .straight, from: way.0, to: way.1), easing: .linear),
        comesOn: false, isInFile: false, crossesEdge: false, mayWait: true, mayBend: true)
    }
  }

  private func members(_ symmetry: SceneSymmetry?) -> [[Int]]? {
    symmetry?.units.map { $0.members.map(\.walk).sorted() }
  }

  @Test func `all who cross a ring are one`() {
    let ring = (0..<7).map { Point(3, 0).turned(by: .turn * (Double($0) / 7), about: .origin) }
    let across = ring.map { ($0, Point(-$0.x, -$0.y)) }
    #expect(members(SceneSymmetry(of: walks(across))) == [Array(0..<7)])
  }

  @Test func `those in the middle of a turn and those around it are apart`() {
    let square = [Point(2, 2), Point(-2, 2), Point(-2, -2), Point(2, -2)]
    let outer = square.map { ($0, Point(-$0.x, -$0.y)) }
    let inner = square.map { (Point($0.x / 4, $0.y / 4), Point($0.x / 2, $0.y / 2)) }
    #expect(members(SceneSymmetry(of: walks(outer + inner))) == [[0, 1, 2, 3], [4, 5, 6, 7]])
  }

  @Test func `images in a mirror take mirrored ways`() throws {
    let ways = [
      (Point(-2, 0), Point(-1, 3)), (Point(2, 0), Point(1, 3)), (Point(-3, 1), Point(-3, 2)),
      (Point(3, 1), Point(3, 2)),
    ]
    let symmetry = try #require(SceneSymmetry(of: walks(ways)))
    #expect(members(symmetry) == [[0, 1], [2, 3]])
    for unit in symmetry.units { #expect(unit.members.map(\.isMirrored) == [false, true]) }
  }

  @Test func `goals that are not led into each other make no symmetry`() {
    let ways = [(Point(-2, 0), Point(-1, 3)), (Point(2, 0), Point(1.3, 3)), (Point(0, 1), Point(0.2, 2))]
    #expect(SceneSymmetry(of: walks(ways)) == nil)
  }

  @Test func `a file that follows its leader is not taken apart`() {
    var file = walks([(Point(-1, 0), Point(1, 0)), (Point(0, 0), Point(0, 0.1)), (Point(1, 0), Point(-1, 0))])
    #expect(SceneSymmetry(of: file) != nil)
    file = file.map {
      OpenWalk(
        dancer: $0.dancer, cue: 0, motion: $0.motion, comesOn: false, isInFile: true, crossesEdge: false, mayWait: true,
        mayBend: false)
    }
    #expect(SceneSymmetry(of: file) == nil)
  }
}
