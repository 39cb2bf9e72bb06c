import DanceSource
import Testing

@testable import DanceScore

/// What is said of a score that cannot be understood.
@Suite struct ScoreMistakeTests {
  @Test(
    arguments: [
      ("move 8 to circl", "[circl] error: there is no formation or shape called `circl` (did you mean `circle`?)"),
      ("move -1 to line", "[-1] error: a number of counts cannot be below 0"),
      (
        "hold 4s",
        "[4s] error: expected a number of counts, found a time (write the number without a unit, as in `hold 8`)"
      ),
      ("hold 1e9", "[1e9] error: expected at most 1000000 counts"),
      (
        "shift DC over 4",
        "[DC] error: expected how far to go, found a place (write `(dx, dy)`, or `move … to` for a place)"
      ),
      (
        "turn 90 over 4",
        "[90] error: expected an angle, found a plain number (write a unit behind the number, such as `deg`)"
      ),
      ("scale 0 over 4", "[0] error: expected a factor above 0"),
      ("swap ara, ara over 4", "[ara] error: `ara` cannot swap with themselves"),
      ("swap ara, boras over 4", "[boras] error: there is no dancer called `boras` (did you mean `bora`?)"),
      (
        "follow star over 8",
        "[star] error: `star` is no way to follow (use one of `line`, `circle`, `arc`, `spiral`, `path`)"
      ),
      ("follow circle(9) over 8", "[9] error: a way to follow has no number of places"),
      ("follow circle as x over 8", "[as x] error: a way to follow has no places to sort, face or label (remove it)"),
      ("follow circle over 8, spacing 0m", "[0m] error: expected a length above 0"),
      (
        "enter ara from left over 4",
        "[ara] error: ara is on stage already (write `offstage ara` before `start`, or `exit` before this)"
      ),
      ("enter all from left over 4", "[all] error: everybody is on stage already"),
      (
        "exit ara to left over 4; exit ara to left over 4",
        "[ara] error: ara is off stage already (let ara `enter` first, or leave them out)"
      ),
      (
        "exit all to left over 4; move 8 to line",
        "[move 8 to line] error: nobody is on stage to do this (let somebody `enter` first)"
      ),
      ("exit ara to left over 4; swap ara, bora over 2", "[ara] error: ara is off stage here (let ara `enter` first)"),
      (
        "start line",
        "[start line] error: the routine has started already (write `move` to bring everyone to another formation)"
      ),
      ("offstage ara", "[offstage ara] error: `offstage` belongs before `start` (write `exit` to leave later on)"),
      (
        "move 8 to line, place ara centre",
        "[centre] error: `line` has no place called `centre` (write the number of the place, or label it with `as centre`)"
      ),
      (
        "move 8 to line as middle, place ara midle",
        "[midle] error: `line` has no place called `midle` (did you mean `middle`?)"
      ),
      ("move 8 to line, place ara 5", "[5] error: `line` has 4 places, no place 5"),
      (
        "move 8 to line, place ara 1, place bora 1",
        "[place bora 1] error: this place is taken already, so that bora has none"
      ),
      ("move 8 to line, place ara 1, place ara 2", "[place ara 2] error: ara has a place already (keep one of them)"),
      ("move 8 to line, assign (ara, bora, ara)", "[ara] error: ara is named twice (name everybody once)"),
      ("move 8 to line, assign (front, bora)", "[bora] error: bora is named twice (name everybody once)"),
      (
        "move 8 to line(3), assign (ara, _, bora, dami)",
        "[dami] error: `line` has 3 places, no place 4 (end the list before this)"
      ),
      ("move 8 to line(1), assign (ara, _)", "[_] error: `line` has 1 place, no place 2 (end the list before this)"),
      ("move 8 to line, assign (ara, bara)", "[bara] error: there is no dancer called `bara` (did you mean `ara`?)"),
      (
        "move 8 to line, assign (ara, all)",
        "[all] error: expected a dancer or a group, found `all` (remove the name)"
      ),
      (
        "move 8 to line, assign (ara, bora), place ara 3",
        "[ara] error: ara has a place already (keep one of them)"
      ),
      (
        "move 8 to line, place dami 2, assign (ara, bora)",
        "[bora] error: this place is taken already, so that bora has none"
      ),
      (
        "move 8 to line, assign together, assign fair",
        "[assign fair] error: `assign` is said twice (keep one of them)"
      ),
      ("move 8 to line, assign together 1001%", "[1001%] error: expected a share from 0% to 1000%"),
      ("move 8 to line, assign together -5%", "[-5%] error: expected a share from 0% to 1000%"),
      (
        "move 8 to line, assign (ara, bora), assign fair",
        "[assign fair] error: `assign` is said twice (keep one of them)"
      ),
      (
        "together { front { move 4 to line, assign (ara, dami) } }",
        "[dami] error: dami does not take part in this step (name only those who do)"
      ),
      ("turn 90deg over 4, assign (ara)", "[assign (ara)] error: `assign` means nothing for `turn` (remove it)"),
      (
        "exit all to left over 4; enter all from left over 4, assign (ara)",
        "[assign (ara)] error: `assign` means nothing for `enter` (remove it)"
      ),
      (
        "move 8 to own, assign (dami, bora); formation own { point(0, 0); ara (1, 0); line(2) at (0, 1) }",
        "[bora] error: place 2 of `own` is written for ara (write `ara` here, or `_` if ara is not there)"
      ),
      (
        "move 8 to own, assign (bora, _); formation own { point(0, 0); ara (1, 0); line(2) at (0, 1) }",
        "[_] error: place 2 of `own` is written for ara (write `ara` here)"
      ),
      ("move 8 to line, keep sides, keep sides", "[keep sides] error: `keep` is said twice (keep one of them)"),
      ("shift (1m, 0) over 4, keep sides", "[keep sides] error: `keep` means nothing for `shift` (remove it)"),
      (
        "together { front { move 4 to line, keep dami sides } }",
        "[dami] error: dami does not take part in this step (name only those who do)"
      ),
      (
        "move 4 to line, keep front sides, assign order",
        "[keep front sides] error: in cast order everybody has one place, whatever its side (remove `assign order`, or this)"
      ),
      ("move 8 to line, delay ara 8", "[delay ara 8] error: leaving 8 counts late leaves no time of 8 counts"),
      (
        "move 3 to line, stagger 1 from order",
        "[stagger 1 from order] error: the last of 4 leaves 3 counts late, which leaves no time of 3 counts (stagger by less)"
      ),
      ("move 8 to line, ease smooth, ease in", "[ease in] error: `ease` is said twice (keep one of them)"),
      ("move 8 to line, spacing 1m", "[spacing 1m] error: `spacing` means nothing for `move` (remove it)"),
      ("turn 90deg over 4, path straight", "[path straight] error: `path` means nothing for `turn` (remove it)"),
      ("move 8 to line, path arc 0deg", "[0deg] error: expected an angle above 0deg and below 360deg"),
      (
        "move 8 to line, face out",
        "[face out] error: `out` and `in` are known only where a formation is asked for (write `facing out` behind the formation)"
      ),
      (
        "together { rest { hold 1 } ara...eunji { hold 1 } }",
        "[rest] error: nobody is left for `rest` (remove this lane)"
      ),
      (
        "together { front { move 4 to line, delay dami 1 } }",
        "[dami] error: dami does not take part in this step (name only those who do)"
      ),
      ("together { front { swap ara, dami over 4 } }", "[dami] error: dami does not belong to this lane"),
      (
        "together { front { section \"x\" { } } }",
        "[section \"x\"] error: a section is for everybody and cannot stand inside `together` (put the `together` into the section)"
      ),
      (
        "exit rest to left over 4",
        "[rest] error: `rest` means somebody only where it stands alone before a lane of `together` (name the dancers)"
      ),
      (
        "tempo 100bpm; tempo 120bpm", "[tempo 120bpm] error: another tempo begins at the same moment (keep one of them)"
      ),
      (
        "tempo 100bpm over 8; tempo 120bpm over 4",
        "[tempo 120bpm over 4] error: another tempo begins at the same moment (keep one of them)"
      ),
      ("tempo 0bpm", "[0bpm] error: expected a tempo of 1bpm to 1000bpm"),
      ("tempo 0.001bpm over 8", "[0.001bpm] error: expected a tempo of 1bpm to 1000bpm"),
      (
        "tempo 126",
        "[126] error: expected a tempo, found a plain number (write a unit behind the number, such as `bpm`)"
      ),
      ("allow contct ara, bora", "[contct] error: `contct` cannot be allowed (did you mean `contact`?)"),
      ("allow contact ara", "[allow contact ara] error: expected at least two dancers who may touch"),
      ("repeat 2 { move 4 to lin }", "[lin] error: there is no formation or shape called `lin` (did you mean `line`?)"),
      ("repeat 2.5 { }", "[2.5] error: expected a whole number, found 2.5 (round it with `round`, `floor` or `ceil`)"),
      (
        "repeat 1000000 { hold 8 }",
        "[1000000] error: 1000000 times makes the score longer than 1000000 counts (repeat less often)"
      ),
      (
        "repeat 1000000 { face back; face audience }",
        "[1000000] error: 1000000 times is more than the 1000000 cues a score may have (repeat less often)"
      ),
      ("repeat 1000001 { }", "[1000001] error: expected at most 1000000, found 1000001"),
      (
        "repeat 1000 { repeat 1000 { repeat 1000 { note \"x\" } } }",
        "[1000] error: 1000 times is more than the 1000000 cues a score may have (repeat less often)"
      ),
      (
        "section \"x\" { group x = ara }",
        "[group x = ara] error: this belongs outside of the score's blocks (move it to the top of the file)"
      ),
    ])
  func `every misuse of the score is named where it stands`(text: String, finding: String) {
    #expect(findings(score(text)) == [finding])
  }

  @Test func `a score begins with start`() {
    #expect(
      findings("cast a, b\nhold 8\nmove 8 to line") == [
        "[hold 8] error: expected `start` before anything moves (say where everyone is at the beginning, such as `start line`)"
      ])
    #expect(findings("cast a, b").count == 1)
  }

  @Test func `a repetition that would move a crowd too often is refused at its number`() {
    #expect(
      findings("cast p 1...5000\nstart line\nrepeat 400000 { move 1 to line }") == [
        "[400000] error: 400000 times moves too many dancers too often (repeat less often)"
      ])
  }

  @Test func `a flood of unknown names is told without a search for each`() {
    let text = "cast p 1...9\nstart line\n" + (0..<200).map { "swap q\($0), z\($0) over 1" }.joined(separator: "\n")
    let hints = resolution(of: text).diagnostics.map(\.hints)
    #expect(hints.count == 400)
    #expect(hints.last == [])
  }

  @Test func `every mistake is told in one run, each once`() {
    let found = findings(
      "cast a, b\nstart lin\nrepeat 3 { move 8 to cicle, ease smooth }\nswap a, c over 4\nmove x to line")
    #expect(found.count == 4)
  }
}
