import DanceGeometry
import DanceScore

/// Where the panels of a picture of changes lie: in rows under the header, two lines of caption above each.
struct DiffLayout {
  let width = 1200.0
  let height: Double
  let margin = 48.0
  /// The stage of a panel, its corner at the panel's origin.
  let stage: StageView
  /// The width of a panel.
  let panelWidth: Double
  private let columns: Int
  private let top: Double
  private let pitch: (x: Double, y: Double)

  private static let gap = 32.0
  private static let captionHeight = 46.0
  private static let mostDepth = 640.0

  /// The layout of so many panels below a header of so many pixels.
  ///
  /// - Parameter leastScale: how many pixels a metre should take at least, so that letters can be read; `nil` for crowds.
  init(stage: Stage, panels: Int, leastScale: Double?, top: Double) {
    // Wings stay out: the space of a page belongs to the floor.
    var bare = stage
    bare.wings = 0
    let world = StageView.world(of: bare)
    let room = width - 2 * margin
    let width = { (columns: Int) in (room - Self.gap * Double(columns - 1)) / Double(columns) }
    let wanted = panels == 4 ? 2 : min(max(panels, 1), 3)
    columns = (1...wanted).last { width($0) / world.width >= (leastScale ?? 0) } ?? 1
    panelWidth = min(width(columns), max(width(2), Self.mostDepth * world.width / world.depth))
    let depth = min(panelWidth * world.depth / world.width, Self.mostDepth)
    pitch = (panelWidth + Self.gap, depth + Self.captionHeight + Self.gap)
    self.top = top
    self.stage = StageView(bare, into: PageBox(x: 0, y: 0, width: panelWidth, height: depth))
    let rows = (panels + columns - 1) / columns
    height = (top + Double(max(rows, 1)) * (panels == 0 ? 40 : pitch.y) + 16).rounded()
  }

  /// The upper left corner of the stage of a panel.
  func corner(of panel: Int) -> PagePoint {
    PagePoint(
      margin + Double(panel % columns) * pitch.x, top + Self.captionHeight + Double(panel / columns) * pitch.y)
  }

  /// How far a picture reaches beyond its stage, measured from its corner: not into the caption, nor into its neighbour.
  var reach: PageBox {
    var box = stage.frame.inflated(by: 14)
    box.minY = stage.frame.minY - 6
    return box
  }
}
