import DanceGeometry
import DanceTestSupport
import Testing

@testable import DanceScore

/// Places of formations for the tests of order.
enum FormationScene {
  /// A block of ranks and files about the origin.
  static func block(_ columns: Int, _ rows: Int, _ interval: Double = 1.5, _ distance: Double = 1.5) -> [Point] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Point(
          (Double(column) - Double(columns - 1) / 2) * interval, (Double(row) - Double(rows - 1) / 2) * distance)
      }
    }
  }

  /// A circle about a centre.
  static func circle(_ count: Int, radius: Double, centre: Point = .origin, from: Angle = .upstage) -> [Point] {
    (0..<count).map { centre + Vector.unit(from + .turn * (Double($0) / Double(count))) * radius }
  }

  /// An arm each way, one in the apex.
  static func v(_ arm: Int, _ spacing: Double = 1.2) -> [Point] {
    [.origin]
      + (1...arm).flatMap { place -> [Point] in
        let out = spacing * Double(place)
        return [Point(-out, out), Point(out, out)]
      }
  }

  /// A filled triangle, one in front.
  static func wedge(_ rows: Int, _ spacing: Double = 1.2) -> [Point] {
    (0..<rows).flatMap { row in
      (0...row).map { place -> Point in Point((Double(place) - Double(row) / 2) * spacing, Double(row) * spacing) }
    }
  }

  /// People strewn over a square so that each has about a square metre, nobody nearer than 0.4 m.
  static func scatter(_ count: Int, _ generator: inout SeededGenerator) -> [Point] {
    let half = Double(count).squareRoot() / 2
    var points: [Point] = []
    while points.count < count {
      let dart = Point(generator.number(in: -half...half), generator.number(in: -half...half))
      if points.allSatisfy({ $0.distance(to: dart) >= 0.4 }) { points.append(dart) }
    }
    return points
  }

  /// The same places, each off by up to `most` either way.
  static func jittered(_ points: [Point], by most: Double, _ generator: inout SeededGenerator) -> [Point] {
    points.map { $0 + Vector(generator.number(in: -most...most), generator.number(in: -most...most)) }
  }
}
