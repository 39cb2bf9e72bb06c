import DanceGeometry
import DancePlanning

/// Draws the ways of a crowd: hairlines ahead, a colour at a time. Thousands show only where they are heading, or the floor
/// would drown in lines.
struct CrowdWayDrawing {
  let tracks: Tracks
  let projection: Projection
  let detail: Detail
  let colours: CastColours

  func draw(_ scene: Scene, to writer: inout SVGWriter) {
    let (figures, ways) = (scene.figures, scene.ways)
    if ways.isEmpty {
      guard figures.walkerCount > 0 else { return }
      drawHeadings(CrowdHeadings(figures, projection, most: 4 * detail.radius), colours.order(of: figures), to: &writer)
      return
    }
    let runs = ColourRuns(things: ways.count, colours: colours.colours.count) { index in
      ways[index].share < WayDrawing.arrived ? colours.indices[ways[index].dancer] : nil
    }
    if ways.count <= Scene.mostWays {
      drawWithGhosts(ways, runs, to: &writer)
    } else {
      drawHeadings(CrowdHeadings(ways.map { ahead($0) }, projection, most: 4 * detail.radius), runs, to: &writer)
    }
  }

  private func drawHeadings(_ headings: CrowdHeadings, _ runs: ColourRuns, to writer: inout SVGWriter) {
    for colour in colours.colours.indices where headings.hasWalkers(among: runs[colour]) {
      writer.raw("<path class=\"thin c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in path.headings(headings, of: runs[colour]) }
      writer.raw("\"/>\n")
    }
  }

  private func drawWithGhosts(_ ways: [Scene.Way], _ runs: ColourRuns, to writer: inout SVGWriter) {
    for colour in colours.colours.indices where !runs[colour].isEmpty {
      let own = runs[colour].map { ways[Int($0)] }
      writer.raw("<path class=\"thin c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        for way in own {
          path.polyline(CourseOutline.points(of: tracks.course(way.row), from: way.share, to: 1, projection))
        }
      }
      writer.raw("\"/>\n<path class=\"spot c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        for way in own {
          path.circle(at: projection(tracks.course(way.row).point(at: 1)), radius: detail.radius * 0.8)
        }
      }
      writer.raw("\"/>\n")
    }
  }

  /// Where a way has led to, and the way that is left, laid out straight.
  private func ahead(_ way: Scene.Way) -> (here: Point, ahead: Vector) {
    let motion = tracks.motion(way.row)
    let direction = motion.course.direction(at: way.share)
    return (motion.course.point(at: way.share), direction * (motion.length * (1 - way.share)))
  }
}

/// Short lines from dancers to where their ways lead next, in hundredths of a pixel; of length 0 for who stands.
struct CrowdHeadings {
  let across: [Int32]
  let along: [Int32]
  let stepAcross: [Int32]
  let stepAlong: [Int32]

  /// The lines of a crowd, none longer than `most` pixels.
  init(_ figures: Scene.Figures, _ projection: Projection, most: Double) {
    self.init(
      (figures.x, figures.y), ahead: (figures.aheadX, figures.aheadY), CrowdPixels(projection), most: most)
  }

  /// The lines of some places and ways ahead.
  init(_ ways: [(here: Point, ahead: Vector)], _ projection: Projection, most: Double) {
    self.init(
      (ways.map(\.here.x), ways.map(\.here.y)), ahead: (ways.map(\.ahead.x), ways.map(\.ahead.y)),
      CrowdPixels(projection), most: most)
  }

  private init(
    _ here: (x: [Double], y: [Double]), ahead: (x: [Double], y: [Double]), _ pixels: CrowdPixels, most: Double
  ) {
    (across, along) = pixels.places(here.x, here.y)
    (stepAcross, stepAlong) = pixels.steps(ahead.x, ahead.y, most: most)
  }

  /// Whether any of some dancers walks.
  func hasWalkers(among indices: ArraySlice<Int32>) -> Bool {
    indices.contains { stepAcross[Int($0)] != 0 || stepAlong[Int($0)] != 0 }
  }
}
