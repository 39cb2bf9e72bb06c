import DanceGeometry
import DanceScore

/// Walks that are changed as one.
struct RepairUnit {
  /// A walk, and whether it takes the mirror image of what is chosen.
  struct Member {
    var walk: Int
    var isMirrored = false

    /// What the walk takes of a choice of the unit.
    func choice(_ choice: WalkChoice) -> WalkChoice { isMirrored ? choice.mirrored : choice }
  }

  var members: [Member]

  /// How much less a change of several as one costs than of each by themselves: they stay together.
  static let synchrony = 0.4

  /// What a choice costs.
  func cost(of choice: WalkChoice, among walks: [OpenWalk]) -> Double {
    let sum = members.reduce(0) { $0 + $1.choice(choice).cost(of: walks[$1.walk]) }
    return members.count > 1 ? sum * Self.synchrony : sum
  }
}

extension RepairUnit {
  /// Everybody by themselves; those who follow a leader stay a file.
  static func individuals(_ walks: [OpenWalk]) -> [RepairUnit] {
    units(of: walks) { one, other in one.isInFile && one.cue == other.cue }
  }

  /// All walks of a cue as one.
  static func cues(_ walks: [OpenWalk]) -> [RepairUnit] {
    units(of: walks) { one, other in one.cue == other.cue }
  }

  /// Walks that stand beside each other as one, where they belong together.
  private static func units(
    of walks: [OpenWalk], where belongTogether: (OpenWalk, OpenWalk) -> Bool
  ) -> [RepairUnit] {
    var units: [RepairUnit] = []
    for (index, walk) in walks.enumerated() {
      if index > 0, belongTogether(walks[index - 1], walk) {
        units[units.count - 1].members.append(Member(walk: index))
      } else {
        units.append(RepairUnit(members: [Member(walk: index)]))
      }
    }
    return units
  }
}
