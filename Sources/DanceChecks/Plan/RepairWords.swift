import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// What the planner did to keep everybody apart, in words.
struct RepairWords {
  private let repair: Repair
  private let words: PlanWords

  init(of repair: Repair, _ words: PlanWords) {
    self.repair = repair
    self.words = words
  }

  /// What is to be said where the table of a transition is read: what was changed in it, or what could not be helped.
  func remarks(ofCue cue: Int) -> [PlanRemark] { outcome(ofCue: cue) + unavoidable(ofCue: cue) }

  /// "ara and bora end 0.31 m apart (0.60 m wanted), whatever their ways"
  private func unavoidable(ofCue cue: Int) -> [PlanRemark] {
    // Where that is all there is to say, it is said as the reason.
    if case .unmended(let advice) = repair.outcome, advice.bound != nil { return [] }
    let dancers = Set(words.performance.routine.cues[cue].dancers)
    let meetings = repair.unavoidable.filter { dancers.contains($0.first) || dancers.contains($0.second) }
    guard let worst = meetings.first else { return [] }
    let texts = Metres.texts(worst.distance, limit: worst.limit)
    let more = meetings.count > 1 ? ", and so do \(counted(meetings.count - 1, "more pair"))" : ""
    let pair = "\(words.name(worst.first)) and \(words.name(worst.second))"
    return [
      PlanRemark(
        severity: .warning,
        message: "\(pair) end \(texts.value) apart (\(texts.limit) wanted), whatever their ways\(more)")
    ]
  }

  private func outcome(ofCue cue: Int) -> [PlanRemark] {
    switch repair.outcome {
    case .mended(let rung):
      [PlanRemark(severity: .note, message: "\(asWritten); \(cure(rung, ofCue: cue))")]
    case .eased(let rung):
      [
        PlanRemark(
          severity: .warning, message: "\(asWritten); \(cure(rung, ofCue: cue)), but the clearance is not kept")
      ]
    case .unmended(let advice):
      [
        PlanRemark(
          severity: severity(of: advice),
          message: "\(asWritten)\(repair.tried.isEmpty ? "" : "; nothing that was tried helps")\(help(advice))")
      ]
    }
  }

  /// What was tried and what came of it, in sentences.
  func sentences(ofCue cue: Int) -> [String] {
    var sentences = [capitalised(asWritten) + "."]
    switch repair.outcome {
    case .mended(let rung), .eased(let rung):
      let before = repair.tried.filter { $0 != rung }.map(Self.name)
      let tried = before.isEmpty ? "" : "After \(before.joined(separator: ", ")) had been tried without success, "
      let found = "\(cure(rung, ofCue: cue, telling: Self.mostExplained)) (\(counted(repair.trials, "trial")))."
      sentences.append(tried + (tried.isEmpty ? capitalised(found) : found))
      if case .eased = repair.outcome { sentences.append("Bodies no longer touch, but the clearance is not kept.") }
    case .unmended(let advice):
      let tried = repair.tried.map(Self.name).joined(separator: ", ")
      sentences.append(
        tried.isEmpty
          ? "All stays as written."
          : "Tried without success: \(tried) (\(counted(repair.trials, "trial"))); all stays as written.")
      let help = help(advice)
      if !help.isEmpty { sentences.append(capitalised(String(help.drop { ":;, ".contains($0) })) + ".") }
    }
    return sentences
  }

  /// "as written, ara and bora would be 0.31 m apart at 3:7 (0.60 m wanted), and 2 more pairs too near"
  private var asWritten: String {
    let worst = repair.worst
    let texts = Metres.texts(worst.distance, limit: worst.limit)
    let others = repair.pairs > 1 ? ", and \(counted(repair.pairs - 1, "more pair")) would be too near" : ""
    return "as written, \(words.name(worst.first)) and \(words.name(worst.second)) would be \(texts.value) apart at "
      + "\(words.label(worst.count)) (\(texts.limit) wanted)\(others)"
  }

