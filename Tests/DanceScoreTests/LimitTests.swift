import Testing

@testable import DanceScore

@Suite struct LimitTests {
  private func routine(_ text: String) -> Routine? {
    resolution(of: "cast a, b, c\ngroup front = a, b\nstart line\n" + text).routine
  }

  @Test func `the narrowest limit holds`() throws {
    let made = try #require(
      routine(
        """
        dancer a { speed 1m/s }
        limits { speed 4m/s; stride 1m }
        group front { speed 2m/s }
        section "S", 8 { limits { speed 3m/s; stride 2m }
          hold 8 }
        hold 8
        """))
    #expect(made.cast.indices.map { made.limits(of: $0, at: 2).speed } == [1, 2, 3])
    #expect(made.cast.indices.map { made.limits(of: $0, at: 8).speed } == [1, 2, 4])
    #expect(made.cast.indices.map { made.limits(of: $0, at: 2).stride } == [2, 2, 2])
    #expect(made.cast.indices.map { made.limits(of: $0, at: 9).stride } == [1, 1, 1])
  }

  @Test func `a group has its own landing, and its members do not`() throws {
    let made = try #require(
      routine("limits { landing 2 }\ngroup front { landing 0; speed 1m/s }\ngroup front { stride 1m }\nhold 8"))
    #expect(made.groups.map(\.landing) == [0])
    #expect(made.cast.map(\.limits.landing) == [2, 2, 2])
    #expect(made.cast.map(\.limits.speed) == [1, 1, 3])
  }

  @Test func `counts are cut where limits of sections begin or end`() throws {
    let made = try #require(
      routine(
        """
        dancer a { edge 0.1m }
        section "S", 8 { limits { edge 1m; lateness 50ms }
          hold 8 }
        section "T", 8 { limits { edge 2m }
          hold 8 }
        hold 8
        """))
    let stretches = made.limits(of: 2, over: 2...20)
    #expect(stretches.map(\.counts) == [2...8, 8...16, 16...20])
    #expect(stretches.map(\.limits.edge) == [1, 2, 0])
    #expect(stretches.map(\.limits.lateness) == [0.05, nil, nil])
    #expect(made.limits(of: 0, over: 2...20).map(\.limits.edge) == [0.1, 0.1, 0.1])
    #expect(made.limits(of: 2, over: 8...16).map(\.counts) == [8...16])
    #expect(made.limits(of: 2, over: 9...9).map(\.limits.edge) == [2])
  }

  @Test func `an inner section goes before the one around it, whatever stands first`() throws {
    let made = try #require(
      routine(
        """
        section "Outer" {
          section "Inner" { limits { speed 2m/s }
            hold 4 }
          limits { speed 4m/s }
          hold 4
        }
        """))
    #expect([0, 3, 4, 7, 8].map { made.limits(of: 0, at: $0).speed } == [2, 2, 4, 4, 3])
  }

  @Test func `a repeated section has its limits every time`() throws {
    let made = try #require(routine("repeat 3 { section \"S\", 4 { limits { speed 1m/s }\n hold 4 }\n hold 4 }"))
    #expect([0, 5, 8, 13, 16, 21].map { made.limits(of: 0, at: $0).speed } == [1, 3, 1, 3, 1, 3])
  }

  @Test func `a rule is switched off for its section and those named`() throws {
    let made = try #require(
      routine("section \"S\", 4 { allow crowding\n allow rest front\n hold 4 }\nhold 4\nallow stride c"))
    #expect(made.ruleAllowances.map(\.rule) == ["crowding", "rest", "stride"])
    #expect(made.ruleAllowances.map(\.dancers) == [[0, 1, 2], [0, 1], [2]])
    #expect(made.ruleAllowances.map(\.end) == [4, 4, 8])
  }

  @Test(
    arguments: [
      (
        "dancer a { landing 0 }",
        "[landing] error: `landing` is about several dancers and cannot be that of one (write `group front { landing 0 }`, or `limits { landing 0 }`)"
      ),
      ("limits { landing 1s }", "[1s] error: expected a plain number, found a time"),
      ("group back { speed 1m/s }", "[back] error: there is no group called `back`"),
      ("group c { speed 1m/s }", "[c] error: there is no group called `c` (write `dancer c`)"),
      (
        "section \"S\" { limits { radius 1m } }",
        "[radius] error: `radius` holds for the whole routine (move it to the top of the file)"
      ),
      (
        "section \"S\" { limits { rest 90m } }",
        "[rest] error: `rest` holds for the whole routine (move it to the top of the file)"
      ),
      (
        "section \"S\" { limits { sped 1m/s } }",
        "[sped] error: there is no limit called `sped` (did you mean `speed`?)"
      ),
      (
        "together { a { limits { speed 1m/s } } }",
        "[limits { speed 1m/s }] error: limits hold for everybody in a section and cannot stand inside `together` (write them before the `together`, or `dancer a { … }` outside of the score)"
      ),
      (
        "allow speed",
        "[speed] error: `speed` cannot be allowed (write `allow contact` and the dancers, or one of `crowding`, `acceleration`, `stride`, `early`, `lateness`, `rest`, `hidden`, `precision`)"
      ),
    ])
  func `misuse of limits and allowances is named where it stands`(text: String, finding: String) {
    #expect(findings("cast a, b, c\ngroup front = a, b\nstart line\n" + text) == [finding])
  }
}
