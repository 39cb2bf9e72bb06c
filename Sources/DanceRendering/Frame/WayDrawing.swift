import DanceGeometry

/// Draws the ways under way: faint behind, dotted ahead, a hollow place at the end.
struct WayDrawing {
  let projection: Projection
  let detail: Detail
  let colours: CastColours

  /// Up to this many dancers, hollow places show where everybody goes.
  static let mostGhosts = 300

  /// All ways of a scene.
  func draw(_ scene: Scene, to writer: inout SVGWriter) {
    guard !scene.ways.isEmpty else { return }
    if detail.isCrowd { drawCrowd(scene, to: &writer) } else { drawEach(scene, to: &writer) }
  }

  private func drawEach(_ scene: Scene, to writer: inout SVGWriter) {
    for way in scene.ways {
      writer.raw("<g class=\"c")
      writer.whole(colours.indices[way.dancer])
      writer.raw("\">")
      if way.share > 0.001 { draw("gone", way, from: 0, to: way.share, &writer) }
      if way.share < 0.999 {
        draw("ahead", way, from: way.share, to: 1, &writer)
        writer.circle("ghost", at: projection(way.course.point(at: 1)), radius: detail.radius)
      }
      writer.raw("</g>\n")
    }
  }

  private func draw(
    _ style: StaticString, _ way: Scene.Way, from first: Double, to last: Double, _ writer: inout SVGWriter
  ) {
    let points = CourseOutline.points(of: way.course, from: first, to: last, projection)
    writer.path(style) { $0.polyline(points) }
  }

  /// A crowd: hairlines ahead, a colour at a time.
  private func drawCrowd(_ scene: Scene, to writer: inout SVGWriter) {
    for colour in colours.colours.indices {
      guard scene.ways.contains(where: { colours.indices[$0.dancer] == colour }) else { continue }
      writer.raw("<path class=\"thin c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        for way in scene.ways where colours.indices[way.dancer] == colour && way.share < 0.999 {
          drawAhead(way, &path)
        }
      }
      writer.raw("\"/>\n")
      if scene.ways.count <= Self.mostGhosts { drawGhosts(scene, colour: colour, to: &writer) }
    }
  }

  @inline(__always)
  private func drawAhead(_ way: Scene.Way, _ path: inout PathWriter) {
    if case .line(let start, let end) = way.course {
      path.move(to: projection(start.moved(way.share, towards: end)))
      path.line(to: projection(end))
    } else {
      path.polyline(CourseOutline.points(of: way.course, from: way.share, to: 1, projection))
    }
  }

  private func drawGhosts(_ scene: Scene, colour: Int, to writer: inout SVGWriter) {
    writer.raw("<path class=\"spot c")
    writer.whole(colour)
    writer.raw("\" d=\"")
    writer.data { path in
      for way in scene.ways where colours.indices[way.dancer] == colour && way.share < 0.999 {
        path.circle(at: projection(way.course.point(at: 1)), radius: detail.radius * 0.8)
      }
    }
    writer.raw("\"/>\n")
  }
}
