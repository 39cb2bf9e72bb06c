import DanceChecks
import DancePlanning
import DanceScore
import DanceSource
import Testing

@Suite struct ContactRuleTests {
  @Test func `dancers who cross through each other collide between the counts`() throws {
    let found = try findings(
      .collision,
      """
      cast a, b
      start line(2, spacing: 4m)
      move 8 to line(2, spacing: 4m), assign order, place a 2, place b 1
      """)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.severity == .error)
    #expect(finding.dancers == [0, 1])
    #expect(abs((finding.closest?.count ?? 0) - 4) < 1e-6)
    #expect((finding.closest?.distance ?? 1) < 1e-6)
    // They close in at 1 m a count and touch at 0.52 m: from 4 − 0.52 to 4 + 0.52.
    #expect(abs(finding.from.count - 3.48) < 1e-6)
    #expect(abs(finding.to.count - 4.52) < 1e-6)
    #expect(finding.from.label == "1:4.48")
  }

  @Test func `nobody is off the floor by nothing`() throws {
    let found = try findings(.offStage, "stage 8m x 6m\ncast a\nstart point(4.0004m, 0)\nhold 8")
    #expect(found.map(\.message) == ["a is off the floor, by 0.0004 m, from 1:1 to 2:1"])
  }

  @Test func `a collision is not reported again as crowding`() throws {
    let text = """
      cast a, b
      start line(2, spacing: 4m)
      move 8 to line(2, spacing: 4m), assign order, place a 2, place b 1
      """
    #expect(try findings(.crowding, text).isEmpty)
  }

  @Test func `standing too close is crowding for as long as it lasts`() throws {
    let found = try findings(
      .crowding,
      """
      cast a, b
      start line(2, spacing: 0.55m)
      hold 8
      shift (0, 1m) over 8
      move 8 to line(2, spacing: 2m)
      """)
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.from.count == 0)
    #expect((found.first?.to.count ?? 0) > 16)
    #expect((found.first?.to.count ?? 99) < 17)
  }

  @Test func `middles exactly at the clearance are not crowded`() throws {
    #expect(try check("cast a, b\nstart line(2, spacing: 0.6m)\nhold 8").report.findings.isEmpty)
  }

  @Test func `a pair that parts and meets again has two findings`() throws {
    let found = try findings(
      .collision,
      """
      cast a, b
      start line(2, spacing: 0.4m)
      move 4 to line(2, spacing: 3m)
      move 4 to line(2, spacing: 0.4m)
      """)
    #expect(found.count == 2)
  }

  @Test func `an allowed contact is a note`() throws {
    let report = try check(
      """
      cast a, b
      start line(2, spacing: 2m)
      section "Lift", 8 { allow contact a, b
        move 4 to line(2, spacing: 0.3m)
        move 4 to line(2, spacing: 2m) }
      hold 4
      """
    ).report
    #expect(report.findings.map(\.severity) == [.note])
    #expect(report.count(of: .error) == 0)
  }

  @Test func `an allowance covers only its section`() throws {
    let report = try check(
      """
      cast a, b
      start line(2, spacing: 2m)
      section "Lift", 4 { allow contact a, b
        move 4 to line(2, spacing: 0.3m) }
      section "After", 4 { hold 4 }
      """
    ).report
    #expect(report.findings.map(\.severity).sorted() == [.note, .error])
  }

  @Test func `the closest pair is over all counts and all pairs`() throws {
    let closest = try #require(
      check("cast a, b, c\nstart line(3, spacing: 2m)\nmove 8 to line(3, spacing: 1m)\nmove 8 to line(3, spacing: 3m)")
        .report.closest)
    #expect(abs(closest.distance - 1) < 1e-9)
    #expect(closest.dancers == [0, 1])
    #expect(closest.moment.label == "2:1")
  }

  @Test func `one dancer has no closest pair`() throws {
    #expect(try check("cast a\nstart point(0, 0)\nhold 8").report.closest == nil)
  }

  @Test func `dancers at the same place collide`() throws {
    let found = try findings(.collision, "cast a, b\nformation f { point(0, 0)\n point(0, 0) }\nstart f\nhold 4")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("same spot") == true)
  }
}

@Suite struct OtherRuleTests {
  @Test func `leaving the floor is found with its depth`() throws {
    let found = try findings(.offStage, "cast a\nstart point(0, 0)\nshift (8m, 0) over 8\nshift (-8m, 0) over 8")
    #expect(found.count == 1)
    #expect(abs((found.first?.value ?? 0) - 2) < 1e-3)
    #expect(abs((found.first?.from.count ?? 0) - 6) < 1e-4)
    #expect(abs((found.first?.to.count ?? 0) - 10) < 1e-4)
  }

