import DanceGeometry

/// What a unit may do, the least costly first. What its members then walk is worked out when it is asked for: mostly one of
/// the first few will do.
struct UnitOptions {
  /// One thing that a unit may do.
  struct Option {
    let choice: WalkChoice
    /// How little it is liked.
    let cost: Double
    /// What the only member walks, once that was asked for.
    fileprivate var walk: Walk = .unknown
  }

  fileprivate enum Walk {
    case unknown
    case impossible
    case motion(Motion)
  }

  private let unit: RepairUnit
  private var options: [Option]

  /// The options of a unit.
  init(of unit: RepairUnit, in field: RepairField, kinds: WalkChoices) {
    self.unit = unit
    let walks = unit.members.map { field.walks[$0.walk] }
    // Of several who change as one, whoever has the longest way speaks for all; each choice is asked of all.
    let speaker = walks.max { ($0.motion.length, $1.dancer) < ($1.motion.length, $0.dancer) } ?? walks[0]
    let isAlone = walks.count == 1 && kinds.kinds.contains(.routes)
    let routes = isAlone ? Bypass(in: field).routes(for: speaker) : []
    options = kinds.all(for: speaker, routes: routes).map { choice in
      Option(choice: choice, cost: unit.cost(of: choice, among: field.walks))
    }
  }

  var count: Int { options.count }

  subscript(option: Int) -> Option { options[option] }

  /// What a member walks with an option; `nil` if there is no such way, or it breaks a limit.
  mutating func motion(of member: Int, with option: Int, in field: RepairField) -> Motion? {
    switch options[option].walk {
    case .motion(let motion): return motion
    case .impossible: return nil
    case .unknown: break
    }
    let choice = unit.members[member].choice(options[option].choice)
    let motion = field.motion(of: field.walks[unit.members[member].walk], with: choice)
    if motion == nil {
      options[option].walk = .impossible
    } else if let motion, unit.members.count == 1 {
      options[option].walk = .motion(motion)
    }
    return motion
  }
}
