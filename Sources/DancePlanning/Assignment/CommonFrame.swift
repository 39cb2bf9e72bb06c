import DanceGeometry

/// Dancers and places brought together, so that cheap ways are short, and the way back to exact costs.
///
/// Lengths are metres. For squared distances both clouds have their middle at the origin and the dancers are enlarged by k
/// to the places' mean square radius. With a, b from the common middle a way there counts w = |ka − b|² + p, so that
///
///     c − v = |a − b|² − v = w⁄k + (1 − k)|a|²   if   p = k(|b|² − v) − |b|² .
///
/// Plain distances are left where they are, and p = −v.
struct CommonFrame {
  let metric: PricedTree.Metric
  private(set) var dancers: [Point]
  private(set) var places: [Point]
  /// By how much dancers are enlarged.
  private let factor: Double
  /// Exact units in a metre, or in a square metre.
  private let unit: Double
  /// |a|² of each dancer, |b|² of each place, in square metres; empty for plain distances.
  private var dancerSquares: [Double] = []
  private var placeSquares: [Double] = []
  /// Where dancers really stand, seen from the places of the frame.
  private var realOrigins: [Point]
  /// The square of the longest way allowed, in square metres and a hair more; `nil` for any.
  private var longestSquared: Double?

  /// The frame of some costs.
  init(of costs: AssignmentCosts) {
    (dancers, places) = costs.points
    realOrigins = dancers
    guard costs.metric == .squared else {
      (metric, factor, unit) = (.plain, 1, AssignmentCosts.plainUnit)
      return
    }
    metric = .squared
    unit = AssignmentCosts.squaredUnit
    // The costs have brought the places to the dancers' middle already, but for a rounding.
    let middle = Point.middle(of: dancers) - .origin
    dancers = dancers.map { $0 - middle }
    places = places.map { $0 - middle }
    realOrigins = dancers.map { $0 - costs.shift }
    dancerSquares = dancers.map { ($0 - .origin).squaredLength }
    placeSquares = places.map { ($0 - .origin).squaredLength }
    let (own, others) = (dancerSquares.reduce(0, +), placeSquares.reduce(0, +))
    let factor = own > 0 && others > 0 ? (others / own).squareRoot() : 1
    self.factor = factor
    dancers = dancers.map { .origin + ($0 - .origin) * factor }
  }

  /// The same frame where no way may be longer than some costs allow.
  func limited(by costs: AssignmentCosts) -> CommonFrame {
    var frame = self
    let longest = Double(costs.longestSquared) / AssignmentCosts.squaredUnit
    frame.longestSquared = costs.longestSquared < .max ? longest * (1 + Self.hair) + 1e-8 : nil
    return frame
  }

  /// Where a dancer may go, as far as the longest way is concerned; `nil` for everywhere.
  func reach(of dancer: Int) -> Disc? {
    longestSquared.map { Disc(x: realOrigins[dancer].x, y: realOrigins[dancer].y, square: $0) }
  }

  /// What two neighbours save by changing places, about, if dancers go to the places given.
  func exchange(of goals: [Int32]) -> Double {
    guard let box = Box(holding: places) else { return 0 }
    let spacing = Auction.spacing(of: box, count: places.count)
    let total = zip(dancers, goals).reduce(0) { $0 + $1.0.distance(to: places[Int($1.1)]) }
    return Auction.unit(spacing, way: total / Double(max(places.count, 1)), metric)
  }

  /// The exact price that a price in this frame stands for.
  func exactPrice(_ price: Double, of place: Int) -> Int64 {
    guard metric == .squared else { return Int64((-price * unit).rounded()) }
    let square = placeSquares[place]
    return Int64(((square - (square + price) / factor) * unit).rounded())
  }

  /// The price in this frame of a place with an exact price.
  func price(_ exact: Int64, of place: Int) -> Double {
    guard metric == .squared else { return -Double(exact) / unit }
    let square = placeSquares[place]
    return factor * (square - Double(exact) / unit) - square
  }

  /// What a way of a dancer may cost in this frame at most if it costs at most `exact` beyond its place's price; a hair
  /// more, for what rounding may have added.
  func bound(_ exact: Int64, of dancer: Int) -> Double {
    // Exact plain costs are rounded to whole units.
    guard metric == .squared else { return Double(exact + 1) / unit + Self.hair * (1 + abs(Double(exact) / unit)) }
    let square = dancerSquares[dancer]
    let least = factor * (Double(exact) / unit - (1 - factor) * square)
    return least + Self.hair * (1 + factor * factor * square + abs(least))
  }

  /// Relative to what is added up, a bound on rounding.
  private static let hair = 1e-12
}
