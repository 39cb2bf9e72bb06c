public import DanceGeometry
public import DanceScore

/// Where a dancer is at one count, as another program says it.
public struct Keyframe: Hashable, Sendable {
  /// The count.
  public var count: Double
  /// The place.
  public var position: Point
  /// Whether the dancer is on stage from this keyframe on.
  public var isOnStage: Bool
  /// The index of the cue in the routine that stands for it.
  public var cue: Int

  /// Makes a keyframe.
  public init(count: Double, position: Point, isOnStage: Bool, cue: Int) {
    self.count = count
    self.position = position
    self.isOnStage = isOnStage
    self.cue = cue
  }
}

extension Performance {
  /// A performance that goes straight and evenly from keyframe to keyframe.
  ///
  /// Before their first keyframe dancers are in the wings, behind their last one they stand. On the way between a
  /// keyframe off stage and one on stage a dancer passes through the wings. Two keyframes at one count are a jump.
  ///
  /// - Parameters:
  ///   - routine: the cast, stage and clock, and a cue for each count of the keyframes.
  ///   - keyframes: for each dancer of the cast, in order of counts.
  /// - Complexity: O(keyframes).
  public init(of routine: Routine, through keyframes: [[Keyframe]]) {
    var log = TrackLog(dancerCount: routine.cast.count)
    for (dancer, keyframes) in keyframes.enumerated() {
      guard let first = keyframes.first else { continue }
      log.place(dancer, at: first.position, presence: .waiting)
      log.stand(dancer, until: first.count)
      log.place(dancer, at: first.position, presence: first.isOnStage ? .onStage : .waiting)
      for (last, next) in zip(keyframes, keyframes.dropFirst()) {
        let course: Motion.Course =
          last.position == next.position ? .still(last.position) : .line(last.position, next.position)
        let motion = Motion(from: last.count, to: next.count, along: course)
        log.walk(dancer, motion, presence: Self.presence(from: last, to: next), cue: next.cue)
        log.place(dancer, at: next.position, presence: next.isOnStage ? .onStage : .waiting)
      }
    }
    let transitions = routine.cues.enumerated().map { index, cue in
      Transition(
        cue: index, name: Self.name(of: cue), dancers: cue.dancers, start: cue.start, end: cue.end)
    }
    self.init(
      routine: routine, tracks: log.finish(at: routine.counts), transitions: transitions, unfilled: [],
      repairs: [], facings: FacingTimeline(dancerCount: routine.cast.count), levels: LevelTimeline())
  }

  private static func presence(from last: Keyframe, to next: Keyframe) -> Presence {
    switch (last.isOnStage, next.isOnStage) {
    case (true, true): .onStage
    case (false, false): .waiting
    default: .passing
    }
  }

  private static func name(of cue: Cue) -> String {
    switch cue.action {
    case .start(let formation, _), .move(let formation, _, _): formation.name
    default: ""
    }
  }
}
