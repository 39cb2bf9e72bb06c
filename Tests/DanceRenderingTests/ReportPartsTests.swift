import DanceChecks
import DanceScore
import DanceSource
import Testing

@testable import DanceRendering

/// What decides how a page is laid out: marks on lanes, cards and lists, ticks.
@Suite struct ReportPartsTests {
  private static func routine(counts: Double) -> Routine {
    var routine = Routine(
      title: "Test", stage: .standard, cast: [Dancer(name: "ara"), Dancer(name: "bora")],
      clock: Clock(beatsPerMinute: 120), sources: SourceMap())
    routine.counts = counts
    return routine
  }

  private static func finding(
    _ rule: RuleID, from: Double, to: Double, severity: Diagnostic.Severity? = nil, distance: Double = 0.5
  ) -> Finding {
    let moment = { (count: Double) in Finding.Moment(count: count, label: "", seconds: count / 2) }
    return Finding(
      rule: rule, severity: severity, message: "\(rule) from \(from)", dancers: [0, 1], from: moment(from),
      to: moment(to), closest: Finding.Closest(count: from, distance: distance), limit: 0.6, location: nil)
  }

  @Test func `marks that overlap lie on different lines, and others share one`() throws {
    let findings = [(0.0, 8.0), (4.0, 12.0), (40.0, 44.0)].map { Self.finding(.crowding, from: $0.0, to: $0.1) }
    let lane = try #require(FindingLanes(findings, on: TimeAxis(Self.routine(counts: 80))).lanes.first)
    #expect(lane.marks.map(\.line) == [0, 1, 0])
    #expect(lane.marks.map(\.finding) == [0, 1, 2])
    #expect(lane.lines == 2)
  }

  @Test func `a lane that would need many lines joins its marks, and each mark leads to its gravest finding`() throws {
    var findings = (0..<20).map { Self.finding(.crowding, from: Double($0), to: Double($0) + 30) }
    findings[7].severity = .error
    findings.append(Self.finding(.crowding, from: 70, to: 71))
    let lane = try #require(FindingLanes(findings, on: TimeAxis(Self.routine(counts: 80))).lanes.first)
    #expect(lane.lines == 1)
    #expect(lane.marks.map(\.count) == [20, 1])
    #expect(lane.marks.map(\.finding) == [7, 20])
    #expect(lane.count == 21)
  }

  @Test func `lanes with errors come first`() {
    let findings = [Self.finding(.crowding, from: 0, to: 1), Self.finding(.jump, from: 4, to: 5)]
    let lanes = FindingLanes(findings, on: TimeAxis(Self.routine(counts: 8))).lanes
    #expect(lanes.map(\.rule) == [.jump, .crowding])
  }

  @Test func `cards are the worst, and nothing is lost between cards, list and count`() throws {
    let crowdings = (0..<1000).map {
      Self.finding(.crowding, from: Double($0), to: Double($0) + 1, distance: $0 == 600 ? 0.01 : 0.5)
    }
    let findings = crowdings + [Self.finding(.jump, from: 900, to: 901)]
    let groups = FindingGroups(findings, of: Self.routine(counts: 1001), pictures: 5)
    let group = try #require(groups.groups.first)
    #expect(groups.groups.count == 1)
    #expect(group.cards.prefix(3) == [1000, 600, 0])
    #expect(group.cards.count + group.listed.count + group.counted == findings.count)
    #expect(Set(group.cards + group.listed).count == group.cards.count + group.listed.count)
    #expect(group.counted > 0)
    #expect(groups.pictured == Set(group.cards.prefix(5)))
    #expect(groups.isWritten(600))
    #expect(findings.indices.count { !groups.isWritten($0) } == group.counted)
  }

  @Test func `one rule does not fill all cards of a section`() throws {
    var routine = Self.routine(counts: 160)
    let nowhere = SourceLocation(file: SourceFile.ID(index: 0), span: Span(0, 0))
    routine.sections = (0..<10).map {
      Routine.Section(name: "S\($0)", start: Double($0) * 16, end: Double($0) * 16 + 16, location: nowhere)
    }
    let starts = (0..<10).map { Double($0) * 16 }
    let findings = starts.flatMap { start -> [Finding] in
      let collision = Self.finding(.collision, from: start, to: start + 1)
      return Array(repeating: collision, count: 20) + [Self.finding(.crowding, from: start, to: start + 1)]
    }
    let groups = FindingGroups(findings, of: routine, pictures: 60)
    #expect(groups.groups.count == 10)
    for group in groups.groups { #expect(group.cards.contains { findings[$0].rule == .crowding }) }
  }

  @Test(arguments: [1.0, 7, 8, 100, 752, 5000, 100_000]) func `an axis has a few ticks, within the routine`(
    counts: Double
  ) {
    let axis = TimeAxis(Self.routine(counts: counts))
    for ticks in [axis.phrases, axis.seconds] {
      #expect((1...13).contains(ticks.count))
      #expect(ticks.allSatisfy { (0...1).contains($0.share) })
      #expect(ticks.first?.share == 0)
    }
    #expect(axis.phrases.first?.text == "1")
    #expect(axis.seconds.first?.text == "0:00")
  }

  @Test func `an axis of tempo changes puts seconds where they fall`() throws {
    var routine = Self.routine(counts: 40)
    routine.clock = Clock(beatsPerMinute: 60, changes: [Clock.Change(count: 20, length: 0, beatsPerMinute: 120)])
    let tick = try #require(TimeAxis(routine).seconds.first { $0.text == "0:25" })
    #expect(abs(tick.share - 30.0 / 40) < 1e-9)
  }

  @Test func `dancers of one colour are told apart in a picture, others keep theirs`() {
    var routine = Self.routine(counts: 8)
    routine.cast = (0..<60).map { Dancer(name: "t\($0)") }
    let colours = CastColours(routine: routine, theme: .light)
    #expect(colours.indices[3] == colours.indices[4])
    let apart = colours.tellingApart([3, 4])
    #expect(apart.indices[3] != apart.indices[4])
    #expect(apart.indices[5] == colours.indices[5])
    #expect(colours.tellingApart([0, 59]).indices == colours.indices)
  }

  @Test func `statements are shown in their line, cut where it is long`() {
    var sources = SourceMap()
    let text = "cast ara\n   shift (1m, 0) over 8 " + String(repeating: "x", count: 4000) + "\n"
    let file = sources.add(SourceFile(name: "a.routine", text: text))
    let line = StatementLine(SourceLocation(file: file, span: Span(12, 25)), in: sources)
    #expect(line.place == "a.routine:2:4")
    #expect(line.before == "")
    #expect(line.words == "shift (1m, 0)")
    #expect(line.after.hasPrefix(" over 8 xxx"))
    #expect(line.after.count < 100)
  }
}
