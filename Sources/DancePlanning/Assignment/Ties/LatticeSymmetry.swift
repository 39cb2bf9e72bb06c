/// A mirror image or a turn by quarters that leaves a scene as it is: the starts as a whole, and the goals as a whole, each
/// about the middle of the box around them.
struct LatticeSymmetry {
  /// Which of the eight symmetries of a square it is.
  let motion: SquareSymmetry
  /// The dancer who starts, and the place that lies, where each comes to be.
  let dancers: [Int32]
  let places: [Int32]

  /// All symmetries of a scene, the one that changes nothing first. O(n).
  static func all(of costs: AssignmentCosts) -> [LatticeSymmetry] {
    let (starts, goals) = (LatticeCloud(costs.startX, costs.startY), LatticeCloud(costs.goalX, costs.goalY))
    return SquareSymmetry.allCases.compactMap { motion in
      guard let dancers = starts.image(under: motion), let places = goals.image(under: motion) else { return nil }
      return LatticeSymmetry(motion: motion, dancers: dancers, places: places)
    }
  }
}

/// The symmetries of a square.
enum SquareSymmetry: Int, CaseIterable {
  case none, leftRight, frontBack, halfTurn, diagonal, otherDiagonal, quarterTurn, threeQuarterTurn

  /// Where a point comes to be that is given by its offset from the middle.
  func callAsFunction(_ x: Int64, _ y: Int64) -> (x: Int64, y: Int64) {
    switch self {
    case .none: (x, y)
    case .leftRight: (-x, y)
    case .frontBack: (x, -y)
    case .halfTurn: (-x, -y)
    case .diagonal: (y, x)
    case .otherDiagonal: (-y, -x)
    case .quarterTurn: (-y, x)
    case .threeQuarterTurn: (y, -x)
    }
  }

  /// The sets of symmetries that go together, the larger first; of equal ones first those that are most seen from the
  /// front.
  static let groups: [[SquareSymmetry]] = [
    allCases,
    [.none, .leftRight, .frontBack, .halfTurn],
    [.none, .diagonal, .otherDiagonal, .halfTurn],
    [.none, .quarterTurn, .halfTurn, .threeQuarterTurn],
    [.none, .leftRight], [.none, .frontBack], [.none, .halfTurn], [.none, .diagonal], [.none, .otherDiagonal],
  ]
}

/// Points of the lattice as offsets from the middle of the box around them, in half units.
private struct LatticeCloud {
  private struct Offset: Hashable {
    var x, y: Int64
  }

  private var offsets: [Offset] = []
  /// Who is where, ascending.
  private var points: [Offset: [Int32]] = [:]

  init(_ x: [Int64], _ y: [Int64]) {
    guard let left = x.min(), let right = x.max(), let bottom = y.min(), let top = y.max() else { return }
    for (number, point) in zip(x, y).enumerated() {
      let offset = Offset(x: 2 * point.0 - left - right, y: 2 * point.1 - bottom - top)
      offsets.append(offset)
      points[offset, default: []].append(Int32(number))
    }
  }

  /// For each point the one that stands where it comes to be; those on one spot in the same order. `nil` if the points are
  /// not the same as a whole.
  func image(under motion: SquareSymmetry) -> [Int32]? {
    var image = [Int32](repeating: -1, count: offsets.count)
    for offset in offsets {
      let (x, y) = motion(offset.x, offset.y)
      guard let here = points[offset], let there = points[Offset(x: x, y: y)], here.count == there.count else {
        return nil
      }
      if image[Int(here[0])] >= 0 { continue }
      for (one, other) in zip(here, there) { image[Int(one)] = other }
    }
    return image
  }
}
