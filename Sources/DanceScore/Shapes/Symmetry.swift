import DanceGeometry

/// Exactly symmetric numbers: what is mirrored is computed once, so that both halves agree to the last bit.
enum Symmetry {
  /// `count` numbers around 0, ascending, `interval` apart.
  static func row(_ count: Int, interval: Double) -> [Double] {
    (0..<max(count, 0)).map { (Double($0) - Double(count - 1) / 2) * interval }
  }

  /// The point on the unit circle `part` n-ths of a turn from (1, 0), counterclockwise; worked out in the first eighth of
  /// the circle, so that points which mirror each other in an axis or a diagonal do so exactly.
  static func unit(_ part: Int, of n: Int) -> Vector {
    let turns = 4 * (((part % n) + n) % n)
    let (quarter, rest) = (turns / n, turns % n)
    let isPastDiagonal = 2 * rest > n
    let angle = Angle(radians: .pi / 2 * Double(isPastDiagonal ? n - rest : rest) / Double(n))
    let (c, s) = isPastDiagonal ? (angle.sine, angle.cosine) : (angle.cosine, angle.sine)
    // On the diagonal, sine and cosine of 45° must be one number.
    let (x, y) = 2 * rest == n ? (0.5.squareRoot(), 0.5.squareRoot()) : (c, s)
    switch quarter {
    case 0: return Vector(x, y)
    case 1: return Vector(-y, x)
    case 2: return Vector(-x, -y)
    default: return Vector(y, -x)
    }
  }

  /// `n` points evenly round a closed outline that is symmetric in the y axis, given its one half from where it begins on
  /// the axis to where it meets the axis again.
  static func round(_ n: Int, half: Path) -> [Point] {
    round(n) { half.point(at: half.length * $0) }
  }

  /// The same for a half given as a map from the share of its length, 0…1, to points.
  static func round(_ n: Int, half point: (Double) -> Point) -> [Point] {
    guard n > 0 else { return [] }
    var points: [Point] = []
    for index in 0...(n / 2) {
      var place = point(2 * Double(index) / Double(n))
      if index == 0 || 2 * index == n { place.x = 0 }
      points.append(place)
    }
    for index in stride(from: n - n / 2 - 1, to: 0, by: -1) { points.append(Point(-points[index].x, points[index].y)) }
    return Array(points.prefix(n))
  }

  /// The points moved so that the box around them has its middle at the height 0.
  static func centredInDepth(_ points: [Point]) -> [Point] {
    guard let box = Box(holding: points) else { return [] }
    return points.map { Point($0.x, $0.y - box.centre.y) }
  }
}
