import DancePlanning
import DanceScore
import DanceSource

/// What `early` and `late` say of those who do not land with the others of their group.
struct LandingFindings {
  let context: CheckContext

  /// The side of the group's landing on which somebody lands.
  enum Side {
    case early, late
  }

  /// One finding for each movement with somebody on that side.
  func all(_ side: Side) -> [Finding] {
    let routine = context.routine
    let ofGroups = routine.groups.flatMap { group -> [Finding] in
      guard let limit = group.landing else { return [] }
      return findings(side, among: group.members, called: "the others of \(group.name)") { _ in limit }
    }
    guard routine.limits.landing != nil || routine.sectionLimits.contains(where: { $0.values[.landing] != nil }) else {
      return ofGroups
    }
    let grouped = Set(routine.groups.filter { $0.landing != nil }.flatMap(\.members))
    let rest = routine.cast.indices.filter { !grouped.contains($0) }
    guard let any = rest.first else { return ofGroups }
    return ofGroups + findings(side, among: rest, called: "the others") { routine.limits(of: any, at: $0).landing }
  }

  /// - Parameter limit: how many counts apart members may land in a movement that begins at a count.
  private func findings(
    _ side: Side, among members: [Int], called others: String, limit: (Double) -> Double?
  ) -> [Finding] {
    Movement.all(of: members, in: context.performance).compactMap { movement in
      guard let limit = limit(movement.start) else { return nil }
      let strays = movement.strays.filter { walk in
        let delay = walk.end - movement.landing.count
        return (side == .early ? -delay : delay) > limit + Landing.sameCount
      }
      return finding(side, strays, movement.landing, called: others, limit: limit)
    }
  }

  private func finding(
    _ side: Side, _ strays: [UnbrokenWalk], _ landing: Landing, called others: String, limit: Double
  ) -> Finding? {
    let gaps = strays.map { abs($0.end - landing.count) }
    guard let most = gaps.max(), let least = gaps.min(), let worst = gaps.firstIndex(of: most) else { return nil }
    let outermost = strays[worst].end
    let (from, to) = (context.moment(min(outermost, landing.count)), context.moment(max(outermost, landing.count)))
    let isOne = landing.walks.count == 1
    let verb = strays.count == 1 ? "lands" : "land"
    let upTo = most > least + Landing.sameCount ? "up to " : ""
    return Finding(
      rule: side == .early ? .early : .late,
      message: "\(context.names(strays.map(\.dancer))) \(verb) \(upTo)\(CountText.text(most)) "
        + "\(side == .early ? "before" : "after") \(isOne ? context.names(landing.walks.map(\.dancer)) : others), "
        + "who \(isOne ? "lands" : "land") at \(context.moment(landing.count).label) (limit \(CountText.text(limit)))",
      dancers: strays.map(\.dancer), from: from, to: to, value: most, limit: limit,
      hint: side == .early ? hint(strays, landing) : nil,
      location: context.performance.tracks.cue(strays[worst].rows.upperBound).map {
        context.location(ofCue: $0, for: strays[worst].dancer)
      })
  }

  /// Where one step of theirs alone is too short, and they stand when it is over until the others land: more counts.
  private func hint(_ strays: [UnbrokenWalk], _ landing: Landing) -> String? {
    let tracks = context.performance.tracks
    let cues = Set(strays.map { tracks.cue($0.rows.upperBound) })
    guard cues.count == 1, let index = cues.first ?? nil, isNotation(index) else { return nil }
    let cue = context.routine.cues[index]
    let alone = strays.allSatisfy { walk in
      let next = walk.rows.upperBound + 1
      return walk.rows.count == 1 && tracks.rows(of: walk.dancer).contains(next) && tracks.isStill(next)
        && tracks.ends[next] >= landing.count - Landing.sameCount
    }
    guard alone, Set(cue.dancers).isSubset(of: strays.map(\.dancer)) else { return nil }
    let missing = CountText.text(landing.count - cue.end)
    return "let it take \(CountText.text(landing.count - cue.start)), and a `hold` behind it \(missing) less"
  }

  /// Whether a cue is written in the notation; in keyframes of other programs there is nothing to `hold`.
  private func isNotation(_ cue: Int) -> Bool {
    !context.routine.sources[context.routine.cues[cue].location.file].name.lowercased().hasSuffix(".csv")
  }
}
