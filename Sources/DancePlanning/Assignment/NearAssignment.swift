import DanceGeometry

/// Who might go where, nearly at the least cost, and prices that nearly prove it: where the exact searches begin.
struct NearAssignment {
  /// The places of all dancers by an auction in which everybody may take every place.
  let places: [Int32]
  /// The prices of places, in units of the frame.
  let prices: [Double]
  let frame: CommonFrame

  /// What an auction comes to. About O(n log n).
  init(_ costs: AssignmentCosts) {
    frame = CommonFrame(of: costs)
    let auction = Auction(frame.dancers, frame.places, metric: frame.metric)
    var prices = [Double](repeating: 0, count: costs.count)
    for position in 0..<costs.count {
      prices[Int(auction.tree.indices[position])] = auction.tree.price(at: position)
    }
    self.prices = prices
    places = auction.positions.map { auction.tree.indices[Int($0)] }
  }
}
