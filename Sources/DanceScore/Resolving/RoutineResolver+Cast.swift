import DanceNotation
import DanceSource

// The dancers and what they are held to.
extension RoutineResolver {
  mutating func collectCast(_ declarations: Declarations, limits: Limits) {
    for entry in declarations.cast { add(entry, limits: limits) }
    for group in declarations.groups where !group.name.isMissing {
      cast.addGroup(group.name, group.members, in: file, log: &evaluator.log)
    }
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
      cast.setLimits(self.limits(entry.limits, basedOn: limits), of: dancer)
    }
    evaluator.dancers = cast.indices
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

  mutating func limits(_ entries: [LimitEntry], basedOn base: Limits) -> Limits {
    var limits = base
    var seen: Set<String> = []
    for entry in entries where !entry.name.isMissing {
      guard seen.insert(entry.name.text).inserted else {
        evaluator.fail(
          "said-twice", "`\(entry.name.text)` is said twice", at: frame.location(entry.span), hint: "keep one of them")
        continue
      }
      switch entry.name.text {
      case "radius": if let value = length(entry.value, .positive) { limits.radius = value }
      case "clearance": if let value = length(entry.value, .notNegative) { limits.clearance = value }
      case "edge": if let value = length(entry.value, .notNegative) { limits.edge = value }
      case "speed":
        if let value = amount(entry.value, as: .speed, .positive, most: 1e5) { limits.speed = value }
      case "acceleration":
        if let value = amount(entry.value, as: .acceleration, .positive, most: 1e5) { limits.acceleration = value }
      case "stride": if let value = length(entry.value, .positive) { limits.stride = value }
      case "lateness":
        if let value = amount(entry.value, as: .time, .notNegative, most: 60) { limits.lateness = value }
      case "rest": if let value = length(entry.value, .positive) { limits.rest = value }
      default: reportUnknownLimit(entry.name)
      }
    }
    return limits
  }

  private mutating func reportUnknownLimit(_ name: Name) {
    let known = ["radius", "clearance", "speed", "acceleration", "stride", "rest", "edge", "lateness"]
    let list = known.map { "`\($0)`" }.joined(separator: ", ")
    evaluator.fail(
      "unknown-limit", "there is no limit called `\(name.text)`", at: frame.location(name.span),
      hint: evaluator.log.suggestion(for: name.text, among: known) ?? "use one of \(list)")
  }
}
