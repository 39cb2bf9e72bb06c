import DanceSource
import Testing

@testable import DanceScore

/// How far people err, as routines declare it.
@Suite struct ErrorTests {
  private static let head = "cast a, b, c, d\ngroup front = a, b\ngroup back = b, c\nstart line\n"

  private func errors(_ text: String) throws -> CastErrors {
    let resolution = resolution(of: Self.head + text)
    let said = resolution.diagnostics.map { describe($0, in: resolution.sources) }
    return try #require(resolution.routine, "\(said)").errors
  }

  @Test func `where nothing is said it is a club`() throws {
    #expect(try errors("hold 8") == CastErrors())
    #expect(try errors("hold 8").common == ErrorPreset.club.errors)
    #expect(try errors("errors of a { start 0 }").common == ErrorPreset.club.errors)
  }

  @Test(arguments: ErrorPreset.allCases) func `a kind of people is named by its word`(preset: ErrorPreset) throws {
    #expect(try errors("errors \(preset.rawValue)") == CastErrors(preset: preset))
  }

  @Test func `errors without a kind of people are all that there are`() throws {
    let said = try errors("errors { start 40ms; growth 2%; speed 4m/s }")
    #expect(said == CastErrors(values: [.start: 0.04, .growth: 0.02, .speed: 4]))
    #expect(said.common == HumanErrors([.start: 0.04, .growth: 0.02, .speed: 4]))
    #expect(try errors("errors {}").common == HumanErrors())
  }

