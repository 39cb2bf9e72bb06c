import DanceGeometry

/// How one dancer of a solution gets to the goal.
struct HiddenWay {
  /// The course between the ends.
  enum Course {
    case straight
    /// An arc by its angle in whole degrees, swinging out to the own right if positive.
    case arc(Int)
    case via([Point])
  }

  var start: Point
  var goal: Point
  /// Counts of waiting.
  var delay: Double
  var course: Course

  /// The motion within so many counts.
  func motion(counts: Int) -> Motion {
    let course: Motion.Course
    switch self.course {
    case .straight: course = start == goal ? .still(start) : .line(start, goal)
    case .arc(let degrees):
      course =
        CircularArc(from: start, to: goal, turning: .degrees(Double(degrees))).map(Motion.Course.arc)
        ?? .line(start, goal)
    case .via(let points):
      let path = Path.polyline([start] + points + [goal])
      course = .path(path, from: 0, to: path.length)
    }
    return Motion(from: delay, to: Double(counts), along: course)
  }

  /// The clauses that say so of a dancer.
  func clauses(of dancer: String) -> String {
    let delay = delay > 0 ? ", delay \(dancer) \(SceneText.plain(delay))" : ""
    switch course {
    case .straight: return delay
    case .arc(let degrees):
      return delay + ", path \(dancer) arc \(abs(degrees))deg \(degrees > 0 ? "right" : "left")"
    case .via(let points):
      return delay + ", path \(dancer) via " + points.map(SceneText.place).joined(separator: " ")
    }
  }
}

/// A passage into which one dancer after another is inserted, if certified to be clear of all before.
struct HiddenPassage {
  let counts: Int
  private(set) var ways: [HiddenWay] = []
  private var motions: [Motion] = []

  /// Metres that all keep from each other.
  private static let clearance = 0.605
  /// The greatest pace in metres a count.
  private static let pace = 1.4

  init(counts: Int) { self.counts = counts }

  /// Adds a dancer if nobody is touched, and nobody has to run; says whether that was so.
  mutating func insert(_ way: HiddenWay) -> Bool {
    let motion = way.motion(counts: counts)
    guard motion.length <= Self.pace * motion.duration else { return false }
    let window = 0...Double(counts)
    let box = motion.bounds(from: 0, to: Double(counts)).inflated(by: Self.clearance)
    let isClear = motions.allSatisfy { other in
      box.distance(to: other.bounds(from: 0, to: Double(counts))) > 0
        || contacts(of: motion, and: other, over: window, nearerThan: Self.clearance).isEmpty
    }
    if isClear {
      ways.append(way)
      motions.append(motion)
    }
    return isClear
  }

  /// The clauses of all, the first being dancer `first`.
  func clauses(from first: Int = 1) -> String {
    ways.enumerated().map { $1.clauses(of: "p\(first + $0)") }.joined()
  }
}
