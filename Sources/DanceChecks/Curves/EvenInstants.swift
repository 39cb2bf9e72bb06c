import DancePlanning
import DanceScore

/// The instants at which curves over a whole routine are sampled: evenly apart, both ends among them.
///
/// Eight in a count where that is affordable; else as many as keep instants × dancers below a million, but at least 40
/// and at most 800 in all.
enum EvenInstants {
  private static let most = 800
  private static let least = 40
  private static let perCount = 8.0
  private static let budget = 1_000_000

  /// The counts, ascending; a routine without counts has one instant.
  static func counts(of performance: Performance) -> [Double] {
    let counts = performance.routine.counts
    guard counts > 0, counts.isFinite else { return [0] }
    let affordable = min(max(budget / max(performance.dancerCount, 1), least), most)
    let parts = Int(min((counts * perCount).rounded(.up), Double(affordable)))
    return (0...parts).map { counts * Double($0) / Double(parts) }
  }
}
