import DanceGeometry
import DanceScore

/// Where the cells of a storyboard lie.
struct StoryboardLayout: Sendable {
  let width: Double
  let height: Double
  let margin = 48.0
  let columns: Int
  /// The stage of a cell, its corner at the cell's origin.
  let stage: StageView
  private let pitchX: Double
  private let pitchY: Double

  private static let top = 128.0
  private static let gap = 32.0
  private static let captionHeight = 30.0

  init(stage: Stage, cells: Int) {
    // Wings stay out: the space of a page belongs to the floor.
    var bare = stage
    bare.wings = 0
    let world = StageView.world(of: bare)
    let aspect = world.depth / world.width
    let room = 1200 - 2 * margin
    func size(_ columns: Int) -> (cell: Double, depth: Double, height: Double) {
      let cell = (room - Self.gap * Double(columns - 1)) / Double(columns)
      let depth = min(cell * aspect, 760)
      let rows = ((cells + columns - 1) / columns)
      return (cell, depth, Self.top + Double(rows) * (depth + Self.captionHeight + Self.gap) + 16)
    }
    // The nearest to a sheet of paper lying on its side wins.
    let wanted = 0.74
    let columns = (1...min(max(cells, 1), 6)).min { left, right in
      abs(size(left).height / 1200 - wanted) < abs(size(right).height / 1200 - wanted)
    }
    self.columns = columns ?? 1
    let chosen = size(self.columns)
    width = 1200
    height = chosen.height.rounded()
    pitchX = chosen.cell + Self.gap
    pitchY = chosen.depth + Self.captionHeight + Self.gap
    self.stage = StageView(bare, into: PageBox(x: 0, y: 0, width: chosen.cell, height: chosen.depth))
  }

  /// The upper left corner of the stage of a cell.
  func corner(of cell: Int) -> PagePoint {
    PagePoint(
      margin + Double(cell % columns) * pitchX, Self.top + Self.captionHeight + Double(cell / columns) * pitchY)
  }

  /// The width of a cell.
  var cellWidth: Double { pitchX - Self.gap }
}
