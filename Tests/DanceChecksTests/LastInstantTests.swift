import DanceChecks
import Testing

@Suite struct LastInstantTests {
  @Test func `who comes on at the very end is checked there`() throws {
    let text = "cast a, b\noffstage b\nstart point(0, 0)\nhold 8\nenter b from left over 0 to point(0, 0)"
    let (report, _) = try check(text)
    let found = report.findings.filter { $0.rule == .collision }
    #expect(found.map { [$0.from.count, $0.to.count] } == [[8, 8]])
    #expect(report.closest?.distance == 0)
    #expect(report.closest?.moment.count == 8)
  }

  @Test(arguments: ["", ", path arc 60deg", ", ease smooth"])
  func `who jumps at the very end may land on somebody who just arrives`(manner: String) throws {
    let text = """
      cast a, b
      formation apart { point(-3m, 0)
        point(3m, 0) }
      start apart
      together { a { shift (1m, 1m) over 8\(manner) }
        b { hold 8
          shift (-5m, 1m) over 0 } }
      """
    #expect(try findings(.collision, text).map(\.from.count) == [8])
  }

  @Test func `at the very end the clearance of the last section holds`() throws {
    func crowdings(_ clearance: String) throws -> Int {
      let text = """
        cast a, b
        start line(2, spacing: 3m)
        section "A" { limits { clearance \(clearance) }
          hold 8
          together { b { shift (-1m, 0) over 0 } } }
        """
      return try findings(.crowding, text).count
    }
    #expect(try crowdings("2.5m") == 1)
    #expect(try crowdings("1.5m") == 0)
  }

  @Test func `a contact that lasts to the very end is one`() throws {
    let text = """
      cast a, b, c
      start line(3, spacing: 0.4m)
      hold 8
      together { c { shift (2m, 0) over 0 } }
      """
    #expect(try findings(.collision, text).map(\.dancers) == [[0, 1], [1, 2]])
  }

  @Test func `coming on or going off in no time is a jump`() throws {
    let enters = "cast a, b\noffstage b\nstart point(0, 0)\nhold 8\nenter b from left over 0 to point(1, 0)"
    let found = try findings(.jump, enters + "\nhold 8")
    #expect(found.map { [$0.from.count, $0.value ?? 0] } == [[8, 8]])
    #expect(try findings(.jump, enters).count == 1)
    #expect(try findings(.jump, "cast a\nstart point(0, 0)\nhold 8\nexit a to left over 0\nhold 8").count == 1)
  }

  @Test func `who goes round to another wing does not jump, unless nobody has time to walk on`() throws {
    let text = "cast a\nstart point(0, 0)\nhold 8\nexit a to left over 8\nhold 8\nenter a from right over 8\nhold 8"
    #expect(try findings(.jump, text).isEmpty)
    let sudden = text.replacing("right over 8", with: "right over 0 to point(1m, 0)")
    // From the right wing, 1 m from the edge of the stage, and not from the left one.
    #expect(try findings(.jump, sudden).compactMap(\.value) == [6])
  }
}
