import DanceGeometry
import DancePlanning
import DanceScore

/// The walks of one transition, by cast index.
struct PlannedWalks {
  /// A way that somebody goes, and how its time lies in that of the cue.
  struct Walk {
    var dancer: Int
    /// The way and its easing, as planned; without length for who jumps, because nothing is left of the counts.
    var motion: Motion
    /// Counts between the beginning of the cue and that of the walk.
    var delay: Double
    /// Counts between the end of the walk and that of the cue.
    var rest: Double
    /// What the dancer is held to.
    var limits: Limits

    /// Whether it takes all the time of the cue.
    var isPunctual: Bool { max(delay, rest) <= Tolerance.count }

    /// Whether the way is the straight line.
    var isStraight: Bool {
      if case .line = motion.course { true } else { false }
    }

    /// From where to where, in a straight line.
    var chord: Chord { Chord(along: motion) }
  }

  /// The walks of those who go somewhere.
  let walks: [Walk]
  /// The places between which everybody goes, also those who stay where they are: they have a place, too.
  let chords: [Chord]

  /// From where to where, in a straight line.
  struct Chord {
    var start: Point
    var end: Point

    /// Its length in metres.
    var length: Double { start.distance(to: end) }
  }

  /// The walks of a transition.
  ///
  /// - Complexity: O(dancers · log segments of each).
  init(of transition: Transition, in performance: Performance) {
    let (tracks, cue) = (performance.tracks, performance.routine.cues[transition.cue])
    let motions = transition.dancers.sorted().compactMap { dancer in
      Self.motion(of: dancer, transition, in: tracks).map { (dancer: dancer, motion: $0) }
    }
    chords = motions.map { Chord(along: $0.motion) }
    walks = motions.filter { $0.motion.length > 0 }.map { dancer, motion in
      Walk(
        dancer: dancer, motion: motion, delay: max(0, motion.start - cue.start), rest: max(0, cue.end - motion.end),
        limits: performance.routine.limits(of: dancer, at: motion.start))
    }
  }

  private static func motion(of dancer: Int, _ transition: Transition, in tracks: Tracks) -> Motion? {
    let rows = tracks.rows(of: dancer)
    var row = tracks.row(of: dancer, at: transition.start)
    while row > rows.lowerBound, tracks.starts[row - 1] >= transition.start { row -= 1 }
    while row < rows.upperBound, tracks.starts[row] <= transition.end {
      if tracks.cue(row) == transition.cue { return tracks.motion(row) }
      row += 1
    }
    return jump(of: dancer, rows, at: transition.end, in: tracks)
  }

  /// Whoever leaves when the others land is elsewhere from one segment to the next.
  private static func jump(of dancer: Int, _ rows: Range<Int>, at count: Double, in tracks: Tracks) -> Motion? {
    let row = tracks.row(of: dancer, at: count)
    guard row > rows.lowerBound, abs(tracks.starts[row] - count) <= Tolerance.count else { return nil }
    let (start, end) = (tracks.endPoint(row - 1), tracks.startPoint(row))
    guard start.distance(to: end) > Tolerance.distance else { return nil }
    return Motion(from: count, to: count, along: .line(start, end), easing: .linear)
  }
}

extension PlannedWalks.Chord {
  fileprivate init(along motion: Motion) {
    self.init(start: motion.course.point(at: 0), end: motion.course.point(at: 1))
  }
}
