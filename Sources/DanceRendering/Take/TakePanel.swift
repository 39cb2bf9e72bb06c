import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// A moment of a take beside the plan: the floor around those concerned, filled where they are, hollow where they should be.
///
///      ◌╌╌╌╌╌▶   the plan: place and way, dashed
///       ╲
///        ●━━━▶   the take
struct TakePanel {
  let take: Performance
  let plan: Performance
  let cast: CastMarks

  /// In pixels.
  static let (width, height) = (346.0, 256.0)
  /// The floor is shown this wide at least, in metres.
  private static let leastWidth = 4.0
  /// So much of a way is shown around a dancer, in metres.
  private static let reach = 1.8
  /// Nearer to the plan than this no line joins the two, in pixels.
  private static let leastJoin = 3.0

  /// Draws the panel, its corner at the origin.
  func draw(_ moment: TakeMoments.Moment, to writer: inout SVGWriter) {
    let dancers = moment.dancers.filter { take.presence(of: $0, at: moment.count) != .waiting }
    let view = view(around: dancers, at: moment.count)
    let body = take.routine.limits.radius * view.projection.scale
    let detail = Detail(naming: .names, radius: min(max(body, 7), 26), isCrowd: false)
    PictureGround(view: view).draw(to: &writer)
    OthersDrawing(performance: take, view: view, body: body)
      .draw(except: Set(moment.dancers), at: moment.count, to: &writer)
    for dancer in dancers { drawPlan(of: dancer, at: moment.count, view, detail, to: &writer) }
    let cast = cast.tellingApart(dancers)
    let scene = scene(of: dancers, moment)
    for way in scene.ways { draw(way, view, detail, colour: cast.colours.indices[way.dancer], to: &writer) }
    FigureDrawing(projection: view.projection, detail: bare(detail), cast: cast).draw(scene, to: &writer)
    if moment.kind != .apart {
      let spots = Dictionary(uniqueKeysWithValues: scene.figures.map { ($0.dancer, view.projection($0.position)) })
      AlarmDrawing(projection: view.projection, radius: detail.radius)
        .draw(scene.alarms, moment.kind == .touch ? .error : .warning, { spots[$0] }, to: &writer)
    }
    let labels = LabelDrawing(tracks: take.tracks, view: view, detail: detail, cast: cast, nameSize: 13)
    labels.draw(labels.words(for: scene).names, style: "who", size: 13, to: &writer)
  }

  private func bare(_ detail: Detail) -> Detail {
    var bare = detail
    bare.naming = .dots
    return bare
  }

  /// Those concerned, where they should be, and what lies near their ways.
  private func view(around dancers: [Int], at count: Double) -> StageView {
    let places = dancers.flatMap { dancer in
      [take, plan].flatMap { performance -> [Point] in
        let row = performance.tracks.row(of: dancer, at: count)
        let here = performance.tracks.position(row, at: count)
        return [here]
          + [0.0, 1].map { performance.tracks.course(row).point(at: $0) }.map { end in
            let distance = here.distance(to: end)
            return distance <= Self.reach ? end : here.moved(Self.reach / distance, towards: end)
          }
      }
    }
    return StageView(
      take.routine.stage, around: places, leastWidth: Self.leastWidth,
      in: PageBox(x: 0, y: 0, width: Self.width, height: Self.height))
  }

  /// The way of the plan, and the place on it.
  private func drawPlan(
    of dancer: Int, at count: Double, _ view: StageView, _ detail: Detail, to writer: inout SVGWriter
  ) {
    let row = plan.tracks.row(of: dancer, at: count)
    guard plan.tracks.presence(row) != .waiting else { return }
    let (spot, taken) = (
      view.projection(plan.tracks.position(row, at: count)), view.projection(take.position(of: dancer, at: count))
    )
    writer.raw("<g class=\"plan c")
    writer.whole(cast.tellingApart([dancer]).colours.indices[dancer])
    writer.raw("\">")
    if !plan.tracks.isStill(row) {
      let points = CourseOutline.points(of: plan.tracks.course(row), from: 0, to: 1, view.projection)
      writer.path("before") { $0.polyline(points) }
    }
    if spot.distance(to: taken) > Self.leastJoin { writer.path("join") { $0.polyline([spot, taken]) } }
    writer.circle("ghost", at: spot, radius: detail.radius)
    writer.raw("</g>\n")
  }

  /// The way that somebody is on; what is hollow is the plan, so that its end has no ring.
  private func draw(_ way: Scene.Way, _ view: StageView, _ detail: Detail, colour: Int, to writer: inout SVGWriter) {
    let course = take.tracks.course(way.row)
    let behind = CourseOutline.points(of: course, from: 0, to: way.share, view.projection)
    let ahead = CourseOutline.points(of: course, from: way.share, to: 1, view.projection)
    let dots = Polyline(points: ahead).trimmed(atStart: detail.radius + 4, atEnd: 0)
    writer.raw("<g class=\"c")
    writer.whole(colour)
    writer.raw("\">")
    if behind.count > 1 { writer.path("gone") { $0.polyline(behind) } }
    if dots.count > 1 { writer.path("ahead") { $0.polyline(dots) } }
    writer.raw("</g>\n")
  }

  /// Those concerned, and the ways they are on.
  private func scene(of dancers: [Int], _ moment: TakeMoments.Moment) -> Scene {
    let tracks = take.tracks
    let figures = dancers.map { dancer in
      Scene.Figure(
        dancer: dancer, position: take.position(of: dancer, at: moment.count),
        gaze: .unit(take.facing(of: dancer, at: moment.count)), height: take.height(of: dancer, at: moment.count))
    }
    let ways = dancers.compactMap { dancer -> Scene.Way? in
      let row = tracks.row(of: dancer, at: moment.count)
      return tracks.isStill(row)
        ? nil : Scene.Way(dancer: dancer, row: row, share: tracks.share(row, at: moment.count))
    }
    let alarm = Scene.Alarm(dancers: dancers, severity: moment.kind == .touch ? .error : .warning, words: "")
    let caption = Scene.Caption(section: "", from: "", to: "", tempo: 0, moment: "", seconds: 0, note: "")
    return Scene(
      count: moment.count, caption: caption, figures: Scene.Figures(figures), ways: ways,
      alarms: moment.kind == .apart ? [] : [alarm])
  }
}
