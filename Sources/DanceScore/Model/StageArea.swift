public import DanceGeometry

/// The nine areas of a stage, as performers name them: `DR` is downstage right, at the audience's left.
public enum StageArea: String, Hashable, Sendable, CaseIterable {
  case downRight = "DR"
  case downCentre = "DC"
  case downLeft = "DL"
  case right = "CR"
  case centre = "C"
  case left = "CL"
  case upRight = "UR"
  case upCentre = "UC"
  case upLeft = "UL"

  /// The column, from the audience's left: −1, 0 or 1.
  var column: Double {
    switch self {
    case .downRight, .right, .upRight: -1
    case .downCentre, .centre, .upCentre: 0
    case .downLeft, .left, .upLeft: 1
    }
  }

  /// The row, from the front: −1, 0 or 1.
  var row: Double {
    switch self {
    case .downRight, .downCentre, .downLeft: -1
    case .right, .centre, .left: 0
    case .upRight, .upCentre, .upLeft: 1
    }
  }
}

extension Stage {
  /// The middle of one of the nine equal parts of the box around the floor.
  public func middle(of area: StageArea) -> Point {
    let middle = lowerCorner.moved(0.5, towards: upperCorner)
    return Point(middle.x + area.column * width / 3, middle.y + area.row * depth / 3)
  }
}
