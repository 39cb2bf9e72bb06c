import DanceNotation
import DanceSource

// The dancers and what they are held to.
extension RoutineResolver {
  mutating func collectCast(_ declarations: Declarations, limits: Limits) {
    for entry in declarations.cast { add(entry, limits: limits) }
    for name in cast.change.joining {
      cast.add(Dancer(name: name, limits: limits), at: frame.location(Span(0, 0)), log: &evaluator.log)
    }
    for group in declarations.groups where !group.name.isMissing {
      cast.addGroup(group.name, group.members, in: file, log: &evaluator.log)
    }
    setGroupLimits(declarations.groupLimits)
    var described: [Int: Span] = [:]
    for entry in declarations.dancers {
      guard let dancer = cast.dancer(entry.name, in: file, log: &evaluator.log) else { continue }
      if let first = described[dancer] {
        evaluator.log.error(
          "said-twice", "`\(entry.name.text)` is described twice", at: frame.location(entry.name.span),
          hint: "put everything into one of them",
          notes: [Diagnostic.Note("first described here", at: frame.location(first))])
      }
      described[dancer] = entry.name.span
      let values = evaluator.limits(entry.limits, in: frame)
      if let landing = entry.limits.first(where: { $0.name.text == LimitName.landing.rawValue }) {
        evaluator.fail(
          "landing-of-one", "`landing` is about several dancers and cannot be that of one",
          at: frame.location(landing.name.span), hint: "write `group front { landing 0 }`, or `limits { landing 0 }`")
      }
      cast.change(values.filter { $0.key != .landing }, of: [dancer])
    }
    evaluator.dancers = cast.indices
    evaluator.absent = cast.absent
  }

  /// Gives groups their limits; of two groups of a dancer, the one described later decides.
  private mutating func setGroupLimits(_ entries: [(name: Name, limits: [NamedValue])]) {
    guard !entries.isEmpty else { return }
    _ = cast.resolveGroups(in: file, log: &evaluator.log)
    var firsts: [String: Span] = [:]
    for entry in entries where !entry.name.isMissing {
      let values = evaluator.limits(entry.limits, in: frame)
      for limit in entry.limits where LimitName(rawValue: limit.name.text) != nil {
        let key = "\(entry.name.text) \(limit.name.text)"
        guard let first = firsts[key] else {
          firsts[key] = limit.span
          continue
        }
        evaluator.fail(
          "said-twice", "`\(limit.name.text)` of the group `\(entry.name.text)` is said twice",
          at: frame.location(limit.span), hint: "keep one of them",
          notes: [Diagnostic.Note("first said here", at: frame.location(first))])
      }
      guard cast.change(values, ofGroup: entry.name.text) else {
        let isDancer = cast.indices[entry.name.text] != nil
        evaluator.fail(
          "unknown-group", "there is no group called `\(entry.name.text)`", at: frame.location(entry.name.span),
          hint: isDancer ? "write `dancer \(entry.name.text)`" : nil)
        continue
      }
    }
  }

  private mutating func add(_ entry: CastEntry, limits: Limits) {
    switch entry {
    case .one(let name, let fullName, let colour):
      guard !name.isMissing else { return }
      let colour = colour.map { Dancer.Colour(red: $0.red, green: $0.green, blue: $0.blue) }
      let dancer = Dancer(name: name.text, fullName: fullName?.text, colour: colour, limits: limits)
      cast.add(dancer, at: frame.location(name.span), log: &evaluator.log)
    case .range(let prefix, let from, let to, let span):
      let most = 1_000_000_000
      let low = evaluator.wholeNumber(from, in: 0...most, frame)
      guard let high = evaluator.wholeNumber(to, in: 0...most, frame), let low else { return }
      guard low <= high, high - low < Allowance.dancers - cast.dancers.count else {
        let message =
          low > high ? "expected a range that goes upwards" : "a cast may have at most \(Allowance.dancers) dancers"
        evaluator.fail("cast-range", message, at: frame.location(span))
        return
      }
      for number in low...high {
        let dancer = Dancer(name: prefix.text + String(number), limits: limits)
        cast.add(dancer, at: frame.location(span), log: &evaluator.log)
      }
    }
  }
}
