import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore

/// Makes the scene of any moment of a performance; prepared once, then a pure function of the count.
struct SceneBuilder: Sendable {
  let performance: Performance
  let captions: CaptionBuilder
  let alarms: AlarmIndex

  init(performance: Performance, report: CheckReport) {
    self.performance = performance
    captions = CaptionBuilder(performance: performance)
    alarms = AlarmIndex(report: report, cast: performance.routine.cast)
  }

  /// The scene at a count.
  ///
  /// - Complexity: O(dancers + findings).
  func scene(at count: Double) -> Scene {
    Scene(
      count: count, caption: captions.caption(at: count), figures: figures(at: count), ways: ways(at: count),
      alarms: alarms.alarms(at: count) { performance.presence(of: $0, at: count) != .waiting })
  }

  /// A scene without those on the way in or out who are not on the floor.
  func onTheFloor(of scene: Scene) -> Scene {
    let stage = performance.routine.stage
    let floor = Box(stage.lowerCorner, stage.upperCorner).inflated(by: Tolerance.distance)
    var scene = scene
    scene.figures.removeAll {
      performance.presence(of: $0.dancer, at: scene.count) == .passing && !floor.contains($0.position)
    }
    return scene
  }

  private func figures(at count: Double) -> [Scene.Figure] {
    var figures: [Scene.Figure] = []
    figures.reserveCapacity(performance.dancerCount)
    let tracks = performance.tracks
    // Crowds look one way most of the time: the last direction is worth remembering.
    var (facing, gaze) = (Angle.audience, Vector.unit(.audience))
    for dancer in 0..<performance.dancerCount {
      let row = tracks.row(of: dancer, at: count)
      guard tracks.presence(row) != .waiting else { continue }
      let angle = performance.facing(of: dancer, at: count)
      if angle != facing { (facing, gaze) = (angle, .unit(angle)) }
      figures.append(
        Scene.Figure(
          dancer: dancer, position: tracks.position(row, at: count), gaze: gaze,
          height: performance.height(of: dancer, at: count)))
    }
    return figures
  }

  private func ways(at count: Double) -> [Scene.Way] {
    var ways: [Scene.Way] = []
    let underWay = performance.transitions(atCount: count)
    ways.reserveCapacity(underWay.reduce(0) { $0 + $1.dancers.count })
    for transition in underWay {
      for dancer in transition.dancers {
        appendWays(of: dancer, in: transition, at: count, of: performance.tracks, to: &ways)
      }
    }
    // Several transitions under way need not come in cast order.
    if underWay.count > 1 { ways.sort { $0.dancer < $1.dancer } }
    return ways
  }

  /// The rows of a dancer that belong to a transition lie side by side around the row of the moment.
  @inline(__always)
  private func appendWays(
    of dancer: Int, in transition: Transition, at count: Double, of tracks: Tracks, to ways: inout [Scene.Way]
  ) {
    let rows = tracks.rows(of: dancer)
    var row = tracks.row(of: dancer, at: count)
    while row > rows.lowerBound, tracks.ends[row - 1] > transition.start { row -= 1 }
    while row < rows.upperBound, tracks.starts[row] < transition.end {
      defer { row += 1 }
      guard tracks.cue(row) == transition.cue, !tracks.isStill(row), tracks.presence(row) != .waiting else { continue }
      ways.append(Scene.Way(dancer: dancer, row: row, share: tracks.share(row, at: count)))
    }
  }
}
