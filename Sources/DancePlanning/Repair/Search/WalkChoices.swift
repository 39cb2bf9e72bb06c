import DanceGeometry
import DanceScore

/// The choices that a search has for a walk, the least intrusive first.
struct WalkChoices {
  /// What a step of the ladder may change.
  struct Kinds: OptionSet {
    let rawValue: Int
    static let delays = Kinds(rawValue: 1)
    static let bends = Kinds(rawValue: 2)
    /// Ways round those who stand.
    static let routes = Kinds(rawValue: 4)
  }

  let kinds: Kinds

  /// The choices for a walk, with as it is written first, by cost.
  ///
  /// - Parameter routes: ways round those who stand, if any were found.
  func all(for walk: OpenWalk, routes: [[Point]]) -> [WalkChoice] {
    let delays = kinds.contains(.delays) && walk.mayWait ? Self.delays(within: walk.motion.duration) : []
    var bends: [WalkChoice.Bend] = [.asWritten]
    if walk.mayBend {
      if kinds.contains(.bends) { bends += Self.bends(for: walk) }
      if kinds.contains(.routes) { bends += routes.map { .route($0) } }
    }
    let choices = ([0] + delays).flatMap { delay in bends.map { WalkChoice(delay: delay, bend: $0) } }
    return choices.map { (choice: $0, cost: $0.cost(of: walk)) }
      .enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element.choice)
  }

  /// The delays worth trying in so many counts: by half counts first, then by whole ones, and never more than three
  /// quarters of the time.
  static func delays(within duration: Double) -> [Double] {
    let fine = stride(from: 0.5, through: 2, by: 0.5)
    let coarse = stride(from: 3.0, through: 12, by: 1)
    return (Array(fine) + Array(coarse)).filter { $0 <= duration * 0.75 }
  }

  /// The bends worth trying: gentle arcs and wide ones, and steps aside by a body and more.
  static func bends(for walk: OpenWalk) -> [WalkChoice.Bend] {
    let arcs: [WalkChoice.Bend] = angles.flatMap { [.arc($0), .arc(-$0)] }
    let sides: [WalkChoice.Bend] = walk.reach > 1 ? offsets.flatMap { [.lane($0), .lane(-$0)] } : []
    let corners: [WalkChoice.Bend] = offsets.flatMap { [.corner($0), .corner(-$0)] }
    return arcs + sides + corners
  }

  /// Degrees of arcs.
  static let angles: [Double] = [15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180]
  /// Metres of steps aside.
  static let offsets: [Double] = [0.35, 0.5, 0.7, 1]
}
