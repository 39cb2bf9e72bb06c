import DanceGeometry
import DanceSource
import Testing

@testable import DanceScore

@Suite struct FilesTests {
  private let score = "cast a, b\nstart f\n"

  @Test func `formations come from files beside this one and from the library`() {
    let files = [
      "shows/forms/one.formation": "use \"../two.formation\"\nformation f { g }",
      "shows/two.formation": "formation g { line }",
    ]
    #expect(
      resolution(of: score + "use \"forms/one.formation\"", named: "shows/x.routine", files: files).diagnostics.isEmpty)
    let library = ["kpop": "formation f { h }\nuse basics", "basics": "formation h { line }"]
    #expect(resolution(of: score + "use kpop", library: library).diagnostics.isEmpty)
  }

  @Test func `a file sees only what it uses itself`() {
    let library = ["kpop": "use basics", "basics": "formation f { line }"]
    #expect(
      findings(score + "use kpop", library: library) == [
        "[f] error: there is no formation or shape called `f` (write `use basics`, where the library has it)"
      ])
  }

  @Test func `a formation of the library that is not used is offered, also when it is misspelt`() {
    let library = ["kpop": "formation arrow { line }\nformation windows { line }", "basics": "formation halo { line }"]
    let found = { (name: String) in findings("cast a, b\nstart \(name)", library: library) }
    let unknown = { (name: String) in "[\(name)] error: there is no formation or shape called `\(name)`" }
    #expect(found("arrow") == [unknown("arrow") + " (write `use kpop`, where the library has it)"])
    #expect(
      found("windoes") == [
        unknown("windoes") + " (did you mean `windows`? then write `use kpop`, where the library has it)"
      ])
    #expect(found("lines") == [unknown("lines") + " (did you mean `line`?)"])
    #expect(found("spaceship") == [unknown("spaceship")])
  }

  @Test func `an own formation goes before one that is used`() {
    let routine = resolution(
      of: score + "use kpop\nformation f { point(1, 1) }", library: ["kpop": "formation f { line }"]
    ).routine
    guard case .start(let formation, _) = routine?.cues.first?.action else {
      Issue.record("expected a start")
      return
    }
    #expect(formation.places.count == 1)
  }

  @Test(
    arguments: [
      (
        "use \"kpob.formation\"",
        "[\"kpob.formation\"] error: there is no file `kpob.formation` (did you mean `kpop.formation`?)"
      ),
      ("use \"some/folder\"", "[\"some/folder\"] error: `some/folder` is a folder, not a file (name a file inside it)"),
      ("use kpob", "[kpob] error: the library has no formations called `kpob` (did you mean `kpop`?)"),
      (
        "use \"test.routine\"",
        "[\"test.routine\"] error: this file uses itself (move what both need into a third file)"
      ),
      (
        "use \"a.formation\"",
        "[\"b.formation\"] error: these files use each other: `a.formation` → `b.formation` → `a.formation` (move what both need into a third file)"
      ),
      (
        "use \"bad.formation\"",
        "[hold 8] error: only formations, `step` and `use` belong into a file of formations (move this into the routine)"
      ),
    ])
  func `files that cannot be used are named`(use: String, finding: String) {
    let files = [
      "kpop.formation": "", "a.formation": "use \"b.formation\"",
      "b.formation": "\nuse \"a.formation\"\nformation x { line }",
      "bad.formation": "hold 8",
    ]
    let found = findings("cast a, b\nstart line\n\(use)", files: files, library: ["kpop": ""])
    #expect(found.map { $0.replacing("[\"a.formation\"]", with: "[\"b.formation\"]") } == [finding])
  }

  @Test func `a step has its own length in every file`() {
    let files = ["f.formation": "step 1m\nformation f { point(1step, 0) }"]
    let routine = resolution(of: "cast a\nstep 20in\nstart f at (1step, 0)\nuse \"f.formation\"", files: files).routine
    guard case .start(let formation, _) = routine?.cues.first?.action else {
      Issue.record("expected a start")
      return
    }
    #expect(abs(formation.places[0].position.x - 1.508) < 1e-12)
  }

  @Test func `listed beats make the clock`() throws {
    let files = ["songs/beats.txt": "\u{FEFF}0.5\n1.0\tone\n1.6\t1.6\ttwo\r\n\n2.0\n"]
    let text = "cast a, b\nstart line\nhold 3\nbeats \"beats.txt\""
    let routine = try #require(resolution(of: text, named: "songs/x.routine", files: files).routine)
    #expect(abs(routine.clock.seconds(atCount: 3) - 1.5) < 1e-12)
    #expect(abs(routine.clock.seconds(atCount: 1.5) - 0.8) < 1e-12)
  }

  @Test(
    arguments: [
      ("0.5\nx\n", "[x] error: expected the time of a beat in seconds, such as `12.345`"),
      ("0.5\nnan\n", "[nan] error: expected the time of a beat in seconds, such as `12.345`"),
      ("0.5\n0.5\n", "[0.5] error: expected a beat later than the one before"),
      ("0.5", "[] error: expected at least two beats, found 1"), ("", "[] error: expected at least two beats, found 0"),
    ])
  func `a wrong line of beats is named in its own file`(beats: String, finding: String) {
    let resolution = resolution(of: "cast a\nstart line\nbeats \"b.txt\"", files: ["b.txt": beats])
    #expect(resolution.diagnostics.map { describe($0, in: resolution.sources) } == [finding])
    #expect(resolution.sources[resolution.diagnostics[0].location.file].name == "b.txt")
  }

  @Test func `a tempo beside listed beats is refused`() {
    #expect(
      findings("cast a\ntempo 120bpm\nstart line\nbeats \"b.txt\"", files: ["b.txt": "1\n2"]) == [
        "[tempo 120bpm] error: `beats` says the time of every count already (remove one of the two)"
      ])
  }
}
