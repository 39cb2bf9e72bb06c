public import DancePlanning

/// What is measured of a routine and not judged: speeds, margins, sight, fairness, and the order of formations.
public struct Measures: Sendable {
  /// How fast people go.
  public let speeds: SpeedCurve
  /// The order of every held formation.
  public let orders: FormationOrders
  /// Who is seen when; `nil` for casts above ``largestSurveyed``.
  public let sight: SightSurvey?
  /// What each dancer gets of the stage.
  public let fairness: Fairness
  /// How late or early each dancer may be, by cast index; `nil` for casts above ``largestSurveyed``.
  public let margins: TimingMargins?

  /// Larger casts take long to survey for sight and lateness, and nobody reads hundreds of rows of each.
  public static let largestSurveyed = 400

  /// Measures a performance.
  ///
  /// - Parameter workers: how many threads; the outcome does not depend on it.
  /// - Complexity: that of its parts; seconds for 400 dancers, and less for thousands, who are not surveyed.
  public init(of performance: Performance, workers: Int? = nil) {
    let isSurveyed = performance.dancerCount <= Self.largestSurveyed
    speeds = SpeedCurve(of: performance, workers: workers)
    orders = FormationOrders(of: performance, workers: workers)
    sight = isSurveyed ? SightSurvey(of: performance, workers: workers) : nil
    fairness = Fairness(of: performance, sight: sight, workers: workers)
    margins = isSurveyed ? TimingMargins(of: performance, workers: workers) : nil
  }
}
