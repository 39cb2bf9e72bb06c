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
    let spots = CrowdSpots(figures, projection, outlines)
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

/// Where the outlines of a crowd begin, in hundredths of a pixel.
struct CrowdSpots {
  private(set) var across: [Int32]
  private(set) var along: [Int32]

  /// No place is drawn farther away than this: a step between two stays within what can be written at once.
  private static let limit = Double(NumberTexts.limit) / 2 - 100_000

  init(_ figures: Scene.Figures, _ projection: Projection, _ outlines: borrowing DropOutlines) {
    let factor = projection.factor * 100
    let (middleX, middleY) = (projection.centre.x * 100, projection.centre.y * 100)
    let points = outlines.points
    let count = figures.count
    var down: [Int32] = []
    across = [Int32](unsafeUninitializedCapacity: count) { across, acrossCount in
      down = [Int32](unsafeUninitializedCapacity: count) { along, alongCount in
        figures.x.withUnsafeBufferPointer { x in
          figures.y.withUnsafeBufferPointer { y in
            figures.lookIndices.withUnsafeBufferPointer { looks in
              points.withUnsafeBufferPointer { points in
                for index in 0..<count {
                  let point = points[Int(looks[index])]
                  across[index] = Self.whole(middleX + x[index] * factor + point.x)
                  along[index] = Self.whole(middleY - y[index] * factor + point.y)
                }
              }
            }
          }
        }
        (acrossCount, alongCount) = (count, count)
      }
    }
    along = down
  }

  /// The nearest whole number within the limit.
  @inline(__always)
  private static func whole(_ value: Double) -> Int32 {
    let bounded = max(min(value, limit), -limit)
    // What is no number becomes the limit, which is drawn nowhere.
    return Int32(bounded + (bounded < 0 ? -0.5 : 0.5))
  }
}

/// The outlines of all who look one way, written once: a crowd looks few ways at a time.
///
/// Seen from its point, the outline of everyone is the same run of relative commands: only the point itself differs. It
/// is rounded to a hundredth of a pixel, so that everybody's outline is the same to the byte.
struct DropOutlines: ~Copyable {
  private let looks: [(gaze: (dx: Double, dy: Double), radius: Double)]

  init(_ looks: [(gaze: (dx: Double, dy: Double), radius: Double)]) { self.looks = looks }

  /// From somebody's middle to where the outline begins, for every look, in hundredths of a pixel.
  var points: [PagePoint] {
    looks.map { look in
      let tip = Drop.point(at: PagePoint(0, 0), gaze: look.gaze, radius: look.radius)
      return PagePoint(tip.x * 100, tip.y * 100)
    }
  }

  /// Adds the outlines of some figures to a path.
  func draw(_ figures: ArraySlice<Int32>, at spots: CrowdSpots, looks indices: [Int32], _ path: inout PathWriter) {
    var outline = PathWriter(capacity: 64)
    var rest = figures
    while let first = rest.first {
      let look = indices[Int(first)]
      let run = looks.count == 1 ? rest : rest.prefix { indices[Int($0)] == look }
      outline.removeAll()
      Drop.drawOutline(gaze: looks[Int(look)].gaze, radius: looks[Int(look)].radius, &outline)
      path.stamp(outline, at: run, across: spots.across, along: spots.along)
      rest = rest[run.endIndex...]
    }
  }
}
