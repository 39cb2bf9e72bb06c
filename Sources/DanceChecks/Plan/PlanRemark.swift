import DanceGeometry
public import DancePlanning
import DanceScore
public import DanceSource

/// Something to say of a transition besides its numbers.
public struct PlanRemark: Hashable, Sendable {
  /// How grave it is: an error where somebody collides.
  public var severity: Diagnostic.Severity
  /// One sentence.
  public var message: String
}

extension PlannedTransition {
  /// What is to be said of the transition, the gravest first: who collides, who comes too near, who needs more counts, what
  /// the spacing cannot promise, and what was changed to keep everybody apart.
  public func remarks(in performance: Performance) -> [PlanRemark] {
    let words = PlanWords(of: performance)
    let all =
      words.contacts(collisions, .error, "collide") + words.contacts(crowdings, .warning, "come too near")
      + words.contacts(allowed, .note, "may touch, and come near")
      + [words.tooFewCounts(of: self), words.tooLittleSpacing(of: self)].compactMap(\.self)
      + repairs.flatMap { RepairWords(of: performance.repairs[$0], words).remarks(ofCue: cue) }
    return all.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
  }
}

/// What the remarks on a plan and its explanation have in common: names, moments and numbers in words.
struct PlanWords {
  let routine: Routine
  let performance: Performance

  init(of performance: Performance) {
    routine = performance.routine
    self.performance = performance
  }

  /// So many contacts are told one by one.
  private static let mostTold = 3

  func name(_ dancer: Int) -> String { routine.cast[dancer].name }

  func label(_ count: Double) -> String { CountLabel(count, meter: routine.meter).description }

  /// "3 m/s", "2.5 m/s²" or "1.2 m a count": a limit of a dancer at a count.
  func limit(_ limit: LimitName, of dancer: Int, at count: Double) -> String {
    let limits = routine.limits(of: dancer, at: count)
    let short = { (value: Double?) in FixedDecimal.shortText(value ?? 0, atMost: 2) }
    switch limit {
    case .acceleration: return "\(short(limits.acceleration)) m/s²"
    case .stride: return "\(short(limits.stride)) m a count"
    default: return "\(short(limits.speed)) m/s"
    }
  }

  /// The worst contacts, one by one, and how many more there are.
  fileprivate func contacts(
    _ contacts: [ContactSurvey.PairContact], _ severity: Diagnostic.Severity, _ verb: String
  ) -> [PlanRemark] {
    var remarks = contacts.prefix(Self.mostTold).map { contact in
      let texts = Metres.texts(contact.distance, limit: contact.limit)
      return PlanRemark(
        severity: severity,
        message: "\(name(contact.first)) and \(name(contact.second)) \(verb) at \(label(contact.closestCount)): "
          + "\(texts.value) apart (limit \(texts.limit))")
    }
    let more = contacts.count - remarks.count
    if more > 0 {
      let times = more == 1 ? "once more" : "\(more) more times"
      remarks.append(PlanRemark(severity: severity, message: "others \(verb) \(times)"))
    }
    return remarks
  }

  fileprivate func tooFewCounts(of transition: PlannedTransition) -> PlanRemark? {
    guard let broken = transition.counts.broken else { return nil }
    let (given, name) = (CountText.text(transition.counts.given), name(broken.dancer))
    let limit = limit(broken.limit, of: broken.dancer, at: transition.from.count)
    let enough = enough(transition.counts)
    let verb = transition.counts.given == 1 ? "is" : "are"
    return PlanRemark(
      severity: .warning, message: "\(given) \(verb) too few for \(name) at \(limit): \(enough)")
  }

  /// "9.25 would do, or 10 whole ones"
  private func enough(_ counts: CountsAdvice) -> String {
    guard let least = counts.least else { return "no number up to \(Int(CountsAdvice.most)) would do" }
    let text = CountText.text(least) + " would do"
    guard let whole = counts.leastWhole, whole > least else { return text }
    return text + ", \(Int(whole)) if they are to be whole"
  }

  fileprivate func tooLittleSpacing(of transition: PlannedTransition) -> PlanRemark? {
    guard case .holds(let guarantee) = transition.guarantee,
      guarantee.distance < transition.clearance - Tolerance.limit
    else { return nil }
    let (start, goal) = (Metres.text(guarantee.startSpacing), Metres.text(guarantee.goalSpacing))
    return PlanRemark(
      severity: .warning,
      message: "neighbours begin \(start) and end \(goal) apart, which keeps only "
        + "\(Metres.text(guarantee.distance)) for sure (clearance \(Metres.text(transition.clearance))): "
        + "\(spacingEnough(for: transition.clearance)) at both ends would do")
  }

  /// The spacing at which straight ways surely keep a distance, rounded up to a centimetre.
  func spacingEnough(for clearance: Double) -> String {
    Metres.text((Guarantee.spacing(for: clearance) * 100 - 1e-6).rounded(.up) / 100)
  }
}
