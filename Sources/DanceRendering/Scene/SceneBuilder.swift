import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore

/// Makes the scene of any moment of a performance; prepared once, then a pure function of the count.
struct SceneBuilder: Sendable {
  let performance: Performance
  let captions: CaptionBuilder
  let alarms: AlarmIndex
  private let style: FrameStyle
  private let allStandAndFaceFront: Bool
  /// For each dancer whether to draw the dancer; `nil` where all are drawn.
  private let isChosen: [Bool]?

  init(performance: Performance, report: CheckReport, style: FrameStyle = FrameStyle()) {
    self.performance = performance
    self.style = style
    captions = CaptionBuilder(performance: performance)
    alarms = AlarmIndex(report: report, cast: performance.routine.cast)
    allStandAndFaceFront = performance.allStandAndFaceFront
    isChosen = style.only.map { only in
      var chosen = [Bool](repeating: false, count: performance.dancerCount)
      for dancer in only where chosen.indices.contains(dancer) { chosen[dancer] = true }
      return chosen
    }
  }

  /// The scene at a count.
  ///
  /// - Complexity: O(dancers + findings).
  func scene(at count: Double) -> Scene {
    let everybody = Scene.Figures(of: performance, at: count, allStandAndFaceFront: allStandAndFaceFront)
    let figures = isChosen == nil ? everybody : Scene.Figures(everybody.filter { isDrawn($0.dancer) })
    let ways = WaySearch(performance: performance, count: count, showsNext: style.showsNext).ways(
      atMost: Scene.mostWays)
    return Scene(
      count: count, caption: captions.caption(at: count), figures: figures,
      ways: isChosen == nil ? ways : ways.filter { isDrawn($0.dancer) },
      trails: style.trails > 0 ? trails(of: figures, at: count) : [],
      alarms: alarms.alarms(at: count) { isDrawn($0) && performance.presence(of: $0, at: count) != .waiting })
  }

  /// A scene without those on the way in or out who are not on the floor.
  func onTheFloor(of scene: Scene) -> Scene {
    let stage = performance.routine.stage
    let floor = Box(stage.lowerCorner, stage.upperCorner).inflated(by: Tolerance.distance)
    var scene = scene
    scene.figures = Scene.Figures(
      scene.figures.filter {
        performance.presence(of: $0.dancer, at: scene.count) != .passing || floor.contains($0.position)
      })
    return scene
  }

  private func isDrawn(_ dancer: Int) -> Bool { isChosen?[dancer] ?? true }

  /// The stretches of way that everybody has walked in the last counts.
  private func trails(of figures: Scene.Figures, at count: Double) -> [Scene.Trail] {
    let tracks = performance.tracks
    let begin = max(0, count - style.trails)
    return figures.dancers.flatMap { dancer -> [Scene.Trail] in
      let dancer = Int(dancer)
      let rows = tracks.row(of: dancer, at: begin)...tracks.row(of: dancer, at: count)
      return rows.compactMap { row in
        guard !tracks.isStill(row), tracks.presence(row) != .waiting else { return nil }
        let (first, last) = (tracks.share(row, at: begin), tracks.share(row, at: count))
        return last > first ? Scene.Trail(dancer: dancer, row: row, first: first, last: last) : nil
      }
    }
  }
}
