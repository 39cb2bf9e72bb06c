import DanceGeometry
import DanceScore

@testable import DancePlanning

/// All best assignments of a handful, by going through everything that is possible.
struct Exhaustive {
  /// What an assignment comes to, the more important first.
  private struct Value: Comparable {
    var longest: Int64 = 0, first: Int64 = 0, second: Int64 = 0

    static func < (left: Value, right: Value) -> Bool {
      (left.longest, left.first, left.second) < (right.longest, right.first, right.second)
    }
  }

  private let objective: Placement.Objective
  private let squared: AssignmentCosts
  private let plain: AssignmentCosts
  /// For each dancer the least that this one and those after can come to in the first measure.
  private var rest: [Int64] = []
  private var best: Value?
  /// The best assignments, the least in cast order first.
  private(set) var all: [[Int]] = []

  /// The best assignments of as many places.
  init(from starts: [Point], to goals: [Point], _ objective: Placement.Objective, _ allowed: AllowedPlaces) {
    self.objective = objective
    squared = AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: allowed)
    plain = AssignmentCosts(from: starts, to: goals, metric: .plain, allowed: allowed)
    rest = Array(repeating: 0, count: starts.count + 1)
    for dancer in starts.indices.reversed() {
      let places = starts.indices.filter { allowed.allows(dancer, $0) }
      rest[dancer] = rest[dancer + 1] + (places.map { value(dancer, $0).first }.min() ?? 0)
    }
    extend([], Value())
  }

  private func value(_ dancer: Int, _ place: Int) -> Value {
    let square = squared.squaredLength(dancer, place)
    return switch objective {
    case .nearest: Value(first: plain.cost(dancer, place))
    case .fair: Value(longest: square, first: square, second: plain.cost(dancer, place))
    default: Value(first: square, second: plain.cost(dancer, place))
    }
  }

  private mutating func extend(_ places: [Int], _ sum: Value) {
    if let best {
      let least = Value(longest: sum.longest, first: sum.first + rest[places.count], second: 0)
      if (best.longest, best.first) < (least.longest, least.first) { return }
    }
    guard places.count == squared.count else {
      for place in 0..<squared.count where !places.contains(place) && squared.allowed.allows(places.count, place) {
        let way = value(places.count, place)
        extend(
          places + [place],
          Value(
            longest: max(sum.longest, way.longest), first: sum.first + way.first, second: sum.second + way.second))
      }
      return
    }
    if best.map({ sum < $0 }) ?? true {
      best = sum
      all = []
    }
    if sum == best { all.append(places) }
  }

  /// The one that is to be taken: the most symmetric, of these the first in cast order.
  var chosen: [Int]? {
    for motions in SquareSymmetry.groups {
      let images = motions.map { (image(squared.startX, squared.startY, $0), image(squared.goalX, squared.goalY, $0)) }
      let symmetric = all.first { places in
        images.allSatisfy { dancers, goals in
          guard let dancers, let goals else { return false }
          return places.indices.allSatisfy { places[dancers[$0]] == goals[places[$0]] }
        }
      }
      if let symmetric { return symmetric }
    }
    return all.first
  }

  /// Where each point comes to be when all are mirrored or turned, if that leaves them the same as a whole.
  private func image(_ x: [Int64], _ y: [Int64], _ motion: SquareSymmetry) -> [Int]? {
    let (middleX, middleY) = ((x.min() ?? 0) + (x.max() ?? 0), (y.min() ?? 0) + (y.max() ?? 0))
    let offsets = zip(x, y).map { [2 * $0 - middleX, 2 * $1 - middleY] }
    var image: [Int] = []
    for (number, offset) in offsets.enumerated() {
      let moved = motion(offset[0], offset[1])
      let here = offsets.indices.filter { offsets[$0] == offset }
      let there = offsets.indices.filter { offsets[$0] == [moved.x, moved.y] }
      guard here.count == there.count, let rank = here.firstIndex(of: number) else { return nil }
      image.append(there[rank])
    }
    return image
  }
}
