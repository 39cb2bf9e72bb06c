import DanceGeometry

/// Segments of all dancers as flat columns, in the order in which they were planned.
struct TrackColumns {
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

  /// No segments.
  init() {}

  /// The segments of some runs, one run after the other.
  init(joining runs: [TrackColumns]) {
    guard var joined = runs.first else { return }
    for run in runs.dropFirst() where !run.dancers.isEmpty {
      let known = Int32(joined.courses.count)
      joined.dancers += run.dancers
      joined.starts += run.starts
      joined.ends += run.ends
      joined.startPoints += run.startPoints
      joined.endPoints += run.endPoints
      joined.easings += run.easings
      joined.presences += run.presences
      joined.courseIndices += run.courseIndices.map { $0 < 0 ? $0 : $0 + known }
      joined.cueIndices += run.cueIndices
      joined.courses += run.courses
    }
    self = joined
  }

  /// Adds a segment of a dancer; a dancer's segments come in order of time.
  mutating func append(
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

  /// The segments sorted by dancer.
  func tracks(dancerCount: Int) -> Tracks {
    let (offsets, order) = sortedByDancer(dancerCount)
    return Tracks(
      offsets: offsets, starts: order.map { starts[$0] }, ends: order.map { ends[$0] },
      startX: order.map { startPoints[$0].x }, startY: order.map { startPoints[$0].y },
      endX: order.map { endPoints[$0].x }, endY: order.map { endPoints[$0].y },
      easings: order.map { easings[$0] }, presences: order.map { presences[$0] },
      courseIndices: order.map { courseIndices[$0] }, cueIndices: order.map { cueIndices[$0] }, courses: courses,
      turns: courses.map(CourseTurn.init))
  }

  /// A stable counting sort of the rows by dancer.
  private func sortedByDancer(_ dancerCount: Int) -> (offsets: [Int32], order: [Int]) {
    var offsets = [Int32](repeating: 0, count: dancerCount + 1)
    for dancer in dancers { offsets[Int(dancer) + 1] += 1 }
    for dancer in 0..<dancerCount { offsets[dancer + 1] += offsets[dancer] }
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
