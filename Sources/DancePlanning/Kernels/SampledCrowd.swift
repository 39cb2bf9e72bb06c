// Everybody's place at evenly spaced instants, for a search that asks millions of times how near two come.
//
// Between two instants everybody is taken to walk straight and evenly, so that two see each other go along a short line,
// whose distance from the origin is a closed form. Runs of eight such pieces have a box each, and so has the whole of a
// row: pairs whose boxes are apart are passed over. What is found here is good to the bend of a way within a piece, a few millimetres; it guides a search
// and proves nothing.
//
//   row      0 … n − 1      where everybody is
//   row      n … 2n − 1     where everybody would be, on trial

import DanceGeometry

/// Places of a crowd at evenly spaced instants, twice: as they are and on trial.
///
/// Memory is taken once; one search uses it, on one thread. Places are single precision, good to some micrometres.
final class SampledCrowd {
  /// How many dancers there are.
  let count: Int
  /// How many instants there are.
  let instants: Int
  /// How often two dancers were compared.
  private(set) var comparisons = 0

  private let runs: Int
  /// How many places a row takes: a whole number of runs, the last place repeated.
  private let width: Int
  private let x: UnsafeMutablePointer<Float>
  private let y: UnsafeMutablePointer<Float>
  /// Left, right, front and back of each run of each row.
  private let boxes: UnsafeMutablePointer<SIMD4<Float>>
  /// The same of each row as a whole.
  private let wholes: UnsafeMutablePointer<SIMD4<Float>>

  private static let piecesOfRun = 8

  /// Room for so many dancers at so many instants, nobody anywhere.
  init(count: Int, instants: Int) {
    self.count = count
    self.instants = instants
    runs = (instants - 2) / Self.piecesOfRun + 1
    width = runs * Self.piecesOfRun + 1
    x = .allocate(capacity: 2 * count * width)
    y = .allocate(capacity: 2 * count * width)
    boxes = .allocate(capacity: 2 * count * runs)
    x.initialize(repeating: .nan, count: 2 * count * width)
    y.initialize(repeating: .nan, count: 2 * count * width)
    boxes.initialize(repeating: SIMD4(repeating: .nan), count: 2 * count * runs)
    wholes = .allocate(capacity: 2 * count)
    wholes.initialize(repeating: SIMD4(repeating: .nan), count: 2 * count)
  }

  deinit {
    x.deallocate()
    y.deallocate()
    boxes.deallocate()
    wholes.deallocate()
  }

  /// The row in which a dancer is on trial.
  func trial(of dancer: Int) -> Int { count + dancer }

  /// Writes where a row is at each instant of a range; `nil` for who cannot be touched.
  @inline(__always)
  func write(_ row: Int, _ range: Range<Int>, place: (Int) -> Point?) {
    for instant in range {
      let point = place(instant) ?? Point(.nan, .nan)
      x[row * width + instant] = Float(point.x)
      y[row * width + instant] = Float(point.y)
    }
  }

  /// Makes the boxes of a row; to be called when all its instants are written.
  func seal(_ row: Int) {
    let (x, y) = (x + row * width, y + row * width)
    for instant in instants..<width { (x[instant], y[instant]) = (x[instants - 1], y[instants - 1]) }
    var whole = SIMD4<Float>(.infinity, -.infinity, .infinity, -.infinity)
    for run in 0..<runs {
      let first = run * Self.piecesOfRun
      var (left, right, front, back) = (Float.infinity, -Float.infinity, Float.infinity, -Float.infinity)
      for instant in first...(first + Self.piecesOfRun) {
        // Who is nowhere (not a number) widens nothing.
        if x[instant] < left { left = x[instant] }
        if x[instant] > right { right = x[instant] }
        if y[instant] < front { front = y[instant] }
        if y[instant] > back { back = y[instant] }
      }
      boxes[row * runs + run] = SIMD4(left, right, front, back)
      whole = SIMD4(min(whole[0], left), max(whole[1], right), min(whole[2], front), max(whole[3], back))
    }
    wholes[row] = whole
  }

  /// Makes one row like another at some instants; boxes are not copied.
  func copy(_ row: Int, to goal: Int, _ range: Range<Int>) {
    (x + goal * width + range.lowerBound).update(from: x + row * width + range.lowerBound, count: range.count)
    (y + goal * width + range.lowerBound).update(from: y + row * width + range.lowerBound, count: range.count)
  }

  /// Makes one row like another.
  func copy(_ row: Int, to goal: Int) {
    copy(row, to: goal, 0..<width)
    (boxes + goal * runs).update(from: boxes + row * runs, count: runs)
    wholes[goal] = wholes[row]
  }

  /// Where a row is at an instant; not a number for who cannot be touched.
  func place(_ row: Int, at instant: Int) -> Point {
    Point(Double(x[row * width + instant]), Double(y[row * width + instant]))
  }

  /// The square of the distance of two rows at an instant.
  func square(_ one: Int, _ other: Int, at instant: Int) -> Double {
    let (dx, dy) = (
      x[one * width + instant] - x[other * width + instant], y[one * width + instant] - y[other * width + instant]
    )
    return Double(dx * dx + dy * dy)
  }

  /// The square of the least distance of two rows, if it is less than `reach`; infinite otherwise.
  ///
  /// Eight pieces at a time. Between two instants one sees the other go from p to q; the nearest point of that line is at
  /// the share −p·(q − p)/|q − p|² of it.
  func nearestSquare(_ one: Int, _ other: Int, within reach: Double) -> Double {
    comparisons += 1
    let limit = Float(reach)
    guard !Self.areApart(wholes[one], wholes[other], limit) else { return .infinity }
    var least = SIMD8<Float>(repeating: limit * limit)
    let (ax, ay, bx, by) = (x + one * width, y + one * width, x + other * width, y + other * width)
    let (a, b) = (boxes + one * runs, boxes + other * runs)
    for run in 0..<runs {
      if Self.areApart(a[run], b[run], limit) { continue }
      let first = run * Self.piecesOfRun
      let (px, py) = (Self.eight(ax, first) - Self.eight(bx, first), Self.eight(ay, first) - Self.eight(by, first))
      let dx = Self.eight(ax, first + 1) - Self.eight(bx, first + 1) - px
      let dy = Self.eight(ay, first + 1) - Self.eight(by, first + 1) - py
      var share = -(px * dx + py * dy) / (dx * dx + dy * dy + Self.nothing)
      share.replace(with: 0, where: share .< 0)
      share.replace(with: 1, where: share .> 1)
      let (nx, ny) = (px + share * dx, py + share * dy)
      let square = nx * nx + ny * ny
      least.replace(with: square, where: square .< least)
    }
    let square = least.min()
    return square < limit * limit ? Double(square) : .infinity
  }

  @inline(__always)
  private static func areApart(_ p: SIMD4<Float>, _ q: SIMD4<Float>, _ limit: Float) -> Bool {
    p[0] - q[1] > limit || q[0] - p[1] > limit || p[2] - q[3] > limit || q[2] - p[3] > limit
  }

  /// Keeps a division from being one by zero, in square metres.
  private static let nothing: Float = 1e-20

  @inline(__always)
  private static func eight(_ places: UnsafeMutablePointer<Float>, _ first: Int) -> SIMD8<Float> {
    UnsafeRawPointer(places + first).loadUnaligned(as: SIMD8<Float>.self)
  }
}
