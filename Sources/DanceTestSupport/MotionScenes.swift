public import DanceGeometry

/// Seeded motions of every kind of course, about the size of a stage.
public struct MotionScenes {
  /// Where the numbers come from.
  public let seed: UInt64

  /// Scenes of a seed.
  public init(seed: UInt64) { self.seed = seed }

  /// Motions that go through the kinds of course in turn.
  public func motions(count: Int, easing: Easing) -> [Motion] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { Self.motion(kind: $0 % Self.kinds, easing: easing, &generator) }
  }

  /// The number of kinds of course.
  public static let kinds = 6

  /// A motion: 0 stands, 1 is straight, 2 an arc, 3 a smooth path, 4 a polyline walked backwards, 5 a wild cubic.
  public static func motion(kind: Int, easing: Easing, _ generator: inout SeededGenerator) -> Motion {
    func point() -> Point { Point(generator.number(in: -4...4), generator.number(in: -4...4)) }
    let start = generator.number(in: 0...3)
    let end = start + generator.number(in: 2...9)
    let course: Motion.Course
    switch kind {
    case 0: course = .still(point())
    case 1: course = .line(point(), point())
    case 2:
      course = .arc(
        CircularArc(
          centre: point(), radius: generator.number(in: 0.5...4), start: .degrees(generator.number(in: -180...180)),
          sweep: .degrees(generator.number(in: -400...400))))
    case 3:
      let path = Path.smooth(through: [point(), point(), point(), point()])
      course = .path(path, from: 0, to: path.length)
    case 4:
      let path = Path.polyline([point(), point(), point()])
      course = .path(path, from: path.length * 0.9, to: path.length * 0.05)
    default:
      let path = Path(pieces: [.cubic(CubicCurve(point(), point(), point(), point()))])
      course = .path(path, from: 0, to: path.length)
    }
    return Motion(from: start, to: end, along: course, easing: easing)
  }
}
