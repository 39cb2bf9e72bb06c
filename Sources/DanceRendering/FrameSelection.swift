import DanceGeometry
public import DancePlanning
import DanceScore

/// Which moments of a performance are drawn.
public enum FrameSelection: Hashable, Sendable {
  /// A frame every so many counts (above 0), from the first beat to the end.
  case every(counts: Double)
  /// So many frames a second (above 0), from the first beat to the end.
  case perSecond(Double)
  /// The given counts, in the order given.
  case at([Double])
  /// Every moment at which everybody stands in a formation.
  case formations

  /// At most this many frames are selected; what would be more gives none.
  public static let mostFrames = 1_000_000

  /// Frames a second, where they are evenly spaced in time.
  public var rate: Double? {
    guard case .perSecond(let rate) = self else { return nil }
    return rate
  }

  /// The counts to draw, or `nil` if the selection makes no sense: steps that are not above 0, or more frames than
  /// ``mostFrames``.
  public func counts(of performance: Performance) -> [Double]? {
    let routine = performance.routine
    switch self {
    case .at(let counts): return counts.allSatisfy(\.isFinite) ? counts : nil
    case .formations: return StandingMoments.counts(of: performance)
    case .every(let step): return Self.steps(of: step, upTo: routine.counts)
    case .perSecond(let rate):
      guard rate > 0, rate.isFinite else { return nil }
      return Self.steps(of: 1 / rate, upTo: routine.seconds)?.map { routine.clock.count(atSeconds: $0) }
    }
  }

  /// 0, step, 2·step … up to the end, which belongs to it if it is a whole number of steps.
  private static func steps(of step: Double, upTo end: Double) -> [Double]? {
    guard step > 0, step.isFinite, end.isFinite, end / step < Double(mostFrames) else { return nil }
    return (0...Int((max(end, 0) / step + Tolerance.count).rounded(.down))).map { Double($0) * step }
  }

  /// The name of the file of a frame: `0000.svg`, `0001.svg` …; more digits where there are more frames.
  public static func fileName(of index: Int, among count: Int) -> String {
    let digits = max(4, String(max(count - 1, 0)).count)
    let number = String(index)
    return String(repeating: "0", count: max(0, digits - number.count)) + number + ".svg"
  }
}
