import DanceGeometry

/// Staggered rows in which all neighbours are equally far apart.
struct Lattice {
  /// How far neighbours are apart, in metres.
  var spacing: Double
  /// Whether the middle row has a place on the axis, or two beside it.
  var startsOnAxis: Bool
  /// How far the rows are moved upstage, as a share of the distance between two.
  var rise: Double
  /// The height of the middle row's zero.
  var middle: Double

  /// The lattice with the greatest spacing, of those that mirror themselves in the y axis, that holds `count` places;
  /// `nil` for an outline that encloses nothing.
  ///
  /// - Complexity: O(log precision × rows × corners).
  static func widest(in outline: Outline, holding count: Int) -> Lattice? {
    let box = outline.box
    guard outline.corners.count >= 3, box.width > 0, box.depth > 0 else { return nil }
    var best: Lattice?
    for startsOnAxis in [true, false] {
      for rise in [0.0, 0.5] {
        var lattice = Lattice(spacing: 0, startsOnAxis: startsOnAxis, rise: rise, middle: box.centre.y)
        guard lattice.widen(in: outline, holding: count) else { continue }
        if best.map({ lattice.spacing > $0.spacing + Tolerance.distance }) ?? true { best = lattice }
      }
    }
    return best
  }

  /// The `count` places nearest to the middle, the front row first, each from the left; what is left over is taken away at
  /// the rim in mirrored pairs, as far as that comes out.
  func places(in outline: Outline, count: Int) -> [Point] {
    var all: [Point] = []
    forEachRow(in: outline) { y, low, high in
      for index in low...high { all.append(Point(x(index, y: y), height(of: y))) }
    }
    guard all.count > count else { return all }
    let centre = Point(0, middle)
    let byDistance = all.indices.sorted {
      let (a, b) = (all[$0], all[$1])
      return (-a.squaredDistance(to: centre), -a.y, abs(a.x), a.x) < (
        -b.squaredDistance(to: centre), -b.y, abs(b.x), b.x
      )
    }
    let dropped = Set(byDistance.prefix(all.count - count))
    return all.indices.filter { !dropped.contains($0) }.map { all[$0] }
  }

  /// Sets the greatest spacing at which `count` places fit; whether there is one.
  private mutating func widen(in outline: Outline, holding count: Int) -> Bool {
    let box = outline.box
    var high = 2 * max(box.width, box.depth)
    var low = (box.width * box.depth / Double(count)).squareRoot()
    for _ in 0..<40 {
      spacing = low
      if places(in: outline, atLeast: count) { break }
      low /= 1.5
    }
    guard places(in: outline, atLeast: count) else { return false }
    for _ in 0..<36 {
      spacing = (low + high) / 2
      if places(in: outline, atLeast: count) { low = spacing } else { high = spacing }
    }
    spacing = low
    return true
  }

  private func places(in outline: Outline, atLeast count: Int) -> Bool {
    var found = 0
    forEachRow(in: outline) { _, low, high in found += high - low + 1 }
    return found >= count
  }

  /// The distance between two rows.
  private var back: Double { spacing * 0.75.squareRoot() }

  private func height(of row: Int) -> Double { middle + (Double(row) + rise) * back }

  private func x(_ index: Int, y row: Int) -> Double {
    let isShifted = (row % 2 == 0) != startsOnAxis
    return (Double(index) + (isShifted ? 0.5 : 0)) * spacing
  }

  /// Calls `body` with the number of each row and the numbers of the first and last place of each of its stretches inside.
  private func forEachRow(in outline: Outline, _ body: (_ row: Int, _ low: Int, _ high: Int) -> Void) {
    let box = outline.box
    let first = Int(((box.minY - middle) / back - rise).rounded(.down))
    let final = Int(((box.maxY - middle) / back - rise).rounded(.up))
    for row in first...final {
      let shift = x(0, y: row)
      let crossings = outline.crossings(at: height(of: row))
      var index = 0
      // Where two stretches touch in a corner of the outline, the place between them counts once.
      var last = Int.min
      while index + 1 < crossings.count {
        let low = max(Int(((crossings[index] - shift) / spacing - 1e-9).rounded(.up)), last)
        let high = Int(((crossings[index + 1] - shift) / spacing + 1e-9).rounded(.down))
        if low <= high {
          body(row, low, high)
          last = high + 1
        }
        index += 2
      }
    }
  }
}
