import DanceGeometry

/// Draws the dancers.
struct FigureDrawing {
  let projection: Projection
  let detail: Detail
  let cast: CastMarks

  /// Everybody of a scene.
  func draw(_ scene: Scene, to writer: inout SVGWriter) {
    if detail.isCrowd { drawCrowd(scene.figures, to: &writer) } else { drawEach(scene, to: &writer) }
  }

  private func drawEach(_ scene: Scene, to writer: inout SVGWriter) {
    for figure in scene.figures {
      let spot = projection(figure.position)
      writer.raw("<g class=\"c")
      writer.whole(cast.colours.indices[figure.dancer])
      writer.raw("\"><title>")
      writer.raw(cast.fullNames[figure.dancer])
      writer.raw("</title>")
      if figure.height < 0.98 { writer.circle("low", at: spot, radius: detail.radius) }
      let radius = Drop.radius(detail.radius, height: figure.height)
      writer.path("body") { Drop.draw(at: spot, gaze: gaze(figure.gaze), radius: radius, &$0) }
      if detail.naming != .dots {
        cast.drawInitials(of: figure.dancer, at: spot, radius: radius, usual: detail.radius, to: &writer)
      }
      writer.raw("</g>\n")
    }
  }

  /// A crowd is drawn a colour at a time, each colour as one path.
  private func drawCrowd(_ figures: Scene.Figures, to writer: inout SVGWriter) {
    guard !figures.isEmpty else { return }
    let outlines = DropOutlines(figures.looks.map { (gaze($0.gaze), Drop.radius(detail.radius, height: $0.height)) })
    let spots = CrowdPixels(projection).places(figures.x, figures.y, moved: outlines.points, figures.lookIndices)
    let order = cast.colours.order(of: figures)
    for colour in cast.colours.colours.indices where !order[colour].isEmpty {
      writer.raw("<path class=\"many c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        outlines.draw(order[colour], at: spots, looks: figures.lookIndices, &path)
      }
      writer.raw("\"/>\n")
    }
    guard detail.naming != .dots else { return }
    for figure in figures {
      let radius = Drop.radius(detail.radius, height: figure.height)
      cast.drawInitials(
        of: figure.dancer, at: projection(figure.position), radius: radius, usual: detail.radius, to: &writer)
    }
  }

  @inline(__always)
  private func gaze(_ gaze: Vector) -> (dx: Double, dy: Double) {
    let (dx, dy) = projection.vector(gaze)
    return (dx / projection.scale, dy / projection.scale)
  }
}

/// The outlines of all who look one way, written once: a crowd looks few ways at a time.
///
/// Seen from its point, the outline of everyone is the same run of relative commands: only the point itself differs. It
/// is rounded to a hundredth of a pixel, so that everybody's outline is the same to the byte.
struct DropOutlines {
  private let looks: [(gaze: (dx: Double, dy: Double), radius: Double)]
  private let stamps: [Stamp]

  init(_ looks: [(gaze: (dx: Double, dy: Double), radius: Double)]) {
    self.looks = looks
    stamps = looks.map { look in
      var outline = PathWriter(capacity: 64)
      Drop.drawOutline(gaze: look.gaze, radius: look.radius, &outline)
      return Stamp(outline)
    }
  }

  /// From somebody's middle to where the outline begins, for every look, in hundredths of a pixel.
  var points: [PagePoint] {
    looks.map { look in
      let tip = Drop.point(at: PagePoint(0, 0), gaze: look.gaze, radius: look.radius)
      return PagePoint(tip.x * 100, tip.y * 100)
    }
  }

  /// Adds the outlines of some figures to a path.
  func draw(
    _ figures: ArraySlice<Int32>, at spots: (across: [Int32], along: [Int32]), looks indices: [Int32],
    _ path: inout PathWriter
  ) {
    var rest = figures
    while let first = rest.first {
      let look = indices[Int(first)]
      let run = looks.count == 1 ? rest : rest.prefix { indices[Int($0)] == look }
      path.stamp(stamps[Int(look)], at: run, across: spots.across, along: spots.along)
      rest = rest[run.endIndex...]
    }
  }
}
