import Testing

@testable import DanceScore

/// Slips that can be read but cannot be meant.
@Suite struct SlipTests {
  private func slips(_ text: String) -> [String] {
    findings("cast a, b, c\ngroup front = a, b\nstart line(spacing: 1m)\n" + text)
  }

  @Test(arguments: [
    ("limits { radius 26% }\nhold 8", "[26%] error: expected a length, found a share"),
    ("hold 50%", "[50%] error: expected a number of counts, found a share"),
    ("move 8 to line(spacing: 50%)", "[50%] error: expected a length, found a share"),
    ("shift (-50%, 0) over 8", "[-50%] error: expected a length, found a share"),
    ("limits { landing 50% }\nhold 8", "[50%] error: expected a number of counts, found a share"),
    ("repeat 200% { hold 1 }", "[200%] error: expected a whole number, found a share"),
  ])
  func `a share is not taken for metres or counts`(_ text: String, _ finding: String) {
    #expect(slips(text) == [finding])
  }

  @Test(arguments: [("8m", "a length"), ("2s", "a time"), ("1step", "a length")])
  func `counts with a unit are told that they have none`(_ words: String, _ kind: String) {
    #expect(
      slips("hold \(words)") == [
        "[\(words)] error: expected a number of counts, found \(kind) (write the number without a unit, as in `hold 8`)"
      ])
  }

  @Test func `whoever misspells everybody or the rest is helped`() {
    let finding = { (word: String, meant: String) in
      "[\(word)] error: there is no dancer called `\(word)` (did you mean `\(meant)`?)"
    }
    #expect(slips("together { a { hold 4 }\n rset { hold 4 } }") == [finding("rset", "rest")])
    #expect(slips("together { al { hold 4 } }") == [finding("al", "all")])
    #expect(slips("exit alll to left over 4") == [finding("alll", "all")])
    // Where nobody can be the rest, it is not offered.
    #expect(slips("exit rset to left over 4").contains { $0.contains("did you mean") } == false)
  }

  @Test(arguments: [
    ("stage 1mm x 9m", "1mm"), ("stage 12m x 49cm", "49cm"), ("stage circle 0.2m", "0.2m"),
  ])
  func `a floor on which nobody can stand is refused`(_ stage: String, _ words: String) {
    #expect(
      findings("\(stage)\ncast a\nstart point(0, 0)\nhold 8") == [
        "[\(words)] error: expected a floor of at least 0.5 m (write metres, as in `stage 12m x 9m`)"
      ])
    #expect(findings("stage 0.5m x 0.5m\ncast a\nstart point(0, 0)\nhold 8").isEmpty)
  }

  @Test func `a share stays one where it is meant`() {
    #expect(slips("limits { visible 40% }\nscale 150% over 8\nshift (1m * 50%, 0) over 8").isEmpty)
  }

  @Test func `the same limit twice in a section is a slip, wherever it stands`() {
    let twice = "[speed 2m/s] error: `speed` is said twice in this section (keep one of them)"
    #expect(
      slips("section \"S\" { limits { speed 1m/s }\n hold 4\n limits { speed 2m/s; stride 1m }\n hold 4 }") == [twice])
    #expect(
      slips(
        """
        section "S" { limits { speed 1m/s }
          section "T" { limits { speed 2m/s }
            hold 4 }
          repeat 3 { limits { stride 1m }
            hold 4 } }
        section "U" { limits { speed 3m/s }
          hold 4 }
        """
      ).isEmpty)
  }

  @Test func `the same limit twice for a group is a slip, another one is not`() {
    #expect(
      slips("group front { speed 1m/s }\ngroup front { stride 1m; speed 2m/s }\nhold 8") == [
        "[speed 2m/s] error: `speed` of the group `front` is said twice (keep one of them)"
      ])
    #expect(slips("group back = b, c\ngroup front { speed 1m/s }\ngroup back { speed 2m/s }\nhold 8").isEmpty)
  }

  @Test func `what is about two dancers is not allowed for one`() {
    let alone = "and a is alone here"
    #expect(slips("section \"S\" { allow crowding a\n hold 8 }").map { $0.contains(alone) } == [true])
    #expect(slips("section \"S\" { allow lateness a\n hold 8 }").map { $0.contains(alone) } == [true])
    #expect(slips("together { a { allow crowding\n hold 8 } }").map { $0.contains(alone) } == [true])
    #expect(slips("section \"S\" { allow crowding a, xyzzy\n hold 8 }").count == 1)
    #expect(findings("cast a\nstart line\nsection \"S\" { allow crowding\n hold 8 }").isEmpty)
    #expect(slips("section \"S\" { allow stride a; allow crowding a, b; allow crowding\n hold 8 }").isEmpty)
  }

  @Test func `a start with everybody in the wings says so`() {
    #expect(
      findings("cast a, b\noffstage a, b\nstart line\nhold 8") == [
        "[start line] error: nobody is on stage to start: everybody begins in the wings "
          + "(remove it and let somebody `enter`, or leave somebody out of `offstage`)"
      ])
  }
}
