package import DanceGeometry
package import DanceScore

extension Performance {
  /// The same performance as it is really walked: a motion for each row of the tracks, each dancer's without gaps.
  ///
  /// Who begins late stands before, who lands early stands behind; if somebody lands after the end, the end is then. Eyes
  /// and levels follow the plan. Rows of the plan and of what is walked need not have the same numbers.
  ///
  /// - Complexity: O(segments).
  package func walked(_ motions: [Motion]) -> Performance {
    var walked = routine
    walked.counts = max(routine.counts, motions.map(\.end).max() ?? 0)
    var columns = TrackColumns()
    for dancer in 0..<dancerCount {
      let rows = tracks.rows(of: dancer)
      func stand(at point: Point, from start: Double, to end: Double, like row: Int) {
        columns.append(
          dancer, from: start, to: end, course: .still(point), easing: .linear, presence: tracks.presence(row), cue: nil
        )
      }
      for row in rows {
        let motion = motions[row]
        if row == rows.lowerBound, motion.start > 0, tracks.starts[row] <= 0 {
          stand(at: motion.course.point(at: 0), from: 0, to: motion.start, like: row)
        }
        columns.append(
          dancer, from: motion.start, to: motion.end, course: motion.course, easing: motion.easing,
          presence: tracks.presence(row), cue: tracks.cue(row))
        if row == rows.upperBound - 1, motion.end < walked.counts {
          stand(at: motion.course.point(at: 1), from: motion.end, to: walked.counts, like: row)
        }
      }
    }
    return Performance(
      routine: walked, tracks: columns.tracks(dancerCount: dancerCount), transitions: transitions, unfilled: unfilled,
      repairs: repairs, facings: facings, levels: levels)
  }

  /// The same motion of everybody, held to other limits of sections.
  package func held(to limits: [Routine.SectionLimits]) -> Performance {
    var held = routine
    held.sectionLimits = limits
    return Performance(
      routine: held, tracks: tracks, transitions: transitions, unfilled: unfilled, repairs: repairs, facings: facings,
      levels: levels)
  }
}
