// Keyframes that follow a function of time to within a bound.
//
// Between two keyframes SMIL moves by a cubic Bézier curve of time and value. With its two inner times at one third and two
// thirds, the curve is a cubic polynomial of time whose slopes at both ends can be chosen. `in` and `out` are polynomials
// of degree two: one stretch gives them exactly. The minimum-jerk easing is of degree five: cut into n stretches, the cubic
// that has its values and slopes at the ends of each differs by at most max|f⁗| / (384 n⁴) = 0.94 / n⁴ of the way
// (Hermite's interpolation). Changes of tempo bend the time itself; they are followed in the same way. A stretch is cut in
// halves until the curve is right at eight places within it.

/// A run of keyframes: times, values, and how to go from one to the next.
struct TimedKeys: Equatable {
  /// The two inner control values of a stretch, as shares of its way.
  struct Bend: Equatable {
    var first: Double
    var second: Double

    /// The same speed throughout.
    static let even = Bend(first: 1.0 / 3, second: 2.0 / 3)
  }

  private(set) var times: [Double]
  private(set) var values: [Double]
  private(set) var bends: [Bend] = []

  init(time: Double, value: Double) {
    times = [time]
    values = [value]
  }

  /// Stays until a time.
  mutating func hold(until time: Double) {
    guard time > (times.last ?? 0), let value = values.last else { return }
    if bends.last == .even, values.count > 1, values[values.count - 2] == value {
      times[times.count - 1] = time
    } else {
      append(time, value, .even)
    }
  }

  /// Jumps to a value in no time.
  mutating func jump(to value: Double) {
    guard let last = values.last, last != value, let time = times.last else { return }
    append(time, value, .even)
  }

  mutating func append(_ time: Double, _ value: Double, _ bend: Bend) {
    times.append(time)
    values.append(value)
    bends.append(bend)
  }

  /// Follows a function from the last time on until `end`, nowhere farther from it than `bound`.
  ///
  /// - Parameter function: value and slope at a time.
  mutating func follow(
    until end: Double, bound: Double, _ function: (_ time: Double) -> (value: Double, slope: Double)
  ) {
    follow(from: times.last ?? 0, until: end, bound: bound, depth: 0, function)
  }

  private mutating func follow(
    from start: Double, until end: Double, bound: Double, depth: Int,
    _ function: (_ time: Double) -> (value: Double, slope: Double)
  ) {
    guard end > start else { return }
    let (first, last) = (function(start), function(end))
    let way = last.value - first.value
    let bend = Self.bend(first.slope, last.slope, way: way, time: end - start)
    let isRight = (1...8).allSatisfy { step in
      let share = Double(step) / 9
      let shown = first.value + way * Self.value(of: bend, at: share)
      return abs(shown - function(start + (end - start) * share).value) <= bound
    }
    if isRight || depth >= Self.mostHalvings {
      append(end, last.value, bend)
    } else {
      let middle = (start + end) / 2
      follow(from: start, until: middle, bound: bound, depth: depth + 1, function)
      follow(from: middle, until: end, bound: bound, depth: depth + 1, function)
    }
  }

  /// A stretch is cut in halves at most so many times.
  private static let mostHalvings = 10

  /// Control values must lie between 0 and 1; where the slopes would put them outside, the stretch is tried even.
  private static func bend(_ first: Double, _ last: Double, way: Double, time: Double) -> Bend {
    guard way != 0 else { return .even }
    let bend = Bend(first: first * time / (3 * way), second: 1 - last * time / (3 * way))
    let isAllowed = (0...1).contains(bend.first) && (0...1).contains(bend.second)
    return isAllowed ? bend : .even
  }

  /// The share of the way at a share of the time: the cubic with inner times at one third and two thirds.
  static func value(of bend: Bend, at share: Double) -> Double {
    let rest = 1 - share
    return 3 * rest * rest * share * bend.first + 3 * rest * share * share * bend.second + share * share * share
  }
}
