import DanceGeometry

/// Draws the dancers.
struct FigureDrawing {
  let projection: Projection
  let detail: Detail
  let cast: CastMarks

  /// Everybody of a scene.
  func draw(_ scene: Scene, to writer: inout SVGWriter) {
    if detail.isCrowd { drawCrowd(scene, to: &writer) } else { drawEach(scene, to: &writer) }
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
      writer.path("body") { Drop.draw(at: spot, gaze: gaze(of: figure), radius: radius, &$0) }
      if detail.naming != .dots {
        cast.drawInitials(of: figure.dancer, at: spot, radius: radius, usual: detail.radius, to: &writer)
      }
      writer.raw("</g>\n")
    }
  }

  /// A crowd is drawn a colour at a time.
  private func drawCrowd(_ scene: Scene, to writer: inout SVGWriter) {
    let colours = cast.colours
    let figures = scene.figures
    let runs = ColourRuns(things: figures.count, colours: colours.colours.count) { index in
      colours.indices[figures[index].dancer]
    }
    for colour in colours.colours.indices where !runs[colour].isEmpty {
      writer.raw("<path class=\"many c")
      writer.whole(colour)
      writer.raw("\" d=\"")
      writer.data { path in
        var stamp = DropStamp()
        for index in runs[colour] {
          let figure = figures[Int(index)]
          let radius = Drop.radius(detail.radius, height: figure.height)
          stamp.draw(at: projection(figure.position), gaze: gaze(of: figure), radius: radius, &path)
        }
      }
      writer.raw("\"/>\n")
    }
    guard detail.naming != .dots else { return }
    for figure in scene.figures {
      let radius = Drop.radius(detail.radius, height: figure.height)
      cast.drawInitials(
        of: figure.dancer, at: projection(figure.position), radius: radius, usual: detail.radius, to: &writer)
    }
  }

  @inline(__always)
  private func gaze(of figure: Scene.Figure) -> (dx: Double, dy: Double) {
    let (dx, dy) = projection.vector(figure.gaze)
    return (dx / projection.scale, dy / projection.scale)
  }
}
