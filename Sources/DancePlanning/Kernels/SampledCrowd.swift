// Everybody's place at evenly spaced instants, for a search that asks millions of times how near two come.
//
// Between two instants everybody is taken to walk straight and evenly, so that two see each other go along a short line,
// whose distance from the origin is a closed form. Runs of eight such pieces have a box each: pairs whose boxes are apart
// are passed over. What is found here is good to the bend of a way within a piece, a few millimetres; it guides a search
// and proves nothing.
//
//   row      0 … n − 1      where everybody is
//   row      n … 2n − 1     where everybody would be, on trial

import DanceGeometry

/// Places of a crowd at evenly spaced instants, twice: as they are and on trial.
///
/// Memory is taken once; one search uses it, on one thread.
final class SampledCrowd {
  /// How many dancers there are.
  let count: Int
  /// How many instants there are.
  let instants: Int
  /// How often two dancers were compared.
  private(set) var comparisons = 0

  private let runs: Int
  private let x: UnsafeMutablePointer<Double>
  private let y: UnsafeMutablePointer<Double>
  /// Four edges for each run of each row: left, right, front, back.
  private let edges: UnsafeMutablePointer<Double>

  private static let piecesOfRun = 8

  /// Room for so many dancers at so many instants, nobody anywhere.
  init(count: Int, instants: Int) {
    self.count = count
    self.instants = instants
    runs = (instants - 2) / Self.piecesOfRun + 1
    x = .allocate(capacity: 2 * count * instants)
    y = .allocate(capacity: 2 * count * instants)
    edges = .allocate(capacity: 2 * count * runs * 4)
    x.initialize(repeating: .nan, count: 2 * count * instants)
    y.initialize(repeating: .nan, count: 2 * count * instants)
    edges.initialize(repeating: .nan, count: 2 * count * runs * 4)
  }

  deinit {
    x.deallocate()
    y.deallocate()
    edges.deallocate()
  }

  /// The row in which a dancer is on trial.
  func trial(of dancer: Int) -> Int { count + dancer }

  /// Writes where a row is at each instant of a range; `nil` for who cannot be touched.
  func write(_ row: Int, _ range: Range<Int>, place: (Int) -> Point?) {
    for instant in range {
      let point = place(instant) ?? Point(.nan, .nan)
      x[row * instants + instant] = point.x
      y[row * instants + instant] = point.y
    }
  }

  /// Makes the boxes of a row; to be called when all its instants are written.
  func seal(_ row: Int) {
    for run in 0..<runs {
      var (left, right, front, back) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
      let first = run * Self.piecesOfRun
      for instant in first...min(first + Self.piecesOfRun, instants - 1) {
        let (px, py) = (x[row * instants + instant], y[row * instants + instant])
        // Who is nowhere (not a number) widens nothing.
        if px < left { left = px }
        if px > right { right = px }
        if py < front { front = py }
        if py > back { back = py }
      }
      let box = edges + (row * runs + run) * 4
      (box[0], box[1], box[2], box[3]) = (left, right, front, back)
    }
  }

  /// Makes one row like another.
  func copy(_ row: Int, to goal: Int) {
    (x + goal * instants).update(from: x + row * instants, count: instants)
    (y + goal * instants).update(from: y + row * instants, count: instants)
    (edges + goal * runs * 4).update(from: edges + row * runs * 4, count: runs * 4)
  }

  /// Where a row is at an instant; not a number for who cannot be touched.
  func place(_ row: Int, at instant: Int) -> Point { Point(x[row * instants + instant], y[row * instants + instant]) }

  /// The square of the distance of two rows at an instant.
  func square(_ one: Int, _ other: Int, at instant: Int) -> Double {
    let (dx, dy) = (
      x[one * instants + instant] - x[other * instants + instant],
      y[one * instants + instant] - y[other * instants + instant]
    )
    return dx * dx + dy * dy
  }

  /// The square of the least distance of two rows, if it is less than `reach`; infinite otherwise.
  func nearestSquare(_ one: Int, _ other: Int, within reach: Double) -> Double {
    comparisons += 1
    var least = reach * reach
    var isNear = false
    let (ax, ay, bx, by) = (x + one * instants, y + one * instants, x + other * instants, y + other * instants)
    for run in 0..<runs {
      let (a, b) = (edges + (one * runs + run) * 4, edges + (other * runs + run) * 4)
      if a[0] - b[1] > reach || b[0] - a[1] > reach || a[2] - b[3] > reach || b[2] - a[3] > reach { continue }
      let first = run * Self.piecesOfRun
      var (px, py) = (ax[first] - bx[first], ay[first] - by[first])
      for instant in (first + 1)..<(min(first + Self.piecesOfRun, instants - 1) + 1) {
        let (qx, qy) = (ax[instant] - bx[instant], ay[instant] - by[instant])
        let (dx, dy) = (qx - px, qy - py)
        let length = dx * dx + dy * dy
        let share = length > 0 ? min(max(-(px * dx + py * dy) / length, 0), 1) : 0
        let (nx, ny) = (px + share * dx, py + share * dy)
        let square = nx * nx + ny * ny
        if square < least { (least, isNear) = (square, true) }
        (px, py) = (qx, qy)
      }
    }
    return isNear ? least : .infinity
  }
}
