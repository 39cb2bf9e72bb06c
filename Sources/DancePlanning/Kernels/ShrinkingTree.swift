import DanceGeometry

/// Places on the lattice that are taken out one by one: is any of those left within reach?
///
/// A k-d tree whose parts know how many of their places are left, so that what is used up is not gone through again
/// (searching with deletion: Efrat, Itai and Katz, 2001). Whole numbers throughout: within reach is exact.
struct ShrinkingTree: Sendable {
  /// A part: its positions, its box in lattice units, and how many of its places are left.
  private struct Part {
    var first, end: Int32
    var left, bottom, right, top: Int64
    var remaining: Int32 = 0

    /// The square of the distance from a point to the box.
    @inline(__always)
    func squaredDistance(_ x: Int64, _ y: Int64) -> Int64 {
      let across = max(max(left - x, x - right), 0)
      let along = max(max(bottom - y, y - top), 0)
      return across * across + along * along
    }
  }

  /// The index of the place at each position.
  let indices: ContiguousArray<Int32>
  private let x: ContiguousArray<Int64>
  private let y: ContiguousArray<Int64>
  private var isLeft: ContiguousArray<Bool>
  private var parts: ContiguousArray<Part>
  private let firstLeaf: Int
  private let depth: Int

  /// A tree of places in lattice units, of which none is left to begin with. O(n log n).
  init(x placesX: [Int64], y placesY: [Int64]) {
    // Lattice units are small enough for a double to hold them exactly.
    let halves = HalvedPlaces(zip(placesX, placesY).map { Point(Double($0), Double($1)) })
    indices = halves.order
    x = ContiguousArray(indices.map { placesX[Int($0)] })
    y = ContiguousArray(indices.map { placesY[Int($0)] })
    isLeft = ContiguousArray(repeating: false, count: placesX.count)
    firstLeaf = halves.firstLeaf
    depth = halves.depth
    parts = ContiguousArray(
      halves.parts.map { part in
        guard part.first < part.end else {
          return Part(first: Int32(part.first), end: Int32(part.end), left: 0, bottom: 0, right: 0, top: 0)
        }
        return Part(
          first: Int32(part.first), end: Int32(part.end), left: Int64(part.left), bottom: Int64(part.bottom),
          right: Int64(part.right), top: Int64(part.top))
      })
  }

  /// Leaves the places at those positions, and no others, that are told to stay. O(n).
  mutating func refill(_ stays: (Int) -> Bool) {
    for position in isLeft.indices { isLeft[position] = stays(position) }
    for part in firstLeaf..<parts.count {
      parts[part].remaining = (parts[part].first..<parts[part].end).reduce(0) { $0 + (isLeft[Int($1)] ? 1 : 0) }
    }
    for part in (1..<firstLeaf).reversed() {
      parts[part].remaining = parts[2 * part].remaining + parts[2 * part + 1].remaining
    }
  }

  /// Takes out the place at a position, if it is there. O(log n).
  mutating func remove(at position: Int) {
    guard isLeft[position] else { return }
    isLeft[position] = false
    var part = 1
    while true {
      parts[part].remaining -= 1
      guard part < firstLeaf else { return }
      part = position < parts[2 * part].end ? 2 * part : 2 * part + 1
    }
  }

  /// Takes out a place that is left no farther from a point than the square root of `square`, and tells its position.
  mutating func take(within square: Int64, of pointX: Int64, _ pointY: Int64) -> Int? {
    guard let position = any(within: square, of: pointX, pointY) else { return nil }
    remove(at: position)
    return position
  }

  /// The position of a place that is left no farther from a point than the square root of `square`; near parts are
  /// looked into first. `nil` if there is none.
  private func any(within square: Int64, of pointX: Int64, _ pointY: Int64) -> Int? {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: depth + 2) { waiting in
      var count = 1
      waiting[0] = 1
      while count > 0 {
        count -= 1
        var part = waiting[count]
        guard parts[part].remaining > 0, parts[part].squaredDistance(pointX, pointY) <= square else { continue }
        while part < firstLeaf {
          let (one, other) = (2 * part, 2 * part + 1)
          let first = parts[one].remaining > 0 ? parts[one].squaredDistance(pointX, pointY) : .max
          let second = parts[other].remaining > 0 ? parts[other].squaredDistance(pointX, pointY) : .max
          part = first <= second ? one : other
          guard min(first, second) <= square else { break }
          if max(first, second) <= square {
            waiting[count] = one + other - part
            count += 1
          }
        }
        guard part >= firstLeaf else { continue }
        for position in Int(parts[part].first)..<Int(parts[part].end) where isLeft[position] {
          let (across, along) = (x[position] - pointX, y[position] - pointY)
          if across * across + along * along <= square { return position }
        }
      }
      return nil
    }
  }

  /// The square of the distance to the nearest place that is left; `most` if none is nearer than that.
  func nearestSquare(to pointX: Int64, _ pointY: Int64, below most: Int64) -> Int64 {
    var least = most
    while least > 0, let position = any(within: least - 1, of: pointX, pointY) {
      let (across, along) = (x[position] - pointX, y[position] - pointY)
      least = across * across + along * along
    }
    return least
  }

  /// The square of the distance to the nearest place that is left, or 0 if that is no longer than `least`.
  func nearestSquare(to pointX: Int64, _ pointY: Int64, beyond least: Int64) -> Int64 {
    any(within: least, of: pointX, pointY) == nil ? nearestSquare(to: pointX, pointY, below: .max) : 0
  }
}
