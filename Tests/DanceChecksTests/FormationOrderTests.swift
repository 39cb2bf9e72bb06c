import DanceGeometry
import DanceTestSupport
import Testing

@testable import DanceChecks

@Suite struct LineRecognitionTests {
  private typealias Scene = FormationScene

  @Test func `a line of any number is one row without error`() {
    for count in 3...12 {
      let order = FormationOrder(of: Scene.block(count, 1))
      #expect(order.rows.map(\.members) == [Array(0..<count)])
      #expect(order.lines.count == 1)
      #expect(order.circles.isEmpty)
      #expect(order.rows.first?.deviation.worst ?? 1 < 1e-12)
      #expect(order.rows.first?.gapVariation ?? 1 < 1e-12)
    }
  }

  @Test func `every block has its ranks and files, and nothing else`() {
    for columns in 1...7 {
      for rows in 1...7 {
        for distance in [1.5, 2, 3] {
          let order = FormationOrder(of: Scene.block(columns, rows, 1.5, distance))
          #expect(order.rows.count == (columns >= 3 ? rows : 0), "\(columns) × \(rows)")
          #expect(order.columns.count == (rows >= 3 ? columns : 0), "\(columns) × \(rows)")
          #expect(order.diagonals.isEmpty && order.circles.isEmpty, "\(columns) × \(rows)")
          #expect(order.lines.allSatisfy { $0.deviation.worst < 1e-12 })
        }
      }
    }
  }

  @Test func `members go from the audience's left and from the front`() {
    let order = FormationOrder(of: Scene.block(3, 3).reversed(), dancers: [10, 11, 12, 13, 14, 15, 16, 17, 18])
    #expect(order.rows.map(\.members) == [[12, 11, 10], [15, 14, 13], [18, 17, 16]])
    #expect(order.columns.map(\.members) == [[16, 13, 10], [17, 14, 11], [18, 15, 12]])
  }

  @Test func `a turned block keeps its lines`() {
    for degrees in stride(from: -85.0, through: 85, by: 10) {
      let points = Scene.block(5, 4).map { $0.turned(by: .degrees(degrees), about: Point(3, -7)) }
      let order = FormationOrder(of: points)
      let ranks = (0..<4).map { rank in Set((0..<5).map { rank * 5 + $0 }) }
      let files = (0..<5).map { file in Set((0..<4).map { $0 * 5 + file }) }
      let found = Set(order.lines.map { Set($0.members) })
      #expect(found.isSuperset(of: ranks + files), "\(degrees)")
      // Turned by 45° the diagonals of the block are level.
      #expect(found.count == (abs(degrees) == 45 ? 17 : 9), "\(degrees)")
      #expect(order.lines.allSatisfy { $0.deviation.worst < 1e-9 })
    }
  }

  @Test func `a V has two arms, which share its apex`() {
    for arm in 2...8 {
      let order = FormationOrder(of: Scene.v(arm))
      #expect(order.lines.map(\.kind) == [.diagonal, .diagonal])
      #expect(order.lines.map(\.members.count) == [arm + 1, arm + 1])
      #expect(order.lines.allSatisfy { $0.members.contains(0) && $0.deviation.worst < 1e-12 })
      #expect(order.circles.isEmpty)
    }
  }

  @Test func `a wedge has its ranks`() {
    for rows in 3...7 {
      let order = FormationOrder(of: Scene.wedge(rows))
      #expect(order.rows.map(\.members.count) == Array((3...rows).reversed()))
      #expect(order.lines.allSatisfy { $0.deviation.worst < 1e-12 })
      #expect(order.circles.isEmpty)
    }
  }

  @Test func `the error of a row is the distance to the line with the least squares`() {
    let points = [0, 0, 0.2, 0, 0].enumerated().map { Point(Double($0) * 1.5 - 3, $1) }
    let deviation = FormationOrder(of: points).rows.first?.deviation
    #expect(deviation?.dancer == 2)
    #expect(abs((deviation?.offset.y ?? 0) - 0.16) < 1e-12)
    #expect(abs((deviation?.mean ?? 0) - 0.064) < 1e-12)
  }

  @Test func `who is more than a quarter of the spacing off is not of the row`() {
    for (off, members) in [(0.3, 9), (0.6, 8)] {
      var points = Scene.block(9, 1)
      points[8].y += off
      #expect(FormationOrder(of: points).rows.map(\.members.count) == [members], "\(off)")
    }
  }

