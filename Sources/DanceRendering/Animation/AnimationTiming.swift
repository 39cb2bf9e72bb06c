import DanceScore
import DanceSource

/// The time of a picture that moves by itself: how long a round takes, and elements that change in it.
struct AnimationTiming {
  let clock: Clock
  /// The length of the routine in seconds.
  let seconds: Double
  /// The length of a round: the end stays for a moment, so that it can be seen.
  let round: Double

  /// How long the end stays, in seconds.
  private static let pause = 1.5

  init(routine: Routine) {
    clock = routine.clock
    seconds = min(max(routine.seconds, 0), 1e6)
    round = seconds + Self.pause
  }

  /// The beginning of a time as shares of a round: seven decimals are a fifth of a millisecond in half an hour.
  func share(_ seconds: Double) -> String { ShortNumber.text(min(max(seconds / round, 0), 1), 7) }

  /// ` dur="…" repeatCount="indefinite"`
  var attributes: String { " dur=\"\(FixedDecimal.shortText(round, atMost: 4))s\" repeatCount=\"indefinite\"" }

  /// An element that moves whatever it stands in along a path.
  func motion(along path: MotionPath, _ keys: TimedKeys) -> String {
    let length = max(path.length, 1e-9)
    let isEven = keys.bends.allSatisfy { $0 == .even }
    var keys = keys
    keys.hold(until: round)
    let points = keys.values.map { ShortNumber.text(min($0 / length, 1), 7) }.joined(separator: ";")
    return "<animateMotion\(attributes) calcMode=\"\(isEven ? "linear" : "spline")\" path=\"\(path.data)\" "
      + "keyTimes=\"\(times(keys.times))\" keyPoints=\"\(points)\"" + (isEven ? "" : splines(keys.bends)) + "/>"
  }

  /// An element that changes a transform of whatever it stands in.
  func transform(_ type: String, _ keys: TimedKeys, decimals: Int) -> String {
    var keys = keys
    keys.hold(until: round)
    let values = keys.values.map { ShortNumber.text($0, decimals) }.joined(separator: ";")
    let isEven = keys.bends.allSatisfy { $0 == .even }
    let mode = isEven ? "linear" : "spline"
    return "<animateTransform attributeName=\"transform\" type=\"\(type)\"\(attributes) calcMode=\"\(mode)\" "
      + "keyTimes=\"\(times(keys.times))\" values=\"\(values)\""
      + (isEven ? "" : splines(keys.bends)) + "/>"
  }

  /// An element that moves whatever it stands in up or down, in jumps.
  func verticalShift(_ keys: TimedKeys) -> String {
    let values = keys.values.map { "0 " + ShortNumber.text($0, 2) }.joined(separator: ";")
    return "<animateTransform attributeName=\"transform\" type=\"translate\"\(attributes) calcMode=\"discrete\" "
      + "keyTimes=\"\(times(keys.times))\" values=\"\(values)\"/>"
  }

  /// An element that shows whatever it stands in during some stretches of time, which ascend and do not touch.
  func shown(during stretches: [(start: Double, end: Double)]) -> String {
    var times: [Double] = []
    var values: [String] = []
    func add(_ time: Double, _ value: String) {
      if times.last == time {
        values[values.count - 1] = value
      } else {
        times.append(time)
        values.append(value)
      }
    }
    add(0, "hidden")
    for stretch in stretches where stretch.end > stretch.start {
      add(stretch.start, "visible")
      if stretch.end < seconds { add(stretch.end, "hidden") }
    }
    return "<animate attributeName=\"visibility\"\(attributes) calcMode=\"discrete\" keyTimes=\"\(self.times(times))\" "
      + "values=\"\(values.joined(separator: ";"))\"/>"
  }

  private func times(_ times: [Double]) -> String { times.map(share).joined(separator: ";") }

  private func splines(_ bends: [TimedKeys.Bend]) -> String {
    let texts = (bends + [.even]).prefix(bends.count).map { bend in
      bend == .even
        ? "0 0 1 1" : ".33333 \(ShortNumber.text(bend.first, 5)) .66667 \(ShortNumber.text(bend.second, 5))"
    }
    return " keySplines=\"\(texts.joined(separator: ";"))\""
  }
}
