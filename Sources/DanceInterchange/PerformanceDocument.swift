import DanceGeometry
public import DancePlanning
import DanceScore

/// A performance as a document for other programs: everyone's motion, segment by segment. Encodes to JSON; schema 1.
///
/// Lengths are metres to 0.1 mm, times counts to a millionth. A `line` is walked from `start` to `end`, an `arc` about
/// `centre` from the direction `from` by `sweep` (degrees), a `path` through `through`, points at even distances along it;
/// `easing` says how speed is spread.
public struct PerformanceDocument: Encodable, Sendable {
  private let schema = 1
  private let title: String
  private let counts: Double
  private let seconds: Double
  private let dancers: [Track]

  /// Makes the document of a performance.
  public init(of performance: Performance) {
    let routine = performance.routine
    title = routine.title
    counts = Rounded.count(routine.counts)
    seconds = Rounded.count(routine.seconds)
    dancers = routine.cast.indices.map { dancer in
      Track(
        name: routine.cast[dancer].name,
        segments: performance.tracks.rows(of: dancer).map { Segment(performance.tracks.segment($0)) })
    }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, title, counts, seconds, dancers
  }

  private struct Track: Encodable {
    let name: String
    let segments: [Segment]
  }

  private struct Segment: Encodable {
    let from: Double
    let to: Double
    let presence: String
    let easing: String?
    let still: [Double]?
    let line: [[Double]]?
    let arc: Arc?
    let path: [[Double]]?

    init(_ segment: TrackSegment) {
      let motion = segment.motion
      from = Rounded.count(motion.start)
      to = Rounded.count(motion.end)
      presence = segment.presence.name
      easing = motion.length > 0 ? motion.easing.name : nil
      var still: [Double]?
      var line: [[Double]]?
      var arc: Arc?
      var path: [[Double]]?
      switch motion.course {
      case .still(let point): still = Rounded.point(point)
      case .line(let start, let end): line = [Rounded.point(start), Rounded.point(end)]
      case .arc(let circle): arc = Arc(circle)
      case .path: path = Segment.points(along: motion.course, length: motion.length)
      }
      (self.still, self.line, self.arc, self.path) = (still, line, arc, path)
    }

    /// Points a quarter of a metre apart or nearer, both ends included.
    private static func points(along course: Motion.Course, length: Double) -> [[Double]] {
      let steps = max(1, Int((length / 0.25).rounded(.up)))
      return (0...steps).map { Rounded.point(course.point(at: Double($0) / Double(steps))) }
    }
  }

  private struct Arc: Encodable {
    let centre: [Double]
    let radius: Double
    let from: Double
    let sweep: Double

    init(_ arc: CircularArc) {
      centre = Rounded.point(arc.centre)
      radius = Rounded.metres(arc.radius)
      from = Rounded.count(arc.start.degrees)
      sweep = Rounded.count(arc.sweep.degrees)
    }
  }
}

/// Numbers without the noise of binary fractions.
private enum Rounded {
  static func metres(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 + 0 }
  static func count(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 + 0 }
  static func point(_ point: Point) -> [Double] { [metres(point.x), metres(point.y)] }
}

extension Presence {
  fileprivate var name: String {
    switch self {
    case .waiting: "waiting"
    case .passing: "passing"
    case .onStage: "on stage"
    }
  }
}

extension Easing {
  fileprivate var name: String {
    switch self {
    case .linear: "linear"
    case .smooth: "smooth"
    case .in: "in"
    case .out: "out"
    }
  }
}
