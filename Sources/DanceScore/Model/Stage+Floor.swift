public import DanceGeometry

extension Stage {
  /// The floor as a region.
  public var floor: Region {
    switch outline {
    case .rectangle, .field: .rectangle(Box(lowerCorner, upperCorner))
    case .circle(let diameter): .disc(centre: .origin, radius: diameter / 2)
    case .polygon(let corners): .polygon(Polygon(corners))
    }
  }
}

extension Stage.Prop {
  /// The floor under the prop.
  public var region: Region {
    switch outline {
    case .rectangle(let width, let depth):
      let half = Vector(width / 2, depth / 2)
      return .rectangle(Box(position - half, position + half))
    case .circle(let diameter):
      return .disc(centre: position, radius: diameter / 2)
    }
  }
}
