import Kalgunmu
import Testing

/// What stands behind the option `--errors`, and the table of the reference.
@Suite struct ErrorTextTests {
  @Test(arguments: [
    ("club", CastErrors(preset: .club)),
    (" machine\n", CastErrors(preset: .machine)),
    ("club { place 5cm }", CastErrors(preset: .club, values: [.place: 0.05])),
    ("{ start 40ms }", CastErrors(values: [.start: 0.04])),
    ("start 40ms; place 5cm", CastErrors(values: [.start: 0.04, .place: 0.05])),
    ("start 40ms\nplace 5cm // measured", CastErrors(values: [.start: 0.04, .place: 0.05])),
    ("errors club", CastErrors(preset: .club)),
    ("errors { place 5cm }", CastErrors(values: [.place: 0.05])),
    ("{}", CastErrors(preset: .machine)),
  ])
  func `a text says how far everybody errs`(text: String, errors: CastErrors) throws {
    #expect(try CastErrors(text: text) == errors)
  }

  @Test(arguments: [
    (
      "clubb",
      """
      --errors:1:1: error: there is no kind of people called `clubb`
        | clubb
        | ^~~~~
        = did you mean `club`?
      """
    ),
    ("club { place 5s }", "--errors:1:14: error: expected a length, found a time"),
    ("start 40ms; plce 5cm", "--errors:1:13: error: there is no error called `plce`"),
    ("start 40ms, place 5cm", "--errors:1:11: error: expected the end of the line"),
    ("club { place 5cm", "--errors:1:6: error: this `{` is never closed"),
    ("start", "--errors:1:1: error: there is no kind of people called `start`"),
    ("start=40ms", "--errors:1:6: error: expected a value"),
    ("", "--errors:1:1: error: expected a kind of people such as `club`, or errors such as `start 40ms`"),
    (" ; ", "--errors:1:1: error: expected a kind of people such as `club`, or errors such as `start 40ms`"),
    ("of ara { start 40ms }", "--errors:1:1: error: `--errors` is about everybody"),
    ("club\ncast ara {", "--errors:2:1: error: expected nothing behind what `--errors` is about"),
    ("start 40ms } limits { speed 3m/s", "--errors:1:14: error: expected nothing behind what `--errors` is about"),
    ("errors of ara { start 40ms }", "--errors:1:1: error: `--errors` is about everybody"),
    ("errors", "--errors:1:7: error: expected a kind of people such as `club`, `of` and who, or `{`"),
    ("start 40ms {", "--errors:1:1: error: expected `{`"),
  ])
  func `what is wrong with a text is said in it`(text: String, words: String) {
    let mistakes = #expect(throws: Mistakes.self) { try CastErrors(text: text) }
    let said = mistakes?.description ?? ""
    #expect(said.hasPrefix(words.split(separator: "\n")[0]), "\(said)")
    #expect(mistakes?.diagnostics.count == 1, "\(said)")
  }

  @Test func `a setting says nothing besides what its options are about`() {
    var setting = KeyframeSetting()
    setting.limits = "speed 3m/s }; cast ara; limits { edge 1m"
    let mistakes = #expect(throws: Mistakes.self) { try Choreography(keyframesAt: "none.csv", setting: setting) }
    #expect(mistakes?.diagnostics.map(\.id) == ["unexpected-words"])
  }

  /// The rows of the table: the word, what it is, what it means, and its size in each kind of people.
  private static let rows = Page(article: "Notation").section(titled: "Errors", level: 3)
    .split(separator: "\n").filter { $0.hasPrefix("| ") }
    .map { $0.split(separator: "|").map { $0.drop { $0 == " " }.split(separator: " ").joined(separator: " ") } }

  @Test func `the table of the reference has every error and every kind of people`() {
    #expect(Self.rows.first?.dropFirst(3).map { $0 } == ErrorPreset.allCases.map { "`\($0.rawValue)`" })
    #expect(Self.rows.dropFirst().map { $0.first } == ErrorName.allCases.map { "`\($0.rawValue)`" })
  }

  @Test(arguments: ErrorName.allCases) func `the table of the reference has the size of each error`(name: ErrorName)
    throws
  {
    let row = try #require(Self.rows.first { $0.first == "`\(name.rawValue)`" })
    for (preset, size) in zip(ErrorPreset.allCases, row.dropFirst(3)) {
      let value = size == "any" ? nil : try CastErrors(text: "{ \(name.rawValue) \(size) }").values[name]
      #expect(value == preset.errors[name], "\(preset) \(name)")
    }
  }
}
