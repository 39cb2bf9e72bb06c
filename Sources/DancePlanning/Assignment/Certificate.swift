extension Assignment {
  /// What proves an assignment the best: prices of dancers and places, and for `fair` dancers for whom no shorter longest
  /// walk is possible. ``AssignmentProof`` checks it.
  ///
  /// If no way that is allowed costs less than the prices of its two ends together, then no assignment costs less than
  /// all prices together; and one that costs just that is the best.
  public struct Certificate: Hashable, Sendable {
    /// The price of each dancer: 10⁻⁸ m² for sums of squares, 2⁻⁴² m for sums of distances.
    public var dancerPrices: [Int64]
    /// The price of each place, in the same units.
    public var placePrices: [Int64]
    /// The square of the longest walk, in 10⁻⁸ m², where no walk may be longer; `nil` where any may be taken.
    public var longestSquared: Int64?
    /// Dancers, as indices into the starts, who have fewer places nearer than the longest walk than they are. Empty where
    /// nothing but the total counts, and where nobody walks at all.
    public var crowded: [Int32]

    /// Makes a certificate.
    public init(dancerPrices: [Int64], placePrices: [Int64], longestSquared: Int64? = nil, crowded: [Int32] = []) {
      self.dancerPrices = dancerPrices
      self.placePrices = placePrices
      self.longestSquared = longestSquared
      self.crowded = crowded
    }
  }
}

extension AssignmentCosts {
  /// The certificate of a solution, with prices for ways as they are and not as they were moved before squaring:
  /// |b − a|² = |b − a − t|² + 2t·b − 2t·a − t².
  func certificate(of solution: PricedAssignment, walk: LongestWalk?) -> Assignment.Certificate {
    var certificate = Assignment.Certificate(
      dancerPrices: solution.dancerPrices, placePrices: solution.placePrices, longestSquared: walk?.square,
      crowded: walk?.crowded ?? [])
    guard metric == .squared else { return certificate }
    let own = shiftX * shiftX + shiftY * shiftY
    for index in 0..<count {
      certificate.dancerPrices[index] -= 2 * (shiftX * startX[index] + shiftY * startY[index]) + own
      certificate.placePrices[index] += 2 * (shiftX * goalX[index] + shiftY * goalY[index])
    }
    return certificate
  }
}
