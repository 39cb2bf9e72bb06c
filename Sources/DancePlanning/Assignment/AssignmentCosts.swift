import DanceGeometry
import DanceScore

/// The costs of sending each dancer to each place, as whole numbers, so that ties are real and an optimum is exact.
///
/// Positions are brought to a lattice of 0.1 mm. Squared distances are then whole numbers of 10⁻⁸ m². Plain distances
/// are counted in 2⁻⁴² m (0.23 pm), a way of d metres as d + d² ⁄ 2³⁴: where lengths alone leave a choice, as when some walk
/// on along one line, the hair that long ways count more lets all go equally far. For squared distances the places are first moved as a whole to the dancers' middle:
/// |a − (b − t)|² = |a − b|² + 2t·a + (terms of b and t alone), so every assignment changes by the same amount and the
/// optimum stays, but the costs become small and good first prices easy to find.
struct AssignmentCosts {
  /// What a way costs.
  enum Metric {
    case squared, plain
  }

  /// The cost of a way that is not allowed.
  static let forbidden = Int64.max

  private(set) var metric: Metric
  /// No way may be longer than this, in squared lattice units.
  var longestSquared = Int64.max
  /// Who may take which place.
  let allowed: AllowedPlaces
  /// Where dancers and places are, in lattice units.
  let startX: [Int64]
  let startY: [Int64]
  let goalX: [Int64]
  let goalY: [Int64]
  /// By how much goals are moved before squaring, in lattice units.
  let shiftX: Int64
  let shiftY: Int64

  /// Costs from as many starts to as many goals.
  init(from starts: [Point], to goals: [Point], metric: Metric, allowed: AllowedPlaces) {
    precondition(starts.count == goals.count, "as many dancers as places")
    self.metric = metric
    self.allowed = allowed
    startX = starts.map { Self.lattice($0.x) }
    startY = starts.map { Self.lattice($0.y) }
    goalX = goals.map { Self.lattice($0.x) }
    goalY = goals.map { Self.lattice($0.y) }
    let count = Int64(max(starts.count, 1))
    shiftX = (goalX.reduce(0, +) - startX.reduce(0, +)) / count
    shiftY = (goalY.reduce(0, +) - startY.reduce(0, +)) / count
  }

  /// The same ways, counted by another measure.
  func counted(as metric: Metric) -> AssignmentCosts {
    var costs = self
    costs.metric = metric
    return costs
  }

  /// How many dancers, and how many places.
  var count: Int { startX.count }

  /// Whether some ways are not allowed.
  var isLimited: Bool { !allowed.isEverything || longestSquared < .max }

  /// The cost of one way; ``forbidden`` if it is not allowed.
  func cost(_ dancer: Int, _ place: Int) -> Int64 {
    guard allowed.allows(dancer, place) else { return Self.forbidden }
    let squared = squaredLength(dancer, place)
    guard squared <= longestSquared else { return Self.forbidden }
    switch metric {
    case .squared: return shiftedSquare(dancer, place)
    case .plain: return Self.plain(squared)
    }
  }

  func fill(_ table: borrowing UncheckedRow<Int64>, from first: Int, dancer: Int) {
    if isLimited {
      for place in 0..<count { table[first + place] = min(cost(dancer, place), DenseMatching.far) }
      return
    }
    switch metric {
    case .plain:
      for place in 0..<count { table[first + place] = Self.plain(squaredLength(dancer, place)) }
    case .squared:
      let (x, y) = (startX[dancer] + shiftX, startY[dancer] + shiftY)
      for place in 0..<count {
        let (dx, dy) = (goalX[place] - x, goalY[place] - y)
        table[first + place] = dx * dx + dy * dy
      }
    }
  }

  /// The squared length of a way in squared lattice units.
  func squaredLength(_ dancer: Int, _ place: Int) -> Int64 {
    let (dx, dy) = (goalX[place] - startX[dancer], goalY[place] - startY[dancer])
    return dx * dx + dy * dy
  }

  private func shiftedSquare(_ dancer: Int, _ place: Int) -> Int64 {
    let (dx, dy) = (goalX[place] - startX[dancer] - shiftX, goalY[place] - startY[dancer] - shiftY)
    return dx * dx + dy * dy
  }

  private static func plain(_ squared: Int64) -> Int64 {
    let square = Double(squared) * (latticeSide * latticeSide)
    return Int64((square.squareRoot() + square * evenness) * plainUnit + 0.5)
  }

  /// A coordinate in whole tenths of a millimetre, limited to ±10 km so that no sum of squares can overflow.
  private static func lattice(_ metres: Double) -> Int64 {
    Int64((min(max(metres, -1e4), 1e4) / latticeSide).rounded())
  }

  /// The side of the lattice, in metres.
  private static let latticeSide = 1e-4
  /// Units of cost in a metre of plain distance.
  static let plainUnit = 0x1p42
  /// What a square metre adds to a plain distance, in metres.
  private static let evenness = 0x1p-34
  /// Units of cost in a square metre of squared distance.
  static let squaredUnit = 1e8

  /// Units of cost in a square metre, or a metre.
  var unit: Double { metric == .squared ? Self.squaredUnit : Self.plainUnit }

  /// By how much places are moved before squaring, in metres.
  var shift: Vector { Vector(Double(shiftX) * Self.latticeSide, Double(shiftY) * Self.latticeSide) }

  /// Where dancers and places are on the lattice, in metres; for squared distances the places as they were moved.
  var points: (dancers: [Point], places: [Point]) {
    let (offsetX, offsetY) = metric == .squared ? (shiftX, shiftY) : (0, 0)
    func point(_ x: Int64, _ y: Int64) -> Point { Point(Double(x) * Self.latticeSide, Double(y) * Self.latticeSide) }
    return (zip(startX, startY).map(point), zip(goalX, goalY).map { point($0 - offsetX, $1 - offsetY) })
  }
}
