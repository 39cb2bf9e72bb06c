import DanceGeometry
import DanceScore

/// Where the cells of a storyboard lie: in rows under the header, two lines of caption above each, a note below.
struct StoryboardLayout: Sendable {
  let width: Double
  let height: Double
  let margin: Double
  let columns: Int
  /// How many cells are on a page; all of them on the overview.
  let cellsPerPage: Int
  /// The stage of a cell, its corner at the cell's origin.
  let stage: StageView
  /// The room below a picture for a note; 0 where the routine has none.
  let noteHeight: Double
  /// The width of a cell.
  let cellWidth: Double
  /// Whether the floor goes on beyond its picture.
  let showsPart: Bool
  private let left: Double
  private let top: Double
  private let pitchX: Double
  private let pitchY: Double

  static let captionHeight = 46.0

  /// What there is to lay out.
  struct Contents {
    var stage: Stage
    /// What of it is shown.
    var shown: ShownFloor
    var viewpoint: Viewpoint
    var cells: Int
    var hasNotes: Bool
    /// How many pixels a metre should take at least, so that letters can be read; `nil` for crowds.
    var leastScale: Double?
    /// Where the first row of pictures may begin.
    var top: Double

    /// The floor alone: the space of a page belongs to it.
    var bareStage: Stage {
      var bare = stage
      bare.wings = 0
      return bare
    }
  }

  /// One page for the screen, as long as it takes.
  static func overview(_ contents: Contents) -> StoryboardLayout {
    let (width, margin, gap, mostColumns) = (StoryboardPage.screenWidth, StoryboardPage.screenMargin, 32.0, 4)
    let world = contents.shown.box
    let note = contents.hasNotes ? 30.0 : 0
    func size(_ columns: Int) -> (cell: Double, depth: Double, height: Double) {
      let cell = (width - 2 * margin - gap * Double(columns - 1)) / Double(columns)
      let depth = min(cell * world.depth / world.width, 760)
      let rows = (contents.cells + columns - 1) / columns
      return (cell, depth, contents.top + Double(rows) * (depth + captionHeight + note + gap) + 16)
    }
    // The nearest to a sheet of paper lying on its side wins, unless its letters could not be read.
    let wanted = 0.74 * width
    let flattest =
      (1...min(max(contents.cells, 1), mostColumns)).min {
        abs(size($0).height - wanted) < abs(size($1).height - wanted)
      } ?? 1
    let columns = min(flattest, readableColumns(contents, mostColumns) { size($0).cell / world.width })
    let chosen = size(columns)
    return StoryboardLayout(
      contents, page: (width, chosen.height.rounded()), margin: margin, gap: gap, noteHeight: note,
      grid: (columns, (contents.cells + columns - 1) / columns), cell: (chosen.cell, chosen.depth))
  }

  /// How many pictures may stand beside each other on the screen.
  ///
  /// - Parameter scale: the pixels a metre takes with so many columns.
  private static func readableColumns(_ contents: Contents, _ most: Int, scale: (Int) -> Double) -> Int {
    guard let least = contents.leastScale else { return most }
    if let readable = (2...most).last(where: { scale($0) >= least }) { return readable }
    guard contents.shown.isPart else { return most }
    // One that is large enough for letters, be they small ones, is better than two without.
    return scale(1) >= 0.85 * least ? 1 : 2
  }

  /// Pages of paper, each with as many pictures as can be read.
  static func paper(_ paper: Paper, _ contents: Contents) -> StoryboardLayout {
    let (page, margin, gap) = (paper.pixels, StoryboardPage.paperMargin, 20.0)
    let world = contents.shown.box
    let note = contents.hasNotes ? 30.0 : 0
    let room = (width: page.width - 2 * margin, height: page.height - contents.top - margin - StoryboardPage.footHeight)
    func cell(_ columns: Int, _ rows: Int) -> (width: Double, depth: Double, scale: Double) {
      let width = (room.width - gap * Double(columns - 1)) / Double(columns)
      let depth = room.height / Double(rows) - captionHeight - note - gap
      return (width, depth, min(width / world.width, depth / world.depth))
    }
    func pages(_ grid: (columns: Int, rows: Int)) -> Int {
      (contents.cells + grid.columns * grid.rows - 1) / (grid.columns * grid.rows)
    }
    // Paper is sharper than a screen.
    let wanted = contents.leastScale.map { $0 * 0.86 } ?? 300 / world.width
    let grids = (1...4).flatMap { columns in (1...7).map { (columns: columns, rows: $0) } }
    let readable = grids.filter { cell($0.columns, $0.rows).scale >= wanted }
    // The fewest pages that can be read, and on them the largest pictures; a floor too wide for letters has three on one.
    let best =
      readable.min { one, other in
        (pages(one), -cell(one.columns, one.rows).scale) < (pages(other), -cell(other.columns, other.rows).scale)
      } ?? (1, 3)
    let chosen = cell(best.columns, best.rows)
    let depth = max(min(chosen.depth, chosen.width * world.depth / world.width), 20)
    let width = min(chosen.width, depth * world.width / world.depth)
    let spread = best.columns > 1 ? (room.width - width * Double(best.columns)) / Double(best.columns - 1) : gap
    return StoryboardLayout(
      contents, page: page, margin: margin, gap: spread, noteHeight: note, grid: best, cell: (width, depth),
      rowGap: gap)
  }

  private init(
    _ contents: Contents, page: (width: Double, height: Double), margin: Double, gap: Double, noteHeight: Double,
    grid: (columns: Int, rows: Int), cell: (width: Double, depth: Double), rowGap: Double? = nil
  ) {
    (width, height) = page
    self.margin = margin
    columns = grid.columns
    cellsPerPage = max(grid.columns * grid.rows, 1)
    self.noteHeight = noteHeight
    cellWidth = cell.width
    showsPart = contents.shown.isPart
    // Pictures below one another stand in the middle of the page.
    left = grid.columns == 1 ? (page.width - cell.width) / 2 : margin
    top = contents.top
    pitchX = cell.width + gap
    pitchY = cell.depth + Self.captionHeight + noteHeight + (rowGap ?? gap)
    stage = StageView(
      contents.bareStage, showing: contents.shown.box, into: PageBox(x: 0, y: 0, width: cell.width, height: cell.depth),
      viewpoint: contents.viewpoint)
  }

  /// The upper left corner of the stage of a cell, counted on its page.
  func corner(of cell: Int) -> PagePoint {
    PagePoint(
      left + Double(cell % columns) * pitchX, top + Self.captionHeight + Double(cell / columns) * pitchY)
  }

  /// How far a picture reaches beyond its stage, measured from its corner: not into the caption, nor into its neighbour.
  ///
  /// Where the floor goes on beyond its picture, everything ends at the picture's edge.
  var reach: PageBox {
    guard !showsPart else { return stage.frame }
    var box = stage.frame.inflated(by: 14)
    box.minY = stage.frame.minY - 6
    if noteHeight > 0 { box.maxY = stage.frame.maxY + 18 }
    return box
  }
}
