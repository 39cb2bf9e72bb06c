// One take: the plan as people walk it this time.
//
// Every boundary between two rows of a dancer (a walk begins, or ends) falls on a moment of its own:
//
//   begins a walk     habit + start + what the own tempo has come to since the last hold (followers: after the leader)
//   ends a walk       the same, and what the own tempo makes of it; where the next walk begins at once, its beginning
//   begins a hold     when the walk before it ends
//
// and nobody walks faster than they can: where the moment is too early, the walk ends when it can. Places are off at the end
// of each walk, and while somebody holds, the error melts away.

import DanceGeometry
import DancePlanning
import DanceScore

/// What everybody does in one take; used again for the next one.
struct Take {
  /// What a dancer does in a row.
  struct Row {
    /// The counts at which it begins and ends.
    var start: Double, end: Double
    /// How late that is, in seconds.
    var startLateness = 0.0, endLateness = 0.0
    /// How far the dancer is off.
    var displacement = Displacement.none
    /// Whether the dancer misses this move.
    var isMissed = false
  }

  let planned: PlannedRows
  private(set) var rows: [Row]
  /// How far the dancer is at most from the plan of this row at the same time, in metres; infinite for those astray.
  private(set) var deviations: [Double]
  /// The rows in which somebody is farther off than errors alone can lead: a missed move, a walk too fast to be made.
  private(set) var astray: [Int] = []

  /// The ways of those who go along paths, which take some work, by row.
  private var paths: [Motion.Course?]
  private var draws: [TakeChances.Draw]
  /// How late each walk begins, in seconds.
  private var lateness: [Double]
  /// By how much somebody gets later in a row, in seconds, and what that has come to since the last hold.
  private var drifts: [(gain: Double, sum: Double)]
  private var habits: [Double]

  /// The plan itself.
  init(of planned: PlannedRows) {
    self.planned = planned
    let count = planned.rows.count
    rows = planned.rows.map { Row(start: $0.start, end: $0.end) }
    deviations = Array(repeating: 0, count: count)
    paths = Array(repeating: nil, count: count)
    draws = Array(repeating: .none, count: count)
    lateness = Array(repeating: 0, count: count)
    drifts = Array(repeating: (0, 0), count: count)
    habits = Array(repeating: 0, count: planned.errors.count)
  }

  /// Makes it the take of a number.
  mutating func perform(_ number: UInt64, seed: UInt64) {
    let chances = TakeChances(seed: seed, take: number)
    astray.removeAll(keepingCapacity: true)
    for dancer in habits.indices where planned.errors[dancer].bias != 0 {
      habits[dancer] = planned.errors[dancer].bias * chances.bias(of: dancer)
    }
    if planned.leadersFirst.isEmpty {
      for index in planned.rows.indices where planned.rows[index].kind == .walk { time(index, chances) }
    } else {
      for index in planned.leadersFirst { time(index, chances) }
    }
    for dancer in planned.errors.indices { walk(dancer, chances) }
  }

  /// Draws the errors of a walk, and how late it begins.
  private mutating func time(_ index: Int, _ chances: TakeChances) {
    let (dancer, duration) = (planned.rows[index].dancer, planned.rows[index].duration)
    let (leader, walked) = (planned.rows[index].leader, planned.rows[index].countsOnTheWay)
    let errors = planned.errors[dancer]
    let draw = chances.draw(dancer, move: planned.rows[index].move)
    draws[index] = draw
    let drift = walked == 0 ? 0 : drifts[index - 1].sum
    lateness[index] =
      (leader < 0 ? habits[dancer] + drift : lateness[leader] + errors.reaction) + errors.start * draw.start
    let most = NormalNumber.greatest * errors.drift * (walked + duration).squareRoot()
    let sum = min(max(drift + errors.drift * duration.squareRoot() * draw.drift, -most), most)
    drifts[index] = (sum - drift, sum)
    // What was lost before a short hold is still lost behind it.
    var next = index + 1
    while next < planned.offsets[dancer + 1], planned.rows[next].kind == .hold {
      drifts[next] = (0, sum)
      next += 1
    }
  }

  /// Works out when and where a dancer walks.
  private mutating func walk(_ dancer: Int, _ chances: TakeChances) {
    let (range, errors) = (planned.rows(of: dancer), planned.errors[dancer])
    guard let first = range.first else { return }
    var offset = Vector.zero
    if planned.rows[first].kind != .unseen, errors.place > 0 {
      let place = chances.beginning(of: dancer)
      offset = Vector(place.x, place.y) * errors.place
    }
    var late = planned.rows[first].kind == .walk ? lateness[first] : 0
    for index in range {
      var (next, stray, isMissed) = (offset, 0.0, false)
      switch planned.rows[index].kind {
      case .unseen: (offset, next) = (.zero, .zero)
      case .hold: next = offset * planned.rows[index].keptShare
      case .walk:
        isMissed = draws[index].dropout < errors.dropouts
        let size = errors.place + errors.growth * planned.rows[index].length
        next =
          isMissed
          ? offset + (planned.rows[index].startPoint - planned.rows[index].endPoint)
          : Vector(draws[index].placeX, draws[index].placeY) * size
        stray = isMissed ? 0 : errors.stray * draws[index].stray
      }
      rows[index].isMissed = isMissed
      rows[index].displacement = Displacement(start: offset, end: next, stray: stray)
      rows[index].startLateness = late
      late = endLateness(of: index, from: late, errors)
      rows[index].endLateness = late
      place(index)
      offset = next
    }
  }

