/// The places that are left, once for each choice that some dancers have.
struct PlaceChoices {
  private var trees: [ShrinkingTree]
  private let homes: PlaceHomes

  /// All places of some costs; none of them is left to begin with.
  init(_ costs: AssignmentCosts) {
    let lists = PlaceHomes.lists(of: costs)
    trees = lists.map { places in
      ShrinkingTree(x: places.map { costs.goalX[Int($0)] }, y: places.map { costs.goalY[Int($0)] })
    }
    homes = PlaceHomes(
      count: costs.count, placeAt: zip(trees, lists).map { tree, list in tree.indices.map { list[Int($0)] } })
  }

  /// Leaves those places, and no others, that are told to stay.
  mutating func refill(_ stays: (Int) -> Bool) {
    for tree in trees.indices {
      let places = homes.placeAt[tree]
      trees[tree].refill { stays(Int(places[$0])) }
    }
  }

  /// Takes out some place that a dancer can reach within a limit, if one is left.
  mutating func take(within square: Int64, of dancer: Int, _ costs: AssignmentCosts) -> Int? {
    let tree = PlaceHomes.list(of: dancer, costs)
    guard let position = trees[tree].take(within: square, of: costs.startX[dancer], costs.startY[dancer]) else {
      return nil
    }
    let place = homes.placeAt[tree][position]
    for home in homes.homes(of: place) where home.list != tree { trees[Int(home.list)].remove(at: Int(home.position)) }
    return Int(place)
  }

  /// The square of the way of a dancer to the nearest place that is left, if it is below `most`; else `most`.
  func nearestSquare(to dancer: Int, below most: Int64, _ costs: AssignmentCosts) -> Int64 {
    trees[PlaceHomes.list(of: dancer, costs)].nearestSquare(
      to: costs.startX[dancer], costs.startY[dancer], below: most)
  }

  /// The square of the way of a dancer to the nearest place that is left, or something smaller if that is no longer than
  /// `least`.
  func nearestSquare(to dancer: Int, beyond least: Int64, _ costs: AssignmentCosts) -> Int64 {
    trees[PlaceHomes.list(of: dancer, costs)].nearestSquare(
      to: costs.startX[dancer], costs.startY[dancer], beyond: least)
  }
}
