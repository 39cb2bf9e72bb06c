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
      if way.share > 0.001 {
        let points = CourseOutline.points(of: way.course, from: 0, to: way.share, projection)
        writer.path("gone") { $0.polyline(points) }
      }
      if way.share < 0.999 {
        let points = CourseOutline.points(of: way.course, from: way.share, to: 1, projection)
        let dots = Polyline(points: points).trimmed(atStart: detail.radius + 4, atEnd: detail.radius + 3)
        if dots.count > 1 { writer.path("ahead") { $0.polyline(dots) } }
        writer.circle("ghost", at: projection(way.course.point(at: 1)), radius: detail.radius)
      }
      writer.raw("</g>\n")
    }
  }

  /// A crowd: hairlines ahead, a colour at a time. Thousands show only where they are heading, or the floor would
  /// drown in lines.
  private func drawCrowd(_ scene: Scene, to writer: inout SVGWriter) {
    let hasGhosts = scene.ways.count <= Self.mostGhosts
    let ahead = scene.ways.indices.filter { scene.ways[$0].share < 0.999 }
    let runs = ColourRuns(
      colours: ahead.map { colours.indices[scene.ways[$0].dancer] }, count: colours.colours.count)
    for colour in colours.colours.indices where !runs[colour].isEmpty {
      writer.raw("<path class=\"thin c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        for index in runs[colour] {
          let way = scene.ways[ahead[Int(index)]]
          if hasGhosts { drawAhead(way, &path) } else { drawHeading(way, &path) }
        }
      }
      writer.raw("\"/>\n")
      if hasGhosts { drawGhosts(runs[colour].map { scene.ways[ahead[Int($0)]] }, colour: colour, to: &writer) }
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

  /// A short line from a dancer to where the way leads next.
  @inline(__always)
  private func drawHeading(_ way: Scene.Way, _ path: inout PathWriter) {
    let here: PagePoint
    let goal: PagePoint
    if case .line(let start, let end) = way.course {
      (here, goal) = (projection(start.moved(way.share, towards: end)), projection(end))
    } else {
      here = projection(way.course.point(at: way.share))
      goal = projection(way.course.point(at: min(1, way.share + 0.05)))
    }
    let distance = here.distance(to: goal)
    guard distance > 0.01 else { return }
    path.move(to: here)
    path.line(to: here.moved(min(4 * detail.radius / distance, 1), towards: goal))
  }

  private func drawGhosts(_ ways: [Scene.Way], colour: Int, to writer: inout SVGWriter) {
    writer.raw("<path class=\"spot c")
    writer.whole(colour)
    writer.raw("\" d=\"")
    writer.data { path in
      for way in ways {
        path.circle(at: projection(way.course.point(at: 1)), radius: detail.radius * 0.8)
      }
    }
    writer.raw("\"/>\n")
  }
}
