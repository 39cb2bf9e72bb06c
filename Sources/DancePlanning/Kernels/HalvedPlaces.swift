import DanceGeometry

/// Places cut in halves, again and again, until few are left: the bones of a k-d tree (Bentley, 1975).
///
/// The halves of part k are parts 2k and 2k + 1, from part 1, which is all; those from `firstLeaf` on are not cut.
struct HalvedPlaces: Sendable {
  /// A part: its positions, and the box around its places.
  struct Part {
    var first = 0, end = 0
    var left = Double.infinity, bottom = Double.infinity, right = -Double.infinity, top = -Double.infinity
  }

  /// The index of the place at each position.
  let order: ContiguousArray<Int32>
  let parts: ContiguousArray<Part>
  let firstLeaf: Int
  /// How many cuts lead to a leaf.
  let depth: Int

  /// So many places, or fewer, are not cut any more.
  private static let leafSize = 8

  /// Cuts places, each part across its longer side. O(n log n).
  init(_ places: [Point]) {
    var depth = 0
    while (places.count + (1 << depth) - 1) >> depth > Self.leafSize { depth += 1 }
    firstLeaf = 1 << depth
    self.depth = depth
    var parts = ContiguousArray(repeating: Part(), count: 2 << depth)
    var order = ContiguousArray(places.indices.map(Int32.init))
    parts[1].end = places.count
    for part in 1..<parts.count {
      let range = parts[part].first..<parts[part].end
      for index in order[range] {
        let place = places[Int(index)]
        parts[part].left = min(parts[part].left, place.x)
        parts[part].right = max(parts[part].right, place.x)
        parts[part].bottom = min(parts[part].bottom, place.y)
        parts[part].top = max(parts[part].top, place.y)
      }
      guard part < firstLeaf else { continue }
      let middle = (range.lowerBound + range.upperBound) / 2
      let isWide = parts[part].right - parts[part].left >= parts[part].top - parts[part].bottom
      order.partition(range, at: middle) { one, other in
        let (first, second) = (places[Int(one)], places[Int(other)])
        return isWide
          ? (first.x, first.y, one) < (second.x, second.y, other)
          : (first.y, first.x, one) < (second.y, second.x, other)
      }
      (parts[2 * part].first, parts[2 * part].end) = (range.lowerBound, middle)
      (parts[2 * part + 1].first, parts[2 * part + 1].end) = (middle, range.upperBound)
    }
    self.parts = parts
    self.order = order
  }
}

extension ContiguousArray<Int32> {
  /// Sorts a range as far as its middle: what comes before `middle` is not after what comes from there on (Hoare, 1961).
  /// Linear on average.
  fileprivate mutating func partition(_ range: Range<Int>, at middle: Int, by isBefore: (Int32, Int32) -> Bool) {
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
      let pivot = self[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while isBefore(self[left], pivot) { left += 1 }
        while isBefore(pivot, self[right]) { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if middle <= right { high = right } else if middle >= left { low = left } else { return }
    }
  }
}
