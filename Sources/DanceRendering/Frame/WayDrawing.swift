import DanceGeometry
import DancePlanning

/// Draws the ways under way: faint behind, dotted ahead, a hollow place at the end.
struct WayDrawing {
  let tracks: Tracks
  let projection: Projection
  let detail: Detail
  let colours: CastColours

  /// Up to this many dancers, hollow places show where everybody goes.
  static let mostGhosts = 300
  /// Whoever has more than this share of a way behind is there.
  private static let arrived = 0.999

  /// All ways of a scene.
  func draw(_ scene: Scene, to writer: inout SVGWriter) {
    guard !scene.ways.isEmpty else { return }
    if detail.isCrowd { drawCrowd(scene, to: &writer) } else { drawEach(scene, to: &writer) }
  }

  private func drawEach(_ scene: Scene, to writer: inout SVGWriter) {
    for way in scene.ways {
      let course = tracks.course(way.row)
      writer.raw("<g class=\"c")
      writer.whole(colours.indices[way.dancer])
      writer.raw("\">")
      if way.share > 0.001 {
        let points = CourseOutline.points(of: course, from: 0, to: way.share, projection)
        writer.path("gone") { $0.polyline(points) }
      }
      if way.share < Self.arrived {
        let points = CourseOutline.points(of: course, from: way.share, to: 1, projection)
        let dots = Polyline(points: points).trimmed(atStart: detail.radius + 4, atEnd: detail.radius + 3)
        if dots.count > 1 { writer.path("ahead") { $0.polyline(dots) } }
        writer.circle("ghost", at: projection(course.point(at: 1)), radius: detail.radius)
      }
      writer.raw("</g>\n")
    }
  }

  /// A crowd: hairlines ahead, a colour at a time. Thousands show only where they are heading, or the floor would
  /// drown in lines.
  private func drawCrowd(_ scene: Scene, to writer: inout SVGWriter) {
    let hasGhosts = scene.ways.count <= Self.mostGhosts
    let ways = scene.ways
    let runs = ColourRuns(things: ways.count, colours: colours.colours.count) { index in
      ways[index].share < Self.arrived ? colours.indices[ways[index].dancer] : nil
    }
    for colour in colours.colours.indices where !runs[colour].isEmpty {
      writer.raw("<path class=\"thin c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        if hasGhosts {
          for index in runs[colour] { drawAhead(ways[Int(index)], &path) }
        } else {
          for index in runs[colour] { drawHeading(ways[Int(index)], &path) }
        }
      }
      writer.raw("\"/>\n")
      if hasGhosts { drawGhosts(runs[colour].map { ways[Int($0)] }, colour: colour, to: &writer) }
    }
  }

  private func drawAhead(_ way: Scene.Way, _ path: inout PathWriter) {
    path.polyline(CourseOutline.points(of: tracks.course(way.row), from: way.share, to: 1, projection))
  }

  /// A short line from a dancer to where the way leads next.
  @inline(__always)
  private func drawHeading(_ way: Scene.Way, _ path: inout PathWriter) {
    let (here, ahead) = heading(way)
    let distance = ahead.length * projection.scale
    guard distance > 0.01 else { return }
    path.move(to: projection(here))
    path.line(to: projection(here + ahead * min(4 * detail.radius / distance, 1)))
  }

  /// Where a way is by now, and a vector along it: no longer than what is ahead, as far as that matters.
  @inline(__always)
  private func heading(_ way: Scene.Way) -> (here: Point, ahead: Vector) {
    if tracks.isStraight(way.row) {
      let end = tracks.endPoint(way.row)
      let here = tracks.startPoint(way.row).moved(way.share, towards: end)
      return (here, end - here)
    }
    let course = tracks.course(way.row)
    let here = course.point(at: way.share)
    if case .arc(let arc) = course {
      return (here, (here - arc.centre).perpendicular * (arc.sweep.radians * (1 - way.share)))
    }
    return (here, course.point(at: min(1, way.share + 0.05)) - here)
  }

  private func drawGhosts(_ ways: [Scene.Way], colour: Int, to writer: inout SVGWriter) {
    writer.raw("<path class=\"spot c")
    writer.whole(colour)
    writer.raw("\" d=\"")
    writer.data { path in
      for way in ways {
        path.circle(at: projection(tracks.course(way.row).point(at: 1)), radius: detail.radius * 0.8)
      }
    }
    writer.raw("\"/>\n")
  }
}
