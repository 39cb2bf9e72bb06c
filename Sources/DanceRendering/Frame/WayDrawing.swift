import DanceGeometry
import DancePlanning

/// Draws the ways under way: faint behind, dotted ahead, a hollow place at the end.
struct WayDrawing {
  let tracks: Tracks
  let projection: Projection
  let detail: Detail
  let colours: CastColours

  /// Whoever has more than this share of a way behind is there.
  static let arrived = 0.999

  /// All ways of a scene.
  func draw(_ scene: Scene, to writer: inout SVGWriter) {
    TrailDrawing(tracks: tracks, projection: projection, detail: detail, colours: colours).draw(
      scene.trails, to: &writer)
    if detail.isCrowd {
      CrowdWayDrawing(tracks: tracks, projection: projection, detail: detail, colours: colours).draw(scene, to: &writer)
    } else {
      drawEach(scene, to: &writer)
    }
  }

  private func drawEach(_ scene: Scene, to writer: inout SVGWriter) {
    let hasTrails = !scene.trails.isEmpty
    for way in scene.ways {
      let course = tracks.course(way.row)
      writer.raw("<g class=\"c")
      writer.whole(colours.indices[way.dancer])
      writer.raw("\">")
      // A trail says of the way behind what there is to say.
      if way.share > 0.001, !hasTrails {
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
}
