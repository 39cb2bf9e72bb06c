import DanceNotation
import DanceSource
import Testing

/// What mistakes get. A line's mistakes stand behind it: `//~ id @ the exact words`, separated by `|`; without `@` the
/// place is behind the line's last word.
@Suite struct MistakeTests {
  @Test(arguments: [
    // Statements.
    "mvoe 8 to line //~ unknown-statement @ mvoe",
    "frobnicate 8 //~ unknown-statement @ frobnicate",
    "frob 1 //~ unknown-statement @ frob\nnicate 2 //~ unknown-statement @ nicate\n3 //~ expected-statement @ 3",
    "8 hold //~ expected-statement @ 8",
    "hold 8 8 //~ unexpected-words @ 8",
    "hold 8 move 8 to line //~ unexpected-words @ move",
    "hold 8, ease smooth //~ unexpected-words @ ,",
    "} //~ unexpected-brace @ }\nhold 8\nhold //~ expected-duration",
    // Comments of other languages: the line is passed, whatever it holds.
    "hold 8 # it's { //~ hash-comment @ #\n# \"one /\\ (two //~ hash-comment @ #\nhold //~ expected-duration",
    "cast a # the lead //~ hash-comment @ #\nformation f { # a place //~ hash-comment @ #\n  point(0, 0)\n}",
    "hold 4 #e4572e //~ unexpected-words @ #e4572e",
    // Words and texts.
    "routine Razor //~ expected-text @ Razor",
    "note \"a\\qb\" //~ unknown-escape @ \\q",
    "note \"\\u{110000}\" //~ unknown-escape @ \\u",
    "cast a #ff //~ expected-colour @ #ff",
    "use 4 //~ expected-file @ 4",
    // Quantities.
    "hold //~ expected-duration",
    "wings //~ expected-length",
    "wings 2metres //~ unknown-unit @ metres",
    "hold 8 beats //~ unexpected-words @ beats\nhold //~ expected-duration",
    "move 8 s to line //~ unexpected-words @ s\nsection \"A\", 8 bars { //~ unexpected-words @ bars\n}",
    "hold 2eights //~ unknown-unit @ eights",
    "hold 2 m //~ unexpected-words @ m",
    "stage 12mx9m //~ unknown-unit @ mx9m",
    "stage 12m 9m //~ expected-x @ 9m",
    "stage 12m x //~ expected-length",
    "stage crcle 20m //~ expected-stage @ crcle",
    "hold 1e999 //~ number-too-large @ 1e999",
    "hold 4 + //~ expected-value",
    "hold 4 $ //~ unknown-character @ $",
    "hold （4 //~ unknown-character @ （",
    // Steps.
    "move to line //~ expected-duration @ to",
    "move 8 line //~ expected-to @ line",
    "move 8 tp line //~ expected-to @ tp",
    "move 8 into line //~ expected-to @ into",
    "move 8 in line, ease smoth //~ expected-to @ in | expected-ease @ smoth",
    "move 8 to line(spacing=2m) //~ expected-comma @ =",
    "move 8 to line(8, spacing: 2 step) //~ expected-comma @ step",
    "move 8 to //~ expected-formation",
    "move 8 to, ease smooth //~ expected-formation @ ,",
    "move 8 to line rotate 30deg //~ unknown-modifier @ rotate",
    "move 8 to line at //~ expected-place",
    "shift 1m over 4 //~ expected-place @ 1m",
    "shift (1m 2m) over 4 //~ expected-comma @ 2m",
    "shift (1m, 2m) 4 //~ expected-over @ 4",
    "turn 90deg abuot C over 8 //~ expected-about @ abuot",
    "face back ovr 4 //~ expected-over @ ovr",
    "music \"a\" form 4s too 8s //~ expected-from @ form | expected-to @ too",
    "hold 2 eigths //~ expected-measure @ eigths",
    "cast a,\nstage 12m x 9m //~ expected-range @ x\nhold //~ expected-duration",
    "cast a,\nsection \"A\" 2 { //~ unexpected-words @ 2\n  hold //~ expected-duration\n}",
    "turn about C over 4 //~ expected-angle @ about",
    "mirror z over 4 //~ expected-axis @ z",
    "swap a b over 4 //~ expected-comma @ b",
    "enter a form left over 4 //~ expected-from @ form",
    "exit a to front over 4 //~ expected-direction @ front",
    "exit a towards left over 4 //~ expected-to @ towards",
    "shift (0, 1m) during 4 //~ expected-over @ during",
    "shift -1m over 4, eas smooth //~ expected-place @ - | unknown-clause @ eas",
    "face adience //~ expected-facing @ adience",
    "level lo //~ expected-level @ lo",
    "allow //~ expected-name",
    "offstage a, //~ expected-name",
    "group front a //~ expected-equals @ a",
    "group front = p1...9 //~ expected-name @ 9",
    "cast p 1..<9 //~ expected-range @ ..<",
    "prop riser sqare 2m at C //~ expected-shape @ sqare",
    "audience width, eye 1.2m //~ expected-length @ ,",
    "audience 6m, with 10m //~ expected-audience @ with",
    // Clauses.
    "move 8 to line ease smooth //~ expected-comma @ ease",
    "move 8 to line, eas smooth //~ unknown-clause @ eas",
    "move 8 to line, wobble 3, ease smoth //~ unknown-clause @ wobble | expected-ease @ smoth",
    "move 8 to line, 4 //~ expected-clause @ 4",
    "move 8 to line, assign best, path strait //~ expected-assignment @ best | expected-path @ strait",
    "move 8 to line, assign () //~ expected-name @ )",
    "move 8 to line, assign (a, 4) //~ expected-name @ 4",
    "move 8 to line, assign (a, ) //~ expected-name @ )",
    "move 8 to line, assign (a b) //~ expected-comma @ b",
    "move 8 to line, assign (p 1...20, b) //~ expected-comma @ 1",
    "move 8 to line, assign (a, b //~ expected-parenthesis\nhold 8\nhold //~ expected-duration",
    "move 8 to line, keep //~ expected-sides",
    "move 8 to line, keep side, ease smoth //~ expected-sides @ side | expected-ease @ smoth",
    "move 8 to line, keep a side //~ expected-sides @ side",
    "move 8 to line, keep sides ease smooth //~ expected-comma @ ease",
    "move 8 to line, stagger 0.5 //~ expected-from",
    "move 8 to line, avoid on //~ expected-off @ on",
    "move 8 to line, place 4 //~ expected-name @ 4",
    "move 8 to line, delay a //~ expected-duration",
    // Brackets.
    "move 8 to line(3 //~ expected-parenthesis\nhold 8\nhold //~ expected-duration",
    "move 8 to line(3 4, spacing: ) //~ expected-comma @ 4 | expected-value @ )",
    "section \"A\" 4 { hold 8 } //~ expected-comma @ 4",
    "section \"A\" //~ expected-brace\nhold 8",
    "section \"A\" //~ expected-brace\n{ hold //~ expected-duration\n}\nhold 8",
    "section \"A\" { //~ unclosed-brace @ {\nhold 8",
    "sction \"A\" { //~ unknown-statement @ sction\n  hold //~ expected-duration\n}",
    "thing { //~ unknown-statement @ thing\n  hold //~ expected-duration\n}\nhold 8",
    "thing { a 3; b { c } } //~ unknown-statement @ thing\nhold 8",
    "together { hold 8 } //~ expected-lane @ hold",
    "together { 8 } //~ expected-name @ 8",
    "limits { 4; radius //~ expected-name @ 4 | expected-value\n}",
    // Errors.
    "errors //~ expected-errors",
    "errors 40ms //~ expected-errors @ 40ms",
    "errors start 40ms //~ expected-brace @ start\nhold 8",
    "errors club, machine //~ unexpected-words @ ,",
    "errors club //~ expected-brace\n{ start 40ms }\nhold 8",
    "errors { start } //~ expected-value @ }",
    "errors of //~ expected-name",
    "errors of front //~ expected-brace",
    "errors of front, { start 40ms } //~ expected-name @ {",
    "errors of front dami { start 40ms } //~ expected-brace @ dami",
    "errors { place 5cm start 40ms } //~ unexpected-words @ start",
    "error { start 40ms } //~ unknown-statement @ error",
    // Formations.
    "formation { line } //~ expected-name @ {",
    "formation f(n = ) { line } //~ expected-value @ )",
    "formation f(n 4) { line } //~ expected-comma @ 4",
    "formation f { let a 4 } //~ expected-equals @ 4",
    "formation f { for i of 0..<4 { line } } //~ expected-in @ of",
    "formation f { for i in 4 { line } } //~ expected-range @ {",
    "formation f { if { line } } //~ expected-value @ {",
    "formation f { if a { line } else if { line } } //~ expected-value @ {",
    "formation f { 4 } //~ expected-places @ 4",
    "formation f { point(0, 0) fcing out } //~ unknown-modifier @ fcing",
  ])
  func `each mistake is reported once, at the exact words`(text: String) {
    #expect(reported(in: text) == expected(in: text))
  }

