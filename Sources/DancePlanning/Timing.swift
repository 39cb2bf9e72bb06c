import DanceGeometry
import DanceScore

/// When each dancer of a transition leaves; all arrive when the cue ends.
struct Timing {
  private var lateness: [Int: Double]
  private let start: Double
  private let end: Double

  /// The timing of a cue.
  ///
  /// - Parameter position: where each dancer is when the cue begins, by cast index.
  init(of cue: Cue, manner: Manner, position: [Point]) {
    start = cue.start
    end = cue.end
    lateness = manner.delays
    guard let stagger = manner.stagger else { return }
    for (rank, dancers) in Self.ranks(cue.dancers, order: stagger.order, position: position).enumerated() {
      for dancer in dancers { lateness[dancer, default: 0] += Double(rank) * stagger.interval }
    }
  }

  /// The count at which a dancer leaves; the end of the cue if nothing is left of it.
  func departure(of dancer: Int) -> Double { min(start + (lateness[dancer] ?? 0), end) }

  /// The motion of a dancer along a course.
  func motion(of dancer: Int, along course: Motion.Course, easing: Easing) -> Motion {
    Motion(from: departure(of: dancer), to: end, along: course, easing: easing)
  }

  /// The dancers in the order in which they start; those level with each other, within a centimetre, start together.
  private static func ranks(_ dancers: [Int], order: Manner.Stagger.Order, position: [Point]) -> [[Int]] {
    guard order != .order else { return dancers.sorted().map { [$0] } }
    let middle = Point.middle(of: dancers.map { position[$0] })
    let keyed = dancers.map { dancer -> (key: Double, dancer: Int) in
      let point = position[dancer]
      switch order {
      case .left, .order: return (point.x, dancer)
      case .right: return (-point.x, dancer)
      case .front: return (point.y, dancer)
      case .back: return (-point.y, dancer)
      case .centre: return (point.distance(to: middle), dancer)
      }
    }
    var ranks: [[Int]] = []
    var last = -Double.infinity
    for (key, dancer) in keyed.sorted(by: { ($0.key, $0.dancer) < ($1.key, $1.dancer) }) {
      if key - last > levelWithin { ranks.append([]) }
      ranks[ranks.count - 1].append(dancer)
      last = key
    }
    return ranks
  }

  /// Dancers whose places differ by no more than this, in metres, are level with each other.
  private static let levelWithin = 0.01
}

extension Point {
  /// The mean of some points; the origin for none.
  static func middle(of points: [Point]) -> Point {
    let count = Double(max(points.count, 1))
    return Point(points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
  }
}
