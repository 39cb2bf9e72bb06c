import DancePlanning
import DanceScore
import DanceSource

/// The sentences of a sheet, for whatever it is written in.
package struct SheetWords {
  private let sheets: Sheets

  /// The words of some sheets.
  package init(_ sheets: Sheets) { self.sheets = sheets }

  /// The name of somebody.
  package func name(_ dancer: Int) -> String { sheets.performance.routine.cast[dancer].name }

  /// When to leave and when to be there: "2:1 → 3:1"; of who stays or stands, only when.
  package func when(_ entry: Sheet.Entry) -> String {
    entry.arrive > entry.leave
      ? "\(sheets.label(entry.leave)) → \(sheets.label(entry.arrive))" : sheets.label(entry.arrive)
  }

  /// How long: "8 counts, then hold 4"; empty for an instant.
  package func howLong(_ entry: Sheet.Entry) -> String {
    let (going, holding) = (entry.arrive - entry.leave, entry.until - entry.arrive)
    let hold = FixedDecimal.shortText(holding, atMost: 3)
    let verb = entry.kind == .wait || entry.kind == .exit ? "wait" : "hold"
    let parts = [
      going > 1e-6 ? CountText.text(going) : nil,
      holding > 1e-6 ? (going > 1e-6 ? "then \(verb)\u{A0}\(hold)" : "\(verb) \(CountText.text(holding))") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// What is done, where it is not plain from the rest: "stay", "come on", "go off", "wait in the wings".
  package func doing(_ entry: Sheet.Entry) -> String {
    switch entry.kind {
    case .start: "begin here"
    case .move: ""
    case .stay: "stay"
    case .enter: "come on"
    case .exit: "go off"
    case .wait: "wait"
    }
  }

  /// How far and by which steps: "2.30 m, 0.29 m a count", "4.57 m, 8 to 5".
  package func steps(_ walk: Sheet.Walk) -> String {
    let length = Metres.text(walk.length)
    guard walk.counts > 1 else { return length }
    if let number = walk.stepsToFive {
      return "\(length), \(FixedDecimal.shortText(number, atMost: 1)) to 5"
    }
    let longest = walk.longestStep > walk.step * 1.05 ? ", at most \(FixedDecimal.text(walk.longestStep, 2))" : ""
    return "\(length), \(FixedDecimal.text(walk.step, 2)) m a count\(longest)"
  }

  /// Who is on a side, and how far: "mina 1.50 m"; of two, "mina, joon 1.12 m"; "–" for nobody.
  package func neighbour(_ side: Sheet.Side, of entry: Sheet.Entry) -> String {
    let there = entry.neighbours.filter { $0.side == side }
    guard let nearest = there.first else { return "–" }
    return "\(there.map { name($0.dancer) }.joined(separator: ", ")) \(Metres.text(nearest.distance))"
  }

  /// So many passes are told one by one.
  package static let mostPasses = 5

  /// Who comes by, in order of time: "4:5 mina, 0.70 m to your left". Of many, the nearest are told.
  package func passes(_ entry: Sheet.Entry) -> [String] {
    let nearest = entry.passes.sorted { ($0.distance, $0.count) < ($1.distance, $1.count) }.prefix(Self.mostPasses)
    let told = nearest.sorted { ($0.count, $0.dancer) < ($1.count, $1.dancer) }.map { pass in
      let side =
        switch pass.side {
        case .left, .right: "to your \(pass.side.rawValue)"
        case .front: "in front"
        case .back: "behind you"
        }
      // A tenth of a count is as fine as anybody counts.
      let when = sheets.label((pass.count * 10).rounded() / 10)
      return "\(when) \(name(pass.dancer)), \(Metres.text(pass.distance)) \(side)"
    }
    let rest = entry.passes.count - told.count
    return told + (rest > 0 ? ["and \(rest) more"] : [])
  }

  /// What the dancer can afford: "240 ms late, and you touch mina".
  package func margin(_ margin: Sheet.Margin) -> String {
    guard margin.milliseconds > 0 else { return "you touch \(name(margin.other)) even on time" }
    return "\(margin.milliseconds) ms \(margin.isLate ? "late" : "early") and you touch \(name(margin.other))"
  }

  /// A cue with its count: "3:5 heads snap".
  package func cue(_ cue: Sheet.Cue) -> String { "\(sheets.label(cue.count)) \(cue.words)" }

  /// How the sheets are read, in a few sentences.
  package var explanations: [String] {
    let routine = sheets.performance.routine
    let step = FixedDecimal.shortText(routine.step, atMost: 4)
    let isField = routine.stage.outline == .field
    let places =
      isField
      ? "Places are by yard lines and high school hashes, 53 ft 4 in from the sidelines, to a quarter step of \(step) m; "
        + "side 1 is at the audience’s left. “8 to 5” are eight steps to five yards."
      : "Places are to a quarter step of \(step) m from the middle of the floor; upstage is away from the audience, and "
        + "stage left is the left of who faces it."
    let margins =
      sheets.hasMargins
      ? "A margin says how late or early you may be on the way, everybody else being on time; where there is none, it is "
        + "more than a second."
      : "Margins of time are worked out for casts of up to \(Measures.largestSurveyed)."
    return [
      "Sets are numbered for all alike; 4a lies between 4 and 5. “2:1 → 3:1”: leave on count 1 of eight 2, be there on "
        + "count 1 of eight 3.".replacing("eight", with: routine.meter == 8 ? "eight" : "phrase"),
      places,
      "Left, right, front and back are your own, the way you face then. You meet who comes nearer than "
        + "\(Metres.text(sheets.comfort)) and goes again, middle to middle.",
      margins,
    ]
  }

  /// What sums a sheet up: "28.4 m walked, 9 lines".
  package func summary(_ sheet: Sheet) -> [String] {
    let walked = FixedDecimal.text(sheet.walked, 1) + " m walked"
    let groups = sheet.groups.isEmpty ? [] : [sheet.groups.joined(separator: ", ")]
    return groups + [walked] + (sheet.eyes.map { ["you face \($0) throughout"] } ?? [])
      + (sheet.margin.map { ["least margin: \(margin($0))"] } ?? [])
  }
}
