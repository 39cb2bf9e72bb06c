import DanceGeometry
import DanceScore

/// How far errors can lead at most: they are cut at four deviations.
struct ErrorBounds {
  let clock: Clock
  let errors: [HumanErrors]

  private static let most = NormalNumber.greatest

  /// Bounds what can become of a dancer's rows.
  func set(in rows: inout [PlannedRow], _ range: Range<Int>) {
    guard let first = range.first else { return }
    let own = errors[rows[first].dancer]
    // Both coordinates are off.
    let diagonal = Self.most * 2.0.squareRoot()
    var (late, offset) = (0.0, diagonal * own.place)
    for index in range {
      switch rows[index].kind {
      case .unseen:
        late = 0
      case .hold:
        rows[index].greatestShift = counts(of: late, at: rows[index])
        rows[index].greatestEndOffset = offset
        (rows[index].greatestOffset, rows[index].greatestSpread) = (offset, offset)
      case .walk:
        late = lateness(of: rows[index], in: rows)
        let next = diagonal * (own.place + own.growth * rows[index].length)
        rows[index].greatestShift = counts(of: late, at: rows[index])
        rows[index].greatestEndOffset = max(offset, next)
        setOffsets(of: &rows[index], ends: (offset, next), stray: Self.most * own.stray)
        offset = next
      }
    }
    // A hold ends when the walk behind it begins, which may be as much too early or late as that walk.
    for index in range.dropLast() where rows[index].kind == .hold {
      rows[index].greatestShift = max(rows[index].greatestShift, rows[index + 1].greatestShift)
    }
  }

  /// By how many seconds a walk may begin or end too early or late.
  private func lateness(of row: PlannedRow, in rows: [PlannedRow]) -> Double {
    let (own, walked) = (errors[row.dancer], row.countsOnTheWay + row.duration)
    func late(_ errors: HumanErrors, _ walked: Double) -> Double {
      Self.most * (errors.start + errors.bias + errors.drift * walked.squareRoot())
    }
    guard row.leader >= 0 else { return late(own, walked) }
    let leader = rows[row.leader]
    return late(own, walked) + own.reaction + late(errors[leader.dancer], leader.countsOnTheWay + leader.duration)
  }

  /// Seconds around a row as counts, at the fastest tempo there.
  private func counts(of seconds: Double, at row: PlannedRow) -> Double {
    guard seconds > 0 else { return 0 }
    return [row.startSeconds, row.endSeconds].reduce(0) { most, moment in
      let counts = [moment - seconds, moment, moment + seconds].map(clock.count(atSeconds:))
      return max(most, counts[1] - counts[0], counts[2] - counts[1])
    }
  }

  private func setOffsets(of row: inout PlannedRow, ends: (Double, Double), stray: Double) {
    guard ends.0 > 0 || ends.1 > 0 || stray > 0 else { return }
    guard row.shape != .path else {
      row.greatestOffset = .infinity
      row.greatestSpread = DisplacedCourse.greatestSpread(ofLength: row.length, ends: ends, stray: stray)
      return
    }
    let chord = row.startPoint.distance(to: row.endPoint) + ends.0 + ends.1
    row.greatestOffset = DisplacedCourse.greatestOffset(chord: chord, turn: row.turn, ends: ends, stray: stray)
    row.greatestSpread = row.greatestOffset
  }
}
