import DanceGeometry
import DanceNotation
import DanceSource

// Steps that hold others: sections, repetitions, lanes.
extension ScoreWalker {
  mutating func section(
    _ title: QuotedText, _ length: Duration?, _ body: [Statement], at span: Span, _ lane: inout Lane
  ) {
    guard !lane.isPart else {
      fail(
        "misplaced-section", "a section is for everybody and cannot stand inside `together`",
        at: Span(span.lower, title.span.upper), hint: "put the `together` into the section")
      return
    }
    let declared = length.flatMap { counts($0) }
    let start = lane.count
    let firstAllowance = allowances.count
    let location = frame.location(Span(span.lower, length?.span.upper ?? title.span.upper))
    let index = sections.count
    sections.append(Routine.Section(name: title.text, start: start, end: start, location: location))
    walk(body, &lane)
    sections[index].end = lane.count
    closeAllowances(from: firstAllowance, start: start, end: lane.count)
    if let declared, abs(declared - (lane.count - start)) > Tolerance.count * max(1, declared) {
      mismatches.append(
        Routine.LengthMismatch(
          kind: .section(title.text), declared: declared, actual: lane.count - start, start: start, location: location))
    }
  }

  /// Walks the body once, and the other times only if what that comes to is within the limits and nothing was wrong.
  mutating func repetition(_ times: Expression, _ body: [Statement], _ lane: inout Lane) {
    let most = Int(Allowance.counts)
    guard let count = evaluator.wholeNumber(times, in: 0...most, frame), count > 0 else { return }
    let wasRepeated = lane.isRepeated
    lane.isRepeated = true
    defer { lane.isRepeated = wasRepeated }
    let (start, cuesBefore, walkedBefore) = (lane.count, cues.count, walked)
    for round in 0..<count {
      let errors = evaluator.log.errorCount
      walk(body, &lane)
      guard !isExhausted else { return }
      if evaluator.log.errorCount > errors {
        lane.count = start + (lane.count - start) / Double(round + 1) * Double(count)
        return
      }
      guard round == 0 else { continue }
      let all = Double(count)
      let length = start + (lane.count - start) * all
      let written = Double(cuesBefore) + Double(cues.count - cuesBefore) * all
      let statements = Double(walkedBefore) + Double(walked - walkedBefore) * all
      guard length <= Allowance.counts, written <= Double(Allowance.cues), statements <= Double(Allowance.statements)
      else {
        let message =
          length > Allowance.counts
          ? "\(count) times makes the score longer than \(most) counts"
          : "\(count) times is more than the \(Allowance.cues) cues a score may have"
        exhaust(message, at: times.span)
        return
      }
      if body.isEmpty { return }
    }
  }

  mutating func together(_ length: Duration?, _ parts: [DanceNotation.Lane], at span: Span, _ lane: inout Lane) {
    let declared = length.flatMap { counts($0) }
    let start = lane.count
    let members = membersOfLanes(parts, in: lane)
    var inner: [Lane] = []
    var ends: [Double] = []
    var isTaken: Set<Int> = []
    var doubled: [(dancer: Int, part: Int)] = []
    for (index, dancers) in members.enumerated() {
      for dancer in dancers where isTaken.contains(dancer) { doubled.append((dancer, index)) }
      let own = dancers.filter { isTaken.insert($0).inserted }
      inner.append(Lane(id: laneCount, count: start, members: own.sorted(), isPart: true, isRepeated: lane.isRepeated))
      laneCount += 1
    }
    for index in inner.indices {
      for dancer in inner[index].members { laneOf[dancer] = inner[index].id }
    }
    for index in inner.indices {
      guard !isExhausted else { break }
      if !inner[index].members.isEmpty { walk(parts[index].body, &inner[index]) }
      ends.append(inner[index].count)
    }
    for dancer in isTaken { laneOf[dancer] = lane.id }
    let longest = (ends.max() ?? start) - start
    reportLengths(parts, inner, declared: declared, longest: longest, start: start)
    lane.count = start + max(longest, declared ?? 0)
    for double in doubled {
      overlaps.append(
        Routine.Overlap(
          dancer: double.dancer, start: start, end: lane.count, location: frame.location(head(of: parts[double.part]))))
    }
  }

  private mutating func reportLengths(
    _ parts: [DanceNotation.Lane], _ lanes: [Lane], declared: Double?, longest: Double, start: Double
  ) {
    for (part, lane) in zip(parts, lanes) where !lane.members.isEmpty {
      let actual = lane.count - start
      let expected = declared ?? longest
      guard abs(actual - expected) > Tolerance.count * max(1, expected) else { continue }
      mismatches.append(
        Routine.LengthMismatch(
          kind: declared == nil ? .shorterLane : .lane, declared: expected, actual: actual, start: start,
          location: frame.location(head(of: part))))
    }
  }

  /// The words that say whose lane it is.
  private func head(of part: DanceNotation.Lane) -> Span {
    guard let first = part.members.first, let last = part.members.last else { return part.span }
    return first.span.joined(with: last.span)
  }

  /// Who is in each lane; `rest` are those whom no lane names.
  private mutating func membersOfLanes(_ parts: [DanceNotation.Lane], in lane: Lane) -> [[Int]] {
    var members = parts.map { isRest($0) ? nil : resolve($0.members, in: lane) as [Int]? }
    handle(lane.members.count, at: parts.first?.span ?? Span(0, 0))
    guard let rest = parts.firstIndex(where: isRest) else { return members.map { $0 ?? [] } }
    let named = Set(members.flatMap { $0 ?? [] })
    let others = lane.members.filter { !named.contains($0) }
    members[rest] = others
    if others.isEmpty {
      fail("empty-rest", "nobody is left for `rest`", at: head(of: parts[rest]), hint: "remove this lane")
    }
    for part in parts[(rest + 1)...] where isRest(part) {
      fail("repeated-rest", "`rest` has a lane already", at: head(of: part), hint: "name the dancers")
    }
    return members.map { $0 ?? [] }
  }

  private func isRest(_ part: DanceNotation.Lane) -> Bool {
    if part.members.count == 1, case .name(let name) = part.members[0] { return name.text == "rest" }
    return false
  }
}
