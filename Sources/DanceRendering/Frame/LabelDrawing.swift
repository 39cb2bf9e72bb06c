import DanceGeometry
import DancePlanning
import DanceScore

/// Places and draws the words on the floor: findings first, then names.
struct LabelDrawing {
  let tracks: Tracks
  let view: StageView
  let detail: Detail
  let cast: CastMarks
  let nameSize: Double

  /// A word with its place.
  struct Word {
    var text: [UInt8]
    var anchor: PagePoint
    var placed: LabelPlacer.Placed
  }

  private struct Wish {
    var text: String
    var anchor: PagePoint
    var radius: Double
  }

  /// The words of the alarms that found room, and the names.
  func words(for scene: Scene) -> (alarms: [Word], names: [Word]) {
    var placer = LabelPlacer(bounds: view.frame.inflated(by: 4))
    for prop in view.stage.props { placer.avoid(PropDrawing(prop: prop, view: view).nameBox) }
    for (_, middle) in StageDrawing(view: view).areas {
      for line in [-4.0, 4] {
        placer.avoidIfPossible(from: middle.offset(-9, line), to: middle.offset(9, line))
      }
    }
    avoidFigures(of: scene, &placer)
    let spots = Dictionary(scene.figures.map { ($0.dancer, view.projection($0.position)) }) { first, _ in first }
    let ring = AlarmDrawing(projection: view.projection, radius: detail.radius).ring
    for alarm in scene.alarms.prefix(AlarmDrawing.mostWords) {
      // The red lines are no ground for words either.
      let ringed = alarm.dancers.prefix(8).compactMap { spots[$0] }
      for spot in ringed { placer.avoid(discAt: spot, radius: ring + 1) }
      for (start, end) in zip(ringed, ringed.dropFirst()) {
        let distance = max(start.distance(to: end), 0.01)
        let (nx, ny) = ((end.y - start.y) / distance * ring, (start.x - end.x) / distance * ring)
        // The line that joins them, and the sides of the line around them.
        for side in [-1.0, 0, 1] {
          placer.avoidIfPossible(from: start.offset(side * nx, side * ny), to: end.offset(side * nx, side * ny))
        }
      }
    }
    let alarms = scene.alarms.prefix(AlarmDrawing.mostWords).compactMap { alarm in
      Self.middle(alarm.dancers.prefix(8).compactMap { spots[$0] }).map { middle, reach in
        // Beside the line that joins two who are far apart, else around them all.
        let radius = alarm.dancers.count == 2 && reach > 2 * ring ? 6 : reach + ring
        return Wish(text: alarm.words, anchor: middle, radius: radius)
      }
    }
    let placedAlarms = place(alarms, size: 14, weight: .bold, &placer)
    guard detail.naming == .names else { return (placedAlarms, []) }
    let names = scene.figures.map { figure in
      Wish(text: cast.names[figure.dancer], anchor: view.projection(figure.position), radius: detail.radius)
    }
    return (placedAlarms, place(names, size: nameSize, weight: .regular, &placer))
  }

  /// Draws words, with lines that lead back where they are far away.
  func draw(_ words: [Word], style: StaticString, size: Double, to writer: inout SVGWriter) {
    for word in words {
      let box = word.placed.box
      if word.placed.needsLeader {
        let nearest = PagePoint(
          min(max(word.anchor.x, box.minX), box.maxX), min(max(word.anchor.y, box.minY), box.maxY))
        let line = Polyline(points: [word.anchor, nearest]).trimmed(atStart: detail.radius + 1, atEnd: 1)
        writer.path("lead") { $0.polyline(line) }
      }
      writer.label(style, at: PagePoint(box.centre.x, box.maxY - 0.24 * size), escaped: word.text)
    }
  }

  private func avoidFigures(of scene: Scene, _ placer: inout LabelPlacer) {
    for figure in scene.figures {
      let spot = view.projection(figure.position)
      placer.avoid(discAt: spot, radius: detail.radius + 1)
      let (dx, dy) = view.projection.vector(figure.gaze)
      let reach = detail.radius * 0.9 / view.projection.scale
      placer.avoid(discAt: spot.offset(dx * reach, dy * reach), radius: detail.radius * 0.5)
    }
    guard !detail.isCrowd else { return }
    for way in scene.ways {
      let course = tracks.course(way.row)
      let points = CourseOutline.points(of: course, from: 0, to: 1, view.projection)
      for (start, end) in zip(points, points.dropFirst()) { placer.avoidIfPossible(from: start, to: end) }
      if way.share < 0.999 {
        placer.avoid(discAt: view.projection(course.point(at: 1)), radius: detail.radius + 1)
      }
    }
  }

  private func place(
    _ wishes: [Wish], size: Double, weight: TextMetrics.Weight, _ placer: inout LabelPlacer
  ) -> [Word] {
    let placed = placer.place(
      wishes.map { wish in
        LabelPlacer.Wish(
          width: TextMetrics.width(wish.text, size: size, weight: weight) + 2, height: size, centre: wish.anchor,
          radius: wish.radius)
      })
    return zip(wishes, placed).compactMap { wish, placed in
      placed.map { Word(text: XMLText.escaped(wish.text), anchor: wish.anchor, placed: $0) }
    }
  }

  /// The middle of some spots and how far the farthest is from it.
  private static func middle(_ spots: [PagePoint]) -> (PagePoint, Double)? {
    guard !spots.isEmpty else { return nil }
    let middle = PagePoint(
      spots.reduce(0) { $0 + $1.x } / Double(spots.count), spots.reduce(0) { $0 + $1.y } / Double(spots.count))
    return (middle, spots.map(middle.distance(to:)).max() ?? 0)
  }
}