  @Test func `a collision is laid to the step that brings two together, not to what both do afterwards`() throws {
    let (report, performance) = try check(
      """
      stage 12m x 12m
      tempo 120bpm
      cast ara, bora
      start line(2, spacing: 2m)
      together { ara { shift (1.7m, 0) over 4 } }
      hold 4
      together {
        ara { shift (0.05m, 1m) over 4 }
        bora { shift (0, 1m) over 4 }
      }
      """)
    let finding = try #require(report.findings.first { $0.rule == .collision })
    #expect((finding.closest?.count ?? 0) > 8)
    let location = try #require(finding.location)
    #expect(performance.routine.sources.position(of: location).line == 5)
  }

  @Test func `leaving the floor is blamed on the statement that leads off it, not on the one that leads back`() throws {
    let text =
      "cast a\nstart point(0, 0)\nsection \"go\" { shift (0, 9m) over 8 }\nsection \"back\" { shift (0, -9m) over 8 }"
    let (report, performance) = try check(text)
    let location = try #require(report.findings.first { $0.rule == .offStage }?.location)
    #expect(performance.routine.sources.position(of: location).line == 3)
  }

  @Test func `the edge margin counts`() throws {
    #expect(try findings(.offStage, "limits { edge 1m }\ncast a\nstart point(5.5m, 0)\nhold 4").count == 1)
    #expect(try findings(.offStage, "limits { edge 0.5m }\ncast a\nstart point(5.5m, 0)\nhold 4").isEmpty)
  }

  @Test func `a dancer may not walk through a prop`() throws {
    let text = "prop pole circle 1m at (0, 0)\ncast a\nstart point(-3, 0)\nshift (6m, 0) over 16"
    #expect(try findings(.obstacle, text).count == 1)
    #expect(
      try findings(.obstacle, text.replacing("point(-3, 0)", with: "point(-3, 1m)")).isEmpty)
  }

  @Test func `the speed is the greatest in seconds`() throws {
    // 6 m in 4 counts at 120 bpm is 3 m/s; smoothly it is 1.875 times that at its highest.
    let even = "tempo 120bpm\ncast a\nstart point(-3, 0)\nshift (6m, 0) over 4"
    #expect(try findings(.speed, even).isEmpty)
    let found = try findings(.speed, even + ", ease smooth")
    #expect(abs((found.first?.value ?? 0) - 5.625) < 1e-9)
  }

  @Test func `a growing tempo makes the end of a move the fastest`() throws {
    let text = "tempo 60bpm\ncast a\nstart point(-3, 0)\ntempo 120bpm over 4\nshift (6m, 0) over 4"
    let found = try findings(.speed, "limits { speed 2m/s }\n" + text)
    #expect(abs((found.first?.value ?? 0) - 3) < 1e-9)
  }

  @Test func `a move in no time is a jump`() throws {
    let found = try findings(.jump, "cast a\nstart point(0, 0)\nhold 4\nmove 0 to point(1, 0)\nhold 4")
    #expect(found.count == 1)
    #expect(found.first?.from.label == "1:5")
    #expect(found.first?.value == 1)
  }

  @Test func `a jump at the very end, or in a routine without length, is found`() throws {
    let atTheEnd = try findings(.jump, "cast a\nstart point(0, 0)\nhold 4\nmove 0 to point(1, 0)")
    #expect(atTheEnd.map(\.from.label) == ["1:5"])
    #expect(try findings(.jump, "cast a\nstart point(0, 0)\nmove 0 to point(1, 0)").count == 1)
    #expect(try findings(.jump, "cast a\nstart point(0, 0)\nmove 0 to point(0, 0)").isEmpty)
  }

  @Test func `more places than dancers, or fewer, are unfilled`() throws {
    let more = try findings(.unfilled, "cast a, b\nstart line(3)\nhold 4")
    #expect(more.first?.message.contains("1 place stays empty") == true)
    let fewer = try findings(.unfilled, "cast a, b, c\nstart line(2)\nhold 4")
    #expect(fewer.first?.dancers == [2])
  }

  @Test func `counts that do not come out are found`() throws {
    let found = try findings(.sectionLength, "cast a\nstart point(0, 0)\nsection \"A\", 2 eights { hold 12 }")
    #expect(found.first?.value == 12)
    #expect(found.first?.limit == 16)
  }

  @Test func `a dancer in two lanes is found`() throws {
    let found = try findings(
      .overlap,
      "cast a, b\nstart line(2)\ntogether { a { shift (0, 1m) over 4 }\n a, b { shift (0, 2m) over 4 } }")
    #expect(found.first?.dancers == [0])
  }

  @Test func `a routine longer than its recording is found`() throws {
    let found = try findings(
      .musicLength, "tempo 60bpm\nmusic \"a.mp3\" from 1s to 9s\ncast a\nstart point(0, 0)\nhold 10")
    #expect(found.first?.value == 10)
    #expect(found.first?.limit == 8)
  }
}