  @Test(arguments: [0.02, 0.05, 0.1])
  func `a jittered block keeps its lines, and their error is the jitter`(jitter: Double) {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<30 {
      let order = FormationOrder(of: Scene.jittered(Scene.block(6, 4), by: jitter, &generator))
      #expect(order.rows.map(\.members.count) == [6, 6, 6, 6])
      #expect(order.columns.map(\.members.count) == [4, 4, 4, 4, 4, 4])
      let worst = order.lines.map(\.deviation.worst).max() ?? 0
      #expect(worst > jitter / 3 && worst < 1.5 * jitter)
    }
  }

  @Test func `people strewn about are in no rows and circles`() {
    var generator = SeededGenerator(seed: 12)
    var found = 0
    for count in [3, 4, 5, 7, 9, 12, 20, 40, 100] {
      for _ in 0..<40 {
        let order = FormationOrder(of: Scene.scatter(count, &generator))
        found += order.lines.isEmpty && order.circles.isEmpty && order.mirror?.isRecognised == false ? 0 : 1
      }
    }
    // Chance is never quite excluded: at most a few of 360.
    #expect(found <= 14, "\(found)")
  }

  @Test func `nobody, one, and a heap on one spot have no order`() {
    for points in [[], [Point(1, 2)], Array(repeating: Point(1, 2), count: 30)] {
      let order = FormationOrder(of: points)
      #expect(order.lines.isEmpty && order.circles.isEmpty && order.rotation.order == 1)
      #expect(order.tolerance == 0)
    }
  }
}

@Suite struct CircleRecognitionTests {
  private typealias Scene = FormationScene

  @Test func `a circle of any number is a circle without error, and nothing else`() {
    for count in 5...60 {
      let order = FormationOrder(of: Scene.circle(count, radius: 3, centre: Point(2, 5)))
      #expect(order.circles.map(\.members) == [Array(0..<count)])
      #expect(order.lines.isEmpty, "\(count)")
      guard let circle = order.circles.first else { continue }
      #expect(circle.isClosed)
      #expect(abs(circle.radius - 3) < 1e-9 && circle.centre.distance(to: Point(2, 5)) < 1e-9)
      #expect(circle.deviation.worst < 1e-9 && circle.gapVariation < 1e-9)
    }
  }

  @Test func `circles in each other are told apart`() {
    let points = Scene.circle(8, radius: 2) + Scene.circle(8, radius: 4) + Scene.circle(16, radius: 6) + [.origin]
    let order = FormationOrder(of: points)
    #expect(order.circles.map(\.members.count) == [16, 8, 8])
    #expect(order.circles.allSatisfy { $0.deviation.worst < 1e-9 && $0.isClosed })
  }

  @Test func `circles beside each other are told apart`() {
    let points = (0..<5).flatMap { Scene.circle(9, radius: 2, centre: Point(Double($0) * 9, Double($0 % 2) * 5)) }
    #expect(FormationOrder(of: points).circles.map(\.members.count) == [9, 9, 9, 9, 9])
  }

  @Test func `the sides of a square are no circle`() {
    for side in 3...9 {
      let edge = Scene.block(side, side).filter { max(abs($0.x), abs($0.y)) > Double(side - 1) * 0.75 - 1e-9 }
      let order = FormationOrder(of: edge)
      #expect(order.circles.isEmpty)
      #expect(order.rows.filter { $0.members.count == side }.count == 2)
    }
  }

  @Test func `an arc is open`() {
    for count in 5...15 {
      let points = (0..<count).map { Vector.unit(.degrees(40 + 100 * Double($0) / Double(count - 1))) }
      let order = FormationOrder(of: points.map { Point(1, 1) + $0 * 5 })
      #expect(order.circles.map(\.members) == [Array(0..<count)])
      #expect(order.circles.first?.isClosed == false)
      #expect(order.circles.first.map { $0.centre.distance(to: Point(1, 1)) < 1e-6 } == true)
    }
  }

  @Test(arguments: [0.02, 0.1])
  func `a jittered circle stays one, and its error is the jitter`(jitter: Double) {
    var generator = SeededGenerator(seed: 13)
    for count in 6...30 {
      let points = Scene.jittered(Scene.circle(count, radius: Double(count) * 0.24), by: jitter, &generator)
      let order = FormationOrder(of: points)
      #expect(order.circles.map(\.members.count) == [count])
      let worst = order.circles.first?.deviation.worst ?? 0
      #expect(worst > jitter / 4 && worst < 1.5 * jitter)
    }
  }
}

