import DanceGeometry
import DancePlanning

/// Who comes by whom: the times in which two are near, by dancer, and what of them is a pass.
///
/// Whoever walks beside somebody all the way comes by nobody, and who arrives beside somebody is a neighbour. A pass has its
/// least distance on the way, with more before and after:
///
///     distance  ╲         ╱
///                ╲       ╱     ← a pass
///                 ╲_____╱
struct PassIndex: Sendable {
  private let contacts: [ContactSurvey.PairContact]
  /// The contacts of dancer d are `places[offsets[d] ..< offsets[d + 1]]`.
  private let offsets: [Int32]
  private let places: [Int32]

  /// How much nearer somebody must come than before and after, in metres.
  private static let leastDip = 0.05

  init(_ survey: NearnessSurvey) {
    contacts = survey.contacts
    let count = (contacts.map { max($0.first, $0.second) }.max() ?? -1) + 1
    var offsets = [Int32](repeating: 0, count: count + 1)
    for contact in contacts {
      offsets[contact.first + 1] += 1
      offsets[contact.second + 1] += 1
    }
    for dancer in 0..<count { offsets[dancer + 1] += offsets[dancer] }
    var (next, places) = (offsets, [Int32](repeating: 0, count: 2 * contacts.count))
    for (index, contact) in contacts.enumerated() {
      for dancer in [contact.first, contact.second] {
        places[Int(next[dancer])] = Int32(index)
        next[dancer] += 1
      }
    }
    (self.offsets, self.places) = (offsets, places)
  }

  /// Those who come by a dancer between two counts, in order of time.
  func passes(of dancer: Int, from start: Double, to end: Double, in performance: Performance) -> [Sheet.Pass] {
    guard dancer + 1 < offsets.count, end > start + Tolerance.count else { return [] }
    let near = places[Int(offsets[dancer])..<Int(offsets[dancer + 1])]
    let found = near.compactMap { index -> Sheet.Pass? in
      let contact = contacts[Int(index)]
      let window = TimeSlab(from: max(start, contact.from), to: min(end, contact.to))
      guard window.to > window.from + Tolerance.count else { return nil }
      return pass(of: dancer, contact.first == dancer ? contact.second : contact.first, in: window, performance)
    }
    return found.sorted { ($0.count, $0.dancer) < ($1.count, $1.dancer) }
  }

  private func pass(
    of dancer: Int, _ other: Int, in window: TimeSlab, _ performance: Performance
  ) -> Sheet.Pass? {
    var best: Approach?
    for meeting in Meeting.all(of: dancer, and: other, in: window, of: performance.tracks) {
      let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
      if approach.distance < best?.distance ?? .infinity { best = approach }
    }
    guard let best else { return nil }
    let ends = [window.from, window.to].map { count in
      performance.position(of: dancer, at: count).distance(to: performance.position(of: other, at: count))
    }
    guard ends.allSatisfy({ best.distance < $0 - Self.leastDip }) else { return nil }
    let offset =
      performance.position(of: other, at: best.count) - performance.position(of: dancer, at: best.count)
    return Sheet.Pass(
      dancer: other, count: best.count, distance: best.distance,
      side: Sheet.Side(of: offset, facing: performance.facing(of: dancer, at: best.count)))
  }
}
