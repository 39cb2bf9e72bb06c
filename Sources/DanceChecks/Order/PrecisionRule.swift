import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Rows, columns, circles and mirror pairs of held formations in which somebody is off by more than the limit.
///
/// Each shape gives one finding, about who is off by the most times the own limit. Where the whole formation is symmetric
/// to within the limit, whoever is off in a shape has a counterpart who is off in the same way, and it is how the formation
/// is meant. Mirror pairs in a row, column or circle that has a finding are left out: it is the same fault.
enum PrecisionRule: Rule {
  static let id = RuleID.precision

  static func findings(in context: CheckContext) -> [Finding] {
    guard isAsked(of: context.routine) else { return [] }
    return FormationOrders(of: context.performance).formations.flatMap { findings(in: $0, context) }
  }

  private static func isAsked(of routine: Routine) -> Bool {
    routine.cast.contains { $0.limits.precision != nil }
      || routine.sectionLimits.contains { $0.values.keys.contains(.precision) }
  }

  /// What is found in a formation, worst first.
  private static func findings(in held: FormationOrders.Held, _ context: CheckContext) -> [Finding] {
    let count = (held.moment.start + held.moment.end) / 2
    let stand = Stand(
      place: { context.performance.position(of: $0, at: count) },
      limit: { context.routine.limits(of: $0, at: held.moment.start).precision })
    let shapes = held.order.rows + held.order.columns
    var faults = shapes.compactMap { Fault($0, stand) } + held.order.circles.compactMap { Fault($0, stand) }
    faults.removeAll { isMeant($0, in: held, context) }
    let blamed = Set(faults.flatMap(\.members))
    let matched = held.order.mirror?.pairs ?? []
    // Three on the axis are a line, and looked at as such.
    let axisIsALine = matched.filter { $0.first == $0.second }.count >= LineSearch.least
    let pairs = matched.filter { pair in
      !(pair.first == pair.second && axisIsALine) && !blamed.contains(pair.first) && !blamed.contains(pair.second)
    }
    let axis = Vector.unit(held.order.mirror?.direction ?? .zero)
    let unpaired = pairs.compactMap { Fault($0, across: axis, stand) }
    if let worst = stand.worst(of: unpaired.map { ($0.dancer, $0.offset) }) {
      faults += unpaired.filter { $0.dancer == worst.dancer }
    }
    return faults.sorted { isLess($1, $0) }.map { finding($0, held, context) }
  }

  private static func isLess(_ one: Fault, _ other: Fault) -> Bool {
    (one.offset.length, other.dancer) < (other.offset.length, one.dancer)
  }

  private static func limit(of fault: Fault, at moment: HeldMoment, in context: CheckContext) -> Double? {
    context.routine.limits(of: fault.dancer, at: moment.start).precision
  }

  /// Whether a symmetry of the formation, exact to the limit, gives the dancer a counterpart.
  private static func isMeant(_ fault: Fault, in held: FormationOrders.Held, _ context: CheckContext) -> Bool {
    let limit = limit(of: fault, at: held.moment, in: context) ?? 0
    let rotation = held.order.rotation
    if rotation.order > 1 && rotation.worst <= limit {
      let place = context.performance.position(of: fault.dancer, at: (held.moment.start + held.moment.end) / 2)
      if place.distance(to: rotation.centre) > held.order.tolerance { return true }
    }
    guard let mirror = held.order.mirror, mirror.isRecognised, mirror.worst <= limit else { return false }
    return mirror.pairs.contains { $0.first != $0.second && ($0.first == fault.dancer || $0.second == fault.dancer) }
  }

  private static func finding(
    _ fault: Fault, _ held: FormationOrders.Held, _ context: CheckContext
  ) -> Finding {
    let limit = limit(of: fault, at: held.moment, in: context) ?? 0
    let texts = Metres.texts(fault.offset.length, limit: limit)
    return Finding(
      rule: id, message: fault.words(off: texts.value, context.name) + " (limit \(texts.limit))",
      dancers: fault.members.sorted(), from: context.moment(held.moment.start),
      to: context.moment(end(of: held.moment, in: context)), value: fault.offset.length, limit: limit,
      hint: fault.isAlone ? "shift \(context.name(fault.dancer)) \(OffsetWords.way(-fault.offset))" : nil,
      location: statement(of: fault.dancer, at: held.moment, in: context))
  }

  /// The end of a held moment, or of the section in which it begins: what a section allows holds for its own counts.
  private static func end(of moment: HeldMoment, in context: CheckContext) -> Double {
    guard let section = context.routine.section(atCount: moment.start), section.end > moment.start else {
      return moment.end
    }
    return min(moment.end, section.end)
  }

  /// The statement that brought a dancer to where a formation is held.
  private static func statement(
    of dancer: Int, at moment: HeldMoment, in context: CheckContext
  ) -> SourceLocation? {
    let last = context.performance.transitions.filter {
      $0.end <= moment.start + Tolerance.count && $0.dancers.contains(dancer)
    }.max { ($0.end, $0.cue) < ($1.end, $1.cue) }
    return last.map { context.location(ofCue: $0.cue, for: dancer) } ?? context.cause(of: [dancer], at: moment.start)
  }
}
