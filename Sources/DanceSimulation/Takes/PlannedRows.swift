import DanceGeometry
import DancePlanning
import DanceScore

/// All rows of a performance as takes see them.
struct PlannedRows: Sendable {
  let rows: [PlannedRow]
  /// The motions of the rows, as planned.
  let motions: [Motion]
  /// The ways of those rows that are neither lines nor arcs of at most half a circle.
  let paths: [DisplaceablePath?]
  /// Dancer d's rows are `offsets[d] ..< offsets[d + 1]`.
  let offsets: [Int]
  /// Everybody's errors.
  let errors: [HumanErrors]
  let clock: Clock
  /// The length of the routine in counts.
  let counts: Double
  /// The rows of walks in an order in which leaders come before those who follow them; empty where nobody follows.
  let leadersFirst: [Int]

  init(_ performance: Performance, errors: [HumanErrors]) {
    let tracks = performance.tracks
    self.errors = errors
    clock = performance.routine.clock
    counts = performance.routine.counts
    offsets = (0...tracks.dancerCount).map { dancer in dancer == 0 ? 0 : tracks.rows(of: dancer - 1).upperBound }
    motions = (0..<tracks.segmentCount).map(tracks.motion)
    var rows = (0..<tracks.dancerCount).flatMap { Self.rows(of: $0, in: performance, errors[$0]) }
    leadersFirst = Self.setLeaders(of: &rows, in: performance.routine) ? Self.leadersFirst(rows) : []
    paths = zip(rows, motions).map { $0.shape == .path ? DisplaceablePath($1.course) : nil }
    let bounds = ErrorBounds(clock: clock, errors: errors)
    for dancer in 0..<tracks.dancerCount { bounds.set(in: &rows, tracks.rows(of: dancer)) }
    self.rows = rows
  }

  /// The rows of a dancer.
  func rows(of dancer: Int) -> Range<Int> { offsets[dancer]..<offsets[dancer + 1] }

  /// A box that a row's dancer surely does not leave during some counts; of those who are not astray.
  func bounds(of row: Int, during counts: ClosedRange<Double>) -> Box {
    let shift = rows[row].greatestShift
    return motions[row].bounds(from: counts.lowerBound - shift, to: counts.upperBound + shift)
      .inflated(by: rows[row].greatestSpread)
  }

  /// Counts that somebody must hold to be on the beat again.
  private static let countsToRecover = 1.0

  private static func rows(of dancer: Int, in performance: Performance, _ errors: HumanErrors) -> [PlannedRow] {
    let (tracks, clock) = (performance.tracks, performance.routine.clock)
    let range = tracks.rows(of: dancer)
    func isWalk(_ row: Int) -> Bool {
      range.contains(row) && !tracks.isStill(row) && tracks.presence(row) != .waiting && tracks.motion(row).length > 0
    }
    var (held, walked, ordinals) = (Double.infinity, 0.0, [Int: UInt32]())
    return range.map { row in
      let motion = tracks.motion(row)
      let kind: PlannedRow.Kind = tracks.presence(row) == .waiting ? .unseen : isWalk(row) ? .walk : .hold
      let cue = tracks.cue(row)
      var move = UInt32(row - range.lowerBound)
      if let cue {
        // A move in several parts is several moves; its parts are numbered.
        move = UInt32(truncatingIfNeeded: cue) << 6 | min(ordinals[cue, default: 0], 63)
        if kind == .walk { ordinals[cue, default: 0] += 1 }
      }
      if held >= countsToRecover || kind == .unseen { walked = 0 }
      let (shape, turn) = shape(of: motion.course)
      let planned = PlannedRow(
        kind: kind, shape: shape, dancer: dancer, start: motion.start, end: motion.end,
        startSeconds: clock.seconds(atCount: motion.start), endSeconds: clock.seconds(atCount: motion.end),
        easing: motion.easing, startPoint: motion.course.point(at: 0), endPoint: motion.course.point(at: 1),
        length: motion.length, speed: motion.greatestSpeed, turn: turn, move: move, cue: cue, countsOnTheWay: walked,
        beginsAtRest: !isWalk(row - 1), endsAtRest: !isWalk(row + 1), isFirst: row == range.lowerBound,
        isLast: row == range.upperBound - 1, keptShare: keptShare(motion.duration, errors))
      held = kind == .walk ? 0 : held + motion.duration
      walked += kind == .walk ? motion.duration : 0
      return planned
    }
  }

  private static func keptShare(_ counts: Double, _ errors: HumanErrors) -> Double {
    if errors.correction <= 0 || counts <= 0 { return 1 }
    return errors.correction >= 1 ? 0 : Elementary.power(1 - errors.correction, counts)
  }

  private static func shape(of course: Motion.Course) -> (PlannedRow.Shape, turn: Double) {
    switch course {
    case .still, .line: (.line, 0)
    case .arc(let arc): (abs(arc.sweep.radians) <= .pi ? .arc : .path, arc.sweep.radians)
    case .path: (.path, 0)
    }
  }

  /// Notes who follows whom; whether anybody does.
  private static func setLeaders(of rows: inout [PlannedRow], in routine: Routine) -> Bool {
    var leaders: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      guard row.kind == .walk, let cue = row.cue, case .follow = routine.cues[cue].action,
        routine.cues[cue].dancers.first == row.dancer, leaders[cue] == nil
      else { continue }
      leaders[cue] = index
    }
    guard !leaders.isEmpty else { return false }
    for index in rows.indices where rows[index].kind == .walk {
      guard let leader = rows[index].cue.flatMap({ leaders[$0] }), leader != index else { continue }
      rows[index].leader = leader
    }
    return true
  }

  private static func leadersFirst(_ rows: [PlannedRow]) -> [Int] {
    rows.indices.filter { rows[$0].kind == .walk }.sorted { one, other in
      let (a, b) = (rows[one], rows[other])
      return (a.start, a.leader < 0 ? 0 : 1, a.dancer) < (b.start, b.leader < 0 ? 0 : 1, b.dancer)
    }
  }
}
