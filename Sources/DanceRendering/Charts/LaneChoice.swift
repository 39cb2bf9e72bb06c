import DanceChecks
import DanceScore

/// Who has a line of their own in a chart of many: everybody of a small cast, the groups of a large one, and where there are
/// none, those at the extremes.
struct LaneChoice {
  /// A line: a dancer, or a group.
  struct Lane {
    var name: String
    var dancers: [Int]
    /// The index of the colour.
    var colour: Int
  }

  /// The lines, in order.
  let lanes: [Lane]
  /// What they are.
  let heading: String

  /// Up to so many dancers have a line each.
  static let mostDancers = 40
  /// At most so many groups have one.
  static let mostGroups = 30
  /// Of casts without groups so many.
  static let extremes = 12

  /// The lines of a chart of speeds.
  init(page: ChartPage, only: [Int]?, speeds: SpeedCurve) {
    let members = only ?? Array(page.routine.cast.indices)
    let single = { (dancer: Int) in
      Lane(
        name: page.routine.cast[dancer].name, dancers: [dancer], colour: page.cast.colours.indices[dancer])
    }
    guard members.count > Self.mostDancers else {
      lanes = members.map(single)
      heading = "Each dancer"
      return
    }
    let groups = Self.groups(of: page, among: members)
    if !groups.isEmpty {
      lanes = groups
      heading = "The fastest of each group"
      return
    }
    let fastest = members.sorted { (-speeds.peaks[$0].metresPerSecond, $0) < (-speeds.peaks[$1].metresPerSecond, $1) }
    lanes = fastest.prefix(Self.extremes).map(single)
    heading = "The \(Self.extremes) fastest"
  }

  /// The groups that are not everybody, with those in them who are looked at.
  static func groups(of page: ChartPage, among members: [Int]) -> [Lane] {
    let wanted = Set(members)
    let groups = page.routine.groups.compactMap { group -> Lane? in
      let dancers = group.members.filter(wanted.contains)
      guard let first = dancers.first, group.members.count < page.routine.cast.count else { return nil }
      return Lane(name: group.name, dancers: dancers, colour: page.cast.colours.indices[first])
    }
    return Array(groups.prefix(mostGroups))
  }
}
