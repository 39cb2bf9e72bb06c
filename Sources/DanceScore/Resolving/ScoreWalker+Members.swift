import DanceNotation
import DanceSource

// Whom a statement addresses.
extension ScoreWalker {
  /// The dancers of a lane who are on stage, in cast order; worked out anew only after somebody came or went.
  mutating func present(_ lane: inout Lane) -> [Int] {
    if let known = lane.present, known.version == presenceVersion { return known.dancers }
    handled += lane.members.count
    let dancers = lane.members.filter { isOnStage[$0] }
    lane.present = (presenceVersion, dancers)
    return dancers
  }

  /// The dancers named, each once, in the order named, groups in cast order; whoever is not in the lane is an error.
  ///
  /// - Parameter words: the words that mean somebody there, besides names.
  mutating func resolve(_ members: [MemberExpression], or words: [String] = ["all"], in lane: Lane) -> [Int] {
    var dancers: [Int] = []
    for member in members {
      let found = resolve(member, or: words, in: lane)
      handle(found.count, at: member.span)
      dancers = dancers.isEmpty ? found : dancers + found
    }
    guard members.count > 1 else { return dancers }
    var seen: Set<Int> = []
    return dancers.filter { seen.insert($0).inserted }
  }

  private mutating func resolve(_ member: MemberExpression, or words: [String], in lane: Lane) -> [Int] {
    if case .name(let name) = member {
      if name.text == "all" { return lane.members }
      if name.text == "rest" {
        fail(
          "misplaced-rest", "`rest` means somebody only where it stands alone before a lane of `together`",
          at: name.span,
          hint: "name the dancers")
        return []
      }
    }
    let found: [Int]
    if let known = knownMembers[member.span] {
      found = known
    } else {
      found = lookUp(member, or: words)
      knownMembers[member.span] = found
    }
    guard lane.isPart, let stranger = found.first(where: { laneOf[$0] != lane.id }) else { return found }
    fail(
      "not-addressed", "\(cast.dancers[stranger].name) does not belong to this lane", at: member.span,
      hint: "name only dancers of the lane")
    return found.filter { laneOf[$0] == lane.id }
  }

  private mutating func lookUp(_ member: MemberExpression, or words: [String]) -> [Int] {
    if case .name(let name) = member, cast.indices[name.text] == nil, let group = cast.group(name.text) { return group }
    return cast.plain(member, or: words, in: frame.file, log: &evaluator.log)
  }
}
