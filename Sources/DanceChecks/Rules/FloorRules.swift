import DanceGeometry
import DancePlanning
import DanceScore

/// Dancers on stage whose middle leaves the floor, less the edge margin.
enum OffStageRule: Rule {
  static let id = RuleID.offStage

  static func findings(in context: CheckContext) -> [Finding] {
    let floor = context.routine.stage.floor
    return (0..<context.performance.dancerCount).flatMap { dancer -> [Finding] in
      let stretches = Trespass.all(of: dancer, in: context, present: [.onStage]) { motion in
        context.routine.limits(of: dancer, over: motion.start...motion.end).flatMap { stretch in
          let edge = stretch.limits.edge
          return floor.excursions(of: motion, over: stretch.counts, beyond: edge).map { (edge, $0) }
        }
      }
      return stretches.map { stretch in
        let edge = stretch.margin
        let place = edge > 0 ? "within \(Metres.text(edge)) of the edge or off the floor" : "off the floor"
        return stretch.finding(
          id, message: "\(context.name(dancer)) is \(place), by \(Metres.excess(stretch.depth))",
          value: stretch.depth, limit: 0, in: context)
      }
    }
  }
}

/// Dancers whose body goes through a prop.
enum ObstacleRule: Rule {
  static let id = RuleID.obstacle

  static func findings(in context: CheckContext) -> [Finding] {
    context.routine.stage.props.flatMap { prop in
      (0..<context.performance.dancerCount).flatMap { dancer -> [Finding] in
        let radius = context.routine.cast[dancer].limits.radius
        let stretches = Trespass.all(of: dancer, in: context, present: [.onStage, .passing]) {
          prop.region.intrusions(of: $0, over: $0.start...$0.end, nearerThan: radius).map { (radius, $0) }
        }
        return stretches.map { stretch in
          stretch.finding(
            id, message: "\(context.name(dancer)) runs into \(prop.name), by \(Metres.excess(stretch.depth))",
            value: stretch.depth, limit: 0, in: context)
        }
      }
    }
  }
}

/// An uninterrupted stretch in which one dancer is where nobody may be.
private struct Trespass {
  var dancer: Int
  /// The distance to be kept, in metres: it is the same all the time.
  var margin: Double
  var from: Double
  var to: Double
  /// How far at the worst moment, in metres.
  var depth: Double
  var worst: Double

  /// The stretches of one dancer, joined where one segment leads on to the next and the same margin is to be kept.
  static func all(
    of dancer: Int, in context: CheckContext, present: Set<Presence>,
    find: (Motion) -> [(margin: Double, excursion: Excursion)]
  ) -> [Trespass] {
    let tracks = context.performance.tracks
    var stretches: [Trespass] = []
    for row in tracks.rows(of: dancer) where present.contains(tracks.presence(row)) {
      for (margin, excursion) in find(tracks.motion(row)) {
        let next = Trespass(
          dancer: dancer, margin: margin, from: excursion.from, to: excursion.to, depth: excursion.deepest,
          worst: excursion.count)
        guard var last = stretches.last, next.from - last.to < 1e-6, next.margin == last.margin else {
          stretches.append(next)
          continue
        }
        last.to = next.to
        if next.depth > last.depth + Tolerance.limit { (last.depth, last.worst) = (next.depth, next.worst) }
        stretches[stretches.count - 1] = last
      }
    }
    return stretches
  }

  /// The finding: what is to be mended is the statement that leads there, whatever comes after it.
  func finding(_ rule: RuleID, message: String, value: Double, limit: Double, in context: CheckContext) -> Finding {
    let (from, to) = (context.moment(from), context.moment(to))
    let span = to.count > from.count ? "from \(from.label) to \(to.label)" : "at \(from.label)"
    return Finding(
      rule: rule, message: "\(message), \(span)", dancers: [dancer], from: from, to: to,
      closest: Finding.Closest(count: worst, distance: depth), value: value, limit: limit,
      location: context.cause(of: [dancer], at: self.from))
  }
}
