import DanceGeometry
import DancePlanning
import DanceScore

/// The moments at which everybody stands: where a transition has ended and no other is under way.
enum StandingMoments {
  /// The counts, ascending, the beginning included.
  ///
  /// - Complexity: O(transitions · log transitions).
  static func counts(of performance: Performance) -> [Double] {
    let ways = performance.transitions.filter { $0.end > $0.start }
    let starts = ways.map(\.start).sorted()
    let ends = ways.map(\.end).sorted()
    var counts: [Double] = []
    var (begun, ended) = (0, 0)
    for count in ([0] + ends).sorted() {
      if let last = counts.last, count - last <= Tolerance.count { continue }
      while begun < starts.count, starts[begun] < count - Tolerance.count { begun += 1 }
      while ended < ends.count, ends[ended] <= count + Tolerance.count { ended += 1 }
      // As many have begun before this moment as have ended by it: nobody is under way.
      if begun == ended { counts.append(count) }
    }
    return counts
  }
}
