import DanceGeometry
import DancePlanning
import DanceScore

/// All rows of a performance as takes see them, with bounds of what errors can do.
struct PlannedRows: Sendable {
  let rows: [PlannedRow]
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
    var rows = (0..<tracks.dancerCount).flatMap { Self.rows(of: $0, in: performance) }
    let followed = Self.setLeaders(of: &rows, in: performance.routine)
    leadersFirst =
      followed
      ? rows.indices.filter { rows[$0].kind == .walk }.sorted { one, other in
        let (a, b) = (rows[one], rows[other])
        return (a.motion.start, a.leader < 0 ? 0 : 1, a.dancer) < (b.motion.start, b.leader < 0 ? 0 : 1, b.dancer)
      } : []
    for dancer in 0..<tracks.dancerCount { Self.bound(&rows, tracks.rows(of: dancer), errors, clock) }
    self.rows = rows
  }

  /// The rows of a dancer.
  func rows(of dancer: Int) -> Range<Int> { offsets[dancer]..<offsets[dancer + 1] }

  /// Counts that somebody must hold to be on the beat again.
  private static let countsToRecover = 1.0

  private static func rows(of dancer: Int, in performance: Performance) -> [PlannedRow] {
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
      let planned = PlannedRow(
        kind: kind, dancer: dancer, motion: motion, startSeconds: clock.seconds(atCount: motion.start),
        endSeconds: clock.seconds(atCount: motion.end), length: motion.length, speed: motion.greatestSpeed, move: move,
        cue: cue, countsOnTheWay: walked, beginsAtRest: !isWalk(row - 1), endsAtRest: !isWalk(row + 1)
      )
      held = kind == .walk ? 0 : held + motion.duration
      walked += kind == .walk ? motion.duration : 0
      return planned
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

  /// Bounds what errors can do to a dancer's rows.
  private static func bound(
    _ rows: inout [PlannedRow], _ range: Range<Int>, _ errors: [HumanErrors], _ clock: Clock
  ) {
    let most = NormalNumber.greatest
    guard let dancer = range.isEmpty ? nil : rows[range.lowerBound].dancer else { return }
    let own = errors[dancer]
    var (late, offset) = (0.0, most * own.place * 2.0.squareRoot())
    for index in range {
      let row = rows[index]
      switch row.kind {
      case .unseen:
        late = 0
      case .hold:
        rows[index].greatestShift = Self.counts(of: late, at: row, clock)
        rows[index].greatestEndOffset = offset
        rows[index].greatestOffset = offset
        rows[index].greatestSpread = offset
      case .walk:
        let walked = row.countsOnTheWay + row.motion.duration
        late = most * (own.start + own.bias + own.drift * walked.squareRoot())
        if row.leader >= 0 {
          let leading = errors[rows[row.leader].dancer]
          late += own.reaction + most * (leading.start + leading.bias + leading.drift * walked.squareRoot())
        }
        rows[index].greatestShift = Self.counts(of: late, at: row, clock)
        let next = most * (own.place + own.growth * row.length) * 2.0.squareRoot()
        rows[index].greatestEndOffset = max(offset, next)
        rows[index].greatestOffset = Self.greatestOffset(of: row, ends: (offset, next), stray: most * own.stray)
        rows[index].greatestSpread =
          rows[index].greatestOffset.isFinite
          ? rows[index].greatestOffset
          : DisplacedCourse.greatestSpread(
            ofLength: row.length, ends: (offset, next), stray: most * own.stray)
        offset = next
      }
    }
    // A hold ends when the walk behind it begins, which may be as much too early or late as that walk.
    for index in range.dropLast() where rows[index].kind == .hold {
      rows[index].greatestShift = max(rows[index].greatestShift, rows[index + 1].greatestShift)
    }
  }

  /// Seconds around a row as counts, at the faster tempo.
  private static func counts(of seconds: Double, at row: PlannedRow, _ clock: Clock) -> Double {
    guard seconds > 0 else { return 0 }
    let moments =
      [row.startSeconds - seconds, row.startSeconds, row.startSeconds + seconds]
      + [row.endSeconds - seconds, row.endSeconds, row.endSeconds + seconds]
    let counts = moments.map(clock.count(atSeconds:))
    return max(counts[1] - counts[0], counts[2] - counts[1], counts[4] - counts[3], counts[5] - counts[4])
  }

  /// How far a walk may be from what was meant, if its ends may be off so far.
  private static func greatestOffset(of row: PlannedRow, ends: (Double, Double), stray: Double) -> Double {
    guard ends.0 > 0 || ends.1 > 0 || stray > 0 else { return 0 }
    let course = row.motion.course
    let turn: Double
    switch course {
    case .still, .line: turn = 0
    case .arc(let arc) where abs(arc.sweep.radians) <= .pi: turn = arc.sweep.radians
    case .arc, .path: return .infinity
    }
    let chord = course.point(at: 0).distance(to: course.point(at: 1)) + ends.0 + ends.1
    return DisplacedCourse.greatestOffset(chord: chord, turn: turn, ends: ends, stray: stray)
  }
}
