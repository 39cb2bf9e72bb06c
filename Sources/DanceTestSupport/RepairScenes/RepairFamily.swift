/// The kinds of transition of the repair suite.
public enum RepairFamily: String, Hashable, Sendable, CaseIterable {
  case scatter, antipodal, corners, corridor, mirror, lanes, prop, swaps, entrances
  case denseScatter = "dense-scatter"
  case labelledScatter = "labelled-scatter"
  case blockToRing = "block-to-ring"
  case starToCircle = "star-to-circle"
  case denseBlock = "dense-block"
  case halfTurn = "half-turn"
  case crossingLines = "crossing-lines"
  case slantingLines = "slanting-lines"
  case threeLines = "three-lines"
  case ringThroughLine = "ring-through-line"

  /// What it is about, in a line.
  public var idea: String {
    switch self {
    case .scatter: "from anywhere to anywhere, all far enough apart for straight ways"
    case .denseScatter: "from anywhere to anywhere, nearly shoulder to shoulder"
    case .labelledScatter: "from anywhere to a place of one's own"
    case .blockToRing: "a block becomes a ring"
    case .starToCircle: "a star becomes a circle"
    case .denseBlock: "a dense block becomes a line or two"
    case .halfTurn: "a block turns round, everybody to the opposite place"
    case .antipodal: "on a circle, everybody to the opposite place, through one point"
    case .crossingLines: "two groups pass through each other at right angles"
    case .slantingLines: "two groups pass through each other at half a right angle"
    case .threeLines: "three groups pass through one point"
    case .ringThroughLine: "a ring goes to the other side of people who stand"
    case .corners: "four corners change places through people who stand in the middle"
    case .corridor: "two files pass each other in a corridor"
    case .mirror: "left and right change places"
    case .lanes: "two lanes of a together cross, one later than the other"
    case .prop: "two groups change places, a pillar between them"
    case .swaps: "pairs change places in a block whose others stand"
    case .entrances: "some come on through those who leave"
    }
  }

  /// The numbers of dancers it comes in.
  public var sizes: [Int] {
    switch self {
    case .mirror, .entrances: [4, 6, 9, 13, 20, 40, 80]
    case .corridor: [4, 6, 9, 13, 20, 40]
    case .swaps: [9, 13, 20, 40, 80, 120, 200]
    default: [4, 6, 9, 13, 20, 40, 80, 120, 200]
    }
  }

  /// The score of a size.
  func score(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    switch self {
    case .scatter: SceneScore.scatter(dancers, apart: 0.86, room: 1.6, &generator)
    case .denseScatter: SceneScore.scatter(dancers, apart: 0.62, room: 0.95, &generator)
    case .labelledScatter: SceneScore.labelledScatter(dancers, &generator)
    case .blockToRing: SceneScore.blockToRing(dancers, &generator)
    case .starToCircle: SceneScore.starToCircle(dancers, &generator)
    case .denseBlock: SceneScore.denseBlock(dancers)
    case .halfTurn: SceneScore.halfTurn(dancers, &generator)
    case .antipodal: SceneScore.antipodal(dancers, &generator)
    case .crossingLines: SceneScore.groups(dancers, directions: [0, 90], &generator)
    case .slantingLines: SceneScore.groups(dancers, directions: [0, 45], &generator)
    case .threeLines: SceneScore.groups(dancers, directions: [0, 120, 240], &generator)
    case .ringThroughLine: SceneScore.ringThroughLine(dancers, &generator)
    case .corners: SceneScore.corners(dancers, &generator)
    case .corridor: SceneScore.corridor(dancers, &generator)
    case .mirror: SceneScore.mirror(dancers, &generator)
    case .lanes: SceneScore.lanes(dancers, &generator)
    case .prop: SceneScore.prop(dancers, &generator)
    case .swaps: SceneScore.swaps(dancers, &generator)
    case .entrances: SceneScore.entrances(dancers, &generator)
    }
  }
}
