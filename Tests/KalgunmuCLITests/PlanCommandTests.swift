import Foundation
import Testing

@testable import KalgunmuCLI

private let fine = "cast ara, bora\nstart line(2, spacing: 2m)\nmove 8 to line(2, spacing: 2m) at (0, 1m)\n"
private let colliding = "cast ara, bora\nstart line(2, spacing: 2m)\nmirror x over 8, avoid off\n"
private let mistaken = "cast ara, bora\nstart lin(2)\n"

/// `kalgunmu plan`.
@Suite struct PlanCommandTests {
  @Test func `a plan that keeps everybody apart exits with 0, one that does not with 1`() throws {
    let folder = try TemporaryFolder()
    let good = Run("plan", try folder.file("fine.routine", fine))
    #expect(good.status == .fine && good.errors.isEmpty)
    #expect(good.output.contains("1 transition: nobody collides; nearest 2.00 m (ara, bora at 1:1)\n"))
    let bad = Run("plan", try folder.file("bad.routine", colliding))
    #expect(bad.status == .findings)
    #expect(bad.output.contains("error: ara and bora collide at 1:5: 0.00 m apart (limit 0.52 m)\n"))
    #expect(bad.output.contains("1 transition: somebody collides in 1; nearest 0.00 m (ara, bora at 1:5)\n"))
  }

  @Test func `input in error exits with 2, and the other files are planned`() throws {
    let folder = try TemporaryFolder()
    let paths = [try folder.file("bad.routine", mistaken), try folder.file("fine.routine", fine)]
    let run = Run(["plan"] + paths)
    #expect(run.status == .failure)
    #expect(run.errors.contains("bad.routine:2:7: error:"))
    #expect(run.output.contains("nobody collides"))
  }

  @Test(arguments: [
    ([], "expected a .routine file to plan"),
    (["show.csv"], "holds keyframes"),
    (["a.routine", "--json", "--explain"], "leave one of them out"),
    (["a.routine", "--explan"], "did you mean `--explain`?"),
  ])
  func `wrong usage exits with 2 and says what to do`(arguments: [String], words: String) {
    let run = Run(["plan"] + arguments)
    #expect(run.status == .failure && run.output.isEmpty)
    #expect(run.errors.contains(words))
  }

  @Test func `a missing file is named`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("razor.routine", fine)
    let run = Run("plan", "\(folder.path)/razer.routine")
    #expect(run.status == .failure && run.errors.contains("did you mean `razor.routine`?"))
  }

  @Test func `a routine in which nobody goes anywhere says so`() throws {
    let folder = try TemporaryFolder()
    let run = Run("plan", try folder.file("a.routine", "cast ara, bora\nstart line(2)\nhold 8\n"))
    #expect(run.status == .fine)
    #expect(run.output.hasSuffix("\n\nno transitions: nobody goes anywhere\n"))
  }

  @Test func `the json keeps its contract`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", colliding)
    let run = Run("plan", path, "--json")
    #expect(run.status == .findings)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      Set(json.keys)
        == [
          "schema", "file", "title", "dancers", "counts", "seconds", "transitions", "repairs", "summary", "changes",
          "gaps",
        ])
    #expect(json["schema"] as? Int == 1 && json["file"] as? String == path)
    let transition = try #require((json["transitions"] as? [[String: Any]])?.first)
    #expect(
      Set(transition.keys) == [
        "name", "section", "from", "to", "dancers", "objective", "totalSquared", "total", "walked", "longest",
        "crossings", "closest", "guarantee", "counts", "collisions", "crowdings", "allowed", "repairs", "remarks",
        "span",
      ])
    #expect(transition["section"] is NSNull && transition["objective"] is NSNull && transition["guarantee"] is NSNull)
    #expect(transition["crossings"] as? Int == 1)
    let counts = try #require(transition["counts"] as? [String: Any])
    #expect(Set(counts.keys) == ["given", "needed", "neededWhole", "isEnough", "dancer", "limit"])
    // 2 m at 3 m/s and 120 beats a minute.
    #expect(counts["needed"] as? Double == 1.5 && counts["neededWhole"] as? Double == 2)
    #expect(counts["dancer"] as? String == "ara" && counts["limit"] as? String == "speed")
    let collision = try #require((transition["collisions"] as? [[String: Any]])?.first)
    #expect(Set(collision.keys) == ["closest", "limit", "from", "to"])
    #expect((collision["closest"] as? [String: Any])?["at"] as? String == "1:5")
    #expect(
      json["summary"] as? [String: Int] == [
        "transitions": 1, "colliding": 1, "crowded": 0, "mended": 0, "tooFewCounts": 0,
      ])
  }

  @Test func `mistakes stand in the json of their file`() throws {
    let folder = try TemporaryFolder()
    let paths = [try folder.file("a.routine", fine), try folder.file("b.routine", mistaken)]
    let run = Run(["plan", "--json"] + paths)
    #expect(run.status == .failure)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(json.count == 2 && json[0]["transitions"] != nil && json[1]["diagnostics"] != nil)
  }

  @Test func `lines stay within 80 columns, however long names are`() throws {
    let folder = try TemporaryFolder()
    let text = """
      cast a_dancer_with_a_very_long_name, 아주_긴_이름을_가진_무용수, c
      formation a_formation_with_quite_a_long_name { line(3, spacing: 0.7m) }
      start line(3, spacing: 0.7m)
      section "A section with a name that is not short either" {
        move 8 to a_formation_with_quite_a_long_name at (0, 2m)
      }
      """
    for arguments in [[], ["--explain"]] {
      let run = Run(["plan", try folder.file("a.routine", text)] + arguments)
      let table = run.output.split(separator: "\n").dropFirst().dropLast()
      #expect(!table.isEmpty && table.allSatisfy { $0.count <= 80 }, "\(run.output)")
      #expect(run.output.contains("a_formation_with_quite_a_long_name\n"))
    }
  }

  @Test func `names do not command the terminal`() throws {
    let folder = try TemporaryFolder()
    let text = "routine \"\u{1B}[2J\"\n" + fine + "section \"\u{7}bell\" { shift (1m, 0) over 8 }\n"
    for arguments in [[], ["--explain"]] {
      let run = Run(["plan", try folder.file("a.routine", text)] + arguments)
      #expect(run.output.contains("bell") && !run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
    }
  }

  @Test func `the explanation gives reasons, and says where the theorem is silent`() throws {
    let folder = try TemporaryFolder()
    let run = Run("plan", try folder.file("a.routine", fine + "turn 90deg over 8\n"), "--explain")
    let expected = [
      "sum of squared distances, 2.00 m²", "Sure before checking: those who go stay 1.41 m",
      "Sure before checking: nothing, because the shape moves as one.", "Counts: ara needs",
    ]
    #expect(expected.filter { !run.output.contains($0) } == [], "\(run.output)")
  }
}
