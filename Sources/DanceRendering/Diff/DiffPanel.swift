import DanceGeometry
import DancePlanning
import DanceScore

/// A set that differs: who stands elsewhere now, and from where; everybody else faint.
///
///       ◌ ───────▶ ●        before, hollow, and now
///       ○ ○ ○ ○             as before, faint
struct DiffPanel {
  let changes: VersionChanges
  let cast: VersionCast
  let view: StageView
  let detail: Detail

  /// Somebody as drawn.
  private struct Figure {
    var dancer: Int
    var from: PagePoint?
    var to: PagePoint?
  }

  /// Draws the dancers of a set on the stage.
  func draw(_ set: SetChange, to writer: inout SVGWriter) {
    let moved = set.moves.map { move in
      Figure(
        dancer: cast.number(of: move.name), from: move.from.map { view.projection($0) },
        to: move.to.map { view.projection($0) })
    }
    writer.raw("<g class=\"same\">\n")
    draw(unchanged(in: set), filled: true, to: &writer)
    writer.raw("</g>\n")
    drawWays(set, to: &writer)
    drawJoins(moved, to: &writer)
    writer.raw("<g class=\"was\">\n")
    let now = moved.compactMap { figure in figure.to.map { (figure.dancer, $0) } } + otherwise(in: set)
    draw(ghosts(of: moved, under: now.map(\.1)), filled: false, to: &writer)
    writer.raw("</g>\n")
    draw(now, filled: true, to: &writer)
    drawNames(moved, set, to: &writer)
  }

  /// Where people stood; a place where somebody else stands now shows it by the line that begins there.
  private func ghosts(of moved: [Figure], under now: [PagePoint]) -> [(dancer: Int, spot: PagePoint)] {
    let taken = Set(now.map(Self.pixel))
    return moved.compactMap { figure in
      guard let spot = figure.from, !taken.contains(Self.pixel(spot)) else { return nil }
      return (figure.dancer, spot)
    }
  }

  private static func pixel(_ spot: PagePoint) -> PagePoint { PagePoint(spot.x.rounded(), spot.y.rounded()) }

  /// Those who stand as before and come there as before.
  private func unchanged(in set: SetChange) -> [(dancer: Int, spot: PagePoint)] {
    let named = Set(set.moves.map(\.name) + set.otherWays.map(\.name))
    let (standing, performance) = set.new.map { ($0, changes.new) } ?? (set.old, changes.old)
    guard let standing else { return [] }
    return standing.dancers.compactMap { index in
      let name = performance.routine.cast[index].name
      guard !named.contains(name) else { return nil }
      return (cast.number(of: name), view.projection(performance.position(of: index, at: standing.middle)))
    }
  }

  /// Those who stand as before and come there otherwise.
  private func otherwise(in set: SetChange) -> [(dancer: Int, spot: PagePoint)] {
    set.otherWays.map { way in
      (
        cast.number(of: way.name),
        view.projection(changes.new.position(of: way.after, at: set.new?.middle ?? 0))
      )
    }
  }

  /// Discs, filled for now and hollow for before; crowds a colour at a time.
  private func draw(_ figures: [(dancer: Int, spot: PagePoint)], filled: Bool, to writer: inout SVGWriter) {
    if detail.isCrowd { return drawCrowd(figures, filled: filled, to: &writer) }
    for (dancer, spot) in figures {
      writer.raw("<g class=\"c")
      writer.whole(cast.colour(of: dancer))
      writer.raw("\"><title>")
      writer.raw(cast.marks.fullNames[dancer])
      writer.raw("</title>")
      writer.circle(filled ? "many" : "ghost", at: spot, radius: detail.radius)
      if detail.naming != .dots {
        cast.marks.drawInitials(of: dancer, at: spot, radius: detail.radius, usual: detail.radius, to: &writer)
      }
      writer.raw("</g>\n")
    }
  }

  private func drawCrowd(_ figures: [(dancer: Int, spot: PagePoint)], filled: Bool, to writer: inout SVGWriter) {
    byColour(figures, colour: { cast.colour(of: $0.dancer) }, filled ? "many" : "spot", to: &writer) { figure, path in
      path.circle(at: figure.spot, radius: detail.radius)
    }
  }

  /// Lines from where people stood to where they stand.
  private func drawJoins(_ figures: [Figure], to writer: inout SVGWriter) {
    let pairs = figures.filter { $0.from != nil && $0.to != nil }
    byColour(pairs, colour: { cast.colour(of: $0.dancer) }, detail.isCrowd ? "stream" : "join", to: &writer) {
      figure, path in
      guard let from = figure.from, let to = figure.to else { return }
      Arrow([from, to], start: detail.radius + 1, end: detail.radius + 1, radius: detail.radius).draw(&path)
    }
  }

