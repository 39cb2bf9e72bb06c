/// Radii and clearances of the cast.
struct PairLimits: Sendable {
  let radii: [Double]
  let clearances: [Double]
  /// No pair is too near beyond this distance.
  let reach: Double

  init(radii: [Double], clearances: [Double]) {
    self.radii = radii
    self.clearances = clearances
    reach = max(2 * (radii.max() ?? 0), clearances.max() ?? 0)
  }

  /// The distance of middles below which bodies overlap.
  func body(_ one: Int, _ other: Int) -> Double { radii[one] + radii[other] }

  /// The distance of middles below which a pair is crowded.
  func clearance(_ one: Int, _ other: Int) -> Double { max(clearances[one], clearances[other]) }

  /// The distance of middles below which a pair is too near in any way.
  func nearness(_ one: Int, _ other: Int) -> Double {
    max(body(one, other), clearance(one, other))
  }
}
