/// Many boxes as flat arrays, an edge each: what the search for near pairs reads.
public struct Boxes: Sendable {
  /// The left edges.
  public private(set) var minX: ContiguousArray<Double> = []
  /// The edges nearest to the audience.
  public private(set) var minY: ContiguousArray<Double> = []
  /// The right edges.
  public private(set) var maxX: ContiguousArray<Double> = []
  /// The edges farthest upstage.
  public private(set) var maxY: ContiguousArray<Double> = []

  /// Makes an empty list.
  public init() {}

  /// Makes a list of boxes.
  public init(_ boxes: some Sequence<Box>) {
    for box in boxes { append(box) }
  }

  /// How many there are.
  public var count: Int { minX.count }

  /// The box at an index. Setting one is how a list is used again for the next slab of time.
  public subscript(index: Int) -> Box {
    get { Box(minX: minX[index], minY: minY[index], maxX: maxX[index], maxY: maxY[index]) }
    set {
      minX[index] = newValue.minX
      minY[index] = newValue.minY
      maxX[index] = newValue.maxX
      maxY[index] = newValue.maxY
    }
  }

  /// Adds a box at the end.
  public mutating func append(_ box: Box) {
    minX.append(box.minX)
    minY.append(box.minY)
    maxX.append(box.maxX)
    maxY.append(box.maxY)
  }

  /// Makes room for `count` boxes.
  public mutating func reserveCapacity(_ count: Int) {
    minX.reserveCapacity(count)
    minY.reserveCapacity(count)
    maxX.reserveCapacity(count)
    maxY.reserveCapacity(count)
  }

  /// Whether a box lies on this planet: no edge is infinite, not a number, or so far out that squares overflow.
  func isFinite(_ index: Int) -> Bool {
    abs(minX[index]) < 1e100 && abs(minY[index]) < 1e100 && abs(maxX[index]) < 1e100 && abs(maxY[index]) < 1e100
  }
}

/// Two indices of a list, the smaller first.
public struct IndexPair: Hashable, Comparable, Sendable {
  /// The smaller index.
  public var first: Int32
  /// The larger index.
  public var second: Int32

  /// Makes the pair of two different indices, in any order.
  public init(_ one: Int32, _ other: Int32) {
    first = min(one, other)
    second = max(one, other)
  }

  /// By the first index, then by the second.
  public static func < (left: IndexPair, right: IndexPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
