import DanceGeometry

/// Collects segments in the order in which they are planned, then sorts them by dancer into ``Tracks``.
///
/// A dancer's segments must come in order of time; gaps between them are filled by standing.
struct TrackLog {
  /// What is written down, in runs one after the other; the last one grows.
  private var runs: [TrackColumns] = [TrackColumns()]

  /// Where everyone is at the end of what is planned so far.
  private(set) var positions: [Point]
  /// Up to which count everyone is planned.
  private(set) var plannedUntil: [Double]
  /// Who is on stage at the end of what is planned so far.
  private(set) var presence: [Presence]

  /// Where each dancer's last segment ends, and whether on stage; `nil` before the first.
  private var written: [(place: Point, presence: Presence)?]

  /// Begins the log of `count` dancers, all in the wings.
  init(dancerCount count: Int) {
    positions = Array(repeating: .origin, count: count)
    plannedUntil = Array(repeating: 0, count: count)
    presence = Array(repeating: .waiting, count: count)
    written = Array(repeating: nil, count: count)
  }

  /// An empty log that goes on from here.
  ///
  /// What is planned for a while can so be looked at by itself, and dropped or appended.
  func continued() -> TrackLog {
    var log = self
    log.runs = [TrackColumns()]
    return log
  }

  /// Appends what was planned in a log that goes on from here. O(dancers).
  mutating func append(_ continuation: TrackLog) {
    var joined = runs
    runs = []
    joined += continuation.runs
    self = continuation
    runs = joined
  }

  /// Puts a dancer somewhere at once.
  mutating func place(_ dancer: Int, at point: Point, presence: Presence) {
    positions[dancer] = point
    self.presence[dancer] = presence
  }

  /// Lets a dancer stand up to a count; nothing happens if that has passed.
  mutating func stand(_ dancer: Int, until count: Double) {
    guard count > plannedUntil[dancer] else { return }
    append(
      dancer, from: plannedUntil[dancer], to: count, course: .still(positions[dancer]), easing: .linear,
      presence: presence[dancer], cue: nil)
  }

  /// Appends a motion; in a window without length the dancer jumps to its end, from wherever the track has come to.
  ///
  /// What was changed unseen by ``place(_:at:presence:)`` since then becomes part of the track first: a dancer who has just
  /// come on stage, or waits in another wing by now, jumps from there.
  mutating func walk(_ dancer: Int, _ motion: Motion, presence: Presence, cue: Int) {
    stand(dancer, until: motion.start)
    let goal = motion.course.point(at: 1)
    if motion.end > motion.start {
      append(
        dancer, from: motion.start, to: motion.end, course: motion.course, easing: motion.easing, presence: presence,
        cue: cue)
    } else if hasMovedUnseen(dancer) {
      appendInstant(dancer, at: motion.start)
    }
    positions[dancer] = goal
  }

  /// Whether the dancer has come on stage, or gone round to another wing, since the track's last segment.
  private func hasMovedUnseen(_ dancer: Int) -> Bool {
    guard let last = written[dancer] else { return true }
    return last.presence == .waiting && last != (positions[dancer], presence[dancer])
  }

  private mutating func append(
    _ dancer: Int, from start: Double, to end: Double, course: Motion.Course, easing: Easing, presence: Presence,
    cue: Int?
  ) {
    runs[runs.count - 1].append(
      dancer, from: start, to: end, course: course, easing: easing, presence: presence, cue: cue)
    plannedUntil[dancer] = end
    positions[dancer] = course.point(at: 1)
    written[dancer] = (positions[dancer], presence)
    self.presence[dancer] = presence
  }

  /// The finished tracks, everybody standing until `count`.
  mutating func finish(at count: Double) -> Tracks {
    for dancer in positions.indices {
      stand(dancer, until: count)
      if written[dancer]?.place != positions[dancer] || hasMovedUnseen(dancer) { appendInstant(dancer, at: count) }
    }
    return TrackColumns(joining: runs).tracks(dancerCount: positions.count)
  }

  /// A stand of no length: where a dancer is at a moment at which the track begins and ends, or jumps.
  private mutating func appendInstant(_ dancer: Int, at count: Double) {
    append(
      dancer, from: count, to: count, course: .still(positions[dancer]), easing: .linear, presence: presence[dancer],
      cue: nil)
  }
}
