import DanceGeometry
import DanceScore

/// Where the cells of a storyboard lie: in rows under the header, two lines of caption above each.
struct StoryboardLayout: Sendable {
  let width = Self.pageWidth
  let height: Double
  let margin = Self.pageMargin
  let columns: Int
  /// The stage of a cell, its corner at the cell's origin.
  let stage: StageView
  private let top: Double
  private let pitchX: Double
  private let pitchY: Double

  static let pageWidth = 1200.0
  static let pageMargin = 48.0
  private static let header = 124.0
  private static let gap = 32.0
  private static let captionHeight = 46.0
  private static let mostColumns = 4

  /// The layout of so many cells, below a header whose key takes `keyHeight` pixels.
  ///
  /// - Parameter leastScale: how many pixels a metre should take at least, so that letters can be read; the page grows
  ///   in height for it, as long as two cells lie side by side. `nil` for crowds.
  init(stage: Stage, cells: Int, leastScale: Double?, keyHeight: Double) {
    // Wings stay out: the space of a page belongs to the floor.
    var bare = stage
    bare.wings = 0
    let world = StageView.world(of: bare)
    let top = Self.header + keyHeight
    func size(_ columns: Int) -> (cell: Double, depth: Double, height: Double) {
      let room = Self.pageWidth - 2 * Self.pageMargin
      let cell = (room - Self.gap * Double(columns - 1)) / Double(columns)
      let depth = min(cell * world.depth / world.width, 760)
      let rows = (cells + columns - 1) / columns
      return (cell, depth, top + Double(rows) * (depth + Self.captionHeight + Self.gap) + 16)
    }
    // The nearest to a sheet of paper lying on its side wins, unless its letters could not be read.
    let wanted = 0.74 * Self.pageWidth
    let flattest =
      (1...min(max(cells, 1), Self.mostColumns)).min {
        abs(size($0).height - wanted) < abs(size($1).height - wanted)
      } ?? 1
    let readable = (2...Self.mostColumns).last { size($0).cell / world.width >= (leastScale ?? 0) }
    columns = min(flattest, readable ?? Self.mostColumns)
    let chosen = size(columns)
    height = chosen.height.rounded()
    self.top = top
    pitchX = chosen.cell + Self.gap
    pitchY = chosen.depth + Self.captionHeight + Self.gap
    self.stage = StageView(bare, into: PageBox(x: 0, y: 0, width: chosen.cell, height: chosen.depth))
  }

  /// The upper left corner of the stage of a cell.
  func corner(of cell: Int) -> PagePoint {
    PagePoint(
      margin + Double(cell % columns) * pitchX, top + Self.captionHeight + Double(cell / columns) * pitchY)
  }

  /// How far a picture reaches beyond its stage, measured from its corner: not into the caption, nor into its neighbour.
  var reach: PageBox {
    var box = stage.frame.inflated(by: 14)
    box.minY = stage.frame.minY - 6
    return box
  }

  /// The width of a cell.
  var cellWidth: Double { pitchX - Self.gap }
}
