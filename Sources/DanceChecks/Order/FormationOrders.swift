public import DancePlanning

/// The order of every held formation of a performance.
public struct FormationOrders: Sendable {
  /// A formation that everybody on stage holds, or comes to together.
  public struct Held: Hashable, Sendable {
    /// When.
    public var moment: HeldMoment
    /// How orderly it is.
    public var order: FormationOrder
  }

  /// The held formations with anybody on stage, in order of time.
  public let formations: [Held]

  /// Recognises the order of each held formation.
  ///
  /// - Parameters:
  ///   - performance: what is danced.
  ///   - workers: how many threads; the result does not depend on it.
  /// - Complexity: O(moments · n log n).
  public init(of performance: Performance, workers: Int? = nil) {
    let moments = performance.heldMoments
    let held = Workers.map(moments.count, workers: workers) { index -> Held? in
      let moment = moments[index]
      let dancers = performance.dancersOnStage(in: moment)
      guard !dancers.isEmpty else { return nil }
      let middle = (moment.start + moment.end) / 2
      let points = dancers.map { performance.position(of: $0, at: middle) }
      return Held(moment: moment, order: FormationOrder(of: points, dancers: dancers))
    }
    formations = held.compactMap(\.self)
  }
}
