import DanceGeometry

/// How well a take keeps together, half-way through every count.
struct Moments {
  /// The counts, in order.
  let counts: [Double]
  private let step: Double

  /// A very long routine is looked at less often.
  private static let most = 4096

  init(of planned: PlannedRows) {
    let whole = max(1, planned.counts.rounded(.up))
    let step = max(1, (whole / Double(Self.most)).rounded(.up))
    self.step = step
    counts = (0..<Int((whole / step).rounded(.up))).map { (Double($0) + 0.5) * step }
  }

  /// What is seen at one moment.
  struct View {
    /// The ensemble's order: the length of the mean of everybody's phase as a unit vector, one count being a whole turn
    /// (Kuramoto, 1975); of those who walk. Zero where fewer than two do.
    var order = 0.0
    /// How many should be walking.
    var walkers = 0
    /// The mean square of how far people are from their ways, in square metres, whenever they are there; of all who are seen.
    var placeError = 0.0
    /// How many should be seen.
    var present = 0
  }

  /// The moments of a take.
  func views(of take: Take) -> [View] {
    var views = Array(repeating: View(), count: counts.count)
    var phases = Array(repeating: Vector.zero, count: counts.count)
    for (index, row) in take.planned.rows.enumerated() where row.kind != .unseen {
      let (start, end) = (row.motion.start, row.motion.end)
      guard end > start else { continue }
      let taken = take.rows[index]
      // Before the first row and behind the last one are the same moments.
      var moment = max(0, Int(((start / step) - 0.5).rounded(.up)))
      let late = (taken.motion.start - start, taken.motion.end - end)
      let walk = PlaceError(of: taken, on: row)
      while moment < counts.count, counts[moment] < end {
        let share = (counts[moment] - start) / (end - start)
        views[moment].present += 1
        views[moment].placeError += walk.square(at: row.motion.easing.progress(share))
        if row.kind == .walk {
          let angle = 2 * .pi * (late.0 + (late.1 - late.0) * share)
          phases[moment] =
            angle == 0
            ? phases[moment] + Vector(1, 0)
            : phases[moment] + Vector(Elementary.cosine(angle), Elementary.sine(angle))
          views[moment].walkers += 1
        }
        moment += 1
      }
    }
    for moment in views.indices {
      let (walkers, present) = (views[moment].walkers, views[moment].present)
      views[moment].order = walkers > 1 ? min(1, phases[moment].length / Double(walkers)) : 0
      if present > 0 { views[moment].placeError /= Double(present) }
    }
    return views
  }
}

/// How far somebody is from the way, by the share of it.
private struct PlaceError {
  private let displacement: Displacement
  private let bump: Vector

  init(of taken: Take.Row, on row: PlannedRow) {
    displacement = taken.displacement
    guard row.kind == .walk, displacement.stray != 0 else {
      bump = .zero
      return
    }
    let course = row.motion.course
    let chord = course.point(at: 1) - course.point(at: 0)
    bump = chord.perpendicular * (4 * displacement.stray)
  }

  func square(at share: Double) -> Double {
    (displacement.start * (1 - share) + displacement.end * share + bump * (share * (1 - share))).squaredLength
  }
}
