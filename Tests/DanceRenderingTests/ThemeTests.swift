import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

struct ThemeTests {
  private func read(_ text: String) -> ThemeFile { ThemeFile(SourceFile(name: "crew.theme", text: text)) }

  @Test func `a theme changes what it names and keeps the rest`() throws {
    let theme = try #require(
      read(
        """
        // ours
        theme "Crew"
        from dark
        paper #101820; ink #F2f2f2
        cast #e4572e, #17bebb,
          #ffc914
        filling colours
        font "Pretendard", "Noto Sans KR"
        """
      ).theme)
    #expect(theme.paper == Theme.Colour(0x101820))
    #expect(theme.ink == Theme.Colour(0xF2F2F2))
    #expect(theme.cast == [0xE4572E, 0x17BEBB, 0xFFC914].map(Theme.Colour.init))
    #expect(theme.floor == Theme.dark.floor)
    #expect(theme.families.hasPrefix("\"Pretendard\",\"Noto Sans KR\",Inter"))
  }

  @Test func `an empty file is the light theme`() { #expect(read("\n// nothing\n").theme == .light) }

  @Test(arguments: [
    ("papr #101820", "1:1", "a theme says nothing about `papr`", "did you mean `paper`?"),
    ("paper red", "1:7", "expected a colour such as `#1e88e5`, found `red`", nil),
    ("paper #12", "1:7", "found `#12`", "six digits"),
    ("paper #10182\u{0664}", "1:7", "expected a colour", "six digits"),
    ("paper", "1:6", "found the end of the line", nil),
    ("paper #101820 #101820", "1:15", "expected the end of the line", "begin a new line"),
    ("ink #000000\nfrom dark", "2:1", "`from` must come before", "move it to the top"),
    ("from drak", "1:6", "a theme to begin with", "did you mean `dark`?"),
    ("ink #000000\nink #000001", "2:1", "`ink` is said twice", "keep one"),
    ("font Inter", "1:6", "expected a family of type in quotes", nil),
    ("font \"a</style>\"", "1:6", "the name of a family of type", "letters"),
    ("font \"a", "1:6", "expected a family of type in quotes", nil),
    ("cast", "1:5", "expected a colour", nil), ("cast #000000,", "1:14", "expected a colour", nil),
    ("§", "1:1", "a theme says nothing about `§`", "begin with one of"),
    ("(", "1:1", "a theme says nothing about `(`", nil),
  ])
  func `a mistake is told with its place`(text: String, place: String, message: String, hint: String?) throws {
    let file = read(text)
    #expect(file.theme == nil)
    let diagnostic = try #require(file.diagnostics.first)
    let position = file.sources.position(of: diagnostic.location)
    #expect("\(position.line):\(position.column)" == place)
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
    if let hint { #expect(diagnostic.hints.first?.contains(hint) == true, "\(diagnostic.hints)") }
  }

  @Test func `every mistake is told, each once`() {
    #expect(read("papr #1\nink\ncast #12\nfrom dark").diagnostics.count == 4)
  }

  @Test(arguments: 0..<60)
  func `nothing in a file can crash the reader`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "paper", " ", "#", "12ab", "\"", ",", "\n", ";", "//", "from", "cast", "\u{1F57A}", "\0", "font", "\r\n",
    ]
    let text = (0..<40).map { _ in pieces[random.integer(in: 0...pieces.count - 1)] }.joined()
    let file = read(text)
    #expect((file.theme == nil) == !file.diagnostics.isEmpty)
  }

  @Test(arguments: Theme.Name.allCases)
  func `every theme draws well-formed pictures of any cast`(name: Theme.Name) {
    for count in [2, 9, 70] {
      var staged = StagedPerformance(
        "Themes", cast: (0..<count).map { "d\($0)" }, at: FrameTests.line(count, spacing: 0.5))
      staged.move(8, to: FrameTests.line(count, spacing: 0.5, depth: 2), named: "up")
      let style = FrameStyle(theme: Theme(name))
      let performance = staged.finished()
      let frame = FrameRenderer(performance, report: FrameTests.clean, style: style).frame(at: 4)
      #expect(XMLChecker.check(frame).complaint == nil)
      for page in Storyboard(performance, report: FrameTests.clean, style: style).pages(on: .a4) {
        #expect(XMLChecker.check(page).complaint == nil)
      }
    }
  }

  @Test func `letters and lines of the contrast theme can be told from the floor`() {
    let theme = Theme.contrast
    for role in [Theme.Role.ink, .quiet] { #expect(theme[role].contrast(with: theme.paper) >= 7, "\(role)") }
    for colour in theme.cast { #expect(colour.contrast(with: theme.floor) >= 4.5, "\(colour.hex)") }
    for role in [Theme.Role.edge, .accent, .caution, .mark] { #expect(theme[role].contrast(with: theme.floor) >= 4.5) }
  }

  @Test func `print has no colour but grey, and patterns tell nine dancers apart`() {
    var staged = StagedPerformance("Print", cast: (0..<9).map { "d\($0)" }, at: FrameTests.line(9, spacing: 1))
    let renderer = FrameRenderer(staged.finished(), report: FrameTests.clean, style: FrameStyle(theme: .print))
    let text = String(decoding: renderer.frame(at: 0), as: UTF8.self)
    for hex in text.components(between: "#").map({ $0.prefix(6) }) where hex.allSatisfy(\.isHexDigit) && hex.count == 6
    {
      let parts = [hex.prefix(2), hex.dropFirst(2).prefix(2), hex.dropFirst(4)]
      #expect(parts[0] == parts[1] && parts[1] == parts[2], "#\(hex)")
    }
    for index in 0..<9 { #expect(text.contains("id=\"p\(index)\"") && text.contains("url(#p\(index))")) }
  }

  @Test func `on dots too small for patterns, greys tell groups apart`() {
    for radius in [1.2, 2.5] {
      let rules = Pattern.styleRules(colours: 5, radius: radius)
      #expect(!rules.contains("url(") && Pattern.definitions(radius: radius).isEmpty)
      let greys = rules.matches(of: /fill:#(..)/).compactMap { Int($0.output.1, radix: 16) }
      #expect(greys.count == 5)
      for (index, grey) in greys.enumerated() {
        for other in greys[..<index] { #expect(abs(grey - other) >= 40) }
      }
    }
  }

  @Test func `a theme that was asked for has the house's other beside it`() throws {
    #expect(ScreenThemes(asked: .light).light == .light && ScreenThemes(asked: .light).dark == .dark)
    #expect(ScreenThemes(asked: .light).choice == .light && ScreenThemes(asked: .dark).choice == .dark)
    #expect(ScreenThemes(asked: .dark).light == .light && ScreenThemes.house.choice == nil)
    let crew = try #require(read("from dark\npaper #101820\ncast #e4572e, #17bebb, #ffc914").theme)
    let themes = ScreenThemes(asked: crew)
    #expect(themes.dark == crew && themes.choice == .dark)
    #expect(themes.light.paper == Theme.light.paper && themes.light.cast.count == 3)
    #expect(themes.light.cast[0] == crew.cast[0])
    // A screen has colours.
    let print = ScreenThemes(asked: .print)
    #expect(print.light.cast == Theme.light.cast && print.light.filling == .colours)
    #expect(print.light.paper == Theme.print.paper && print.dark == .dark)
  }

  @Test func `an own colour that would drown in the floor is made readable`() {
    let black = Theme.Colour(0x111111)
    let shown = black.readable(on: Theme.dark.floor, ink: Theme.dark.ink, leastContrast: 3)
    #expect(shown.contrast(with: Theme.dark.floor) >= 3)
    #expect(black.readable(on: Theme.light.floor, ink: Theme.light.ink, leastContrast: 1.5) == black)
  }
}
