import DanceGeometry
import DancePlanning

/// Draws what everybody has walked last, as one line for each dancer.
struct TrailDrawing {
  let tracks: Tracks
  let projection: Projection
  let detail: Detail
  let colours: CastColours

  func draw(_ trails: [Scene.Trail], to writer: inout SVGWriter) {
    guard !trails.isEmpty else { return }
    let runs = ColourRuns(things: trails.count, colours: colours.colours.count) { colours.indices[trails[$0].dancer] }
    for colour in colours.colours.indices where !runs[colour].isEmpty {
      writer.raw("<path class=\"")
      writer.raw(detail.isCrowd ? "trails c" : "trail c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in draw(runs[colour].map { trails[Int($0)] }, &path) }
      writer.raw("\"/>\n")
    }
  }

  /// Stretches that follow one another are one line.
  private func draw(_ trails: [Scene.Trail], _ path: inout PathWriter) {
    var last: (dancer: Int, end: PagePoint)?
    for trail in trails {
      let points = CourseOutline.points(
        of: tracks.course(trail.row), from: trail.first, to: trail.last, projection)
      guard let first = points.first, let end = points.last else { continue }
      if let last, last.dancer == trail.dancer, last.end.distance(to: first) < 0.02 {
        for point in points.dropFirst() { path.line(to: point) }
      } else {
        path.polyline(points)
      }
      last = (trail.dancer, end)
    }
  }
}
