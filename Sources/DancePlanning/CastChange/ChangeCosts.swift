import DanceGeometry

/// What it costs to give each dancer of a changed cast a place of a formation: the fewest other places than before, and
/// among those the least sum of squared distances from the old places to the new ones.
///
/// Both make one whole number, in which one other place costs more than the squares of all dancers together. Whoever has
/// no old place, and whoever stands for a place that stays empty, may have any place for nothing.
struct ChangeCosts: WayCosts {
  let count: Int
  private let oldPlaces: [Point?]
  private let places: [Point]
  private let allowed: AllowedPlaces
  /// The side of the lattice on which squares are whole numbers, in metres.
  private let side: Double
  /// What another place costs.
  private let change: Int64

  /// Places that differ by no more than this, in metres, are the same.
  static let tolerance = 0.001

  /// Costs of as many places as dancers, of whom the last may stand for places that stay empty.
  ///
  /// - Parameters:
  ///   - oldPlaces: where each dancer would stand with the full cast; rows beyond its end have no old place.
  ///   - places: the places.
  ///   - allowed: who may take which place.
  init(from oldPlaces: [Point?], to places: [Point], allowed: AllowedPlaces) {
    self.oldPlaces = oldPlaces
    self.places = places
    self.allowed = allowed
    count = places.count
    let box = Box(holding: oldPlaces.compactMap(\.self) + places)
    let reach = box.map { max($0.maxX - $0.minX, $0.maxY - $0.minY) } ?? 0
    // Chains of ways add up as many costs as there are dancers, and each cost is as much as all squares: that must fit.
    var side = 1e-4
    let rows = Double(count + 2)
    while 4 * rows * rows * (reach / side + 2) * (reach / side + 2) > 0x1p58 { side *= 10 }
    self.side = side
    let longest = (reach / side + 2).rounded(.up)
    change = Int64(2 * longest * longest) * Int64(count + 1)
  }

  func fill(_ table: borrowing UncheckedRow<Int64>, from first: Int, dancer: Int) {
    for place in 0..<count { table[first + place] = cost(dancer, place) }
  }

  /// Whether two places are one.
  static func isSame(_ one: Point, _ other: Point) -> Bool { one.distance(to: other) <= tolerance }

  private func cost(_ dancer: Int, _ place: Int) -> Int64 {
    guard allowed.allows(dancer, place) else { return DenseMatching.far }
    guard dancer < oldPlaces.count, let old = oldPlaces[dancer], !Self.isSame(old, places[place]) else { return 0 }
    let dx = Int64((places[place].x / side).rounded()) - Int64((old.x / side).rounded())
    let dy = Int64((places[place].y / side).rounded()) - Int64((old.y / side).rounded())
    return change + dx * dx + dy * dy
  }
}
