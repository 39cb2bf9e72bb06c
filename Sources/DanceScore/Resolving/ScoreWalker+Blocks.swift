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
    let before = openSection
    let around = innermostSection
    innermostSection = before
    defer { innermostSection = around }
    let location = frame.location(Span(span.lower, length?.span.upper ?? title.span.upper))
    let index = sections.count
    sections.append(Routine.Section(name: title.text, start: start, end: start, location: location))
    walk(body, &lane)
    sections[index].end = lane.count
    close(from: before, start: start, end: lane.count)
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
    let start = lane.count
    let before = extent(lane)
    for round in 0..<count {
      let errors = evaluator.log.errorCount
      walk(body, &lane)
      guard !isExhausted else { return }
      if evaluator.log.errorCount > errors {
        lane.count = start + (lane.count - start) / Double(round + 1) * Double(count)
        return
      }
      guard round == 0 else { continue }
      if let message = excess(of: count, rounds: before, extent(lane)) {
        exhaust(message, at: times.span)
        return
      }
      if body.isEmpty { return }
    }
  }

  /// How far the walk has come, in everything that has a limit.
  private struct Extent {
    var counts: Double, cues: Double, statements: Double, dancers: Double
  }

  private func extent(_ lane: Lane) -> Extent {
    Extent(counts: lane.count, cues: Double(cues.count), statements: Double(walked), dancers: Double(handled))
  }

  /// What becomes too much when the round that led from one extent to the other is walked `count` times in all.
  private func excess(of count: Int, rounds before: Extent, _ after: Extent) -> String? {
    func grown(_ part: KeyPath<Extent, Double>) -> Double {
      before[keyPath: part] + (after[keyPath: part] - before[keyPath: part]) * Double(count)
    }
    if grown(\.counts) > Allowance.counts {
      return "\(count) times makes the score longer than \(Int(Allowance.counts)) counts"
    }
    if grown(\.cues) > Double(Allowance.cues) || grown(\.statements) > Double(Allowance.statements) {
      return "\(count) times is more than the \(Allowance.cues) cues a score may have"
    }
    return grown(\.dancers) > Double(Allowance.handled) ? "\(count) times moves too many dancers too often" : nil
  }

  mutating func together(_ length: Duration?, _ parts: [DanceNotation.Lane], at span: Span, _ lane: inout Lane) {
    let declared = length.flatMap { counts($0) }
    let start = lane.count
    var (inner, doubled) = split(lane, into: parts)
    // A lane of nobody but absent dancers takes its counts all the same.
    for index in inner.indices
    where !isExhausted && (!inner[index].members.isEmpty || cast.isChanged && !doubled.contains { $0.part == index }) {
      walk(parts[index].body, &inner[index])
    }
    for part in inner {
      for dancer in part.members { laneOf[dancer] = lane.id }
    }
    let longest = (inner.map(\.count).max() ?? start) - start
    reportLengths(parts, inner, declared: declared, longest: longest, start: start)
    lane.count = start + max(longest, declared ?? 0)
    for double in doubled {
      overlaps.append(
        Routine.Overlap(
          dancer: double.dancer, start: start, end: lane.count, location: frame.location(head(of: parts[double.part]))))
    }
  }

  /// A lane for each part, and who is named by a part though an earlier one has them. `rest` takes those who are left,
  /// wherever it stands.
  private mutating func split(
    _ lane: Lane, into parts: [DanceNotation.Lane]
  ) -> (lanes: [Lane], doubled: [(dancer: Int, part: Int)]) {
    let named = parts.map { isRest($0) ? nil : resolve($0.members, or: ["all", "rest"], in: lane) as [Int]? }
    let firstId = laneCount
    laneCount += parts.count
    var lanes: [Lane] = []
    var doubled: [(dancer: Int, part: Int)] = []
    for (index, dancers) in named.enumerated() {
      var own: [Int] = []
      own.reserveCapacity(dancers?.count ?? 0)
      for dancer in dancers ?? [] {
        guard laneOf[dancer] == lane.id else {
          doubled.append((dancer, index))
          continue
        }
        laneOf[dancer] = firstId + index
        own.append(dancer)
      }
      own.sort()
      lanes.append(
        Lane(id: firstId + index, count: lane.count, members: own, isPart: true, isRepeated: lane.isRepeated))
    }
    takeRest(of: lane, parts, &lanes)
    return (lanes, doubled)
  }

  private mutating func takeRest(of lane: Lane, _ parts: [DanceNotation.Lane], _ lanes: inout [Lane]) {
    guard let rest = parts.firstIndex(where: isRest) else { return }
    handle(lane.members.count, at: parts[rest].span)
    lanes[rest].members = lane.members.filter { laneOf[$0] == lane.id }
    for dancer in lanes[rest].members { laneOf[dancer] = lanes[rest].id }
    if lanes[rest].members.isEmpty, !cast.isChanged {
      fail("empty-rest", "nobody is left for `rest`", at: head(of: parts[rest]), hint: "remove this lane")
    }
    for part in parts[(rest + 1)...] where isRest(part) {
      fail("repeated-rest", "`rest` has a lane already", at: head(of: part), hint: "name the dancers")
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

  private func isRest(_ part: DanceNotation.Lane) -> Bool {
    if part.members.count == 1, case .name(let name) = part.members[0] { return name.text == "rest" }
    return false
  }
}
