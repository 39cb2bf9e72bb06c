import DanceGeometry

/// Finds straight lines of dancers: those level across the stage or up and down, and those along the directions in which
/// most neighbours stand from each other.
///
/// Lines that lie askew must be neighbours' lines: every gap is at most 1.25 times the distance that one of the two has to
/// the nearest. So the sides of a V and the rows of a turned block are found, and not the diagonals that any grid has.
struct LineSearch {
  let arrangement: Arrangement

  /// The least number of dancers in a line.
  static let least = 3
  /// How many directions besides across and up are looked along.
  static let mostPeaks = 6
  /// Lines within this many degrees of across are rows, of up and down columns.
  static let slant = 10.0

  /// All lines found, as indices of places; one place may stand in lines of different directions.
  ///
  /// - Complexity: O(n log n).
  func lines() -> [[Int]] {
    guard arrangement.points.count >= Self.least, arrangement.tolerance > 0 else { return [] }
    let directions = [Angle.zero, .upstage] + NeighbourDirections(arrangement, most: Self.mostPeaks).peaks
    var kept = KeptLines(count: arrangement.points.count)
    for (index, direction) in directions.enumerated() {
      for line in lines(along: direction, among: directions.count) {
        for piece in index < 2 ? [line] : pieces(of: line) where piece.count >= Self.least {
          kept.add(piece, LineFit(piece.map { arrangement.points[$0] }))
        }
      }
    }
    return kept.lines
  }

  /// The lines along a direction; nobody stands in two of them.
  private func lines(along angle: Angle, among scales: Int) -> [[Int]] {
    let along = Vector.unit(angle)
    let values = arrangement.points.map { along.cross($0 - arrangement.centroid) }
    let reach = extent(of: values)
    let length = extent(of: arrangement.points.map { along.dot($0 - arrangement.centroid) })
    // One row alone has no depth of its own: a crowd by chance would be at least half as deep as wide.
    let depth = max(reach + arrangement.spacing.median, (length + arrangement.spacing.median) / 2)
    let levels = ChanceLevels(
      domain: Self.range(of: values, widenedTo: depth), floor: { $0 }, surroundings: 6 * arrangement.spacing.median,
      scales: scales, least: Self.least)
    var open = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var lines: [[Int]] = []
    for width in Self.widths(upTo: 2 * arrangement.tolerance) {
      let bands = levels.bands(of: open.map { values[$0] }, width: width)
      guard !bands.isEmpty else { continue }
      var isTaken = [Bool](repeating: false, count: open.count)
      for band in bands {
        let line = grown(band, in: open, values: values, isTaken: &isTaken)
        if line.count >= Self.least { lines.append(line) }
      }
      open = open.indices.filter { !isTaken[$0] }.map { open[$0] }
    }
    return lines
  }

  /// From a tenth of a millimetre, doubling, up to `most`.
  static func widths(upTo most: Double) -> [Double] {
    var widths: [Double] = []
    var width = Tolerance.distance
    while width < most {
      widths.append(width)
      width *= 2
    }
    return widths + [most]
  }

  /// The range of some values, or a wider one about its middle.
  private static func range(of values: [Double], widenedTo length: Double) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let beside = max(0, length - (high - low)) / 2
    return low - beside...high + beside
  }

  private func extent(of values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }

  /// A band with those beside it who stand within the tolerance of its line, and not far beyond its ends.
  private func grown(_ band: Range<Int>, in open: [Int], values: [Double], isTaken: inout [Bool]) -> [Int] {
    var members = band.filter { !isTaken[$0] }
    for _ in 0..<8 where members.count >= Self.least {
      let wider = within(open, values, of: members, isTaken)
      guard wider != members, wider.count >= members.count else { break }
      members = wider
    }
    for index in members { isTaken[index] = true }
    return members.map { open[$0] }
  }

  /// Those of `open`, sorted by `values`, who belong to the line of some of them.
  private func within(_ open: [Int], _ values: [Double], of members: [Int], _ isTaken: [Bool]) -> [Int] {
    let fit = LineFit(members.map { arrangement.points[open[$0]] })
    let positions = members.map { fit.position(of: arrangement.points[open[$0]]) }.sorted()
    let reach = 2 * Arrangement.median(of: zip(positions.dropFirst(), positions).map { $0 - $1 })
    let ends = (positions.first ?? 0) - reach...(positions.last ?? 0) + reach
    // Far enough beside the band for the tolerance and a little tilt; a longer tilted line grows in steps.
    let beside = 2 * arrangement.tolerance
    var (low, high) = (members.first ?? 0, members.last ?? 0)
    let (lowest, highest) = (values[open[low]] - beside, values[open[high]] + beside)
    while low > 0, values[open[low - 1]] >= lowest { low -= 1 }
    while high + 1 < open.count, values[open[high + 1]] <= highest { high += 1 }
    return (low...high).filter { index in
      let point = arrangement.points[open[index]]
      return !isTaken[index] && fit.offset(of: point).length <= arrangement.tolerance
        && ends.contains(fit.position(of: point))
    }
  }

  /// A line from end to end, cut where a gap is too large for neighbours.
  private func pieces(of line: [Int]) -> [[Int]] {
    let fit = LineFit(line.map { arrangement.points[$0] })
    let ordered = line.map { (position: fit.position(of: arrangement.points[$0]), index: $0) }
      .sorted { ($0.position, $0.index) < ($1.position, $1.index) }
    var pieces: [[Int]] = []
    for (position, (_, index)) in ordered.enumerated() {
      if position > 0, isNeighbourly(ordered[position - 1].index, index) {
        pieces[pieces.count - 1].append(index)
      } else {
        pieces.append([index])
      }
    }
    return pieces
  }

  private func isNeighbourly(_ one: Int, _ other: Int) -> Bool {
    let nearest = max(
      arrangement.neighbours[one].first?.square ?? 0, arrangement.neighbours[other].first?.square ?? 0)
    let gap = arrangement.points[one].distance(to: arrangement.points[other])
    return gap <= 1.25 * nearest.squareRoot() + Tolerance.distance
  }
}

/// Lines without repetitions: one that shares most of its dancers with a line of nearly the same direction is left out.
private struct KeptLines {
  private(set) var lines: [[Int]] = []
  private var fits: [LineFit] = []
  /// The lines of each place.
  private var linesOfPlace: [[Int]]

  init(count: Int) { linesOfPlace = Array(repeating: [], count: count) }

  mutating func add(_ line: [Int], _ fit: LineFit) {
    var shared: [Int: Int] = [:]
    for index in line {
      for other in linesOfPlace[index] { shared[other, default: 0] += 1 }
    }
    // Two lines that cross share one dancer.
    let isKnown = shared.contains { other, count in
      count >= 2 && 2 * count >= min(line.count, lines[other].count)
        && abs(fits[other].direction.cross(fit.direction)) < 0.26
    }
    guard !isKnown else { return }
    for index in line { linesOfPlace[index].append(lines.count) }
    lines.append(line)
    fits.append(fit)
  }
}
