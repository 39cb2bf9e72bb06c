import DanceNotation
import DanceSource
import DanceTestSupport
import Testing

@Suite struct FormatterTests {
  private func format(_ text: String) -> String {
    Formatter.format(SourceFile(name: "test", text: text))
  }

  @Test(arguments: [
    ("", ""),
    ("\u{FEFF}hold 8", "hold 8\n"),
    ("\n\n\nhold  8\t\n\n\n\nhold 4\r\n\n", "hold 8\n\nhold 4\n"),
    ("stage 12m   x 9m // floor  \n", "stage 12m x 9m  // floor\n"),
    ("shift( 0,-1m )over 4,ease smooth", "shift (0, -1m) over 4, ease smooth\n"),
    ("stage polygon (0,0) (1m,0)", "stage polygon (0, 0) (1m, 0)\n"),
    ("start polygon(5, sides: 4)", "start polygon(5, sides: 4)\n"),
    ("turn -90deg over 8", "turn -90deg over 8\n"),
    (
      "errors  club{place 5cm ;correction 50%}\nerrors of front,dami{\nstart 90ms }",
      "errors club { place 5cm; correction 50% }\nerrors of front, dami {\n  start 90ms\n}\n"
    ),
    ("hold n-1*( 2+3 )", "hold n - 1 * (2 + 3)\n"),
    ("hold n - -1", "hold n - -1\n"),
    ("cast p 1 ... 200,a\"A\"#ff0000", "cast p 1...200, a \"A\" #ff0000\n"),
    ("cast a,\nb,\n  c\nhold 8", "cast a,\n  b,\n  c\nhold 8\n"),
    ("move 8 to line(\n3,\nspacing :1m\n)", "move 8 to line(\n  3,\n  spacing: 1m\n)\n"),
    ("section \"A\"{hold 8}", "section \"A\" { hold 8 }\n"),
    ("section \"A\"{\n\nhold 8\n\n\nhold 4\n\n}", "section \"A\" {\n  hold 8\n\n  hold 4\n}\n"),
    ("section \"A\" {\n}", "section \"A\" {}\n"),
    ("section \"A\" { // first\nhold 8 }", "section \"A\" {  // first\n  hold 8\n}\n"),
    (
      "together {\nfront { shift (0, -1m) over 4\n        hold 4 }\nrest  { hold 8 } }",
      "together {\n  front {\n    shift (0, -1m) over 4\n    hold 4\n  }\n  rest { hold 8 }\n}\n"
    ),
    ("together { a { hold 8\n} b { hold 8 } }", "together {\n  a {\n    hold 8\n  }\n  b { hold 8 }\n}\n"),
    (
      "formation f( n=3 ){\nif n>2{ line }\nelse{ v }\nara (0,1m)\npoint(0,1m)\n}",
      "formation f(n = 3) {\n  if n > 2 { line }\n  else { v }\n  ara (0, 1m)\n  point(0, 1m)\n}\n"
    ),
    (
      "formation f {\nif n>2 {\nline\n} else {\nv }\n}",
      "formation f {\n  if n > 2 {\n    line\n  } else {\n    v\n  }\n}\n"
    ),
    ("/// Doc.\n/* a\n   b  \n*/ hold 8 /* c */; hold 4", "/// Doc.\n/* a\n   b\n*/ hold 8 /* c */; hold 4\n"),
    ("hold 8 /* a */ // b\n// c\nhold 4", "hold 8 /* a */  // b\n// c\nhold 4\n"),
    ("cast a, // first\nb", "cast a,  // first\n  b\n"),
    ("move 8 to line,assign(a,_,p1 ... p3)", "move 8 to line, assign (a, _, p1...p3)\n"),
    ("move 8 to line, assign (a,\nb, // front\nc)", "move 8 to line, assign (a,\n  b,  // front\n  c)\n"),
  ])
  func `a text gets the one layout`(text: String, layout: String) {
    #expect(parse(text).diagnostics.isEmpty)
    #expect(format(text) == layout)
    #expect(format(layout) == layout)
    #expect(outline(parse(layout).tree) == outline(parse(text).tree))
  }

  @Test func `the reference's whole routine changes only where lanes shared a line with their braces`() {
    let layout = format(Samples.razor)
    #expect(format(layout) == layout)
    #expect(outline(parse(layout).tree) == outline(parse(Samples.razor).tree))
    let lines = Samples.razor.split(separator: "\n")
    let changed = lines.filter { !layout.contains($0) }
    #expect(changed.count == 3)
  }

  @Test(arguments: [1, 2, 3, 7, 40, 400])
  func `a long list of places is broken at column 100, and nowhere else`(count: Int) {
    let names = (1...count).map { $0 % 3 == 0 ? "소라\($0)" : $0 % 7 == 0 ? "q\($0)...q\($0 + 1)" : "dancer\($0)" }
    let text = "section \"A\" {\nmove 8 to line, assign (" + names.joined(separator: ",") + "), ease smooth\n}\n"
    let layout = format(text)
    #expect(format(layout) == layout)
    #expect(outline(parse(layout).tree) == outline(parse(text).tree))
    let lines = layout.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= NameList.lastColumn || $0.contains("ease") })
    // No line could have taken the first name of the next one.
    let list = lines.dropFirst().dropLast()
    for (line, next) in zip(list, list.dropFirst()) {
      let first = next.drop { $0 == " " }.prefix { $0 != " " }
      #expect(DisplayWidth.of(line) + 1 + DisplayWidth.of(first) > NameList.lastColumn)
      #expect(next.hasPrefix("    ") && !next.hasPrefix("     "))
    }
  }

  @Test func `long lines elsewhere are the author's business`() {
    let names = (1...60).map { "dancer\($0)" }.joined(separator: ", ")
    for text in ["cast \(names)\n", "start line(\(names))\n", "enter \(names) from left over 8\n"] {
      #expect(format(text) == text)
    }
  }

  @Test func `names keep the spelling in which they were typed`() {
    let typed = "cast \u{1109}\u{1169}"
    #expect(Array(format(typed).utf8) == Array((typed + "\n").utf8))
  }
}
