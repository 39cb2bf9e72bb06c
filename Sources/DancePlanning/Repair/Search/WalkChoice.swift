import DanceGeometry
import DanceScore

/// What may be decided of a walk: by how many counts it begins later, and which way it goes.
struct WalkChoice: Hashable {
  /// How a way differs from the one that is written. Sizes to the walker's own right are positive.
  enum Bend: Hashable {
    /// Not at all.
    case asWritten
    /// A stretch of a circle whose direction changes by so many degrees.
    case arc(Double)
    /// So many metres beside the straight line, for most of the way.
    case lane(Double)
    /// By way of a point so many metres beside the middle of the straight line.
    case corner(Double)
    /// By way of some points.
    case route([Point])
  }

  /// Counts by which the walk begins later.
  var delay: Double
  /// The way.
  var bend: Bend

  /// As it is written.
  static let asWritten = WalkChoice(delay: 0, bend: .asWritten)

  /// Whether nothing is changed.
  var isAsWritten: Bool { self == .asWritten }

  /// The same seen in a mirror.
  var mirrored: WalkChoice {
    switch bend {
    case .asWritten, .route: self
    case .arc(let degrees): WalkChoice(delay: delay, bend: .arc(-degrees))
    case .lane(let metres): WalkChoice(delay: delay, bend: .lane(-metres))
    case .corner(let metres): WalkChoice(delay: delay, bend: .corner(-metres))
    }
  }

  /// The way as the notation says it; `nil` for the one that is written.
  func way(of walk: OpenWalk) -> Manner.Way? {
    let (start, goal) = (walk.start, walk.goal)
    let along = (goal - start).normalized
    let right = -along.perpendicular
    switch bend {
    case .asWritten: return nil
    case .arc(let degrees): return .arc(.degrees(degrees))
    case .route(let points): return .via(points)
    case .corner(let metres): return .via([Self.written(start.moved(0.5, towards: goal) + right * metres)])
    case .lane(let metres):
      let shoulder = min(abs(metres), walk.reach / 3)
      return .via([
        Self.written(start + along * shoulder + right * metres), Self.written(goal - along * shoulder + right * metres),
      ])
    }
  }

  /// The walk as decided; `nil` where no way or no time is left.
  func motion(of walk: OpenWalk) -> Motion? {
    var motion = walk.motion
    motion.start += delay
    guard motion.duration >= Self.leastDuration else { return delay == 0 && bend == .asWritten ? motion : nil }
    guard let way = way(of: walk) else { return motion }
    motion.course = Motion.Course(of: way, from: walk.start, to: walk.goal)
    return motion
  }

  /// Nobody is given fewer counts than this to walk.
  private static let leastDuration = 0.5

  /// A place to the centimetre, as somebody would write it.
  static func written(_ point: Point) -> Point {
    Point((point.x * 100).rounded() / 100, (point.y * 100).rounded() / 100)
  }
}

extension WalkChoice {
  /// How little it is liked: every dancer who is changed costs 1, and then the counts of waiting and the metres of detour.
  /// Straight and together is best; corners are less handsome than arcs.
  func cost(of walk: OpenWalk) -> Double {
    guard !isAsWritten else { return 0 }
    let detour = max(0, length(of: walk) - walk.motion.length)
    let unevenness: Double =
      switch bend {
      case .asWritten, .arc: 0
      case .lane, .corner: 0.15
      case .route(let points): 0.15 * Double(points.count)
      }
    return 1 + 0.2 * delay + 0.25 * detour + unevenness + (delay > 0 && bend != .asWritten ? 0.3 : 0)
  }

  /// The length of the way in metres.
  private func length(of walk: OpenWalk) -> Double {
    switch way(of: walk) {
    case .arc(let turn):
      // A chord is 2r·sin(θ/2) long, its arc r·θ.
      let half = abs(turn.radians) / 2
      return walk.reach * half / Angle(radians: half).sine
    case .via(let points):
      var (sum, last) = (0.0, walk.start)
      for point in points + [walk.goal] { (sum, last) = (sum + last.distance(to: point), point) }
      return sum
    case nil, .straight, .curve: return walk.motion.length
    }
  }
}
