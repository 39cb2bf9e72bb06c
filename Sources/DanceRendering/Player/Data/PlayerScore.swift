import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// What a player knows of a performance, as one value of its script: `Score.js` reads it.
struct PlayerScore {
  private let performance: Performance
  private let report: CheckReport
  private let cast: PlayerCast
  private let themes: ScreenThemes
  /// What a player shows only if it is given it: `risks`, `beside`.
  private let extras: [ScriptValue.Member]

  /// At most so many findings go into a player; the rest is counted.
  static let mostFindings = 1000

  private var routine: Routine { performance.routine }

  init(
    of performance: Performance, report: CheckReport, themes: ScreenThemes,
    extras: [ScriptValue.Member] = []
  ) {
    self.extras = extras
    self.performance = performance
    self.report = report
    self.themes = themes
    cast = PlayerCast(of: performance.routine, light: themes.light)
  }

  var value: ScriptValue { .members(members + extras) }

  private var members: [ScriptValue.Member] {
    let members: KeyValuePairs<String, ScriptValue> = [
      "schema": .whole(1),
      "title": .text(routine.title),
      "author": .text(routine.author),
      "meter": .whole(max(routine.meter, 1)),
      "counts": .exact(routine.counts),
      "clock": clock,
      "stage": PlayerStage(routine.stage).value,
      "body": .rounded(routine.limits.radius, decimals: 3),
      "clearance": .rounded(routine.limits.clearance, decimals: 3),
      "spacing": spacing,
      "cast": cast.value(light: themes.light, dark: themes.dark),
      "theme": .text(themes.choice?.rawValue ?? "auto"),
      "sections": .list(routine.sections.map { Self.stretch($0.name, $0.start, $0.end) }),
      "notes": .list(routine.notes.map(Self.note)),
      "walks": .list(performance.transitions.map(Self.walk)),
      "music": routine.music.map(Self.music) ?? .null,
      "findings": findings,
      "unlisted": .whole(max(0, report.findings.count - Self.mostFindings)),
      "closest": closest,
      "curve": curve,
      "tracks": .plain(TrackBytes(of: performance).base64),
    ]
    return members.map { ScriptValue.Member(key: $0.key, value: $0.value) }
  }

  /// Count, second, tempo and growth of each stretch.
  private var clock: ScriptValue {
    .list(
      routine.clock.stretches.map { stretch in
        .list([stretch.count, stretch.second, stretch.tempo, stretch.growth].map(ScriptValue.exact))
      })
  }

  /// How far apart dancers stand, to decide how large they can be drawn.
  private var spacing: ScriptValue {
    Spacing.typical(of: performance, at: FrameRenderer.sampleMoments(of: performance)).map {
      .rounded($0, decimals: 3)
    } ?? .null
  }

  private static func stretch(_ name: String, _ start: Double, _ end: Double) -> ScriptValue {
    .object(["name": .text(name), "start": .exact(start), "end": .exact(end)])
  }

  private static func walk(_ transition: Transition) -> ScriptValue {
    stretch(CaptionBuilder.joined([transition.name]), transition.start, transition.end)
  }

  private static func note(_ note: Routine.Note) -> ScriptValue {
    .object(["text": .text(note.text), "count": .exact(note.count)])
  }

  /// The recording stands beside the player, so only its name counts.
  private static func music(_ music: Routine.Music) -> ScriptValue {
    .object([
      "file": .text(PlayerDocument.fileName(of: music)), "start": .exact(music.start),
      "end": music.end.map(ScriptValue.exact) ?? .null,
    ])
  }

  private var findings: ScriptValue {
    let alarms = AlarmIndex(report: report, cast: routine.cast)
    return .list(
      report.findings.prefix(Self.mostFindings).map { finding in
        .object([
          "rule": .text(finding.rule.rawValue),
          "severity": .text(finding.severity.rawValue),
          "message": .text(finding.message),
          "hint": .text(finding.hint),
          "words": .text(finding.dancers.isEmpty ? "" : alarms.words(of: finding)),
          "dancers": .wholes(finding.dancers),
          "start": .rounded(finding.from.count, decimals: 6),
          "end": .rounded(finding.to.count, decimals: 6),
          "worst": .rounded(finding.closest?.count ?? finding.from.count, decimals: 6),
        ])
      })
  }

  private var closest: ScriptValue {
    guard let pair = report.closest else { return .null }
    return .object([
      "dancers": .wholes(pair.dancers), "distance": .rounded(pair.distance, decimals: 4),
      "count": .rounded(pair.moment.count, decimals: 6),
    ])
  }

  /// The nearest distance at even steps from beginning to end, and its exact low points.
  private var curve: ScriptValue {
    let curve = ClosestCurve(of: performance, report: report)
    return .object([
      "samples": .list(curve.samples.map { $0.distance.map { .rounded($0, decimals: 3) } ?? .null }),
      "lows": .list(
        curve.minima.map { .list([.rounded($0.count, decimals: 4), .rounded($0.distance, decimals: 4)]) }),
    ])
  }
}
