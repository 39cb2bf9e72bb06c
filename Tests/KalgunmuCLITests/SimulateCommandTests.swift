import Foundation
import Testing

@testable import KalgunmuCLI

/// Two who cross close to each other.
private let crossing = """
  routine "Crossing"
  tempo 120bpm
  cast a, b
  formation before { a (-4m, 0); b (0, -4m) }
  start before
  hold 8
  together 16 {
    a { shift (8m, 0) over 8
        hold 8 }
    b { hold 1
        shift (0, 8m) over 8
        hold 7 }
  }

  """

/// `kalgunmu simulate`, and `kalgunmu plan --robust`.
@Suite struct SimulateCommandTests {
  private func run(_ text: String, _ arguments: String...) throws -> Run {
    let folder = try TemporaryFolder()
    return Run(["simulate", try folder.file("crossing.routine", text)] + arguments)
  }

  @Test func `the terminal says how often it runs clean, who touches whom, and what would help`() throws {
    let run = try run(crossing, "--errors", "start 100ms", "--takes", "400", "--advice", "200")
    #expect(run.status == .fine && run.errors.isEmpty)
    #expect(run.output.contains(": 400 takes, seed 1\n"))
    #expect(run.output.contains("nobody touches anybody"))
    #expect(run.output.contains("\na, b "))
    #expect(run.output.contains("time 100 %"))
    #expect(run.output.contains("b leaves 1 count later in shift at 2:2"))
    #expect(run.output.contains("everybody twice as exact in time"))
  }

  @Test func `the file says how people err, and the command instead of it`() throws {
    let file = try run("errors machine\n" + crossing, "--takes", "50")
    #expect(file.output.contains("100.0 %"))
    #expect(file.output.contains("sharpness"))
    let other = try run("errors machine\n" + crossing, "--takes", "50", "--errors", "start 300ms", "--advice", "0")
    #expect(other.output.contains("a, b"))
  }

