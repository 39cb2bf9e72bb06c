import DanceGeometry

/// Collects segments in the order in which they are planned, then sorts them by dancer into ``Tracks``.
///
/// A dancer's segments must come in order of time; gaps between them are filled by standing.
struct TrackLog {
  private var dancers: [Int32] = []
  private var starts: [Double] = []
  private var ends: [Double] = []
  private var startPoints: [Point] = []
  private var endPoints: [Point] = []
  private var easings: [Easing] = []
  private var presences: [Presence] = []
  private var courseIndices: [Int32] = []
  private var cueIndices: [Int32] = []
  private var courses: [Motion.Course] = []

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
    dancers.append(Int32(dancer))
    starts.append(start)
    ends.append(end)
    startPoints.append(course.point(at: 0))
    endPoints.append(course.point(at: 1))
    easings.append(easing)
    presences.append(presence)
    cueIndices.append(cue.map(Int32.init) ?? -1)
    courseIndices.append(index(of: course))
    plannedUntil[dancer] = end
    positions[dancer] = course.point(at: 1)
    written[dancer] = (positions[dancer], presence)
    self.presence[dancer] = presence
  }

  /// −1 for straight ways and stands, else the course's place in the table.
  private mutating func index(of course: Motion.Course) -> Int32 {
    switch course {
    case .still, .line: return -1
    case .arc, .path:
      courses.append(course)
      return Int32(courses.count - 1)
    }
  }

  /// The finished tracks, everybody standing until `count`.
  mutating func finish(at count: Double) -> Tracks {
    for dancer in positions.indices {
      stand(dancer, until: count)
      if written[dancer]?.place != positions[dancer] || hasMovedUnseen(dancer) { appendInstant(dancer, at: count) }
    }
    let (offsets, order) = sortedByDancer()
    return Tracks(
      offsets: offsets, starts: order.map { starts[$0] }, ends: order.map { ends[$0] },
      startX: order.map { startPoints[$0].x }, startY: order.map { startPoints[$0].y },
      endX: order.map { endPoints[$0].x }, endY: order.map { endPoints[$0].y },
      easings: order.map { easings[$0] }, presences: order.map { presences[$0] },
      courseIndices: order.map { courseIndices[$0] }, cueIndices: order.map { cueIndices[$0] }, courses: courses,
      turns: courses.map(CourseTurn.init))
  }

  /// A stand of no length: where a dancer is at a moment at which the track begins and ends, or jumps.
  private mutating func appendInstant(_ dancer: Int, at count: Double) {
    append(
      dancer, from: count, to: count, course: .still(positions[dancer]), easing: .linear, presence: presence[dancer],
      cue: nil)
  }

  /// A stable counting sort of the rows by dancer.
  private func sortedByDancer() -> (offsets: [Int32], order: [Int]) {
    var offsets = [Int32](repeating: 0, count: positions.count + 1)
    for dancer in dancers { offsets[Int(dancer) + 1] += 1 }
    for dancer in positions.indices { offsets[dancer + 1] += offsets[dancer] }
    var next = offsets
    var order = [Int](repeating: 0, count: dancers.count)
    for row in dancers.indices {
      let dancer = Int(dancers[row])
      order[Int(next[dancer])] = row
      next[dancer] += 1
    }
    return (offsets, order)
  }
}
