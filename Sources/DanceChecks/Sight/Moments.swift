import DanceGeometry
import DancePlanning
import DanceScore

/// The counts at which a performance is looked at, where looking at every instant is out of reach.
///
/// Wherever everybody stands still, the beginning and the end of that time are enough: nothing changes between. While anybody
/// moves it is every quarter of a count, and coarser, by doubling, for casts so large that there would be too much to look at.
struct Moments: Sendable {
  /// The counts, ascending; the first is 0 and the last the end of the routine.
  private(set) var counts: [Double]
  /// Whether nothing changes between a moment and the next; what changes then changes at the next one, all at once.
  private(set) var isHeld: [Bool] = []

  /// Finds the moments of a performance.
  ///
  /// - Parameter most: there are at most about twice as many moments.
  /// - Complexity: O(segments · log segments).
  init(of performance: Performance, atMost most: Int) {
    let end = performance.routine.counts
    let spans = Self.movingSpans(of: performance)
    let changes = Self.suddenChanges(of: performance)
    let events = ([0, end] + spans.flatMap { [$0.start, $0.end] } + changes).filter { (0...end).contains($0) }.sorted()
    // Where even the changes are too many, those that follow at once are left to the next one.
    let apart = events.count > most ? max(end / Double(max(most, 1)), Tolerance.count) : Tolerance.count
    let cuts = Self.thinned(events, apart: apart)
    let isMoving = Self.areMoving(cuts, within: spans)
    let moving = isMoving.indices.reduce(0) { $0 + (isMoving[$1] ? cuts[$1 + 1] - cuts[$1] : 0) }
    var step = Self.finestStep
    while step < moving, moving / step > Double(most) { step *= 2 }

    counts = [0]
    for (gap, (from, to)) in zip(cuts, cuts.dropFirst()).enumerated() {
      var tick = ((from + Tolerance.count) / step).rounded(.down) + 1
      while isMoving[gap], tick * step < to - Tolerance.count {
        append(tick * step, afterHold: false)
        tick += 1
      }
      append(to, afterHold: !isMoving[gap])
    }
  }

  private mutating func append(_ count: Double, afterHold isHold: Bool) {
    counts.append(count)
    isHeld.append(isHold)
  }

  /// In counts.
  private static let finestStep = 0.25

  /// The times in which anybody seen walks or changes level, joined where they touch.
  private static func movingSpans(of performance: Performance) -> [(start: Double, end: Double)] {
    let tracks = performance.tracks
    var spans = (0..<tracks.segmentCount).filter { tracks.presence($0) != .waiting && !tracks.isStill($0) }
      .map { (start: tracks.starts[$0], end: tracks.ends[$0]) }
    for cue in performance.routine.cues where cue.end > cue.start {
      if case .level = cue.action { spans.append((cue.start, cue.end)) }
    }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var joined: [(start: Double, end: Double)] = []
    for span in spans {
      if let last = joined.last, span.start <= last.end + Tolerance.count {
        joined[joined.count - 1].end = max(last.end, span.end)
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// Whether anybody moves between each of some counts and the next.
  private static func areMoving(_ cuts: [Double], within spans: [(start: Double, end: Double)]) -> [Bool] {
    var next = 0
    return zip(cuts, cuts.dropFirst()).map { from, to in
      while next < spans.count, spans[next].end <= from + Tolerance.count { next += 1 }
      return next < spans.count && spans[next].start < to - Tolerance.count
    }
  }

  /// The counts at which somebody comes, goes, jumps or changes level in no time.
  private static func suddenChanges(of performance: Performance) -> [Double] {
    let tracks = performance.tracks
    var counts = (0..<tracks.dancerCount).flatMap { dancer -> [Double] in
      let rows = tracks.rows(of: dancer)
      return zip(rows, rows.dropFirst()).compactMap { row, next in
        let isSame = tracks.presence(row) == tracks.presence(next) && tracks.endPoint(row) == tracks.startPoint(next)
        return isSame ? nil : tracks.starts[next]
      }
    }
    for cue in performance.routine.cues where cue.end == cue.start {
      if case .level = cue.action { counts.append(cue.start) }
    }
    return counts
  }

  /// Without those that follow another too closely; the last stays.
  private static func thinned(_ counts: [Double], apart: Double) -> [Double] {
    var kept = Array(counts.prefix(1))
    guard let last = counts.last else { return kept }
    for count in counts where count - (kept.last ?? count) > apart && last - count > apart { kept.append(count) }
    return last > kept[0] ? kept + [last] : kept
  }
}
