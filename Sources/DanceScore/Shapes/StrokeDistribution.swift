import DanceGeometry

/// Spreads places over several strokes so that the gaps come out as equal as they can.
///
/// A stroke owns those of its ends that do not lie on an earlier stroke: where strokes meet, one place stands, not two.
/// Every stroke first gets a place at each end it owns; then, one at a time, the stroke with the widest gaps gets one more.
struct StrokeDistribution {
  private struct Stroke {
    var path: Path
    var ownsStart: Bool
    var ownsEnd: Bool
    var places: Int

    /// Whether it is only a dot.
    var isDot: Bool
    /// The fewest places that show it.
    var least: Int {
      if isDot { return 1 }
      return path.isClosed ? (ownsStart ? 1 : 0) : (ownsStart ? 1 : 0) + (ownsEnd ? 1 : 0)
    }

    /// The gaps that `places` places leave on it.
    var gaps: Int {
      if path.isClosed { return ownsStart ? max(places, 1) : places + 1 }
      return places - 1 + (ownsStart ? 0 : 1) + (ownsEnd ? 0 : 1)
    }

    /// How wide each gap is; infinite where a stroke has one place and two own ends.
    var gap: Double { isDot ? 0 : gaps > 0 ? path.length / Double(gaps) : .infinity }

    /// Where the places stand, in order.
    var points: [Point] {
      if isDot || (places == 1 && ownsStart && ownsEnd && !path.isClosed) { return [path.point(at: path.length / 2)] }
      return (0..<places).map { path.point(at: gap * Double($0 + (ownsStart ? 0 : 1))) }
    }
  }

  private var strokes: [Stroke] = []

  /// Takes the strokes in the order in which they are drawn; those shorter than `dot` metres are dots.
  init(_ paths: [Path], dot: Double = 0) {
    for (index, path) in paths.enumerated() {
      let earlier = paths[..<index].suffix(Self.neighbourhood)
      var stroke = Stroke(
        path: path, ownsStart: !earlier.contains { Self.touches(path.start, $0) },
        ownsEnd: !earlier.contains { Self.touches(path.end, $0) }, places: 0, isDot: path.length < dot)
      stroke.places = stroke.least
      strokes.append(stroke)
    }
  }

  /// How many strokes back one may meet another: strokes of one letter are drawn one after the other.
  private static let neighbourhood = 64

  /// The fewest places that show every stroke.
  var least: Int { strokes.reduce(0) { $0 + $1.places } }

  /// How many places stand about `spacing` apart.
  func count(spacing: Double) -> Int {
    strokes.reduce(0) { $0 + max($1.least, Self.count(on: $1, spacing: spacing)) }
  }

  private static func count(on stroke: Stroke, spacing: Double) -> Int {
    guard !stroke.isDot else { return 1 }
    let gaps = Int(min(max(1, (stroke.path.length / spacing).rounded()), 1e9))
    return gaps - stroke.gaps + stroke.places
  }

  /// `count` places, stroke by stroke.
  ///
  /// - Complexity: O(strokes² + count).
  func places(_ count: Int, parameter: String, of what: String) throws(ShapeMisuse) -> [Point] {
    guard count > 0 else { return [] }
    guard count >= least else {
      throw ShapeMisuse(parameter, "\(what) needs at least \(least) places, found \(count)")
    }
    guard count == least || strokes.contains(where: { !$0.isDot }) else {
      throw ShapeMisuse(parameter, "\(what) is only dots and takes \(least) places, found \(count)")
    }
    var filled = strokes
    // Most places are dealt out at once, at a gap that is surely too wide; the rest one at a time.
    let total = strokes.reduce(0) { $0 + $1.path.length }
    let wide = total / Double(max(1, count - least - strokes.count))
    if count > least + 2 * strokes.count {
      for index in filled.indices where !filled[index].isDot {
        filled[index].places += max(
          0, Int((filled[index].path.length / wide).rounded(.down)) - max(filled[index].gaps, 0))
      }
    }
    var rest = count - filled.reduce(0) { $0 + $1.places }
    while rest > 0, let widest = filled.indices.max(by: { filled[$0].gap < filled[$1].gap }) {
      filled[widest].places += 1
      rest -= 1
    }
    return filled.flatMap(\.points)
  }

  /// Whether a point lies on a path, within a thousandth of the path's length.
  private static func touches(_ point: Point, _ path: Path) -> Bool {
    let step = path.length / 64
    guard path.bounds.inflated(by: step).contains(point) else { return false }
    var best = (distance: Double.infinity, at: 0.0)
    for index in 0...64 {
      let distance = path.point(at: Double(index) * step).distance(to: point)
      if distance < best.distance { best = (distance, Double(index) * step) }
    }
    var (low, high) = (best.at - step, best.at + step)
    for _ in 0..<40 {
      let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
      if path.point(at: a).distance(to: point) < path.point(at: b).distance(to: point) { high = b } else { low = a }
    }
    return path.point(at: (low + high) / 2).distance(to: point) < path.length * 1e-3
  }
}
