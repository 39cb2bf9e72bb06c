import DanceChecks
import DanceGeometry
import DanceScore
import DanceSource

/// Counts of a routine with what dancers call them and when they fall; rounded, so that they are short in files.
struct RoutineMoments {
  private let routine: Routine

  init(_ routine: Routine) { self.routine = routine }

  func callAsFunction(_ count: Double) -> SimulationCounts.Moment {
    SimulationCounts.Moment(
      count: rounded(count), at: CountLabel(count, meter: routine.meter).description,
      seconds: rounded(routine.clock.seconds(atCount: count)))
  }
}

/// A mark by which the same plan walked by the same people is known again: a hash of all that takes depend on.
struct PlanMark {
  private var hash = StableHash()

  init(_ planned: PlannedRows, _ routine: Routine) {
    for (row, motion) in zip(planned.rows, planned.motions) {
      for number in [row.start, row.end, row.startSeconds, row.endSeconds, row.length] { add(number) }
      for share in [0.0, 0.5, 1] {
        let point = motion.course.point(at: share)
        add(point.x)
        add(point.y)
      }
      hash.add(UInt64(row.easing.rawValue))
      hash.add(UInt64(row.dancer) << 32 | UInt64(row.move))
    }
    for (dancer, errors) in zip(routine.cast, planned.errors) {
      for name in ErrorName.allCases { add(errors[name] ?? -1) }
      add(dancer.limits.radius)
      add(dancer.limits.clearance)
    }
    for section in routine.sectionLimits {
      for number in [section.start, section.end, section.values[.clearance] ?? -1] { add(number) }
    }
    for allowance in routine.contactAllowances {
      for number in [allowance.start, allowance.end] + allowance.dancers.map(Double.init) { add(number) }
    }
  }

  /// As sixteen digits.
  var text: String { hash.text }

  private mutating func add(_ number: Double) { hash.add((number == 0 ? 0 : number).bitPattern) }
}
