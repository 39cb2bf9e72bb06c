import DanceGeometry
import DancePlanning
import DanceSource

/// Positions that change in no time: a move of 0 counts, or one whose delays leave nothing of it.
enum JumpRule: Rule {
  static let id = RuleID.jump

  static func findings(in context: CheckContext) -> [Finding] {
    let tracks = context.performance.tracks
    return (0..<context.performance.dancerCount).flatMap { dancer -> [Finding] in
      let rows = tracks.rows(of: dancer)
      return zip(rows, rows.dropFirst()).compactMap { row, next in
        guard tracks.presence(row) != .waiting, tracks.presence(next) != .waiting else { return nil }
        let distance = tracks.endPoint(row).distance(to: tracks.startPoint(next))
        guard distance > Tolerance.distance else { return nil }
        let moment = context.moment(tracks.starts[next])
        return Finding(
          rule: id, message: "\(context.name(dancer)) jumps \(Metres.text(distance)) in no time at \(moment.label)",
          dancers: [dancer], from: moment, to: moment, value: distance, limit: 0,
          location: cause(of: dancer, at: moment.count, in: context))
      }
    }
  }

  /// The transition that ends at the jump and takes the dancer along.
  private static func cause(of dancer: Int, at count: Double, in context: CheckContext) -> SourceLocation? {
    let transition = context.performance.transitions.last {
      abs($0.end - count) < Tolerance.count && $0.dancers.contains(dancer)
    }
    return transition.map { context.location(ofCue: $0.cue) } ?? context.cause(of: [dancer], at: count)
  }
}
