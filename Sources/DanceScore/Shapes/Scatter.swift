import DanceGeometry

extension Shape {
  static let scatter = Shape(
    "scatter",
    """
    Places strewn over a rectangle as if by chance, nobody nearer to another than `apart`; from the front to the back. \
    The same `seed` gives the same places everywhere.
    """,
    [
      .n, .length("width", nil, text: "width - 2m"), .length("depth", nil, text: "depth - 2m"), .length("apart", 1),
      ShapeParameter.count("seed", least: 0, 1),
    ], effort: { 200 + 20 * $0.n }
  ) { arguments throws(ShapeMisuse) in
    let width = arguments.given("width") ?? inside(arguments.width)
    let depth = arguments.given("depth") ?? inside(arguments.depth)
    let apart = arguments["apart"]
    var thrower = DartThrower(width: width, depth: depth, apart: apart, seed: UInt64(arguments.count("seed") ?? 1))
    guard width / apart * (depth / apart) < 1e12, let points = thrower.throwDarts(arguments.n) else {
      throw ShapeMisuse(
        "n", "\(arguments.n) cannot be strewn this far apart over this area",
        hint: "make `width` and `depth` larger or `apart` smaller")
    }
    return points.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  /// The stage less a metre on either side.
  private static func inside(_ extent: Double) -> Double { extent > 4 ? extent - 2 : extent }
}

/// Throws darts at a rectangle and keeps those that are far enough from all others, found through a grid whose cells hold
/// at most one dart each (Bridson, 2007, without the walk from neighbour to neighbour).
private struct DartThrower {
  private struct Cell: Hashable {
    var column: Int, row: Int
  }

  private let width: Double, depth: Double, apart: Double
  private let cellSize: Double
  private var cells: [Cell: Point] = [:]
  private var state: UInt64

  init(width: Double, depth: Double, apart: Double, seed: UInt64) {
    self.width = width
    self.depth = depth
    self.apart = apart
    cellSize = apart / 2.0.squareRoot()
    state = seed
  }

  /// `count` places, or `nil` if they do not fit: a disc pattern covers at most 0.9069 of the floor, and chance gets no
  /// farther than about 0.547 of it (the jamming limit of random sequential adsorption).
  mutating func throwDarts(_ count: Int) -> [Point]? {
    let covered = Double(count) * .pi / 4 * apart * apart
    guard covered <= 0.6 * (width + apart) * (depth + apart) else { return nil }
    var points: [Point] = []
    var tries = 0
    while points.count < count {
      let dart = Point((number() - 0.5) * width, (number() - 0.5) * depth)
      if isFree(dart) {
        cells[cell(of: dart)] = dart
        points.append(dart)
      }
      tries += 1
      guard tries < 2_000 + 60 * count else { return nil }
    }
    return points
  }

  private func cell(of point: Point) -> Cell {
    Cell(column: Int((point.x / cellSize).rounded(.down)), row: Int((point.y / cellSize).rounded(.down)))
  }

  private func isFree(_ dart: Point) -> Bool {
    let home = cell(of: dart)
    for row in (home.row - 2)...(home.row + 2) {
      for column in (home.column - 2)...(home.column + 2) {
        if let other = cells[Cell(column: column, row: row)], other.squaredDistance(to: dart) < apart * apart {
          return false
        }
      }
    }
    return true
  }

  /// The next number of 0..<1, by SplitMix64 (Steele, Lea and Flood, 2014).
  private mutating func number() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Double(bits >> 11) * 0x1p-53
  }
}
