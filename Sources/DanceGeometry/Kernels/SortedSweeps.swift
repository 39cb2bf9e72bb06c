// The innermost loop of every check of a crowd: one sweep against a run of others that lie side by side in memory.
//
// Four others are looked at together, without a branch: whether they are near at the beginning, at the end, or at the
// foot of the perpendicular between. Most are not near, so that the one branch behind it is nearly always predicted.
// (One at a time, with a branch for each of the three cases, took seven times as long.)

/// Sweeps as flat columns, so that four can be read at once.
struct SortedSweeps: Sendable {
  /// How many are looked at together.
  private static let lanes = 4

  /// How many there are.
  let count: Int
  /// The columns one behind the other: x and y of the beginnings, x and y of the changes, slacks. Each ends with places
  /// that hold nothing, so that reading four at once never leaves it.
  private let columns: ContiguousArray<Double>
  private let stride: Int

  /// Sorts some sweeps into columns.
  init(_ sweeps: ContiguousArray<Sweep>, order: ContiguousArray<Int32>) {
    count = order.count
    let stride = order.count + Self.lanes
    self.stride = stride
    columns = ContiguousArray(unsafeUninitializedCapacity: 5 * stride) { buffer, initialized in
      for (position, index) in order.enumerated() {
        let sweep = sweeps[Int(index)]
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

  /// Calls `body` with the positions in a range of those that may come within `reach` of a sweep.
  @inline(__always)
  func forEach(near sweep: Sweep, within reach: Double, in range: Range<Int>, _ body: (Int) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    columns.withUnsafeBytes { bytes in
      let (x, y) = (SIMD4(repeating: sweep.x), SIMD4(repeating: sweep.y))
      let (dx, dy) = (SIMD4(repeating: sweep.dx), SIMD4(repeating: sweep.dy))
      let room = SIMD4(repeating: reach + sweep.slack)
      var position = range.lowerBound
      while position < range.upperBound {
        @inline(__always)
        func four(_ column: Int) -> SIMD4<Double> {
          bytes.loadUnaligned(fromByteOffset: (column * stride + position) * 8, as: SIMD4<Double>.self)
        }
        let (x, y) = (four(0) - x, four(1) - y)
        let (dx, dy) = (four(2) - dx, four(3) - dy)
        // A hair more than the reach, so that rounding loses nobody.
        let distance = (four(4) + room) * (1 + 1e-9)
        let square = distance * distance
        let atStart = x * x + y * y
        let approach = -(x * dx + y * dy)
        let length = dx * dx + dy * dy
        let cross = x * dy - y * dx
        let near =
          (atStart .<= square) .| (atStart - (approach + approach) + length .<= square)
          .| ((cross * cross .<= square * length) .& (approach .> 0) .& (approach .< length))
        var bits = unsafeBitCast(near, to: SIMD4<Int64>.self) & SIMD4(1, 2, 4, 8)
        bits[0] |= bits[1] | bits[2] | bits[3]
        var hits = bits[0]
        while hits != 0 {
          let hit = position + hits.trailingZeroBitCount
          guard hit < range.upperBound else { break }
          body(hit)
          hits &= hits - 1
        }
        position += Self.lanes
      }
    }
  }
}