  /// "mended: ara leaves 1 count later"
  private func cure(_ rung: Repair.Rung, ofCue cue: Int, telling most: Int = mostTold) -> String {
    let own = repair.changes.filter { $0.cue == cue }
    let label = repair.isMended ? "mended" : "eased"
    guard rung != .opening else {
      return "\(label): the shape opens, everybody crosses, the shape closes"
    }
    guard !own.isEmpty else { return "\(label) by changes to other steps of the same time" }
    let shown = own.prefix(most).map(text)
    let more = own.count > shown.count ? ["and \(counted(own.count - shown.count, "more change"))"] : []
    return "\(label): " + (shown + more).joined(separator: ", ")
  }

  /// So many changes are told one by one, and so many where everything is explained.
  private static let (mostTold, mostExplained) = (6, 200)

  /// "ara leaves 1 count later", "bora goes round on an arc of 60° (0.12 m farther)"
  private func text(_ change: Repair.Change) -> String {
    let name = words.name(change.dancer)
    switch change.kind {
    case .place(let place): return "\(name) takes place \(place + 1)"
    case .delay(let counts): return "\(name) leaves \(CountText.text(counts)) later"
    case .spacing(let metres): return "those who follow \(name) keep \(Metres.text(metres)) behind each other"
    case .way(let way):
      let detour = Self.detour(of: change, in: words.performance).map { " (\(Metres.text($0)) farther)" }
      return "\(name) goes \(Self.text(way))\(detour ?? "")"
    }
  }

  /// A way, as it follows "goes".
  static func text(_ way: Manner.Way) -> String {
    switch way {
    case .straight: "straight"
    case .arc(let angle):
      "round on an arc of \(FixedDecimal.shortText(abs(angle.degrees), atMost: 1))° to the "
        + (angle.degrees < 0 ? "left" : "right")
    case .curve(let points): "on a curve\(points.isEmpty ? "" : " through \(text(points))")"
    case .via(let points): "by way of \(text(points))"
    }
  }

  private static func text(_ points: [Point]) -> String {
    points.map { "(\(FixedDecimal.shortText($0.x, atMost: 2)), \(FixedDecimal.shortText($0.y, atMost: 2)))" }
      .joined(separator: ", ")
  }

  /// How much longer a changed way is than a straight one, in metres.
  static func detour(of change: Repair.Change, in performance: Performance) -> Double? {
    guard let transition = performance.transitions.first(where: { $0.cue == change.cue }) else { return nil }
    let walks = PlannedWalks(of: transition, in: performance).walks
    return walks.first { $0.dancer == change.dancer }.map { $0.motion.length - $0.chord.length }
  }

  /// What would help, as the end of a sentence.
  private func help(_ advice: Repair.Advice) -> String {
    let bound = advice.bound.map { bound in
      let pair = "\(words.name(advice.pair.first)) and \(words.name(advice.pair.second))"
      switch bound {
      case .starts: return ": \(pair) begin nearer to each other than that"
      case .ends: return ": \(pair) end nearer to each other than that"
      case .leader:
        return ": the curve begins behind its leader, who has to walk back through those who follow; "
          + "let the file stand the other way round (`reversed`), or begin the curve ahead of it"
      }
    }
    let counts = advice.countsEnough.map { "\(CountText.text($0)) would be enough" }
    let spacing = advice.spacingEnough.map { "\(Metres.text($0)) between neighbours would do" }
    let cures = [counts, spacing].compactMap(\.self).joined(separator: ", or ")
    return (bound ?? "") + (cures.isEmpty ? "" : "; \(cures)")
  }

  private func severity(of advice: Repair.Advice) -> Diagnostic.Severity {
    let cast = words.routine.cast
    let bodies = cast[advice.pair.first].limits.radius + cast[advice.pair.second].limits.radius
    return advice.pair.distance < bodies ? .error : .warning
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// What a step of the ladder is called.
  static func name(_ rung: Repair.Rung) -> String {
    switch rung {
    case .places: "other places"
    case .spacing: "other distances behind the leader"
    case .delays: "delays"
    case .ways: "bent ways"
    case .delaysAndWays: "delays and bent ways together"
    case .opening: "opening the shape"
    }
  }
}
