import DanceNotation
import DanceSource

// What holds for a whole section: what is allowed in it, and its limits.
extension ScoreWalker {
  /// `allow contact a, b`, `allow crowding`
  mutating func allow(_ rule: Name, _ members: [MemberExpression], at span: Span, _ lane: Lane) {
    guard !rule.isMissing else { return }
    if rule.text == "contact" { return allowContact(members, at: span, lane) }
    guard Routine.RuleAllowance.rules.contains(rule.text) else {
      let list = Routine.RuleAllowance.rules.map { "`\($0)`" }.joined(separator: ", ")
      fail(
        "unknown-allowance", "`\(rule.text)` cannot be allowed", at: rule.span,
        hint: evaluator.log.suggestion(for: rule.text, among: ["contact"] + Routine.RuleAllowance.rules)
          ?? "write `allow contact` and the dancers, or one of \(list)")
      return
    }
    let errors = evaluator.log.errorCount
    let dancers = members.isEmpty ? lane.members : resolve(members, in: lane).sorted()
    handle(dancers.count, at: span)
    let isOfPairs = Routine.RuleAllowance.rulesOfPairs.contains(rule.text)
    if cast.isChanged, dancers.count < (isOfPairs && !members.isEmpty ? 2 : 1) { return }
    if dancers.count == 1, cast.dancers.count > 1, evaluator.log.errorCount == errors,
      isOfPairs
    {
      fail(
        "pair-of-one", "`\(rule.text)` is about two dancers, and \(cast.dancers[dancers[0]].name) is alone here",
        at: span, hint: "name both, or write `allow \(rule.text)` for everybody in a section")
    }
    // Where it ends is known when the section does.
    ruleAllowances.append(
      Routine.RuleAllowance(
        rule: rule.text, dancers: dancers, start: lane.count, end: .infinity, location: frame.location(span)))
  }

  private mutating func allowContact(_ members: [MemberExpression], at span: Span, _ lane: Lane) {
    let dancers = resolve(members, in: lane).sorted()
    guard dancers.count >= 2 else {
      if evaluator.log.errorCount == 0, !cast.isChanged {
        fail("contact-of-one", "expected at least two dancers who may touch", at: span)
      }
      return
    }
    allowances.append(
      Routine.ContactAllowance(
        dancers: dancers, start: lane.count, end: .infinity, location: frame.location(span)))
  }

  /// `limits { … }` in a section.
  mutating func limit(_ entries: [NamedValue], at span: Span, _ lane: Lane) {
    guard !lane.isPart else {
      fail(
        "misplaced-limits", "limits hold for everybody in a section and cannot stand inside `together`", at: span,
        hint: "write them before the `together`, or `dancer a { … }` outside of the score")
      return
    }
    for entry in entries {
      guard let name = LimitName(rawValue: entry.name.text), !name.isOfSections else { continue }
      fail(
        "whole-routine-limit", "`\(name.rawValue)` holds for the whole routine", at: entry.name.span,
        hint: "move it to the top of the file")
    }
    let values = evaluator.limits(entries, in: frame).filter { $0.key.isOfSections }
    refuseRepeated(values, entries, at: span)
    sectionLimits.append(
      Routine.SectionLimits(values: values, start: lane.count, end: .infinity, location: frame.location(span)))
  }

  /// Limits hold for their whole section, so one that is said again in it can only be a slip. A statement in a `repeat` is
  /// the same one each time.
  private mutating func refuseRepeated(_ values: [LimitName: Double], _ entries: [NamedValue], at span: Span) {
    let location = frame.location(span)
    for entry in entries {
      guard let name = LimitName(rawValue: entry.name.text), values[name] != nil else { continue }
      let earlier = sectionLimits[innermostSection.limits...].first {
        $0.end == .infinity && $0.location != location && $0.values[name] != nil
      }
      guard let earlier else { continue }
      fail(
        "said-twice", "`\(name.rawValue)` is said twice in this section", at: entry.span, hint: "keep one of them",
        notes: [Diagnostic.Note("first said here", at: earlier.location)])
    }
  }

  /// How much had been said when a section began.
  struct OpenSection {
    var contacts = 0
    var rules = 0
    var limits = 0
  }

  /// How much has been said so far.
  var openSection: OpenSection {
    OpenSection(contacts: allowances.count, rules: ruleAllowances.count, limits: sectionLimits.count)
  }

  /// Lets what was said since a section began hold from `start` to `end`; of repeated statements, the first.
  mutating func close(from section: OpenSection, start: Double, end: Double) {
    Self.close(&allowances, from: section.contacts, start: start, end: end)
    Self.close(&ruleAllowances, from: section.rules, start: start, end: end)
    Self.close(&sectionLimits, from: section.limits, start: start, end: end)
  }

  private static func close<Item: SectionBound>(
    _ items: inout [Item], from first: Int, start: Double, end: Double
  ) {
    var seen: Set<SourceLocation> = []
    var kept: [Item] = []
    for var item in items[first...] {
      if item.end == .infinity {
        guard seen.insert(item.location).inserted else { continue }
        (item.start, item.end) = (start, end)
      }
      kept.append(item)
    }
    items.replaceSubrange(first..., with: kept)
  }
}
