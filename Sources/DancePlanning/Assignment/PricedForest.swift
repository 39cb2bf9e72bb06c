/// Places with prices, once for each choice that some dancers have: the cheapest place is looked for only among those
/// that a dancer may take.
struct PricedForest {
  private let frame: CommonFrame
  private let trees: [PricedTree]
  private let homes: PlaceHomes
  private let listOfDancer: [Int32]

  /// The places of some costs at given prices of the frame.
  init(_ costs: AssignmentCosts, in frame: CommonFrame) {
    self.frame = frame
    let lists = PlaceHomes.lists(of: costs)
    trees = lists.map { places in PricedTree(places.map { frame.places[Int($0)] }, metric: frame.metric) }
    homes = PlaceHomes(
      count: costs.count, placeAt: zip(trees, lists).map { tree, list in tree.indices.map { list[Int($0)] } })
    listOfDancer = (0..<costs.count).map { Int32(PlaceHomes.list(of: $0, costs)) }
  }

  /// Sets the prices of all places, in units of the frame.
  func setPrices(_ price: (Int) -> Double) {
    for (tree, places) in zip(trees, homes.placeAt) { tree.setPrices { price(Int(places[$0])) } }
  }

  /// The price of a place.
  func price(of place: Int32) -> Double {
    homes.homes(of: place).first.map { trees[Int($0.list)].price(at: Int($0.position)) } ?? 0
  }

  /// Raises the price of a place.
  func raisePrice(of place: Int32, by amount: Double) {
    for home in homes.homes(of: place) { trees[Int(home.list)].raisePrice(at: Int(home.position), by: amount) }
  }

  /// The cheapest place that a dancer may take, what it costs, and what the second cheapest costs; −1 if there is none.
  func cheapest(for dancer: Int, tolerance: Double, _ memory: inout RememberedOffers) -> (
    place: Int32, cost: Double, second: Double
  ) {
    let list = Int(listOfDancer[dancer])
    let point = frame.dancers[dancer]
    let found =
      if let disc = frame.reach(of: dancer) {
        memory.cheapest(for: dancer, at: point, in: trees[list], within: disc, tolerance: tolerance)
      } else {
        memory.cheapest(for: dancer, at: point, in: trees[list], within: Everywhere(), tolerance: tolerance)
      }
    let position = found.best.position
    return (position < 0 ? -1 : homes.placeAt[list][position], found.best.cost, found.second)
  }

  /// The so many cheapest places that a dancer may take, cheapest first.
  func cheapest(_ number: Int, for dancer: Int) -> [Int32] {
    let list = Int(listOfDancer[dancer])
    var offers: ContiguousArray<PricedTree.Offer> = []
    if let disc = frame.reach(of: dancer) {
      trees[list].cheapest(number, for: frame.dancers[dancer], within: disc, into: &offers)
    } else {
      trees[list].cheapest(number, for: frame.dancers[dancer], into: &offers)
    }
    return offers.map { homes.placeAt[list][$0.position] }
  }

  /// All places that a dancer may take and that cost at most so much, in units of the frame.
  func places(costingAtMost most: Double, for dancer: Int) -> [Int32] {
    let list = Int(listOfDancer[dancer])
    let point = frame.dancers[dancer]
    let positions =
      if let disc = frame.reach(of: dancer) {
        trees[list].places(costingAtMost: most, for: point, within: disc)
      } else {
        trees[list].places(costingAtMost: most, for: point)
      }
    return positions.map { homes.placeAt[list][$0] }
  }
}
