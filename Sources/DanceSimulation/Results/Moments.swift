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
    for index in take.planned.rows.indices where take.planned.rows[index].kind != .unseen {
      let (start, end) = (take.planned.rows[index].start, take.planned.rows[index].end)
      var moment = max(0, Int(((start / step) - 0.5).rounded(.up)))
      guard moment < counts.count, counts[moment] < end else { continue }
      let isWalk = take.planned.rows[index].kind == .walk
      let easing = take.planned.rows[index].easing
      let walk = PlaceError(of: take.rows[index], on: take.planned.rows[index])
      var share = (counts[moment] - start) / (end - start)
      let step = step / (end - start)
      // How late somebody is changes evenly on the way, so that the phase turns by the same angle from moment to moment.
      let (first, last) = (take.rows[index].start - start, take.rows[index].end - end)
      var phase = Self.phase(first + (last - first) * share)
      let turn = first == last ? Vector(1, 0) : Self.phase((last - first) * step)
      while moment < counts.count, counts[moment] < end {
        views[moment].present += 1
        views[moment].placeError += walk.square(at: easing.progress(share))
        if isWalk {
          phases[moment] = phases[moment] + phase
          views[moment].walkers += 1
          phase = Vector(phase.x * turn.x - phase.y * turn.y, phase.x * turn.y + phase.y * turn.x)
        }
        share += step
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

  /// Counts as a direction: one is a whole turn.
  private static func phase(_ counts: Double) -> Vector {
    guard counts != 0 else { return Vector(1, 0) }
    let angle = 2 * .pi * counts
    return Vector(Elementary.cosine(angle), Elementary.sine(angle))
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
    bump = (row.endPoint - row.startPoint).perpendicular * (4 * displacement.stray)
  }

  func square(at share: Double) -> Double {
    (displacement.start * (1 - share) + displacement.end * share + bump * (share * (1 - share))).squaredLength
  }
}
