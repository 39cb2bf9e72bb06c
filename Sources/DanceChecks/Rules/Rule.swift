import DancePlanning
import DanceScore
import DanceSource

/// One question put to a performance.
protocol Rule {
  /// The identifier that reports use.
  static var id: RuleID { get }

  /// Everything the rule objects to, in any order.
  static func findings(in context: CheckContext) -> [Finding]
}

/// What the rules look at, and the words they share.
struct CheckContext {
  let performance: Performance
  let survey: ContactSurvey
  /// How many threads a rule may use; `nil` for as many as there are processors.
  var workers: Int?

  var routine: Routine { performance.routine }

  /// A moment with its label and second.
  func moment(_ count: Double) -> Finding.Moment {
    Finding.Moment(
      count: count, label: CountLabel(count, meter: routine.meter).description,
      seconds: routine.clock.seconds(atCount: count))
  }

  /// The short name of a dancer.
  func name(_ dancer: Int) -> String { routine.cast[dancer].name }

  /// Names as a list in a sentence; long lists are cut.
  func names(_ dancers: [Int]) -> String {
    let shown = dancers.prefix(dancers.count > 6 ? 5 : 6).map(name)
    if dancers.count > shown.count { return shown.joined(separator: ", ") + " and \(dancers.count - shown.count) more" }
    guard shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
  }

  /// The statement of a cue, as far as a dancer is concerned.
  func location(ofCue cue: Int, for dancer: Int) -> SourceLocation { routine.cues[cue].location(of: dancer) }

  /// The statement behind what dancers do at a count: the first of them who is moving, else whoever was placed last.
  func cause(of dancers: [Int], at count: Double) -> SourceLocation? {
    let tracks = performance.tracks
    for dancer in dancers {
      if let cue = tracks.cue(tracks.row(of: dancer, at: count)) { return location(ofCue: cue, for: dancer) }
    }
    let last = dancers.compactMap { dancer -> Int? in
      let rows = tracks.rows(of: dancer).lowerBound...tracks.row(of: dancer, at: count)
      return rows.last { tracks.cue($0) != nil }.flatMap(tracks.cue)
    }.max()
    return (last ?? performance.transitions.first?.cue).map { location(ofCue: $0, for: dancers.first ?? 0) }
  }

  /// The closest pair with its moment.
  var closestPair: CheckReport.ClosestPair? {
    survey.closest.map {
      CheckReport.ClosestPair(dancers: [$0.first, $0.second], distance: $0.distance, moment: moment($0.count))
    }
  }
}

/// Lengths in messages, in metres: to a centimetre, near a limit as fine as it takes to tell them apart.
enum Metres {
  /// A length on its own.
  static func text(_ metres: Double) -> String { FixedDecimal.text(metres, 2) + " m" }

  /// By how much something is too far: as fine as it takes not to say that it is nothing.
  static func excess(_ metres: Double) -> String {
    let texts = (2...9).map { FixedDecimal.text(metres, $0) }
    return (texts.first { $0.contains { ("1"..."9").contains($0) } } ?? texts[0]) + " m"
  }

  /// A value beside the limit it breaks.
  static func texts(_ value: Double, limit: Double) -> (value: String, limit: String) {
    for decimals in 2...4 {
      let (first, second) = (FixedDecimal.text(value, decimals), FixedDecimal.text(limit, decimals))
      if first != second { return (first + " m", second + " m") }
    }
    return (FixedDecimal.text(value, 6) + " m", FixedDecimal.text(limit, 6) + " m")
  }
}
