import DanceChecks
import DancePlanning
import DanceScore
import DanceSource
import Testing

@Suite struct ContactWordsTests {
  private func message(_ stage: String, at point: String) throws -> String {
    let text = "\(stage)\ncast a, b\nformation f { point\(point)\n point\(point) }\nstart f\nhold 4"
    return try #require(findings(.collision, text).first).message
  }

  @Test(arguments: ["line(3, spacing: 0.55m)", "grid(rows: 2, columns: 2, spacing: 0.53m)", "circle(radius: 0.4m)"])
  func `a formation with as much room as the hint says is not crowded, with less it is`(formation: String) throws {
    let cast = formation.hasPrefix("line") || formation.hasPrefix("circle") ? "cast a, b, c\n" : "cast a, b, c, d\n"
    let radius = "limits { radius 0.2m; clearance 0.75m }\n"
    for score in ["start \(formation)\nhold 4", "start line(spacing: 2m)\nmove 8 to \(formation)\nhold 4"] {
      let first = try #require(
        try findings(.crowding, cast + radius + score).first { $0.hint?.hasPrefix("make") == true })
      let factor = try #require(first.hint?.split(separator: " ").compactMap { Double($0) }.first)
      let scaled = { (factor: Double) in
        score.replacing(formation, with: "\(formation) scaled \(FixedDecimal.text(factor, 2))")
      }
      // On the way there somebody may be crowded still.
      let isCrowdedInTheEnd = { (factor: Double) in
        let (report, performance) = try check(cast + radius + scaled(factor))
        return report.findings.contains { $0.rule == .crowding && $0.to.count == performance.routine.counts }
      }
      #expect(try !isCrowdedInTheEnd(factor))
      #expect(try isCrowdedInTheEnd(factor - 0.01))
    }
  }

  @Test func `a formation that would outgrow its stage gets no hint`() throws {
    let text = "stage 1.7m x 2m\ncast p 1...4\nstart line(4, spacing: 0.53m)\nhold 4"
    #expect(try findings(.crowding, text).map(\.hint) == [nil, nil, nil])
  }

  @Test func `what a hint proposes for crowding on the way cures it`() throws {
    let text = "cast a, b\nformation one { point(-2m, 0.28m)\n point(2m, -0.28m) }\nstart one\nmirror x over 8"
    let hint = try #require(findings(.crowding, text).first?.hint)
    let clause = try #require(hint.split(separator: "`").dropFirst().first)
    #expect(try findings(.crowding, text + ", " + clause).isEmpty)
  }

  @Test(
    arguments: [
      ("(0, 0)", "at centre"), ("(0, 2step)", "2 steps upstage of centre"),
      ("(3m, 2step)", "2 steps upstage of centre, stage left quarter"),
      ("(-3m, 0)", "level with centre, stage right quarter"),
      ("(-1step, -4step)", "4 steps downstage, 1 step stage right of centre"),
    ])
  func `a place on a stage is said in steps from the centre`(point: String, words: String) throws {
    #expect(try message("stage 12m x 9m", at: point).contains(", \(words): on the same spot (limit"))
  }

  @Test(
    arguments: [
      ("(0, -8.128m)", "on the 50, on the front hash"),
      ("(-18step, -8.128m)", "2 steps outside the 40, side 1, on the front hash"),
      ("(79step, -8.128m + 4step)", "1 step inside the goal line, side 2, 4 steps behind the front hash"),
    ])
  func `a place on a field is said by yard lines and hashes`(point: String, words: String) throws {
    #expect(try message("stage field", at: point).contains(", \(words): on the same spot (limit"))
  }

  @Test func `a step is as long as the file says`() throws {
    #expect(try message("step 1m\nstage 12m x 9m", at: "(0, 2m)").contains("2 steps upstage of centre"))
  }

  @Test(
    arguments: [
      "start line(2, spacing: 3m)\nmirror x over 8",
      "formation f { point(-3, 0)\n point(0, -3) }\nformation g { point(3, 0)\n point(0, 3) }\nstart f\n"
        + "move 8 to g, assign order",
    ])
  func `what a hint proposes cures the collision`(score: String) throws {
    let text = "cast a, b\n" + score
    let hint = try #require(findings(.collision, text).first?.hint)
    let clause = try #require(hint.split(separator: "`").dropFirst().first)
    #expect(hint.hasPrefix("add `"))
    #expect(try check(text + ", " + clause).report.findings.isEmpty)
  }

  @Test func `where no simple cure helps, and where contact is allowed, nothing is proposed`() throws {
    let standing = "cast a, b\nstart line(2, spacing: 0.3m)\nhold 8"
    #expect(try findings(.collision, standing).map(\.hint) == [nil])
    let lift = "cast a, b\nstart line(2, spacing: 3m)\nsection \"S\", 8 { allow contact a, b\n mirror x over 8 }"
    #expect(try findings(.collision, lift).map(\.hint) == [nil])
  }
}

@Suite struct ContactMessageTests {
  @Test func `who meets on the way is on the same spot for an instant, and too near for longer`() throws {
    let found = try findings(.collision, "cast ara, bora\nstart line(spacing: 3m)\nmirror x over 8")
    #expect(
      found.map(\.message) == [
        "ara and bora collide at 1:5, at centre: on the same spot, too near from 1:4.307 to 1:5.693 (limit 0.52 m)"
      ])
  }

  @Test func `what is said of two who stand holds for the whole time`() throws {
    let stand = "cast ara, bora\nstart line(spacing: 0.55m)\nhold 8\nhold 4"
    #expect(
      try findings(.crowding, stand).map(\.message) == [
        "ara and bora are crowded from 1:1 to 2:5, at centre: 0.55 m apart (limit 0.60 m)"
      ])
    #expect(
      try findings(.crowding, stand + "\nshift (4m, 0) over 4").map(\.message) == [
        "ara and bora are crowded at 1:1, at centre: 0.55 m apart, too near from 1:1 to 3:1 (limit 0.60 m)"
      ])
  }

  @Test func `a contact of an instant has one moment`() throws {
    let text = "cast ara, bora\noffstage bora\nstart point(0, 0)\nhold 8\nenter bora from left over 0 to point(0, 0)"
    #expect(
      try findings(.collision, text).map(\.message) == [
        "ara and bora collide at 2:1, at centre: on the same spot (limit 0.52 m)"
      ])
  }
}
