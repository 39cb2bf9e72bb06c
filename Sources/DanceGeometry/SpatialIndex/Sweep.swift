/// A straight, even motion over some stretch of time, give or take a slack: at any moment somebody is within the slack of
/// the place as far along the way as the time has gone by.
///
/// Whoever walks straight and evenly has no slack; of whoever does not, it has to hold the whole motion.
public struct Sweep: Hashable, Sendable {
  /// Where it begins.
  public var x: Double, y: Double
  /// How far it goes, across and along.
  public var dx: Double, dy: Double
  /// In metres.
  public var slack: Double

  /// Somebody who goes from one place to another.
  @inline(__always)
  public init(from start: Point, to end: Point, slack: Double = 0) {
    (x, y, dx, dy) = (start.x, start.y, end.x - start.x, end.y - start.y)
    self.slack = slack
  }

  /// Somebody of whom no more is known than a box that is never left.
  public init(within box: Box) {
    let middle = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    self.init(from: middle, to: middle, slack: middle.distance(to: Point(box.maxX, box.maxY)))
  }

  /// Somebody who is not there, and so near nobody.
  public static let absent = Sweep(from: Point(.nan, .nan), to: Point(.nan, .nan))

  /// The longer side of the box around it and its slack.
  @inline(__always)
  var size: Double { max(abs(dx), abs(dy)) + 2 * slack }

  /// Where it is half-way.
  @inline(__always)
  var middle: Point { Point(x + dx / 2, y + dy / 2) }

  /// Whether it lies on this planet: nothing is infinite, not a number, or so far out that squares overflow.
  @inline(__always)
  var isFinite: Bool { abs(x) < 1e100 && abs(y) < 1e100 && size < 1e100 }
}

/// Two indices of a list, the smaller first.
public struct IndexPair: Hashable, Comparable, Sendable {
  /// The smaller index.
  public var first: Int32
  /// The larger index.
  public var second: Int32

  /// Makes the pair of two different indices, in any order.
  @inline(__always)
  public init(_ one: Int32, _ other: Int32) {
    first = min(one, other)
    second = max(one, other)
  }

  /// By the first index, then by the second.
  public static func < (left: IndexPair, right: IndexPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
