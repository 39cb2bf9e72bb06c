import DanceGeometry
import DancePlanning
import DanceScore

/// The margins found so far, by row of the tracks.
struct LatenessSearch {
  /// The least delay of a row's dancer known so far.
  private struct Known {
    /// In counts; what is not below this is of no interest.
    var counts: Double
    /// Whom it leads to.
    var other: Int?
    /// When.
    var count = 0.0

    static let nothing = Known(counts: 0, other: nil)
  }

  private let performance: Performance
  private let radii: [Double]
  private var late: [Known]
  private var early: [Known]
  /// The longest delay of all rows, in counts.
  private let reach: Double
  /// How fine delays must be known, in counts: under a millisecond at every tempo.
  private let tolerance: Double

  init(_ performance: Performance, upTo seconds: Double) {
    self.performance = performance
    radii = performance.routine.cast.map(\.limits.radius)
    let tracks = performance.tracks
    let clock = performance.routine.clock
    let isWalk = { (row: Int) in !tracks.isStill(row) && tracks.presence(row) != .waiting }
    late = (0..<tracks.segmentCount).map { row in
      guard isWalk(row) else { return .nothing }
      let start = tracks.starts[row]
      return Known(counts: clock.count(atSeconds: clock.seconds(atCount: start) + seconds) - start)
    }
    early = (0..<tracks.segmentCount).map { row in
      guard isWalk(row) else { return .nothing }
      let start = tracks.starts[row]
      return Known(counts: start - clock.count(atSeconds: clock.seconds(atCount: start) - seconds))
    }
    reach = max(late.map(\.counts).max() ?? 0, early.map(\.counts).max() ?? 0)
    let least = (late + early).map(\.counts).filter { $0 > 0 }.min() ?? 1
    tolerance = seconds > 0 ? 0.5e-3 * least / seconds : 1e-6
  }

  /// Stretches of the routine, cut where an allowance begins or ends.
  var slabs: [TimeSlab] {
    let routine = performance.routine
    guard reach > 0 else { return [] }
    let length = performance.dancerCount > 48 ? max(reach, 1) : max(reach, 8)
    let cuts =
      ([0, routine.counts] + routine.contactAllowances.flatMap { [$0.start, $0.end] })
      .filter { $0 >= 0 && $0 <= routine.counts }.sorted()
    return zip(cuts, cuts.dropFirst()).flatMap { from, to -> [TimeSlab] in
      let parts = Int(((to - from) / length).rounded(.up))
      return (0..<parts).map { part in
        TimeSlab(
          from: from + (to - from) * Double(part) / Double(parts),
          to: from + (to - from) * Double(part + 1) / Double(parts))
      }
    }
  }

  /// Looks at all pairs whose touch has its middle in a slab.
  mutating func survey(_ slab: TimeSlab) {
    let counts = performance.routine.counts
    let window = TimeSlab(from: max(0, slab.from - reach / 2), to: min(counts, slab.to + reach / 2))
    let present = Passers(in: performance, during: window)
    let allowances = performance.routine.contactAllowances.filter { $0.start <= slab.middle && slab.middle <= $0.end }
    for pair in present.sweeps.pairs(within: 2 * (radii.max() ?? 0)).sorted() {
      let (one, other) = (present.dancers[Int(pair.first)], present.dancers[Int(pair.second)])
      guard !allowances.contains(where: { $0.dancers.contains(one) && $0.dancers.contains(other) }) else { continue }
      look(at: one, before: other, in: window)
      look(at: other, before: one, in: window)
    }
  }

  /// The touches in which `one` is late or, which is the same, `other` early.
  private mutating func look(at one: Int, before other: Int, in window: TimeSlab) {
    let tracks = performance.tracks
    let otherRows = window.rows(of: other, in: tracks)
    for row in window.rows(of: one, in: tracks) where tracks.presence(row) != .waiting {
      for otherRow in otherRows where tracks.presence(otherRow) != .waiting {
        let most = max(late[row].counts, early[otherRow].counts)
        guard most > 0 else { continue }
        let (own, others) = (counts(of: row, in: window), counts(of: otherRow, in: window))
        guard others.upperBound >= own.lowerBound, others.lowerBound - own.upperBound <= most else { continue }
        let found = leastDelay(
          of: tracks.motion(row), over: own, beforeTouching: tracks.motion(otherRow), over: others,
          nearerThan: radii[one] + radii[other], atMost: most, tolerance: tolerance)
        guard let found else { continue }
        if found.delay < late[row].counts {
          late[row] = Known(counts: found.delay, other: other, count: found.count)
        }
        if found.delay < early[otherRow].counts {
          early[otherRow] = Known(counts: found.delay, other: one, count: found.ownCount)
        }
      }
    }
  }

  private func counts(of row: Int, in window: TimeSlab) -> ClosedRange<Double> {
    let (start, end) = (performance.tracks.starts[row], performance.tracks.ends[row])
    let from = min(max(start, window.from), end)
    return from...max(from, min(end, window.to))
  }

  /// What has been found, by dancer and time.
  var margins: [LatenessSurvey.Margin] {
    let tracks = performance.tracks
    return (0..<tracks.dancerCount).flatMap { dancer in
      tracks.rows(of: dancer).compactMap { row in
        guard !tracks.isStill(row), tracks.presence(row) != .waiting else { return nil }
        return LatenessSurvey.Margin(
          dancer: dancer, cue: tracks.cue(row), from: tracks.starts[row], to: tracks.ends[row],
          late: touch(late[row], .late, from: tracks.starts[row]),
          early: touch(early[row], .early, from: tracks.starts[row]))
      }
    }
  }

  private func touch(_ known: Known, _ fault: LatenessSurvey.Touch.Fault, from start: Double) -> LatenessSurvey.Touch? {
    guard let other = known.other else { return nil }
    let clock = performance.routine.clock
    let moved = fault == .late ? start + known.counts : start - known.counts
    return LatenessSurvey.Touch(
      fault: fault, seconds: abs(clock.seconds(atCount: moved) - clock.seconds(atCount: start)),
      counts: known.counts, other: other, count: known.count)
  }
}
