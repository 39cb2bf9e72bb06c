/// Where a dancer may go, seen from a tree of places.
protocol Reach {
  /// Whether some place of a part may be within reach.
  func touches(_ part: PricedTree.Part) -> Bool
  /// Whether a place is.
  func includes(_ x: Double, _ y: Double) -> Bool
}

/// No limit.
struct Everywhere: Reach {
  @inline(__always)
  func touches(_ part: PricedTree.Part) -> Bool { true }
  @inline(__always)
  func includes(_ x: Double, _ y: Double) -> Bool { true }
}

/// Not farther than a radius from a centre.
struct Disc: Reach {
  /// The centre, in metres.
  var x, y: Double
  /// The square of the radius, in square metres.
  var square: Double

  @inline(__always)
  func touches(_ part: PricedTree.Part) -> Bool {
    let across = max(max(part.left - x, x - part.right), 0)
    let along = max(max(part.bottom - y, y - part.top), 0)
    return across * across + along * along <= square
  }

  @inline(__always)
  func includes(_ x: Double, _ y: Double) -> Bool {
    let (across, along) = (x - self.x, y - self.y)
    return across * across + along * along <= square
  }
}
