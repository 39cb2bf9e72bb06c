import DanceGeometry
import DanceScore

/// Where everything of a frame lies, in pixels: the same for all frames of a routine.
///
///     ┌──────────────────────────────┐
///     │ title                    3:5 │  header
///     │ section · from → to    9.5 s │
///     │ note                         │  (if the routine has notes)
///     │ ┌──────────────────────────┐ │
///     │ │          stage           │ │
///     │ └──────────────────────────┘ │
///     │  3   2   1   0   1   2   3   │  number line
///     │        ● ● ● ● ● ● ●         │  audience
///     │  ■ brass  ■ guard            │  groups (if colours mean groups)
///     │ ▇▇▇▇▇▇▇▇▇ ▇▇▇▇▇|▇▇▇▇ ▇▇▇▇▇▇▇ │  timeline
///     └──────────────────────────────┘
struct FrameLayout: Sendable {
  let width: Double
  let height: Double
  let margin: Double
  let stage: StageView
  /// The base line of the note, if there is room for notes.
  let noteLine: Double
  let numberLine: Double
  let audienceLine: Double
  let legendLine: Double
  let timeline: PageBox

  /// The longest side of a page in pixels.
  static let longestSide = 1200.0
  /// Pages are at least this wide, so that the title has room beside the count.
  static let leastWidth = 640.0

  init(routine: Routine, hasLegend: Bool) {
    let margin = 48.0
    let top = routine.notes.isEmpty ? 116.0 : 146.0
    let legendHeight = hasLegend ? 30.0 : 0
    let foot = 74 + legendHeight + 84
    let world = StageView.world(of: routine.stage)
    let scale = min(
      (Self.longestSide - 2 * margin) / world.width, (Self.longestSide - top - foot) / world.depth)
    width = max(Self.leastWidth, world.width * scale + 2 * margin).rounded()
    height = (world.depth * scale + top + foot).rounded()
    stage = StageView(
      routine.stage,
      into: PageBox(minX: margin, minY: top, maxX: width - margin, maxY: top + world.depth * scale))
    self.margin = margin
    let bottom = stage.frame.maxY
    noteLine = 118
    numberLine = bottom + 20
    audienceLine = bottom + 50
    legendLine = bottom + 88
    timeline = PageBox(
      minX: margin, minY: height - 62, maxX: width - margin, maxY: height - 38)
  }
}