  @Test func `parts are joined to the bytes of one run`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("crossing.routine", crossing)
    func simulate(_ arguments: String...) -> String {
      Run(["simulate", path, "--errors", "beginners", "--seed", "9", "--json"] + arguments).output
    }
    let whole = simulate("--takes", "60")
    let parts = [("0", "13"), ("13", "40"), ("53", "7")].enumerated().map { index, part in
      (name: "\(index).json", text: simulate("--from", part.0, "--count", part.1))
    }
    let paths = try parts.map { try folder.file($0.name, $0.text) }
    let joined = Run(["simulate", "--merge"] + [paths[2], paths[0], paths[1]] + ["--json"])
    #expect(joined.status == .fine)
    #expect(joined.output == whole)
    let text = Run(["simulate", "--merge"] + paths)
    #expect(text.output.contains(": 60 takes, seed 9\n"))
    let twice = Run(["simulate", "--merge", paths[0], paths[0]])
    #expect(twice.status == .failure)
    #expect(twice.errors.contains("take 0 is in another part too"))
  }

  @Test func `what cannot be joined is refused with a reason`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("crossing.routine", crossing)
    let one = try folder.file("1.json", Run(["simulate", path, "--count", "3", "--json"]).output)
    let two = try folder.file(
      "2.json", Run(["simulate", path, "--from", "3", "--count", "3", "--seed", "4", "--json"]).output)
    let other = try folder.file("3.json", "{\"counts\": 7}")
    #expect(Run(["simulate", "--merge", one, two]).errors.contains("of another seed (1 and 4)"))
    #expect(Run(["simulate", "--merge", one, other]).errors.contains("does not hold the counts of takes"))
    #expect(Run(["simulate", "--merge", one, folder.path + "/4.json"]).errors.contains("cannot be read"))
    #expect(Run(["simulate", "--merge"]).errors.contains("expected files to join"))
    #expect(Run(["simulate", "--merge", one, "--takes", "5"]).errors.contains("`--takes` is for simulating"))
  }

  @Test(arguments: [
    (["--takes", "many"], "expected a whole number"), (["--takes", "9999999999"], "up to 4000000"),
    (["--takes", "5", "--count", "5"], "both say how many takes"),
    (["--takes", "5", "--from", "9"], "behind the last"),
    (["--errors", "clubs"], "club"), (["--errors", "start 5cm"], "--errors:1:"),
    (["--errors", "club; start 60ms"], "write `club { start 60ms }`"), (["--fail-under", "x"], "percentage"),
    (["--show-take", "3"], "`--show-take` says which take"), (["--picture", "a.svg"], "expected a take to draw"),
    (["--json", "--html", "-"], "both go to standard output"), (["--html", "a", "--player", "a"], "name one file"),
    (["--seed", "-1"], "expected a whole number"), (["more.routine"], "expected one .routine file"),
  ])
  func `what makes no sense is refused`(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let run = Run(["simulate", try folder.file("crossing.routine", crossing)] + arguments)
    #expect(run.status == .failure)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a build server can ask for a share of clean takes`() throws {
    #expect(try run(crossing, "--errors", "machine", "--takes", "5", "--fail-under", "100").status == .fine)
    let failing = try run(crossing, "--errors", "start 300ms", "--takes", "100", "--fail-under", "99%", "--advice", "0")
    #expect(failing.status == .findings)
  }

  @Test func `pages, players and pictures are written, and nothing of others is replaced`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("crossing.routine", crossing)
    let foreign = try folder.file("mine.html", "my own page")
    let arguments = [
      "--takes", "40", "--errors", "start 200ms", "--html", folder.path + "/risk.html", "--player",
      folder.path + "/take.html", "--show-take", "3", "--picture", folder.path + "/take.svg",
    ]
    #expect(Run(["simulate", path] + arguments).status == .fine)
    #expect(try folder.text("risk.html").contains("<html lang=\"en\" class=\"kalgunmu\">"))
    #expect(try folder.text("take.html").contains("take 3"))
    #expect(try folder.text("take.svg").contains("<svg class=\"kalgunmu\""))
    let refused = Run(["simulate", path, "--html", foreign])
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("was not made by kalgunmu"))
  }

  @Test func `a robust plan keeps more distance where people would touch, and is written like any plan`() throws {
    let folder = try TemporaryFolder()
    let text = """
      stage 16m x 16m
      tempo 100bpm
      cast a, b, c
      formation one { a (-4m, 0); b (4m, 0); c (0, 4m) }
      formation two { a (4m, 0); b (-4m, 0); c (0, -4m) }
      start one
      hold 4
      move 16 to two
      hold 4

      """
    let path = try folder.file("three.routine", text)
    let run = Run(["plan", path, "--robust", "club"])
    #expect(run.output.contains("robust for club: somebody touches in "))
    #expect(run.output.contains(" of all takes instead of "))
    #expect(run.status == .fine)
    let json = Run(["plan", path, "--robust", "club", "--json"]).output
    #expect(json.contains("\"robust\" : {") && json.contains("\"schema\" : 1"))
    let before = Run(["simulate", path, "--takes", "400", "--advice", "0", "--json"]).output
    #expect(Run(["plan", path, "--robust", "club", "--write"]).status == .fine)
    let after = Run(["simulate", path, "--takes", "400", "--advice", "0", "--json"]).output
    func clean(_ json: String) throws -> Double {
      struct Answer: Decodable {
        struct Chance: Decodable { let chance: Double }
        let clean: Chance
      }
      return try JSONDecoder().decode(Answer.self, from: Data(json.utf8)).clean.chance
    }
    #expect(try clean(after) > clean(before))
    #expect(Run(["plan", path, "--robust", "klub"]).status == .failure)
    #expect(Run(["plan", path, "--robust", "club", "--without", "a"]).errors.contains("`--robust` plans for the cast"))
  }
}