@Suite struct SymmetryTests {
  private typealias Scene = FormationScene

  @Test func `shapes come back onto themselves as often as they should`() {
    for count in 3...40 {
      #expect(FormationOrder(of: Scene.circle(count, radius: 3)).rotation.order == count)
      #expect(FormationOrder(of: Scene.circle(count, radius: 3) + [.origin]).rotation.order == count)
    }
    for count in 2...12 { #expect(FormationOrder(of: Scene.block(count, 1)).rotation.order == 2) }
    for side in 2...6 {
      #expect(FormationOrder(of: Scene.block(side, side)).rotation.order == 4)
      #expect(FormationOrder(of: Scene.block(side, side, 1, 2)).rotation.order == 2)
    }
    #expect(FormationOrder(of: Scene.circle(8, radius: 5) + Scene.circle(6, radius: 3)).rotation.order == 2)
    #expect(FormationOrder(of: Scene.v(3)).rotation.order == 1)
  }

  @Test func `no axis of a symmetric formation is lost`() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<200 {
      let half = Scene.scatter(generator.integer(in: 2...12), &generator).map { $0 + Vector(6, 0) }
      let upright = half + half.map { Point(-$0.x, $0.y) } + [Point(0, 1), Point(0, -2)]
      let turn = Angle(radians: generator.number(in: -3...3))
      let centre = Point(generator.number(in: -9...9), generator.number(in: -9...9))
      let mirror = FormationOrder(of: upright.map { $0.turned(by: turn, about: .origin) + (centre - .origin) }).mirror
      #expect(mirror?.worst ?? 1 < 1e-9)
      #expect(mirror?.isRecognised == true)
      #expect(mirror?.pairs.count == half.count + 2)
      let wanted = Vector.unit(.upstage + turn)
      #expect(abs(wanted.cross(.unit(mirror?.direction ?? .zero))) < 1e-9)
    }
  }

  @Test func `no axis of a fine grid of angles is better`() {
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<40 {
      let half = Scene.scatter(generator.integer(in: 3...8), &generator).map { $0 + Vector(4, 0) }
      let points = Scene.jittered(half + half.map { Point(-$0.x, $0.y) }, by: 0.03, &generator)
      guard let mirror = FormationOrder(of: points).mirror else { continue }
      let best = (0..<3600).map { Self.meanError(points, Angle.degrees(Double($0) / 20)) }.min() ?? 0
      // Least squares is not least mean, so that the grid may win by a little.
      #expect(mirror.mean <= best * 1.1 + 1e-9)
    }
  }

  /// The mean distance of mirror images about an axis through the middle from the nearest place.
  private static func meanError(_ points: [Point], _ angle: Angle) -> Double {
    let middle = Arrangement.middle(of: points)
    let axis = MirrorSearch.Axis(point: middle, angle: angle)
    let errors = points.indices.map { index -> Double in
      let image = axis.image(of: points[index])
      let nearest = points.indices.min { points[$0].distance(to: image) < points[$1].distance(to: image) } ?? index
      return points[nearest].distance(to: image) * (nearest == index ? 0.5 : 1)
    }
    return errors.reduce(0, +) / Double(points.count)
  }

  @Test func `of equally good axes the one up and down the stage is named`() {
    for count in [4, 8, 12, 20, 40] {
      #expect(FormationOrder(of: Scene.circle(count, radius: 4)).mirror?.direction == .upstage)
    }
    #expect(FormationOrder(of: Scene.block(5, 5)).mirror?.direction == .upstage)
  }

  @Test func `order stays the same under turns, mirrorings, sizes and moves`() {
    let shapes = [Scene.block(5, 3), Scene.circle(9, radius: 4), Scene.v(4), Scene.wedge(4)]
    for points in shapes {
      let order = FormationOrder(of: points)
      for scale in [0.1, 1, 70] {
        let images = points.map { Point(-$0.y * scale + 3, $0.x * scale - 8) }
        let image = FormationOrder(of: images)
        #expect(image.lines.map(\.members.count).sorted() == order.lines.map(\.members.count).sorted())
        #expect(image.circles.map(\.members) == order.circles.map(\.members))
        #expect(image.rotation.order == order.rotation.order)
        #expect(abs(image.spacing.median - scale * order.spacing.median) < 1e-9 * scale)
        #expect(image.mirror?.worst ?? 1 < 1e-9 * scale)
      }
    }
  }
}
