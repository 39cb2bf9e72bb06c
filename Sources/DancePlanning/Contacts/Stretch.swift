import DanceGeometry
import DanceScore

/// A time in which no transition begins or ends and the same allowances and limits hold, cut into slabs in which people
/// move little.
package struct Stretch: Sendable {
  /// When, in counts.
  package let span: TimeSlab
  /// How many slabs of equal length it is cut into.
  package let slabs: Int

  /// A slab by number, from 0.
  package func slab(_ index: Int) -> TimeSlab { TimeSlab(from: boundary(index), to: boundary(index + 1)) }

  /// Where slab `index` begins; the same number wherever it is asked for.
  private func boundary(_ index: Int) -> Double {
    index == slabs ? span.to : span.from + (span.to - span.from) * Double(index) / Double(slabs)
  }

  /// The stretches of a performance, in order.
  ///
  /// Where somebody jumps or appears at the very end, that instant is a stretch of no length behind all others.
  ///
  /// - Parameters:
  ///   - counts: only between these, if given.
  ///   - movement: in a crowd, nobody should move much farther than this in a slab, in metres.
  package static func all(
    of performance: Performance, during counts: ClosedRange<Double>? = nil, movement: Double, workers: Int?
  ) -> [Stretch] {
    let routine = performance.routine
    guard routine.counts > 0 else { return [Stretch(span: TimeSlab(from: 0, to: 0), slabs: 1)] }
    let whole = 0...routine.counts
    let counts = counts?.clamped(to: whole) ?? whole
    var cuts = [counts.lowerBound, counts.upperBound]
    cuts += performance.transitions.flatMap { [$0.start, $0.end] }
    cuts += routine.contactAllowances.flatMap { [$0.start, $0.end] }
    cuts += PairLimits.clearanceChanges(of: routine)
    cuts = cuts.filter(counts.contains).sorted()
    let spans = zip(cuts, cuts.dropFirst()).map { TimeSlab(from: $0, to: $1) }
      .filter { $0.to - $0.from > Tolerance.count }
    let stretches = Workers.map(spans.count, workers: workers) { index in
      Stretch(span: spans[index], slabs: slabs(of: performance, during: spans[index], movement: movement))
    }
    return counts.upperBound == routine.counts && changesAtEnd(performance)
      ? stretches + [Stretch(span: TimeSlab(from: routine.counts, to: routine.counts), slabs: 1)] : stretches
  }

  /// Whether anybody who can be touched is at the end where nobody was just before.
  private static func changesAtEnd(_ performance: Performance) -> Bool {
    let tracks = performance.tracks
    return (0..<tracks.dancerCount).contains { dancer in
      let row = tracks.row(of: dancer, at: performance.routine.counts)
      return tracks.starts[row] >= performance.routine.counts && tracks.presence(row) != .waiting
    }
  }

  /// Small casts need no cutting: all their pairs together are fewer than the sweeps of finer slabs.
  private static let smallCast = 48
  /// However far people go, a stretch is not cut finer than this.
  private static let mostSlabs = 1000

  private static func slabs(of performance: Performance, during span: TimeSlab, movement: Double) -> Int {
    guard performance.dancerCount > smallCast else { return 1 }
    let tracks = performance.tracks
    var (total, movers) = (0.0, 0.0)
    for dancer in 0..<performance.dancerCount {
      let row = tracks.row(of: dancer, at: span.middle)
      guard !tracks.isStill(row) else { continue }
      total += tracks.motion(row).distanceWalked(from: span.from, to: span.to)
      movers += 1
    }
    guard movers > 0 else { return 1 }
    return min(max(Int((total / movers / movement).rounded(.up)), 1), mostSlabs)
  }
}
