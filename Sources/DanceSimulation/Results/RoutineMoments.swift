import DanceGeometry
import DanceScore

/// Counts of a routine with what dancers call them and when they fall; rounded, so that they are short in files.
struct RoutineMoments {
  private let routine: Routine

  init(_ routine: Routine) { self.routine = routine }

  func callAsFunction(_ count: Double) -> SimulationCounts.Moment {
    SimulationCounts.Moment(
      count: rounded(count), at: CountLabel(count, meter: routine.meter).description,
      seconds: rounded(routine.clock.seconds(atCount: count)))
  }

  private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

/// A mark by which the same plan walked by the same people is known again: a hash of all that takes depend on.
struct PlanMark {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ planned: PlannedRows, _ routine: Routine) {
    for (row, motion) in zip(planned.rows, planned.motions) {
      for number in [row.start, row.end, row.startSeconds, row.endSeconds, row.length] { add(number) }
      for share in [0.0, 0.5, 1] {
        let point = motion.course.point(at: share)
        add(point.x)
        add(point.y)
      }
      add(UInt64(row.easing.rawValue))
      add(UInt64(row.dancer) << 32 | UInt64(row.move))
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
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ number: Double) { add((number == 0 ? 0 : number).bitPattern) }

  /// FNV-1a (Fowler, Noll, Vo; RFC 9923), by bytes.
  private mutating func add(_ word: UInt64) {
    for byte in 0..<8 { hash = (hash ^ (word >> (8 * UInt64(byte)) & 0xFF)) &* 0x100_0000_01B3 }
  }
}
