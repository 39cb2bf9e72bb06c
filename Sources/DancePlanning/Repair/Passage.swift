import DanceGeometry
import DanceScore

/// Cues whose walks share their time, directly or by way of others: what happens to one of them may concern all.
///
/// Between two passages everybody stands, so that a passage can be planned, looked at and mended by itself.
struct Passage {
  /// The cues, as indices into the routine as it was written.
  var cues: Range<Int>
  /// The count at which the first walk may begin.
  var start: Double
  /// The count at which the last walk ends.
  var end: Double

  /// The passages of a routine in order of time; together they hold every cue.
  ///
  /// - Complexity: O(cues), which are ordered by beginning.
  static func all(of routine: Routine) -> [Passage] {
    var passages: [Passage] = []
    for (index, cue) in routine.cues.enumerated() {
      let end = cue.manner == nil ? cue.start : cue.end
      guard var last = passages.last, cue.start < last.end - Tolerance.count else {
        passages.append(Passage(cues: index..<(index + 1), start: cue.start, end: end))
        continue
      }
      last.cues = last.cues.lowerBound..<(index + 1)
      last.end = max(last.end, end)
      passages[passages.count - 1] = last
    }
    return passages
  }

  /// Whether it has a walk that a planner may change.
  func isOpen(in routine: Routine) -> Bool {
    end > start && routine.cues[cues].contains { $0.manner?.avoidance == .planner }
  }
}
