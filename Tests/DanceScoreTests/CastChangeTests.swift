import DanceSource
import Testing

@testable import DanceScore

/// A routine of which some are not there, and to which others have come.
@Suite struct CastChangeTests {
  private static let head = """
    cast ara, bora, dami, eunji
    group front = ara, bora
    group one = ara
    group nearly = ara...dami
    dancer ara { speed 2m/s }
    group one { landing 0 }
    formation poses { ara (0, 0); bora (1m, 0); dami (2m, 0); eunji (3m, 0) }

    """

  private func resolve(_ text: String, _ change: CastChange = .none) -> Resolution {
    Resolver.resolve(SourceFile(name: "test.routine", text: text), change: change)
  }

  private static func words(_ resolution: Resolution) -> String {
    DiagnosticRenderer().text(of: resolution.diagnostics, in: resolution.sources)
  }

  private func change(_ text: String, without absent: [String] = [], with joining: [String] = []) throws -> CastChange {
    try CastChange(without: absent, with: joining, in: try #require(resolve(text).routine))
  }

  /// The routine of a score without some, which must be as long as with all.
  private func routine(_ score: String, without absent: [String], with joining: [String] = []) throws -> Routine {
    let text = Self.head + score
    let whole = try #require(resolve(text).routine, "\(Self.words(resolve(text)))")
    let resolution = resolve(text, try CastChange(without: absent, with: joining, in: whole))
    #expect(!resolution.diagnostics.contains { $0.severity == .error }, "\(Self.words(resolution))")
    let routine = try #require(resolution.routine)
    #expect(routine.counts == whole.counts)
    return routine
  }

  /// A mention of ara in every kind of statement and clause.
  private static let mentions = [
    "start line; swap ara, bora over 8; hold 4",
    "start line; swap bora, ara over 8, path straight, delay ara 2",
    "start line, place ara 2; move 8 to line, place ara 1",
    "start line, assign (bora, ara, dami, eunji); move 8 to column, assign (ara, dami)",
    "start line; move 8 to column, assign (one, eunji)",
    "start line; move 8 to column, assign (nearly, eunji)",
    "start line; move 8 to column, path ara arc 30deg, delay ara 2, keep ara sides",
    "start line; move 8 to column, path one via (0, 0), delay one 1, keep one sides, place one 1",
    "start line; together 8 { ara { shift (1m, 0) over 8 } rest { hold 4; hold 4 } }",
    "start line; together { ara { hold 16; shift (1m, 0) over 4 } rest { hold 8 } }; hold 2",
    "start line; together { one { hold 8 } bora, dami { hold 2 } }",
    "start line; together { bora, dami, eunji { hold 8 } rest { turn 90deg over 6; move 4 to point(0, 0) } }",
    "start line; together { ara { face back; level low; note \"x\"; mirror x over 4; scale 2 over 4 } rest { hold 1 } }",
    "start line; together { ara { together { ara { shift (1m, 0) over 4 } } } rest { hold 1 } }",
    "start line; together { ara { repeat 3 { shift (1m, 0) over 4; tempo 100bpm over 2 } } rest { hold 1 } }",
    "start line; together { ara { exit ara to left over 4; enter ara from left over 4 } rest { hold 1 } }",
    "offstage ara; start line; hold 4; enter ara from left over 4; exit ara to back over 8",
    "offstage ara, bora; start line; enter front from right over 8 to line, place ara 2",
    "offstage ara; start line; enter all from left over 4",
    "start line; exit ara to left over 4; enter all from left over 4",
    "start line; exit ara, front to left over 4; enter one, bora from left over 4",
    "offstage bora, dami, eunji; start point(0, 0); shift (1m, 0) over 4; enter all from left over 4",
    "start line; section \"A\" { allow contact ara, bora; allow crowding ara, bora; hold 8 }",
    "start line; section \"A\" { allow contact front; allow crowding front; allow lateness ara, bora; hold 8 }",
    "start line; section \"A\" { limits { speed 2m/s }; allow contact all; hold 8 }",
    "start poses; move 8 to poses rotated 90deg",
    "start line; follow circle(radius: 3m) over 16, spacing 1m",
    "start line; section \"A\", 1 eights { together 8 { ara { hold 8 } rest { hold 8 } } }",
  ]

  @Test(arguments: mentions) func `who is not there may be mentioned anywhere`(score: String) throws {
    let routine = try routine(score, without: ["ara"])
    #expect(routine.cast.map(\.name) == ["bora", "dami", "eunji"])
    #expect(routine.cues.allSatisfy { !$0.dancers.isEmpty && $0.dancers.allSatisfy(routine.cast.indices.contains) })
  }

  @Test(arguments: mentions, [["ara", "bora"], ["bora", "dami", "eunji"], ["dami"], ["ara", "dami", "eunji"]])
  func `any of them may be missing`(score: String, absent: [String]) throws {
    let routine = try routine(score, without: absent)
    #expect(routine.cast.count == 4 - absent.count)
  }

  @Test(arguments: mentions) func `somebody may come`(score: String) throws {
    let text = Self.head + score
    let resolution = resolve(text, try change(text, with: ["hana", "jia"]))
    #expect(!resolution.diagnostics.contains { $0.severity == .error })
    #expect(resolution.routine?.cast.map(\.name) == ["ara", "bora", "dami", "eunji", "hana", "jia"])
  }

  @Test func `groups and runs keep those who are there`() throws {
    let names = { (routine: Routine) in routine.groups.map { $0.members.map { routine.cast[$0].name } } }
    #expect(
      names(try routine("start line", without: ["ara"])) == [["bora"], [], ["bora", "dami"]])
    #expect(
      names(try routine("start line", without: ["dami"])) == [["ara", "bora"], ["ara"], ["ara", "bora"]])
    #expect(names(try routine("start line", without: ["ara", "bora", "dami"])) == [[], [], []])
    let many = "cast p 1...9\ngroup odd = p1...p3, p5...p7\nstart line"
    let routine = try #require(resolve(many, try change(many, without: ["p1", "p3", "p5", "p6", "p7"])).routine)
    #expect(names(routine) == [["p2"]])
  }

  @Test func `formations are made for those who are there`() throws {
    guard case .start(let line, _) = try routine("start line", without: ["ara"]).cues[0].action else {
      Issue.record("no start")
      return
    }
    #expect(line.places.count == 3)
  }

  @Test func `a place written for somebody who is not there stays, and stays empty`() throws {
    guard case .start(let poses, let placement) = try routine("start poses", without: ["bora"]).cues[0].action else {
      Issue.record("no start")
      return
    }
    #expect(poses.places.map(\.isVacant) == [false, true, false, false])
    #expect(poses.places.map(\.dancer) == [0, nil, 1, 2])
    #expect(placement.pins.map(\.dancer) == [0, 1, 2])
  }

  @Test func `a place that is not there any more is a warning, and whoever asked for it takes what is left`() throws {
    for clause in ["place bora 4", "place bora last"] {
      let text = """
        cast ara, bora, dami, eunji
        formation f { line(3); if dancers > 3 { point(0, 3m) as last } }
        start line
        move 8 to f, \(clause)
        """
      let resolution = resolve(text, try change(text, without: ["ara"]))
      #expect(
        resolution.diagnostics.map(\.severity) == [.warning] && resolution.diagnostics.map(\.id) == ["unknown-place"])
      guard case .move(_, let placement, _) = resolution.routine?.cues[1].action else {
        Issue.record("no move")
        continue
      }
      #expect(placement.pins == [])
    }
  }

  @Test func `a formation that cannot be made for so many is an error`() throws {
    let text = "cast ara, bora\nstart line(2, spacing: 1m / (dancers - 1))\nhold 8"
    let resolution = resolve(text, try change(text, without: ["ara"]))
    #expect(resolution.routine == nil && resolution.diagnostics.map(\.severity) == [.error])
  }

  @Test(
    arguments: [
      (["aara"], [], "there is no dancer called `aara` in \"test\"", "did you mean `ara`?"),
      (["nobody"], [], "there is no dancer called `nobody` in \"test\"", "name somebody of the cast"),
      (["front"], [], "expected a dancer who is not there, found the group `front`", "name its dancers"),
      (["ara", "bora", "dami", "eunji"], [], "without all of them nobody dances", nil),
      ([], ["ara"], "`ara` is in the cast of \"test\" already", "choose another name"),
      ([], ["front"], "`front` is a group of \"test\"", "choose another name"),
      ([], ["rest"], "`rest` has a meaning of its own and cannot be a dancer", "choose another name"),
      (
        [], ["1st"], "expected the name of a new dancer, found `1st`", "use letters, digits and `_`, and no digit first"
      ),
      (
        [], ["a b"], "expected the name of a new dancer, found `a b`", "use letters, digits and `_`, and no digit first"
      ),
      ([], [""], "expected the name of a new dancer, found ``", "use letters, digits and `_`, and no digit first"),
    ] as [([String], [String], String, String?)])
  func `a change that cannot be is refused`(absent: [String], joining: [String], message: String, hint: String?) throws
  {
    let mistake = #expect(throws: CastChange.Mistake.self) {
      try change(Self.head + "start line", without: absent, with: joining)
    }
    #expect(mistake?.message == message && mistake?.hint == hint)
  }

  @Test func `names are told however they are typed, and once`() throws {
    let text = "cast 소라, ara\nstart line"
    let change = try change(text, without: ["\u{1109}\u{1169}\u{1105}\u{1161}", "소라"], with: ["jia", "jia"])
    #expect(change.absent == ["소라"] && change.joining == ["jia"])
    #expect(Array(change.absent[0].unicodeScalars).count == 2)
    #expect(try self.change("cast ara\nstart line", without: ["ara"], with: ["jia"]).absent == ["ara"])
  }
}
