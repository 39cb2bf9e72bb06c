/// Things sorted by colour, for pictures that are drawn a colour at a time; within a colour the order is kept.
struct ColourRuns {
  /// The indices of all things, colour after colour.
  private let order: [Int32]
  /// Colour c's stretch of `order` is `bounds[c] ..< bounds[c + 1]`.
  private let bounds: [Int]

  /// Sorts things whose colours are given.
  ///
  /// - Complexity: O(things + colours), a counting sort.
  init(colours: some Collection<Int>, count: Int) {
    var bounds = [Int](repeating: 0, count: count + 1)
    for colour in colours { bounds[colour + 1] += 1 }
    for colour in 0..<count { bounds[colour + 1] += bounds[colour] }
    var next = bounds
    var order = [Int32](repeating: 0, count: colours.count)
    for (index, colour) in colours.enumerated() {
      order[next[colour]] = Int32(truncatingIfNeeded: index)
      next[colour] += 1
    }
    self.order = order
    self.bounds = bounds
  }

  /// The indices of the things of a colour, ascending.
  subscript(colour: Int) -> ArraySlice<Int32> { order[bounds[colour]..<bounds[colour + 1]] }
}
