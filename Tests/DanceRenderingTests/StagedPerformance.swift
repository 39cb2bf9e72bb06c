import DanceChecks
import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport

@testable import DancePlanning

/// Performances made by hand, so that pictures are tested without notation and planner.
struct StagedPerformance {
  var routine: Routine
  private var log: TrackLog
  private var transitions: [Transition] = []
  private var count = 0.0
  private var facings: FacingTimeline
  private var levels = LevelTimeline()

  /// Everybody stands at the points at count 0.
  init(
    _ title: String, stage: Stage = .standard, cast: [String], at points: [Point], named name: String = "start",
    tempo: Double = 120
  ) {
    routine = Routine(
      title: title, stage: stage, cast: cast.map { Dancer(name: $0) }, clock: Clock(beatsPerMinute: tempo),
      sources: SourceMap())
    log = TrackLog(dancerCount: cast.count)
    facings = FacingTimeline(dancerCount: cast.count)
    for (dancer, point) in points.enumerated() { log.place(dancer, at: point, presence: .onStage) }
    transitions.append(Transition(cue: 0, name: name, dancers: Array(cast.indices), start: 0, end: 0))
  }

  /// Everybody goes to the points within some counts, on ways bent by `bend`.
  mutating func move(
    _ length: Double, to points: [Point], named name: String, easing: Easing = .smooth, bend: Angle = .zero
  ) {
    let cue = transitions.count
    for (dancer, goal) in points.enumerated() {
      let start = log.positions[dancer]
      let arc = CircularArc(from: start, to: goal, turning: bend)
      let course = arc.map(Motion.Course.arc) ?? .line(start, goal)
      log.walk(
        dancer, Motion(from: count, to: count + length, along: course, easing: easing), presence: .onStage, cue: cue)
    }
    transitions.append(
      Transition(cue: cue, name: name, dancers: Array(points.indices), start: count, end: count + length))
    count += length
  }

  /// Everybody stands for some counts.
  mutating func hold(_ length: Double) { count += length }

  /// A dancer looks in a direction from now on.
  mutating func face(_ dancer: Int, _ facing: Facing) {
    facings.append(.init(count: count, length: 0, target: facing, origin: .audience), of: dancer)
  }

  /// A dancer goes to a level from now on.
  mutating func level(_ dancer: Int, _ level: Level) { levels.append(level, of: dancer, at: count, within: 0) }

  /// The section from the end of the last one up to now is called so.
  mutating func section(_ name: String) {
    let location = SourceLocation(file: SourceFile.ID(index: 0), span: Span(0, 0))
    routine.sections.append(
      Routine.Section(name: name, start: routine.sections.last?.end ?? 0, end: count, location: location))
  }

  /// What the engine would have made of it.
  mutating func finished() -> Performance {
    routine.counts = count
    return Performance(
      routine: routine, tracks: log.finish(at: count), transitions: transitions, unfilled: [], repairs: [],
      facings: facings, levels: levels)
  }
}
