import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// A small picture of the moment of a finding: the floor around those concerned, they and their ways in colour with their
/// names, all others as quiet discs.
struct FindingPicture {
  let performance: Performance
  let cast: CastMarks

  /// In pixels of its own; pages scale it.
  static let (width, height) = (300.0, 216.0)
  /// The floor is shown this wide at least, in metres.
  private static let leastWidth = 5.0
  /// So much of a way is shown around a dancer, in metres.
  private static let reach = 3.0
  /// At most so many dancers are in colour.
  private static let mostConcerned = 8

  /// Draws the picture.
  func draw(_ finding: Finding, id: String, to page: inout SVGWriter) {
    let count = finding.closest?.count ?? (finding.from.count + finding.to.count) / 2
    let concerned = finding.dancers.prefix(Self.mostConcerned).filter {
      performance.presence(of: $0, at: count) != .waiting
    }
    let view = view(around: concerned, at: count)
    let body = performance.routine.limits.radius * view.projection.scale
    let names = concerned.map { performance.routine.cast[$0].name }.joined(separator: ", ")
    let moment = CountLabel(count, meter: performance.routine.meter).description
    page.begin("svg", "pic")
    page.raw(" viewBox=\"0 0 300 216\" role=\"img\"")
    page.attribute("aria-labelledby", id)
    page.raw("><title")
    page.attribute("id", id)
    page.raw(">")
    page.text("the moment \(moment): \(names)")
    page.raw("</title>\n")
    let ground = PictureGround(view: view)
    ground.draw(to: &page)
    OthersDrawing(performance: performance, view: view, body: body)
      .draw(except: Set(finding.dancers), at: count, to: &page)
    let detail = Detail(naming: .names, radius: min(max(body, 6.5), 26), isCrowd: false)
    draw(scene(of: concerned, at: count), severity: finding.severity, view, detail, to: &page)
    ground.drawMap(to: &page)
    page.label("clock", at: PagePoint(10, 20), moment)
    page.end("svg")
  }

  /// Those concerned and what lies near their ways, in the shape of the picture.
  private func view(around dancers: [Int], at count: Double) -> StageView {
    let spots = dancers.flatMap { dancer -> [Point] in
      let row = performance.tracks.row(of: dancer, at: count)
      let here = performance.tracks.position(row, at: count)
      let ends = [performance.tracks.course(row).point(at: 0), performance.tracks.course(row).point(at: 1)]
      return [here]
        + ends.map { end in
          let distance = here.distance(to: end)
          return distance <= Self.reach ? end : here.moved(Self.reach / distance, towards: end)
        }
    }
    return StageView(
      performance.routine.stage, around: spots, leastWidth: Self.leastWidth,
      in: PageBox(x: 0, y: 0, width: Self.width, height: Self.height))
  }

  /// Those concerned and the ways they are on.
  private func scene(of dancers: [Int], at count: Double) -> Scene {
    let tracks = performance.tracks
    let figures = dancers.map { dancer in
      Scene.Figure(
        dancer: dancer, position: performance.position(of: dancer, at: count),
        gaze: .unit(performance.facing(of: dancer, at: count)), height: performance.height(of: dancer, at: count))
    }
    let ways = dancers.compactMap { dancer -> Scene.Way? in
      let row = tracks.row(of: dancer, at: count)
      return tracks.isStill(row) ? nil : Scene.Way(dancer: dancer, row: row, share: tracks.share(row, at: count))
    }
    let caption = Scene.Caption(section: "", from: "", to: "", tempo: 0, moment: "", seconds: 0, note: "")
    return Scene(count: count, caption: caption, figures: Scene.Figures(figures), ways: ways, alarms: [])
  }

  private func draw(
    _ scene: Scene, severity: Diagnostic.Severity, _ view: StageView, _ detail: Detail, to page: inout SVGWriter
  ) {
    let tracks = performance.tracks
    let cast = cast.tellingApart(scene.figures.map(\.dancer))
    WayDrawing(tracks: tracks, projection: view.projection, detail: detail, colours: cast.colours)
      .draw(scene, to: &page)
    var bare = detail
    bare.naming = .dots
    FigureDrawing(projection: view.projection, detail: bare, cast: cast).draw(scene, to: &page)
    // Without words: they stand beside the picture. Names keep clear of the line around those concerned.
    let alarm = Scene.Alarm(dancers: scene.figures.map(\.dancer), severity: severity, words: "")
    var ringed = scene
    ringed.alarms = [alarm]
    let spots = Dictionary(scene.figures.map { ($0.dancer, view.projection($0.position)) }) { first, _ in first }
    AlarmDrawing(projection: view.projection, radius: detail.radius)
      .draw([alarm], severity, { spots[$0] }, to: &page)
    let labels = LabelDrawing(tracks: tracks, view: view, detail: detail, cast: cast, nameSize: 13)
    labels.draw(labels.words(for: ringed).names, style: "name", size: 13, to: &page)
  }
}
