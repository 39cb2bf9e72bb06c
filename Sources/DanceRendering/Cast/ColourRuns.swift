/// Things sorted by colour, for pictures that are drawn a colour at a time; within a colour the order is kept.
struct ColourRuns: Sendable {
  /// The indices of the things that have a colour, colour after colour.
  private let order: [Int32]
  /// Colour c's stretch of `order` is `bounds[c] ..< bounds[c + 1]`.
  private let bounds: [Int]

  /// Sorts things by the index of their colour; those for which `colour` is `nil` are left out.
  ///
  /// - Complexity: O(things + colours), a counting sort that asks for every colour twice.
  @inline(__always)
  init(things: Int, colours: Int, colour: (Int) -> Int?) {
    var bounds = [Int](repeating: 0, count: colours + 1)
    for thing in 0..<things {
      if let colour = colour(thing) { bounds[colour + 1] += 1 }
    }
    for colour in 0..<colours { bounds[colour + 1] += bounds[colour] }
    var next = bounds
    var order = [Int32](repeating: 0, count: bounds[colours])
    for thing in 0..<things {
      guard let colour = colour(thing) else { continue }
      order[next[colour]] = Int32(truncatingIfNeeded: thing)
      next[colour] += 1
    }
    self.order = order
    self.bounds = bounds
  }

  /// The indices of the things of a colour, ascending.
  subscript(colour: Int) -> ArraySlice<Int32> { order[bounds[colour]..<bounds[colour + 1]] }
}
