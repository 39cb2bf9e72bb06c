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
    /// The motion in this take.
    var motion: Motion
    /// From when to when the dancer is in this row, in counts: the first one has always been, the last one will always be.
    var from: Double, to: Double
    /// How late it begins and ends, in seconds.
    var startLateness: Double, endLateness: Double
    /// How far it is off.
    var displacement: Displacement
    /// Whether the dancer misses this move.
    var isMissed: Bool
  }

  let planned: PlannedRows
  private(set) var rows: [Row]
  /// How far the dancer is at most from the plan of this row at the same time, in metres; infinite for those astray.
  private(set) var deviations: [Double]
  /// The rows in which somebody is farther off than errors alone can lead: a missed move, a walk too fast to be made.
  private(set) var astray: [Int] = []

  private var draws: [TakeChances.Draw]
  /// How late each row begins, in seconds.
  private var lateness: [Double]
  /// By how much somebody gets later in a row, in seconds, and what that has come to since the last hold.
  private var drifts: [(gain: Double, sum: Double)]

  /// The plan itself.
  init(of planned: PlannedRows) {
    self.planned = planned
    let count = planned.rows.count
    rows = planned.rows.map { row in
      Row(
        motion: row.motion, from: row.motion.start, to: row.motion.end, startLateness: 0, endLateness: 0,
        displacement: .none, isMissed: false)
    }
    deviations = Array(repeating: 0, count: count)
    let nothing = TakeChances.Draw(start: 0, drift: 0, placeX: 0, placeY: 0, stray: 0, dropout: 1)
    draws = Array(repeating: nothing, count: count)
    lateness = Array(repeating: 0, count: count)
    drifts = Array(repeating: (0, 0), count: count)
    for dancer in planned.errors.indices { openEnds(of: dancer) }
  }

  /// Makes it the take of a number.
  mutating func perform(_ number: UInt64, seed: UInt64) {
    let chances = TakeChances(seed: seed, take: number)
    astray.removeAll(keepingCapacity: true)
    let habits = planned.errors.indices.map { dancer in
      planned.errors[dancer].bias == 0 ? 0 : planned.errors[dancer].bias * chances.bias(of: dancer)
    }
    if planned.leadersFirst.isEmpty {
      for index in planned.rows.indices where planned.rows[index].kind == .walk { time(index, chances, habits) }
    } else {
      for index in planned.leadersFirst { time(index, chances, habits) }
    }
    for dancer in planned.errors.indices { walk(dancer, chances) }
  }

  /// Draws the errors of a walk, and how late it begins.
  private mutating func time(_ index: Int, _ chances: TakeChances, _ habits: [Double]) {
    let row = planned.rows[index]
    let errors = planned.errors[row.dancer]
    let draw = chances.draw(row.dancer, move: row.move)
    draws[index] = draw
    let drift = row.countsOnTheWay == 0 ? 0 : drifts[index - 1].sum
    let own = row.leader < 0 ? habits[row.dancer] + drift : lateness[row.leader] + errors.reaction
    lateness[index] = own + errors.start * draw.start
    let most = NormalNumber.greatest * errors.drift * (row.countsOnTheWay + row.motion.duration).squareRoot()
    let sum = drift + errors.drift * row.motion.duration.squareRoot() * draw.drift
    drifts[index].sum = min(max(sum, -most), most)
    drifts[index].gain = drifts[index].sum - drift
    // What was lost before a short hold is still lost behind it.
    var next = index + 1
    while next < planned.offsets[row.dancer + 1], planned.rows[next].kind == .hold {
      drifts[next] = (0, drifts[index].sum)
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
      let row = planned.rows[index]
      var next = Step(offset: offset, lateness: 0)
      var stray = 0.0
      switch row.kind {
      case .unseen:
        (offset, next.offset) = (.zero, .zero)
      case .hold:
        let share = errors.correction == 0 ? 1 : Self.power(1 - errors.correction, row.motion.duration)
        next.offset = offset * share
      case .walk:
        let size = errors.place + errors.growth * row.length
        next.offset = Vector(draws[index].placeX, draws[index].placeY) * size
        stray = errors.stray * draws[index].stray
      }
      rows[index].isMissed = row.kind == .walk && errors.dropouts > 0 && draws[index].dropout < errors.dropouts
      if rows[index].isMissed {
        next.offset = offset + (row.motion.course.point(at: 0) - row.motion.course.point(at: 1))
      }
      next.lateness = endLateness(of: index, before: range.upperBound, from: late, next.offset - offset, errors)
      set(index, from: late, to: next.lateness, Displacement(start: offset, end: next.offset, stray: stray))
      (offset, late) = (next.offset, next.lateness)
    }
    openEnds(of: dancer)
  }

  /// Where a row leads.
  private struct Step {
    var offset: Vector
    var lateness: Double
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : Elementary.power(base, exponent)
  }

  /// How late a row ends that begins so late.
  private func endLateness(
    of index: Int, before end: Int, from late: Double, _ change: Vector, _ errors: HumanErrors
  ) -> Double {
    let row = planned.rows[index]
    let leadsOn = index + 1 < end && planned.rows[index + 1].kind == .walk
    let meant = leadsOn ? lateness[index + 1] : row.kind == .walk ? lateness[index] + drifts[index].gain : 0
    let given = row.endSeconds - row.startSeconds
    guard given > 0 else { return late }
    var needed = 0.0
    if row.kind == .walk, !rows[index].isMissed {
      needed = max(given * Self.leastShare, Self.leastTime(for: row, length: row.length + change.length, errors))
    }
    return max(meant, late + needed - given)
  }

  /// However late somebody begins, and however early the next move comes, a move takes this share of its time.
  private static let leastShare = 0.5

  /// The least time in which a walk can be made, in seconds: with the greatest acceleration up to the greatest speed and
  /// down again, where it begins and ends at rest.
  private static func leastTime(for row: PlannedRow, length: Double, _ errors: HumanErrors) -> Double {
    let rests = (row.beginsAtRest ? 1.0 : 0) + (row.endsAtRest ? 1.0 : 0)
    let speed = errors.speed ?? .infinity
    guard let acceleration = errors.acceleration, rests > 0 else { return length / speed }
    // Speeding up to v takes v⁄a and v²⁄2a of way.
    let waysToSpeedUp = rests * speed * speed / (2 * acceleration)
    if length <= waysToSpeedUp { return (2 * rests * length / acceleration).squareRoot() }
    return length / speed + rests * speed / (2 * acceleration)
  }

  /// Writes down a row.
  private mutating func set(_ index: Int, from late: Double, to lateEnd: Double, _ displacement: Displacement) {
    let row = planned.rows[index]
    let start = late == 0 ? row.motion.start : planned.clock.count(atSeconds: row.startSeconds + late)
    let end = lateEnd == 0 ? row.motion.end : planned.clock.count(atSeconds: row.endSeconds + lateEnd)
    var course = DisplacedCourse(row.motion.course, displacement)
    if rows[index].isMissed {
      let point = row.motion.course.point(at: 0) + displacement.start
      course = DisplacedCourse(.still(point), .none)
    }
    rows[index].motion = Motion(from: start, to: max(start, end), along: course.course, easing: row.motion.easing)
    (rows[index].from, rows[index].to) = (start, max(start, end))
    (rows[index].startLateness, rows[index].endLateness) = (late, lateEnd)
    rows[index].displacement = displacement
    let shift = max(abs(start - row.motion.start), abs(end - row.motion.end))
    let isAstray =
      rows[index].isMissed || shift > row.greatestShift + 1e-9
      || max(displacement.start.length, displacement.end.length) > row.greatestEndOffset + 1e-9
    deviations[index] = isAstray ? .infinity : row.speed * shift + course.greatestOffset
    if isAstray { astray.append(index) }
  }

  /// Nobody is nowhere before the first row or behind the last one.
  private mutating func openEnds(of dancer: Int) {
    let range = planned.rows(of: dancer)
    guard let first = range.first, let last = range.last else { return }
    rows[first].from = -Self.always
    rows[last].to = Self.always
  }

  /// More counts than any routine has.
  private static let always = 1e9
}

extension Displacement {
  /// As it was meant.
  static let none = Displacement(start: .zero, end: .zero)
}
