/// An upright rectangle on the floor, in metres.
public struct Box: Hashable, Sendable {
  /// The edge farthest to the audience's left.
  public var minX: Double
  /// The edge nearest to the audience.
  public var minY: Double
  /// The edge farthest to the audience's right.
  public var maxX: Double
  /// The edge farthest upstage.
  public var maxY: Double

  /// Makes the box with the given edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// Makes the smallest box that holds both points.
  public init(_ a: Point, _ b: Point) {
    self.init(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }

  /// Makes the smallest box that holds all the points; a list without points has none.
  public init?(holding points: [Point]) {
    guard let first = points.first else { return nil }
    self = points.dropFirst().reduce(Box(first, first)) { $0.united(with: $1) }
  }

  /// How wide it is.
  public var width: Double { maxX - minX }
  /// How deep it is, from downstage to upstage.
  public var depth: Double { maxY - minY }
  /// Its middle.
  public var centre: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }

  /// Whether the point lies in it or on its edge.
  public func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  /// The smallest box that also holds `point`.
  public func united(with point: Point) -> Box {
    Box(minX: min(minX, point.x), minY: min(minY, point.y), maxX: max(maxX, point.x), maxY: max(maxY, point.y))
  }

  /// The smallest box that holds both.
  public func united(with other: Box) -> Box {
    Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// The box with every edge `margin` metres farther out.
  public func inflated(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// The distance between two boxes; 0 where they touch or overlap.
  public func distance(to other: Box) -> Double {
    let across = max(0, max(minX - other.maxX, other.minX - maxX))
    let along = max(0, max(minY - other.maxY, other.minY - maxY))
    return (across * across + along * along).squareRoot()
  }
}
