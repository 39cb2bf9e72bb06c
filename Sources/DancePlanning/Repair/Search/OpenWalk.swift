import DanceGeometry
import DanceScore

/// A walk of a passage that may be changed: when it begins, which way it goes, or both. Where it ends stays.
struct OpenWalk {
  /// Who walks.
  let dancer: Int
  /// The cue, counted within the passage.
  let cue: Int
  /// The walk as it is written.
  let motion: Motion
  /// Whether the dancer comes out of the wings, so that nobody is there before the walk begins.
  let comesOn: Bool
  /// Whether it is one of a file that follows a leader, and so begins when the others do.
  let isInFile: Bool
  /// Whether it leads over the edge of the floor, in or out.
  let crossesEdge: Bool
  /// Whether it may begin later.
  let mayWait: Bool
  /// Whether it may go another way.
  let mayBend: Bool

  /// Where it begins and ends.
  var start: Point { motion.course.point(at: 0) }
  var goal: Point { motion.course.point(at: 1) }
  /// How far apart these are, in metres.
  var reach: Double { start.distance(to: goal) }

  /// The walks of a trial that may be changed.
  ///
  /// What is written of one dancer alone, `delay a 2` or `path a …`, is meant and stays.
  static func all(of cues: [Cue], firstCue: Int, in tracks: Tracks) -> [OpenWalk] {
    var walks: [OpenWalk] = []
    for (offset, cue) in cues.enumerated() {
      guard let manner = cue.manner, manner.avoidance == .planner, cue.end > cue.start else { continue }
      let (mayWait, mayBend) = cue.action.openness
      guard mayWait || mayBend else { continue }
      for dancer in cue.dancers.sorted() {
        guard let row = tracks.rows(of: dancer).first(where: { tracks.cue($0) == firstCue + offset }),
          !tracks.isStill(row)
        else { continue }
        let motion = tracks.motion(row)
        let isCurved = if case .curve = manner.ownWays[dancer] ?? manner.way { true } else { false }
        walks.append(
          OpenWalk(
            dancer: dancer, cue: offset, motion: motion, comesOn: cue.action.comesOn,
            isInFile: cue.action.isFollowing,
            crossesEdge: tracks.presence(row) == .passing,
            mayWait: mayWait && manner.delays[dancer] == nil,
            mayBend: mayBend && manner.ownWays[dancer] == nil && !isCurved
              && motion.course.point(at: 0) != motion.course.point(at: 1)))
      }
    }
    return walks
  }
}

extension Cue.Action {
  /// Whether `delay` and `path` may be said of it.
  fileprivate var openness: (mayWait: Bool, mayBend: Bool) {
    switch self {
    case .move, .shift, .scale, .mirror, .swap, .enter, .exit: (true, true)
    case .turn, .follow: (true, false)
    case .start, .face, .level: (false, false)
    }
  }

  /// Whether some follow a leader.
  fileprivate var isFollowing: Bool { if case .follow = self { true } else { false } }

  /// Whether those addressed come out of the wings.
  fileprivate var comesOn: Bool { if case .enter = self { true } else { false } }
}
