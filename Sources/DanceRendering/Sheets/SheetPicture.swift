import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore

/// The small pictures of sheets: the floor, everybody as a ghost, and on them one way and one place.
///
/// Floor and ghosts are written once into a page, and every picture of a set points to them: so a page of a thousand sheets
/// has each crowd once, not a thousand times.
struct SheetPicture {
  private let sheets: Sheets
  private let cast: CastMarks
  private let view: StageView

  /// How wide pictures are, in pixels of their own; pages scale them.
  private static let width = 210.0
  private static let heights = 60.0...176.0
  /// At most so many ghosts are drawn, evenly chosen.
  private static let mostGhosts = 5000
  /// The radius of the dancer whose sheet it is, and of ghosts, in pixels.
  private static let own = 4.2...9.0
  private static let ghost = 1.0...5.0

  private var performance: Performance { sheets.performance }

  init(_ sheets: Sheets, cast: CastMarks, viewpoint: Viewpoint) {
    self.sheets = sheets
    self.cast = cast
    let stage = sheets.performance.routine.stage
    let world = Self.world(of: sheets.performance)
    let height = min(max(Self.width * world.depth / world.width, Self.heights.lowerBound), Self.heights.upperBound)
    view = StageView(
      stage, showing: world, in: PageBox(x: 0, y: 0, width: Self.width, height: height.rounded()),
      viewpoint: viewpoint)
  }

  /// The floor, with its wings if anybody is ever in them, and a little around it.
  private static func world(of performance: Performance) -> Box {
    let (stage, tracks) = (performance.routine.stage, performance.tracks)
    let leavesFloor = (0..<tracks.segmentCount).contains { tracks.presence($0) == .passing }
    let floor = Box(stage.lowerCorner, stage.upperCorner)
    let world = leavesFloor ? StageView.world(of: stage) : floor
    let margin = 0.045 * max(stage.width, stage.depth, 0.1)
    return world.united(with: floor).inflated(by: margin)
  }

  /// What pictures point to: the floor, and the ghosts of each set.
  func drawDefinitions(to page: inout SVGWriter) {
    page.raw("<svg class=\"store\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n<g id=\"-floor\">")
    PictureGround(view: view).draw(to: &page)
    if view.stage.outline == .field { drawYards(to: &page) }
    drawAudience(to: &page)
    page.raw("</g>\n")
    for (index, set) in sheets.sets.enumerated() { drawGhosts(of: set, index, to: &page) }
    page.raw("</defs></svg>\n")
  }

  /// The side on which the audience is: a line beyond the edge of the floor.
  private func drawAudience(to page: inout SVGWriter) {
    let (y, outward) = view.front
    let middle = view.floor.centre.x
    page.path("audience") { path in
      path.polyline([-1.0, 1].map { PagePoint(middle + $0 * view.floor.width * 0.18, y + outward * 3) })
    }
  }

  /// The numbers of yard lines, beyond the sideline that is away from the audience.
  private func drawYards(to page: inout SVGWriter) {
    let line = view.front.outward > 0 ? view.floor.minY - 2 : view.floor.maxY + 8
    for tens in stride(from: -40, through: 40, by: 10) {
      let spot = PagePoint(view.projection(Double(tens) * FieldDrawing.yard, 0).x, line)
      page.label("num", at: spot, String(50 - tens.magnitude), size: 8)
    }
  }

  private func drawGhosts(of set: StandingSet, _ index: Int, to page: inout SVGWriter) {
    page.raw("<path class=\"others\" id=\"-set")
    page.whole(index + 1)
    page.raw("\" stroke-width=\"")
    page.number(2 * radius(within: Self.ghost, crowd: set.dancers.count))
    page.raw("\" d=\"")
    page.data { path in
      let step = max(1, (set.dancers.count + Self.mostGhosts - 1) / Self.mostGhosts)
      for place in stride(from: 0, to: set.dancers.count, by: step) {
        path.dot(at: view.projection(performance.position(of: set.dancers[place], at: set.middle)))
      }
    }
    page.raw("\"/>\n")
  }

  /// The body, where it can be seen; of a crowd no larger than leaves a gap between two.
  private func radius(within range: ClosedRange<Double>, crowd: Int) -> Double {
    let body = performance.routine.limits.radius * view.projection.scale
    let room = (view.floor.width * view.floor.height / Double(max(crowd, 1))).squareRoot() * 0.22
    return min(max(body, min(room, range.upperBound * 0.6), range.lowerBound), range.upperBound)
  }

  /// The picture of a line: where the dancer comes from, the way, and the place.
  func draw(_ entry: Sheet.Entry, of dancer: Int, to page: inout SVGWriter) {
    page.raw("<svg class=\"pic\" viewBox=\"0 0 ")
    page.number(view.frame.width)
    page.raw(" ")
    page.number(view.frame.height)
    page.raw("\" aria-hidden=\"true\"><use href=\"#-floor\"/>")
    if let set = entry.set {
      page.raw("<use href=\"#-set")
      page.whole(set + 1)
      page.raw("\"/>")
    }
    page.raw("<g class=\"c")
    page.whole(cast.colours.indices[dancer])
    page.raw("\">")
    let radius = radius(within: Self.own, crowd: 60)
    drawWay(entry, of: dancer, radius: radius, to: &page)
    let spot = view.projection(entry.place.point)
    let (dx, dy) = view.projection.vector(.unit(entry.facing))
    let scale = view.projection.scale
    page.path("own") { Drop.draw(at: spot, gaze: (dx / scale, dy / scale), radius: radius, &$0) }
    page.raw("</g></svg>\n")
  }

  private func drawWay(_ entry: Sheet.Entry, of dancer: Int, radius: Double, to page: inout SVGWriter) {
    guard entry.walk != nil else { return }
    let motions = performance.walks(of: dancer, from: entry.leave, to: entry.arrive)
    let points = motions.flatMap { motion -> [PagePoint] in
      let length = max(motion.length, 1e-9)
      let shares = [entry.leave, entry.arrive].map { motion.distanceWalked(from: motion.start, to: $0) / length }
      return CourseOutline.points(of: motion.course, from: shares[0], to: shares[1], view.projection)
    }
    guard let first = points.first else { return }
    page.path("way") { $0.polyline(points) }
    page.circle("from", at: first, radius: radius * 0.62)
  }
}