  /// How late a row ends that begins so late.
  private func endLateness(of index: Int, from late: Double, _ errors: HumanErrors) -> Double {
    let isWalk = planned.rows[index].kind == .walk
    let leadsOn = !planned.rows[index].isLast && planned.rows[index + 1].kind == .walk
    let meant = leadsOn ? lateness[index + 1] : isWalk ? lateness[index] + drifts[index].gain : 0
    let given = planned.rows[index].endSeconds - planned.rows[index].startSeconds
    guard given > 0 else { return late }
    var needed = 0.0
    if isWalk, !rows[index].isMissed {
      let displacement = rows[index].displacement
      let length = planned.rows[index].length + (displacement.end - displacement.start).length
      needed = max(given * Self.leastShare, errors.leastTime(for: planned.rows[index], length: length))
    }
    return max(meant, late + needed - given)
  }

  /// However late somebody begins, and however early the next move comes, a move takes this share of its time.
  private static let leastShare = 0.5

  /// Works out the counts of a row, and how far it leads from the plan.
  private mutating func place(_ index: Int) {
    let (start, end) = (planned.rows[index].start, planned.rows[index].end)
    let (late, lateEnd) = (rows[index].startLateness, rows[index].endLateness)
    let taken = late == 0 ? start : planned.clock.count(atSeconds: planned.rows[index].startSeconds + late)
    let takenEnd = lateEnd == 0 ? end : planned.clock.count(atSeconds: planned.rows[index].endSeconds + lateEnd)
    (rows[index].start, rows[index].end) = (taken, max(taken, takenEnd))
    if planned.rows[index].shape == .path { paths[index] = nil }
    let shift = max(abs(taken - start), abs(takenEnd - end))
    let (first, last) = (rows[index].displacement.start.length, rows[index].displacement.end.length)
    let isAstray =
      rows[index].isMissed || shift > planned.rows[index].greatestShift + 1e-9
      || max(first, last) > planned.rows[index].greatestEndOffset + 1e-9
    guard !isAstray else {
      deviations[index] = .infinity
      astray.append(index)
      return
    }
    let stray = rows[index].displacement.stray
    switch planned.rows[index].shape {
    case .line:
      let chord = planned.rows[index].length + first + last
      deviations[index] = max(first, last) + (stray == 0 ? 0 : DisplacedCourse.greatestBow(chord: chord, stray: stray))
    case .arc:
      let chord = planned.rows[index].startPoint.distance(to: planned.rows[index].endPoint) + first + last
      deviations[index] = DisplacedCourse.greatestOffset(
        chord: chord, turn: planned.rows[index].turn, ends: (first, last), stray: stray)
    case .path:
      deviations[index] = 0
      guard let path = planned.paths[index], !rows[index].displacement.isNone else { break }
      let displaced = path.displaced(by: rows[index].displacement)
      paths[index] = displaced.course
      deviations[index] = displaced.greatestOffset
    }
    deviations[index] += planned.rows[index].speed * shift
  }

  /// The motion of a row in this take.
  ///
  /// - Complexity: O(1), of paths O(pieces).
  func motion(_ index: Int) -> Motion {
    let (taken, meant) = (rows[index], planned.motions[index])
    let course: Motion.Course =
      taken.isMissed
      ? .still(planned.rows[index].startPoint + taken.displacement.start)
      : paths[index] ?? DisplacedCourse(meant.course, taken.displacement).course
    return Motion(from: taken.start, to: taken.end, along: course, easing: meant.easing)
  }

  /// The counts during which a dancer is in a row: the first one has always been, the last one will always be.
  func from(_ index: Int) -> Double { planned.rows[index].isFirst ? -.greatestCount : rows[index].start }
  /// Where ``from(_:)`` ends.
  func to(_ index: Int) -> Double { planned.rows[index].isLast ? .greatestCount : rows[index].end }
}

extension Double {
  /// More counts than any routine has.
  static let greatestCount = 1e9
}

extension Displacement {
  /// As it was meant.
  static let none = Displacement(start: .zero, end: .zero)
}

extension HumanErrors {
  /// The least time in which a walk can be made, in seconds: with the greatest acceleration up to the greatest speed and
  /// down again, where it begins and ends at rest.
  func leastTime(for row: PlannedRow, length: Double) -> Double {
    guard speed != nil || acceleration != nil else { return 0 }
    let rests = (row.beginsAtRest ? 1.0 : 0) + (row.endsAtRest ? 1.0 : 0)
    let speed = speed ?? .infinity
    guard let acceleration, rests > 0 else { return length / speed }
    // Speeding up to v takes v⁄a and v²⁄2a of way.
    if length <= rests * speed * speed / (2 * acceleration) {
      return (2 * rests * length / acceleration).squareRoot()
    }
    return length / speed + rests * speed / (2 * acceleration)
  }
}
