import DanceGeometry
import DancePlanning

/// Draws the ways of a crowd: hairlines ahead, a colour at a time. Thousands show only where they are heading, or the floor
/// would drown in lines.
struct CrowdWayDrawing {
  let tracks: Tracks
  let projection: Projection
  let detail: Detail
  let colours: CastColours

  func draw(_ ways: [Scene.Way], to writer: inout SVGWriter) {
    let hasGhosts = ways.count <= WayDrawing.mostGhosts
    let runs = ColourRuns(things: ways.count, colours: colours.colours.count) { index in
      ways[index].share < WayDrawing.arrived ? colours.indices[ways[index].dancer] : nil
    }
    for colour in colours.colours.indices where !runs[colour].isEmpty {
      writer.raw("<path class=\"thin c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        if hasGhosts {
          for index in runs[colour] { drawAhead(ways[Int(index)], &path) }
        } else {
          path.lines(headings(of: runs[colour], in: ways))
        }
      }
      writer.raw("\"/>\n")
      if hasGhosts { drawGhosts(runs[colour].map { ways[Int($0)] }, colour: colour, to: &writer) }
    }
  }

  private func drawAhead(_ way: Scene.Way, _ path: inout PathWriter) {
    path.polyline(CourseOutline.points(of: tracks.course(way.row), from: way.share, to: 1, projection))
  }

  /// Short lines from dancers to where their ways lead next: four numbers each, see ``PathWriter/lines(_:)``.
  private func headings(of indices: ArraySlice<Int32>, in ways: [Scene.Way]) -> [Int32] {
    var lines: [Int32] = []
    lines.reserveCapacity(4 * indices.count)
    let most = 4 * detail.radius
    for index in indices {
      let (here, ahead) = heading(ways[Int(index)])
      let distance = ahead.length * projection.scale
      guard distance > 0.01 else { continue }
      let spot = projection(here)
      let (dx, dy) = projection.vector(ahead * min(most / distance, 1))
      guard max(abs(spot.x), abs(spot.y)) < 4000 else { continue }
      lines.append(Int32(hundredths(spot.x)))
      lines.append(Int32(hundredths(spot.y)))
      lines.append(Int32(hundredths(dx)))
      lines.append(Int32(hundredths(dy)))
    }
    return lines
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