  /// `line id @ words` as the markers say.
  private func expected(in text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      let parts = line.split(separator: "//~ ", maxSplits: 1)
      guard parts.count > 1 else { return [String]() }
      return parts[1].split(separator: " | ").map { "\(number + 1) \($0)" }
    }
  }

  private func reported(in text: String) -> [String] {
    let file = SourceFile(name: "test", text: text)
    return parse(file).diagnostics.map { diagnostic in
      let span = diagnostic.location.span
      let line = file.position(at: span.lower).line
      return "\(line) \(diagnostic.id)" + (span.lower == span.upper ? "" : " @ \(file.text(of: span))")
    }
  }

  @Test(arguments: [
    ("mvoe 8 to line", "did you mean `move`?"),
    ("front { hold 8 }", "write who does what inside `together { … }`"),
    ("wings 2 m", "write the unit right behind the number: `2m`"),
    ("hold 2 m", "write just `2`, or count in `eights`"),
    ("hold 8 beats", "write just `8`, or count in `eights`"),
    ("hold 8 beats \"clicks.txt\"", "begin a new line before `beats`, or write `;`"),
    ("hold 8 turn 90deg over 4", "begin a new line before `turn`, or write `;`"),
    ("move 8 to line(8, spacing: 2 step)", "write the unit right behind the number: `2step`"),
    ("move 8 to line(spacing=2m)", "write `:` instead of `=`: `spacing: …`"),
    ("move 8 into line", "write `to` instead of `into`"),
    ("hold 2eights", "put a space before `eights`"),
    ("wings 2cmm", "did you mean `cm`?"),
    ("stage 12mx9m", "put spaces around `x`: `12m x 9m`"),
    ("hold 8 move 8 to line", "begin a new line before `move`, or write `;`"),
    ("move 8 to line, eas smooth", "did you mean `ease`?"),
    ("level hihg", "did you mean `high`?"),
    ("together { hold 8 }", "write `all { hold … }`"),
    ("cast a, b,\nstage 12m x 9m", "remove the `,` at the end of the line before"),
    ("move 8 to line(n, spacing 1m)", "write `:` behind a parameter's name: `spacing: …`"),
    ("hold 8）", "write `)`"),
    ("cast a b", "write `,` before `b`"),
    ("group front = a, b c", "write `,` before `c`"),
    ("offstage a b", "write `,` before `b`"),
    ("allow contact a b", "write `,` before `b`"),
    ("audience 6m seats 3", "write `,` before `seats`"),
    ("limits { speed 3m/s, stride 1m }", "write `;` or a new line between limits"),
    ("errors { start 40ms, place 5cm }", "write `;` or a new line between errors"),
    ("errors start 40ms", "write `errors { start … }`"),
    ("errors of a b { start 40ms }", "write `,` before `b` if it is somebody's name"),
    ("errors club\n{ start 40ms }", "write `{` at the end of the line before"),
    ("limits { speed: 3m/s }", "remove the `:`"),
    ("dancer a { speed = 3m/s }", "remove the `=`"),
    ("cast \"Ara\", b", "write a name before it, such as `ara \"Ara\"`"),
    ("section \"A\"\n{ }", "write `{` at the end of the line before"),
  ])
  func `a hint says what to do`(text: String, hint: String) {
    #expect(parse(text).diagnostics.flatMap(\.hints).contains(hint))
  }

  @Test(arguments: ["cast \"Ara\", b", "limits { speed: 3m/s; stride = 1m }", "limits { speed 3m/s, stride 1m }"])
  func `a slip of punctuation is one mistake for each time it is made`(text: String) {
    #expect(parse(text).diagnostics.count == (text.contains("=") ? 2 : 1))
  }

  @Test func `a text that is never closed costs its line and no more`() {
    #expect(errors(in: "routine \"Razor\nhold 8\nhold") == ["1:9 unclosed-text", "3:5 expected-duration"])
  }

  @Test func `what is expected is listed in words`() {
    #expect(parse("level deep").diagnostics.map(\.message) == ["expected `low`, `middle` or `high`"])
    #expect(parse("move 8 tp line").diagnostics.map(\.message) == ["expected `to`"])
  }

  @Test func `an unclosed parenthesis says where it was opened`() {
    let notes = parse("move 8 to line(3\nhold 8").diagnostics.flatMap(\.notes)
    #expect(notes.map(\.location?.span) == [Span(14, 15)])
  }

  @Test func `a misspelt keyword is read as the one it was meant to be`() {
    #expect(outline(parse("mvoe 8 to line").tree) == "step(move(8, (line, nil, []), []))")
  }

  @Test func `at most 100 mistakes are worded and the others counted`() {
    let diagnostics = parse(String(repeating: "hold\n", count: 250)).diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.id == "too-many-errors")
    #expect(diagnostics.last?.message == "150 more errors from here on")
    #expect(diagnostics.last?.location.span == Span(504, 504))
  }
}
