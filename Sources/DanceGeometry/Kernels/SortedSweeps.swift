// The innermost loop of every check of a crowd: one sweep against a run of others that lie side by side in memory.
//
// Eight others are looked at together, without a branch: whether they are near at the beginning, at the end, or at the
// foot of the perpendicular between. Most are not near, so that the one branch behind it is nearly always predicted.
// (One at a time, with a branch for each of the three cases, took ten times as long.)
//
// Numbers are single precision, in cells of the grid from its corner. Nobody is lost by that: rounding an input moves
// somebody by 2⁻²⁴ of the grid's width w at most, the four inputs of a pair by less than w·2⁻²¹ together, and the nearest
// distance by no more; rounding in the formulas changes a distance r by less than r·2⁻²¹. So whoever is within the reach
// is within the reach and w·2⁻¹⁸.

/// The sweeps of a grid as flat columns, so that eight can be read at once.
struct SortedSweeps: Sendable {
  /// How many are looked at together.
  private static let lanes = 8

  /// How many there are.
  let count: Int
  private let grid: Grid
  /// The columns one behind the other: x and y of the beginnings, x and y of the changes, slacks. Each ends with places
  /// that hold nothing, so that reading eight at once never leaves it.
  private let columns: ContiguousArray<Float>
  private let stride: Int
  /// What is added to every reach, in cells.
  private let hair: Float

  /// Puts some sweeps into columns, in the order given.
  init(_ sweeps: ContiguousArray<Sweep>, order: ContiguousArray<Int32>, in grid: Grid) {
    count = order.count
    self.grid = grid
    hair = Float(grid.width) * 0x1p-18
    let stride = order.count + Self.lanes
    self.stride = stride
    columns = ContiguousArray(unsafeUninitializedCapacity: 5 * stride) { buffer, initialized in
      for (position, index) in order.enumerated() {
        let sweep = Self.rounded(sweeps[Int(index)], in: grid)
        buffer[position] = sweep.x
        buffer[stride + position] = sweep.y
        buffer[2 * stride + position] = sweep.dx
        buffer[3 * stride + position] = sweep.dy
        buffer[4 * stride + position] = sweep.slack
      }
      for column in 0..<5 {
        for lane in 0..<Self.lanes { buffer[column * stride + order.count + lane] = .nan }
      }
      initialized = 5 * stride
    }
  }

  @inline(__always)
  private static func rounded(_ sweep: Sweep, in grid: Grid) -> (x: Float, y: Float, dx: Float, dy: Float, slack: Float)
  {
    (
      Float((sweep.x - grid.corner.x) * grid.scale), Float((sweep.y - grid.corner.y) * grid.scale),
      Float(sweep.dx * grid.scale), Float(sweep.dy * grid.scale), Float(sweep.slack * grid.scale)
    )
  }

  /// Calls `body` with the positions in a range of those that may come within `reach` metres of a sweep: all that do, and
  /// hardly any other.
  @inline(__always)
  func forEach(near sweep: Sweep, within reach: Double, in range: Range<Int>, _ body: (Int) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let own = Self.rounded(sweep, in: grid)
    let room = own.slack + Float(reach * grid.scale) + hair
    columns.withUnsafeBytes { bytes in
      var position = range.lowerBound
      while position < range.upperBound {
        @inline(__always)
        func eight(_ column: Int) -> SIMD8<Float> {
          bytes.loadUnaligned(fromByteOffset: (column * stride + position) * 4, as: SIMD8<Float>.self)
        }
        let (x, y) = (eight(0) - own.x, eight(1) - own.y)
        let (dx, dy) = (eight(2) - own.dx, eight(3) - own.dy)
        let distance = eight(4) + room
        let square = distance * distance
        let atStart = x * x + y * y
        let approach = x * dx + y * dy
        let length = dx * dx + dy * dy
        let cross = x * dy - y * dx
        // The middle of three cases: −approach between nothing and the whole length.
        let isBetween = (approach .< 0) .& (approach + length .> 0) .& (cross * cross .<= square * length)
        let near = (atStart .<= square) .| (atStart + (approach + approach) + length .<= square) .| isBetween
        if any(near) {
          for lane in 0..<min(Self.lanes, range.upperBound - position) where near[lane] { body(position + lane) }
        }
        position += Self.lanes
      }
    }
  }
}
