import DanceGeometry
import DanceScore

/// Where everything of a frame lies, in units of the page: the same for all frames of a routine.
///
///     ┌──────────────────────────────┐
///     │ title                    3:5 │  header
///     │ section · from → to    9.5 s │
///     │ note                         │  (if the routine has notes)
///     │ ┌──────────────────────────┐ │
///     │ │          stage           │ │
///     │ └──────────────────────────┘ │
///     │  3   2   1   0   1   2   3   │  number line  (above the stage, as the dancers see it)
///     │        ● ● ● ● ● ● ●         │  audience
///     │  ■ brass  ■ guard            │  groups (if colours mean groups)
///     │ ▇▇▇▇▇▇▇▇▇ ▇▇▇▇▇|▇▇▇▇ ▇▇▇▇▇▇▇ │  timeline
///     └──────────────────────────────┘
struct FrameLayout: Sendable {
  let width: Double
  let height: Double
  let margin: Double
  /// How many pixels a unit of the page is.
  let zoom: Double
  let stage: StageView
  /// The words above the stage.
  let header: HeaderLines
  let audienceLine: Double
  let legendLine: Double
  let timeline: PageBox

  /// The longest side of a page in its units, for pictures that are large enough; type keeps its size in smaller ones.
  static let longestSide = 1200.0
  /// Smaller pages are laid out at this size and made smaller as a whole.
  static let leastSide = 520.0
  /// The room of number line and audience.
  private static let frontRoom = 62.0

  init(routine: Routine, style: FrameStyle, legendHeight: Double) {
    let side = min(max(Double(style.size), Self.leastSide), Self.longestSide)
    let margin = side < 700 ? 24.0 : side < 900 ? 32 : 48
    let isTurned = style.viewpoint == .dancer
    header = side < 700 ? .compact : .usual
    let top = (routine.notes.isEmpty ? header.height : header.heightWithNotes) + (isTurned ? Self.frontRoom : 0)
    let below = side < 700 ? 60.0 : 84
    let foot = (isTurned ? 12 : 12 + Self.frontRoom) + legendHeight + below
    let world = StageView.world(of: routine.stage)
    let scale = min((side - 2 * margin) / world.width, (side - top - foot) / world.depth)
    width = max(Self.leastSide, world.width * scale + 2 * margin).rounded()
    height = (world.depth * scale + top + foot).rounded()
    zoom = Double(style.size) / side
    stage = StageView(
      routine.stage,
      into: PageBox(minX: margin, minY: top, maxX: width - margin, maxY: top + world.depth * scale),
      viewpoint: style.viewpoint)
    self.margin = margin
    audienceLine = isTurned ? top - 40 : stage.frame.maxY + 50
    legendLine = stage.frame.maxY + (isTurned ? 26 : 88)
    timeline = PageBox(
      minX: margin, minY: height - below + 22, maxX: width - margin, maxY: height - below + 46)
  }
}
