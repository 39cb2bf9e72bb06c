import Foundation
import Testing

@testable import KalgunmuCLI

private let six = """
  cast ara, bora, dami, eunji, gaeul, hana
  group front = ara, bora
  start grid(rows: 2, columns: 3, spacing: 1.6m)
  hold 8
  move 8 to circle(radius: 2m)

  """

/// `kalgunmu plan --without … --with …`.
@Suite struct CastChangeCommandTests {
  private func run(_ arguments: String..., text: String = six) throws -> Run {
    let folder = try TemporaryFolder()
    return Run(["plan", try folder.file("six.routine", text)] + arguments)
  }

  @Test func `it says whose sheets change`() throws {
    let run = try run("--without", "dami")
    #expect(run.status == .fine && run.errors.isEmpty)
    #expect(run.output.contains(": 5 dancers, "))
    #expect(
      run.output.hasSuffix(
        """

        without dami: 4 of 5 sheets change, the first from 2:1 on

        who    from  what differs
        ara     2:1  elsewhere in circle (0.42 m)
        eunji   2:1  elsewhere in circle (0.83 m)
        gaeul   2:1  elsewhere in circle (1.24 m)
        hana    2:1  elsewhere in circle (1.63 m)

        not there: dami
        as before: bora
        empty places: grid (1:1)

        """))
  }

  @Test func `several names may stand together or apart`() throws {
    let together = try run("--without", "ara,dami", "--with", "jia, min")
    let apart = try run("--without=ara", "--with", "jia", "--without", "dami", "--with", "min")
    let texts = [together, apart].map { $0.output.drop { $0 != ":" } }
    #expect(texts[0] == texts[1])
    #expect(together.output.contains("without ara, dami, with jia, min: all 4 sheets"))
    #expect(together.output.contains("new: jia (the part of ara), min (the part of dami)"))
  }

  @Test func `who has no place is named`() throws {
    let run = try run("--with", "jia,min")
    #expect(run.output.contains("no place: jia, min in grid (1:1)"))
  }

  @Test func `somebody who collides is as grave as ever`() throws {
    let text = "cast ara, bora, dami\nstart line(3)\nmirror x over 8, avoid off\n"
    #expect(try run("--without", "bora", text: text).status == .findings)
  }

  @Test(arguments: [
    (["--without", "dammi"], "did you mean `dami`?"),
    (["--without", "front"], "found the group `front`"),
    (["--without", "ara,bora,dami,eunji,gaeul,hana"], "nobody dances"),
    (["--without", "ara,,bora"], "expected a name behind `--without`, found `ara,,bora`"),
    (["--without"], "expected NAMES behind `--without`"),
    (["--with", "ara"], "is in the cast"),
    (["--with", "front"], "is a group"),
    (["--with", "all"], "cannot be a dancer"),
    (["--with", "a-b"], "expected the name of a new dancer, found `a-b`"),
    (["--with", "jia", "--without", "jia"], "`jia` cannot be both there and not there"),
  ])
  func `names that cannot be are refused`(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let run = Run(["plan", try folder.file("six.routine", six)] + arguments)
    #expect(run.status == .failure && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a formation that cannot be made for so many says whose fault it is`() throws {
    let text = "cast ara, bora\nstart line(2, spacing: 1m / (dancers - 1))\nhold 8\n"
    let run = try run("--without", "ara", text: text)
    #expect(run.status == .failure && run.output.isEmpty)
    #expect(run.errors.contains("six.routine:2:"))
    #expect(run.errors.contains("with its own cast the routine is sound; this is what it comes to without ara\n"))
  }

  @Test func `warnings are said once, and those of the other cast are new`() throws {
    let text = "cast ara, bora, dami\nstart line\nmove 8 to line, place bora 3\n"
    let run = try run("--without", "ara", text: text)
    #expect(run.errors.contains("warning: `line` has 2 places, no place 3 with this cast"))
    #expect(run.errors.split(separator: "warning:").count == 2)
  }

  @Test func `the json tells the changes, which are null with the cast of the file`() throws {
    func json(_ run: Run) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }
    let own = try json(try run("--json"))
    #expect(own["changes"] is NSNull && own["gaps"] is NSNull)
    let plan = try json(try run("--json", "--without", "dami", "--with", "jia"))
    let changes = try #require(plan["changes"] as? [String: Any])
    #expect(Set(changes.keys) == ["changed", "same", "joined", "left", "sets", "common"])
    #expect(changes["left"] as? [String] == ["dami"])
    #expect((changes["joined"] as? [[String: String]]) == [["dancer": "jia", "predecessor": "dami"]])
    let without = try json(try run("--json", "--without", "dami"))
    let gap = try #require((without["gaps"] as? [[String: Any]])?.first)
    #expect(Set(gap.keys) == ["name", "at", "emptyPlaces", "placeless"])
    #expect(gap["emptyPlaces"] as? Int == 1 && gap["placeless"] as? [String] == [])
    let part = try #require(((without["changes"] as? [String: Any])?["changed"] as? [[String: Any]])?.first)
    #expect(Set(part.keys) == ["dancer", "from", "differences", "sets"])
    #expect(part["dancer"] as? String == "ara" && part["differences"] as? [String] == ["place"])
    let sets = try #require((without["changes"] as? [String: Any])?["sets"] as? [[String: Any]])
    #expect(sets.allSatisfy { Set($0.keys) == ["old", "new", "moves", "otherWays"] } && part["sets"] as? [Int] == [1])
  }
}
