import DanceGeometry
import DancePlanning
import DanceSource

/// Everything that a dancer walks, as one path in units of the page that begins at 0, 0, with its lengths as a browser
/// measures them.
struct MotionPath {
  /// Path data, relative commands of three decimals.
  private(set) var data = "M0 0"
  /// How long it is so far.
  private(set) var length = 0.0
  /// Where the pen is, in thousandths.
  private var x = 0
  private var y = 0
  private let projection: Projection
  private let origin: PagePoint

  /// Curves are drawn as chords that stay this near to them, in metres.
  private static let nearness = 0.002

  init(from start: Point, _ projection: Projection) {
    self.projection = projection
    origin = projection(start)
  }

  /// Goes straight to a point of the floor; for who jumps, this is the way that takes no time.
  mutating func line(to point: Point) {
    let (dx, dy) = step(to: point)
    guard dx != 0 || dy != 0 else { return }
    data += "l\(Self.text(dx))\(Self.separated(dy))"
    length += Elementary.hypotenuse(Double(dx), Double(dy)) / 1000
  }

  /// Goes a whole course, from where the pen is.
  mutating func walk(_ course: Motion.Course) {
    switch course {
    case .still: return
    case .line(_, let end): line(to: end)
    case .arc(let arc): walk(arc)
    case .path(let path, let from, let to): walk(path, from: from, to: to, depth: 0)
    }
  }

  /// Chords so short that nobody sees them. An arc would be written in fewer bytes, but browsers measure the length of arcs
  /// to half a pixel only, and what they miss adds up along the path; the length of a line is the same everywhere.
  private mutating func walk(_ arc: CircularArc) {
    let angle = (8 * Self.nearness / max(arc.radius, Self.nearness)).squareRoot()
    let parts = max(1, min(100_000, Int((abs(arc.sweep.radians) / angle).rounded(.up))))
    for part in 1...parts { line(to: arc.point(at: Double(part) / Double(parts))) }
  }

  private mutating func walk(_ path: Path, from: Double, to: Double, depth: Int) {
    let (start, end) = (path.point(at: from), path.point(at: to))
    let isStraight = [0.25, 0.5, 0.75].allSatisfy { share in
      path.point(at: from + (to - from) * share).distance(to: start.moved(share, towards: end)) <= Self.nearness
    }
    if (isStraight && depth >= 2) || depth >= 14 { return line(to: end) }
    let middle = (from + to) / 2
    walk(path, from: from, to: middle, depth: depth + 1)
    walk(path, from: middle, to: to, depth: depth + 1)
  }

  private mutating func step(to point: Point) -> (Int, Int) {
    let spot = projection(point)
    let (newX, newY) = (Self.thousandths(spot.x - origin.x), Self.thousandths(spot.y - origin.y))
    defer { (x, y) = (newX, newY) }
    return (newX - x, newY - y)
  }

  private static func thousandths(_ value: Double) -> Int {
    value.magnitude < 1e9 ? Int((value * 1000).rounded(.toNearestOrAwayFromZero)) : 0
  }

  /// `1.25`, `-.5`
  private static func text(_ thousandths: Int) -> String { ShortNumber.text(Double(thousandths) / 1000, 3) }

  private static func separated(_ thousandths: Int) -> String {
    (thousandths < 0 ? "" : " ") + text(thousandths)
  }
}

/// Numbers as SVG can read them in the fewest bytes: no zero before the point.
enum ShortNumber {
  static func text(_ value: Double, _ decimals: Int) -> String {
    let text = FixedDecimal.shortText(value, atMost: decimals)
    if text.hasPrefix("0.") { return String(text.dropFirst()) }
    return text.hasPrefix("-0.") ? "-" + text.dropFirst(2) : text
  }
}
