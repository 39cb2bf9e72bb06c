import Foundation
import Testing

@testable import KalgunmuCLI

private let old = """
  routine "Four"
  cast ara, bora, dami, eunji
  start line
  move 8 to diamond
  hold 8

  """
private let new = old.replacing("hold 8", with: "swap ara, bora over 8")
private let table = "count,dancer,x,y\n0,ara,0,0\n0,bora,2,0\n8,ara,0,1\n8,bora,2,1\n"

/// `kalgunmu diff`.
@Suite struct DiffCommandTests {
  private func run(_ old: String, _ new: String, _ arguments: String..., name: String = "routine") throws -> Run {
    let folder = try TemporaryFolder()
    let paths = [try folder.file("old.\(name)", old), try folder.file("new.\(name)", new)]
    return Run(["diff"] + paths + arguments)
  }

  @Test func `what is the same exits with 0, what differs with 1`() throws {
    let same = try run(old, old.replacing("hold 8", with: "hold 4; hold 4"))
    #expect(same.status == .fine && same.errors.isEmpty)
    #expect(same.output.contains(": all 4 sheets stay as they are\n"))
    let differs = try run(old, new)
    #expect(differs.status == .findings && differs.errors.isEmpty)
    #expect(differs.output.contains(": 2 of 4 sheets change, the first from 2:1 on\n"))
    #expect(differs.output.contains("\nara    2:1  now in swap\n"))
    #expect(differs.output.hasSuffix("\nas before: dami, eunji\n"))
  }

  @Test func `the picture has the colours that were asked for`() throws {
    let folder = try TemporaryFolder()
    let paths = [try folder.file("old.routine", old), try folder.file("new.routine", new)]
    #expect(Run(["diff"] + paths + ["-o", "\(folder.path)/a.svg", "--theme", "print"]).status == .findings)
    #expect(try folder.text("a.svg").contains("url(#p0)"))
    #expect(Run(["diff"] + paths + ["--theme", "print"]).errors.contains("add `-o changes.svg`"))
    #expect(Run(["diff"] + paths + ["-o", "\(folder.path)/b.svg", "--theme", "prnt"]).errors.contains("`print`"))
  }

  @Test func `what all share counts, too`() throws {
    let run = try run(old, "tempo 100bpm\n" + old + "note \"breathe\"\nhold 8\n")
    #expect(run.status == .findings)
    #expect(run.output.hasSuffix("for all: 24 counts, not 16, another tempo, other notes\n"))
  }

  @Test func `tables are compared with each other and with routines`() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (
      try folder.file("a.csv", table), try folder.file("b.csv", table.replacing("8,bora,2,1", with: "8,bora,3,1"))
    )
    #expect(Run("diff", one, one).status == .fine)
    let run = Run("diff", one, other)
    #expect(run.status == .findings && run.output.contains("bora   1:1  elsewhere in count 8 (1.00 m)\n"))
    let routine = try folder.file(
      "a.routine", "cast ara, bora\nstart line(spacing: 2m) at (1m, 0)\nshift (0, 1m) over 8\n")
    let mixed = Run("diff", routine, one)
    #expect(mixed.output.contains("all 2 sheets stay"))
    #expect(Run("diff", routine, one, "--tempo", "100bpm").output.contains("for all: another tempo"))
  }

  @Test func `the json keeps its contract`() throws {
    let run = try run(old, new, "--json")
    #expect(run.status == .findings)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["schema", "old", "new", "isSame", "changes"])
    #expect(json["schema"] as? Int == 1 && json["isSame"] as? Bool == false)
    let changes = try #require(json["changes"] as? [String: Any])
    #expect(changes["same"] as? [String] == ["dami", "eunji"])
    let set = try #require((changes["sets"] as? [[String: Any]])?.first)
    #expect(set["old"] is NSNull && (set["new"] as? [String: Any])?["name"] as? String == "swap")
    let move = try #require((set["moves"] as? [[String: Any]])?.first)
    #expect(Set(move.keys) == ["dancer", "before", "after", "distance"] && move["before"] is NSNull)
    #expect(try self.run(old, old, "--json").status == .fine)
  }

  @Test func `mistakes stand in the json of their file`() throws {
    let run = try run(old, "cast ara\nstart lin\n", "--json")
    #expect(run.status == .failure)
    #expect(run.output.contains("\"diagnostics\"") && run.output.contains("new.routine"))
  }

  @Test func `the picture is written where it is asked for`() throws {
    let folder = try TemporaryFolder()
    let paths = [try folder.file("old.routine", old), try folder.file("new.routine", new)]
    let path = "\(folder.path)/changes.svg"
    for _ in 0..<2 {
      let run = Run(["diff"] + paths + ["-o", path])
      #expect(run.status == .findings && run.output.contains("2 of 4 sheets change"))
    }
    let picture = try String(contentsOfFile: path, encoding: .utf8)
    #expect(picture.hasPrefix("<svg class=\"kalgunmu\"") && picture.contains("swap, new"))
    let piped = Run(["diff"] + paths + ["-o", "-"])
    #expect(piped.output == picture && piped.status == .findings)
    let foreign = try folder.file("mine.svg", "<svg/>")
    let refused = Run(["diff"] + paths + ["-o", foreign])
    #expect(refused.status == .failure && refused.output.isEmpty && refused.errors.contains("is in the way"))
    #expect(try String(contentsOfFile: foreign, encoding: .utf8) == "<svg/>")
  }

  @Test(arguments: [
    ([], "expected two files to compare, found 0"),
    (["a.routine"], "expected two files to compare, found 1"),
    (["a.routine", "b.routine", "c.routine"], "found 3"),
    (["a.routine", "b.routine", "--tempo", "100bpm"], "neither of these is one"),
    (["a.routine", "b.routine", "--json", "-o", "-"], "cannot both go to standard output"),
    (["a.routine", "b.routine", "-o", "/no/such/folder/c.svg"], "there is no such folder"),
    (["a.routine", "b.routine", "--jsn"], "did you mean `--json`?"),
  ])
  func `wrong usage exits with 2 and says what to do`(arguments: [String], words: String) {
    let run = Run(["diff"] + arguments)
    #expect(run.status == .failure && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `every file that cannot be read is told`() throws {
    let folder = try TemporaryFolder()
    let run = Run("diff", try folder.file("a.routine", "cast ara\nstart lin\n"), "\(folder.path)/b.routine")
    #expect(run.status == .failure && run.output.isEmpty)
    #expect(run.errors.contains("a.routine:2:7: error:") && run.errors.contains("there is no file"))
  }

  @Test func `names do not command the terminal`() throws {
    let run = try run(
      "routine \"\u{1B}[2J\"\n" + old.dropFirst(15), new.replacing("swap ara", with: "note \"\u{7}\"\nswap ara"))
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
  }
}