  /// The ways of those who come to their place otherwise, before, dashed, and now; and the ways to a set that only one
  /// version has.
  private func drawWays(_ set: SetChange, to writer: inout SVGWriter) {
    let colour = { (way: (name: String, dancer: Int)) in cast.colour(of: cast.number(of: way.name)) }
    if let old = set.old {
      let before = set.otherWays.map { ($0.name, $0.before) } + (set.new == nil ? lone(set.moves, \.before) : [])
      byColour(before, colour: colour, "before", to: &writer) { way, path in
        path.polyline(points(changes.old.walks(of: way.1, from: set.oldDeparture, to: old.start)))
      }
    }
    if let new = set.new {
      let now = set.otherWays.map { ($0.name, $0.after) } + (set.old == nil ? lone(set.moves, \.after) : [])
      byColour(now, colour: colour, "go", to: &writer) { way, path in
        let points = points(changes.new.walks(of: way.1, from: set.newDeparture, to: new.start))
        Arrow(points, start: 0, end: detail.radius + 1, radius: detail.radius).draw(&path)
      }
    }
  }

  private func lone(_ moves: [SetChange.Move], _ index: KeyPath<SetChange.Move, Int?>) -> [(String, Int)] {
    moves.compactMap { move in move[keyPath: index].map { (move.name, $0) } }
  }

  private func points(_ walks: [Motion]) -> [PagePoint] {
    walks.flatMap { CourseOutline.points(of: $0.course, from: 0, to: 1, view.projection) }
  }

  /// One path for all things of a colour.
  private func byColour<Thing>(
    _ things: [Thing], colour: (Thing) -> Int, _ style: StaticString, to writer: inout SVGWriter,
    draw: (Thing, inout PathWriter) -> Void
  ) {
    for index in cast.marks.colours.colours.indices {
      let own = things.filter { colour($0) == index }
      guard !own.isEmpty else { continue }
      writer.raw("<path class=\"")
      writer.raw(style)
      writer.raw(" c")
      writer.whole(index)
      writer.raw("\" d=\"")
      writer.data { path in
        for thing in own { draw(thing, &path) }
      }
      writer.raw("\"/>\n")
    }
  }

  /// The names of those who stand elsewhere, with a sign for who is new or gone here, and of those who come otherwise.
  private func drawNames(_ moved: [Figure], _ set: SetChange, to writer: inout SVGWriter) {
    guard detail.naming == .names else { return }
    let isLone = set.old == nil || set.new == nil
    var placer = LabelPlacer(bounds: view.frame)
    let taken =
      unchanged(in: set).map(\.spot) + otherwise(in: set).map(\.spot)
      + moved.flatMap { [$0.from, $0.to].compactMap(\.self) }
    for spot in taken { placer.avoid(discAt: spot, radius: detail.radius) }
    for figure in moved {
      if let from = figure.from, let to = figure.to { placer.avoidIfPossible(from: from, to: to) }
    }
    let comers = otherwise(in: set).map { Figure(dancer: $0.dancer, from: $0.spot, to: $0.spot) }
    let words = (moved + comers).compactMap { figure in
      (figure.to ?? figure.from).map { spot in
        let sign = isLone ? "" : figure.from == nil ? "+" : figure.to == nil ? "−" : ""
        return (name: sign + cast.marks.names[figure.dancer], spot: spot, isLost: figure.to == nil)
      }
    }
    let placed = placer.place(
      words.map { word in
        LabelPlacer.Wish(
          width: TextMetrics.width(word.name, size: Self.nameSize, weight: .bold) + Self.nameGap,
          height: Self.nameSize, centre: word.spot, radius: detail.radius)
      })
    for (word, place) in zip(words, placed) {
      guard let place else { continue }
      if place.needsLeader { drawLeader(from: word.spot, to: place.box, &writer) }
      writer.label(
        word.isLost ? "lost" : "who", at: PagePoint(place.box.centre.x, place.box.maxY - Self.nameSize * 0.2),
        word.name)
    }
  }

  private func drawLeader(from spot: PagePoint, to box: PageBox, _ writer: inout SVGWriter) {
    let foot = PagePoint(min(max(spot.x, box.minX), box.maxX), min(max(spot.y, box.minY), box.maxY))
    let distance = max(spot.distance(to: foot), 0.01)
    writer.path("lead") { path in
      path.polyline([spot.moved((detail.radius + 1) / distance, towards: foot), foot])
    }
  }

  /// The size of names, in pixels.
  static let nameSize = 13.0
  /// How much room two names in a row leave between them, in pixels: a space, so that they do not read as one.
  static let nameGap = 5.0
}
