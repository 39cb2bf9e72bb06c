// Follow the leader: one trail for all.
//
//   last ·──────·──────· leader ─ ─ ─▶ start of the curve ⌒⌒⌒⌒⌒⌒▶ end
//
// The trail runs through the dancers from the last to the leader, straight on to where the curve begins, and along the
// curve. Everybody walks the same trail, so each passes exactly where those before have passed; only the distance behind
// the leader differs. Without a spacing it stays what it is. With a wider one everybody waits until the one in front is that
// far ahead and then goes as fast as the leader, so that the file has its spacing from there on; with a closer one all
// catch up evenly.

import DanceGeometry
import DanceScore

extension Planner {
  mutating func follow(_ cue: Cue, _ index: Int, along curve: Path, spacing: Double?, _ manner: Manner) {
    guard let leader = cue.dancers.first else { return }
    let stops = cue.dancers.reversed().map { log.positions[$0] }
    let approach = Path.polyline(stops + [curve.start])
    let trail = approach.joined(with: curve)
    let starts = distancesAlong(stops)
    let leaderStart = starts.last ?? 0
    let timing = Timing(of: cue, manner: manner, position: log.positions)
    let leading = trail.length - leaderStart

    for (rank, dancer) in cue.dancers.enumerated() {
      let from = starts[starts.count - 1 - rank]
      let behind = spacing.map { $0 * Double(rank) } ?? (leaderStart - from)
      let to = max(from, trail.length - behind)
      let course: Motion.Course = to > from ? .path(trail, from: from, to: to) : .still(log.positions[dancer])
      var motion = timing.motion(of: dancer, along: course, easing: manner.easing)
      if to > from, leading > to - from { motion.start += motion.duration * (1 - (to - from) / leading) }
      walk(dancer, motion, facing: manner.facing, cue: index)
    }
    let name = "follow \(routine.cast[leader].name)"
    transitions.append(Transition(cue: index, name: name, dancers: cue.dancers, start: cue.start, end: cue.end))
  }

  /// For each stop, how far along the line through all stops it is.
  private func distancesAlong(_ stops: [Point]) -> [Double] {
    var distances = [0.0]
    for (stop, next) in zip(stops, stops.dropFirst()) {
      distances.append((distances.last ?? 0) + stop.distance(to: next))
    }
    return distances
  }
}