  @Test func `every error has its unit`() throws {
    let said = try errors(
      """
      hold 8
      errors professionals {
        start 10s; bias 1ms; drift 0; place 0.5; growth 1; stray 50%
        correction 100%; reaction 0.2s; dropouts 0.1%; speed 1m/s; acceleration 2m/s2
      }
      """)
    #expect(said.preset == .professionals)
    #expect(
      said.values == [
        .start: 10, .bias: 0.001, .drift: 0, .place: 0.5, .growth: 1, .stray: 0.5, .correction: 1, .reaction: 0.2,
        .dropouts: 0.001, .speed: 1, .acceleration: 2,
      ])
  }

  @Test func `a dancer's own errors go before those of groups, and later groups before earlier`() throws {
    let said = try errors(
      """
      errors of a, c...d { start 1ms }
      errors of front { start 2ms; place 2cm }
      errors machine
      errors of back, back { start 3ms }
      """)
    #expect(
      said.own == [
        0: [.start: 0.001, .place: 0.02], 1: [.start: 0.003, .place: 0.02], 2: [.start: 0.001], 3: [.start: 0.001],
      ])
    #expect(said.errors(dancerCount: 4).map(\.start) == [0.001, 0.003, 0.001, 0.001])
  }

  @Test func `a dancer, a group and a formation may bear the words`() throws {
    let text = """
      cast errors, of
      group club = errors, of
      formation club { errors (0, 0); of (1m, 0) }
      start club
      errors club
      errors of errors { start 1ms }
      errors of of, club { place 1cm }
      together { errors { hold 8 } of { hold 8 } }
      """
    let routine = try #require(resolution(of: text).routine)
    #expect(routine.errors.preset == .club)
    #expect(routine.errors.own == [0: [.start: 0.001, .place: 0.01], 1: [.place: 0.01]])
  }

  @Test func `errors stay with their dancers where somebody is not there or has come`() throws {
    let file = SourceFile(
      name: "test.routine",
      text: Self.head + "errors of a { start 1ms }\nerrors of back { start 2ms }\nerrors of a...d { place 1cm }")
    let whole = try #require(Resolver.resolve(file).routine)
    let change = try CastChange(without: ["a", "c"], with: ["e"], in: whole)
    let routine = try #require(Resolver.resolve(file, change: change).routine)
    #expect(routine.cast.map(\.name) == ["b", "d", "e"])
    #expect(routine.errors.own == [0: [.start: 0.002, .place: 0.01], 1: [.place: 0.01]])
  }

  @Test(arguments: [
    ("errors clubs", "[clubs] error: there is no kind of people called `clubs` (did you mean `club`?)"),
    (
      "errors amateurs",
      "[amateurs] error: there is no kind of people called `amateurs` (use one of `beginners`, `club`, `professionals`, `machine`)"
    ),
    ("errors front", "[front] error: there is no kind of people called `front` (write `errors of front { … }`)"),
    ("errors a { start 1ms }", "[a] error: there is no kind of people called `a` (write `errors of a { … }`)"),
    (
      "errors start",
      "[start] error: there is no kind of people called `start` (write errors with their sizes, such as `start 40ms`, in braces)"
    ),
    ("errors { strat 1ms }", "[strat] error: there is no error called `strat` (did you mean `start`?)"),
    (
      "errors { radius 1m }",
      "[radius] error: there is no error called `radius` (use one of `start`, `bias`, `drift`, `place`, `growth`, `stray`, `correction`, `reaction`, `dropouts`, `speed`, `acceleration`)"
    ),
    ("errors { start 1ms; start 2ms }", "[start 2ms] error: `start` is said twice (keep one of them)"),
    ("errors club\nerrors { start 1ms }", "[errors { start 1ms }] error: `errors` is said twice (keep one of them)"),
    (
      "errors of a { start 1ms }\nerrors of d, a { start 2ms }",
      "[start 2ms] error: `start` of `a` is said twice (keep one of them)"
    ),
    (
      "errors of front { start 1ms }\nerrors of front { start 2ms; place 1cm }",
      "[start 2ms] error: `start` of `front` is said twice (keep one of them)"
    ),
    ("errors of e { start 1ms }", "[e] error: there is no dancer called `e`"),
    ("errors of fornt {}", "[fornt] error: there is no dancer called `fornt` (did you mean `front`?)"),
    (
      "errors of all { start 1ms }",
      "[all] error: `all` is everybody, of whom `errors` speaks without `of` (write `errors { … }`)"
    ),
    ("errors of rest { start 1ms }", "[rest] error: `rest` means nobody here (name dancers or groups)"),
    (
      "section \"S\" { errors club\n hold 8 }",
      "[errors club] error: this belongs outside of the score's blocks (move it to the top of the file)"
    ),
    (
      "errors { start 40 }",
      "[40] error: expected a time, found a plain number (write a unit behind the number, such as `s`)"
    ),
    ("errors { start 11s }", "[11s] error: expected a time of at most 10s"),
    ("errors { reaction -1ms }", "[-1ms] error: expected a time of at least 0"),
    ("errors { place 101m }", "[101m] error: expected a length of at most 100m"),
    ("errors { place 5% }", "[5%] error: expected a length, found a share"),
    ("errors { growth 2cm }", "[2cm] error: expected a plain number, found a length (write a share, such as `2%`)"),
    ("errors { growth 101% }", "[101%] error: expected a plain number of at most 1"),
    ("errors { stray 51% }", "[51%] error: expected a plain number of at most 0.5"),
    ("errors { dropouts -1% }", "[-1%] error: expected a plain number of at least 0"),
    ("errors { speed 0m/s }", "[0m/s] error: expected a speed above 0"),
    ("errors { acceleration 4m/s }", "[4m/s] error: expected an acceleration, found a speed"),
  ])
  func `misuse of errors is named where it stands`(text: String, finding: String) {
    #expect(findings(Self.head + text) == [finding])
  }

  @Test func `errors said of a crowd over and over end with a mistake`() {
    let groups = Array(repeating: "crowd", count: 10_002).joined(separator: ", ")
    let found = findings("cast p 1...10000\ngroup crowd = all\nstart line\nerrors of \(groups) {}")
    #expect(
      found == [
        "[crowd] error: errors are said of too many dancers too often (say once what holds for everybody, in `errors { … }`)"
      ])
  }
}
