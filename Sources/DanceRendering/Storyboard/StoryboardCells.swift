import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Draws the formations one by one.
struct StoryboardCells {
  let performance: Performance
  let layout: StoryboardLayout
  let cast: CastMarks
  let detail: Detail
  let counts: [Double]
  private let scenes: SceneBuilder

  /// Beyond this many dancers arrows have no heads: lines alone show where the streams go.
  static let mostHeads = 200
  /// Of larger crowds every second, third … dancer has a line.
  static let mostWays = 500

  init(scenes: SceneBuilder, layout: StoryboardLayout, cast: CastMarks, detail: Detail, counts: [Double]) {
    self.scenes = scenes
    performance = scenes.performance
    self.layout = layout
    self.cast = cast
    self.detail = detail
    self.counts = counts
  }

  /// Draws the formation of one moment at a place of a page.
  func draw(_ index: Int, at place: Int, prefix: String, to writer: inout SVGWriter) {
    let corner = layout.corner(of: place)
    let scene = scenes.scene(at: counts[index])
    drawCaption(scene, lasting: lasting(index), at: corner, to: &writer)
    drawNotes(from: counts[index], to: index + 1 < counts.count ? counts[index + 1] : .infinity, at: corner, &writer)
    writer.raw("<g transform=\"translate(")
    writer.number(corner.x)
    writer.raw(" ")
    writer.number(corner.y)
    writer.raw(")\"><use")
    writer.attribute("xlink:href", "#\(prefix)stage")
    writer.raw("/>\n<g")
    writer.attribute("clip-path", "url(#\(prefix)cell)")
    writer.raw(">\n")
    if index + 1 < counts.count { drawArrows(scene, until: counts[index + 1], to: &writer) }
    FigureDrawing(projection: layout.stage.projection, detail: detail, cast: cast)
      .draw(scenes.onTheFloor(of: scene), to: &writer)
    writer.raw("</g></g>\n")
  }

  /// How long a formation is held, and how long the way to the next takes: `held 8 · 4 to go`; empty for the last.
  private func lasting(_ index: Int) -> String {
    guard index + 1 < counts.count else { return "" }
    let (here, next) = (counts[index], counts[index + 1])
    let leaving =
      performance.transitions.filter { $0.end > $0.start && $0.start >= here - Tolerance.count }
      .map(\.start).min() ?? next
    let (held, going) = (max(leaving - here, 0), next - max(leaving, here))
    let hold = held > Tolerance.count ? "hold \(FixedDecimal.shortText(held, atMost: 2))" : ""
    let go = going > Tolerance.count ? "go \(FixedDecimal.shortText(going, atMost: 2))" : ""
    return [hold, go].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What the choreographer noted between this moment and the next, below the picture.
  private func drawNotes(from count: Double, to next: Double, at corner: PagePoint, _ writer: inout SVGWriter) {
    let notes = performance.routine.notes.filter {
      $0.count >= count - Tolerance.count && $0.count < next - Tolerance.count
    }
    guard !notes.isEmpty else { return }
    let text = notes.map(\.text).joined(separator: " · ")
    let fitted = TextMetrics.fitted(text, size: 12, limit: layout.cellWidth)
    writer.label("small", at: corner.offset(0, layout.stage.frame.maxY + 31), fitted)
  }

  private func drawCaption(_ scene: Scene, lasting: String, at corner: PagePoint, to writer: inout SVGWriter) {
    let width = layout.cellWidth
    let room = width - (lasting.isEmpty ? 0 : TextMetrics.width(lasting, size: 14) + 12)
    if !lasting.isEmpty { writer.label("amount", at: corner.offset(width, -10), lasting) }
    let name = TextMetrics.fitted(scene.caption.from, size: 16, weight: .bold, limit: width)
    writer.label("cell", at: corner.offset(0, -29), name)
    // The count is never cut: it is what people look for.
    let moment = (scene.caption.section.isEmpty ? "" : " · ") + scene.caption.moment
    let section = TextMetrics.fitted(
      scene.caption.section, size: 14, limit: room - TextMetrics.width(moment, size: 14))
    writer.label("when", at: corner.offset(0, -10), section + moment)
  }

  private func drawArrows(_ scene: Scene, until next: Double, to writer: inout SVGWriter) {
    let stride = scene.figures.count / Self.mostWays + 1
    let ways = scene.figures.compactMap { figure -> (figure: Scene.Figure, points: [PagePoint])? in
      guard figure.dancer % stride == 0 else { return nil }
      let points = way(of: figure.dancer, from: scene.count, to: next)
      return points.count > 1 ? (figure, points) : nil
    }
    let hasHeads = ways.count <= Self.mostHeads
    let spots = hasHeads ? scene.figures.map { layout.stage.projection($0.position) } : []
    let style = !detail.isCrowd ? "go" : hasHeads ? "stream" : "thin"
    for colour in cast.colours.colours.indices
    where ways.contains(where: { cast.colours.indices[$0.figure.dancer] == colour }) {
      writer.raw("<path class=\"")
      writer.text(style)
      writer.raw(" c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        for way in ways where cast.colours.indices[way.figure.dancer] == colour {
          if hasHeads { arrow(of: way.figure, way.points, spots).draw(&path) } else { path.polyline(way.points) }
        }
      }
      writer.raw("\"/>\n")
    }
  }

  /// An arrow from the edge of a figure to the end of its way, or to the disc of whoever stands there now.
  private func arrow(of figure: Scene.Figure, _ points: [PagePoint], _ spots: [PagePoint]) -> Arrow {
    let radius = detail.radius
    let (from, goal) = (points.first ?? PagePoint(0, 0), points.last ?? PagePoint(0, 0))
    let toward = points.first { $0.distance(to: from) > radius } ?? goal
    let distance = max(from.distance(to: toward), 0.01)
    let (gx, gy) = layout.stage.projection.vector(figure.gaze)
    let scale = layout.stage.projection.scale
    let edge = Drop.edge(
      toward: ((toward.x - from.x) / distance, (toward.y - from.y) / distance), gaze: (gx / scale, gy / scale))
    let isTaken = spots.contains { $0 != from && $0.distance(to: goal) < radius + 1 }
    // Whoever leaves has an arrow to the edge of the picture.
    let seen = Polyline(points: points).ending(in: layout.reach.inflated(by: -1))
    return Arrow(seen, start: radius * edge + 2, end: isTaken ? radius + 1 : 0, radius: radius)
  }

  /// Everywhere a dancer goes between two counts, on the page.
  private func way(of dancer: Int, from start: Double, to end: Double) -> [PagePoint] {
    let tracks = performance.tracks
    let rows = tracks.rows(of: dancer)
    var points: [PagePoint] = []
    var row = tracks.row(of: dancer, at: start)
    while row < rows.upperBound, tracks.starts[row] < end {
      defer { row += 1 }
      guard tracks.ends[row] > start, !tracks.isStill(row) else { continue }
      points += CourseOutline.points(of: tracks.motion(row).course, from: 0, to: 1, layout.stage.projection)
    }
    return points
  }
}
