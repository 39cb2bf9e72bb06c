import DanceGeometry
import DancePlanning
import DanceScore

/// A position that changes in no time.
struct Jump {
  /// How far, in metres.
  var distance: Double
  /// The count.
  var count: Double
  /// The index of the cue that asks for it, if one does.
  var cue: Int?

  /// The jumps of a dancer on stage, onto it or off it, in order.
  static func all(of dancer: Int, in context: CheckContext) -> [Jump] {
    let tracks = context.performance.tracks
    let rows = tracks.rows(of: dancer)
    return zip(rows, rows.dropFirst()).compactMap { row, next in
      guard isSeen(from: tracks.presence(row), to: tracks.presence(next)) else { return nil }
      let distance = tracks.endPoint(row).distance(to: tracks.startPoint(next))
      guard distance > Tolerance.distance else { return nil }
      let count = tracks.starts[next]
      return Jump(distance: distance, count: count, cue: cue(of: dancer, at: count, in: context))
    }
  }

  /// Whether anybody sees a change of place: who waits may go round to another wing before walking on.
  private static func isSeen(from presence: Presence, to next: Presence) -> Bool {
    presence != .waiting || next == .onStage
  }

  /// Whether it was to be a walk: the cue has counts, but a late start leaves the dancer none of them.
  func isLate(_ dancer: Int, in context: CheckContext) -> Bool {
    guard let action = cue.map({ context.routine.cues[$0] }) else { return false }
    return action.mayDelay(dancer) && action.end > action.start + Tolerance.count
  }

  /// The transition that ends at the jump and takes the dancer along.
  private static func cue(of dancer: Int, at count: Double, in context: CheckContext) -> Int? {
    context.performance.transitions.last {
      abs($0.end - count) < Tolerance.count && $0.dancers.contains(dancer)
    }?.cue
  }
}
