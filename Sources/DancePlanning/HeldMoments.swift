// When does a performance stand?
//
// Everybody's walks are windows of counts. Laid over each other they cover the time in which somebody walks; what is left
// are the stretches in which all who can be seen stand still together. A stretch may have no length: one walk ends and the
// next begins on the same count, a set that is hit and left. Such an instant is none where all who come to it walk
// on as they came, as data with a place for every beat say of people who walk straight through it.

import DanceGeometry
import DanceScore

/// A stretch of counts in which everybody who can be seen stands still.
public struct HeldMoment: Hashable, Sendable {
  /// The count at which the last has arrived.
  public var start: Double
  /// The count at which the first leaves; equal to `start` where nobody waits.
  public var end: Double

  /// Makes a stretch.
  public init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }
}

extension Performance {
  /// The stretches in which everybody who can be seen stands still, in order; who walks unseen in the wings does not count.
  ///
  /// A stretch ends where somebody appears, vanishes or jumps, and another begins.
  /// - Complexity: O(segments + windows · log windows), where people who walk together share a window.
  public var heldMoments: [HeldMoment] {
    var walks = WalkWindows()
    for dancer in 0..<dancerCount { walks.add(dancer, of: tracks) }
    return walks.gaps(until: routine.counts)
  }

  /// Those who stand on stage in a held moment, by cast index, ascending.
  ///
  /// - Complexity: O(dancers · log segments of a dancer).
  public func dancersOnStage(in moment: HeldMoment) -> [Int] {
    let middle = (moment.start + moment.end) / 2
    return (0..<dancerCount).filter { dancer in
      let row = tracks.row(of: dancer, at: middle)
      if tracks.presence(row) == .onStage { return true }
      // Whoever leaves the stage at an instant stands on it until then.
      return moment.start == moment.end && row > tracks.rows(of: dancer).lowerBound
        && tracks.starts[row] >= middle - Tolerance.count && tracks.presence(row - 1) == .onStage
    }
  }
}

/// Everybody's walks as windows of counts.
private struct WalkWindows {
  /// For every beginning the latest end.
  private var ends: [Double: Double] = [:]
  /// The counts at which somebody changes the way or the pace, or stops.
  private var changes: Set<Double> = []
  /// The counts at which somebody appears, vanishes or jumps.
  private var cuts: Set<Double> = []

  mutating func add(_ dancer: Int, of tracks: Tracks) {
    let rows = tracks.rows(of: dancer)
    for row in rows where tracks.presence(row) != .waiting && !tracks.isStill(row) {
      let (start, end) = (tracks.starts[row], tracks.ends[row])
      guard end > start else { continue }
      ends[start] = max(ends[start] ?? end, end)
      if row == rows.lowerBound || !Self.goesOn(from: row - 1, in: tracks) { changes.insert(start) }
      if row + 1 == rows.upperBound || !Self.goesOn(from: row, in: tracks) { changes.insert(end) }
    }
    for row in rows.dropFirst() {
      let jumps =
        tracks.motion(row - 1).position(at: tracks.ends[row - 1]) != tracks.motion(row).position(at: tracks.starts[row])
      let isSeen = tracks.presence(row) != .waiting
      if isSeen != (tracks.presence(row - 1) != .waiting) || (isSeen && jumps) { cuts.insert(tracks.starts[row]) }
    }
  }

  /// Whether a dancer walks on into the next row as before.
  private static func goesOn(from row: Int, in tracks: Tracks) -> Bool {
    guard tracks.presence(row + 1) != .waiting, !tracks.isStill(row), !tracks.isStill(row + 1) else { return false }
    let (before, after) = (tracks.motion(row), tracks.motion(row + 1))
    let (last, next) = (before.velocity(at: before.end), after.velocity(at: after.start))
    return last.length > 0 && (next - last).length <= 1e-6 * last.length
  }

  /// What the windows leave of 0 … `end`, cut where somebody appears, vanishes or jumps.
  func gaps(until end: Double) -> [HeldMoment] {
    let instants = (changes.union(cuts)).sorted()
    let cuts = cuts.sorted()
    var moments: [HeldMoment] = []
    var reached = 0.0
    for (start, stop) in ends.sorted(by: { $0.key < $1.key }) + [(key: end, value: end)] {
      if start >= reached - Tolerance.count {
        moments += Self.parts(of: HeldMoment(start: reached, end: max(start, reached)), cuts: cuts, instants: instants)
      }
      reached = max(reached, stop)
    }
    return moments
  }

  private static func parts(of gap: HeldMoment, cuts: [Double], instants: [Double]) -> [HeldMoment] {
    guard gap.end - gap.start > Tolerance.count else {
      let next = instants.partitioningIndex { $0 >= gap.start - Tolerance.count }
      let isSet = next < instants.count && instants[next] <= gap.start + Tolerance.count
      return isSet || gap.start == 0 ? [HeldMoment(start: gap.start, end: gap.start)] : []
    }
    let first = cuts.partitioningIndex { $0 > gap.start + Tolerance.count }
    let inside = cuts[first...].prefix { $0 < gap.end - Tolerance.count }
    let bounds = [gap.start] + inside + [gap.end]
    return zip(bounds, bounds.dropFirst()).map { HeldMoment(start: $0, end: $1) }
  }
}

extension [Double] {
  /// The first index whose element satisfies a condition that holds for all after it too. O(log n).
  fileprivate func partitioningIndex(where isBehind: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
