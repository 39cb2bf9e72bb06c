import DanceGeometry
import DanceNotation
import DanceSource
import Testing

@testable import DanceScore

@Suite struct FormationTests {
  private func near(_ point: Point?, _ x: Double, _ y: Double) -> Bool {
    point.map { $0.distance(to: Point(x, y)) < 1e-9 } ?? false
  }

  @Test(
    arguments: [
      ("point(1m, 2m) at (3, -1)", 4.0, 1.0), ("point(1, 0) rotated 90deg", 0, 1), ("point(1, 2) scaled 3", 3, 6),
      ("point(1, 2) mirrored x", -1, 2), ("point(1, 2) mirrored y", 1, -2), ("point(0, 0) at UL", 4, 3),
      ("point(0, 0) at DR", -4, -3), ("point(1, 0) at (1, 0) rotated 90deg", 0, 2),
      ("point(1, 0) rotated 90deg at (1, 0)", 1, 1), ("point(1step, 0)", 0.5715, 0),
    ])
  func `modifiers are done in the order written`(text: String, x: Double, y: Double) {
    #expect(near(points(text).first, x, y))
  }

  @Test func `order can be reversed and sorted`() {
    #expect(points("line(3) reversed").map(\.x) == [1.5, 0, -1.5])
    #expect(points("line(3) sorted right").map(\.x) == [1.5, 0, -1.5])
    #expect(points("column(3) sorted back").map(\.y) == [1.5, 0, -1.5])
    #expect(points("circle(4, radius: 1m) sorted left").map(\.x) == [-1, 0, 0, 1])
  }

  @Test func `labels name runs of places and stay visible outside`() throws {
    let made = try #require(
      formation(
        "both", dancers: 5,
        declarations:
          "formation one { line(2) as wing }\nformation both { point(0, 0) as tip\n one at (0, 1)\n one at (0, 2) }"))
    #expect(
      made.labels == [
        .init(name: "tip", places: 0..<1), .init(name: "wing", places: 1..<3), .init(name: "wing", places: 3..<5),
      ])
  }

  @Test func `labels follow their places when the order changes`() throws {
    let made = try #require(
      formation("f reversed", dancers: 3, declarations: "formation f { line(2) as wing\n point(0, 3) as tip }"))
    #expect(Set(made.labels) == [.init(name: "tip", places: 0..<1), .init(name: "wing", places: 1..<3)])
    let mixed = try #require(
      formation("f sorted left", dancers: 3, declarations: "formation f { line(2) as wing\n point(0, 3) as tip }"))
    #expect(
      Set(mixed.labels) == [
        .init(name: "wing", places: 0..<1), .init(name: "tip", places: 1..<2), .init(name: "wing", places: 2..<3),
      ])
  }

  @Test func `facings turn and mirror with their places`() {
    func direction(_ text: String) -> Double? {
      if case .direction(let angle) = places(text).first?.facing { return angle.normalized.degrees.rounded() }
      return nil
    }
    #expect(direction("line facing audience") == -90)
    #expect(direction("line facing back") == 90)
    #expect(direction("line facing 30deg") == 30)
    #expect(direction("line facing 30deg rotated 90deg") == 120)
    #expect(direction("line rotated 90deg facing 30deg") == 30)
    #expect(direction("line facing 30deg mirrored x") == 150)
    #expect(direction("line facing 30deg mirrored y") == -30)
    #expect(direction("circle facing out") == -90)
    #expect(direction("circle facing in") == 90)
    #expect(places("line facing centre").first?.facing == .centre)
    #expect(places("line(1) facing out").first?.facing == nil)
  }

  @Test func `parameters, defaults, lets, loops and conditions work out`() {
    let declarations = """
      formation stairs(n = dancers, step = width / 12, back = step) {
        let half = (n - 1) / 2
        for i in 0..<n {
          if i mod 2 == 0 { point((i - half) * step, 0) } else { point((i - half) * step, back) }
        }
      }
      """
    #expect(
      places("stairs", dancers: 3, declarations: declarations).map(\.position) == [
        Point(-1, 0), Point(0, 1), Point(1, 0),
      ])
    #expect(places("stairs(1, back: 5m)", declarations: declarations).map(\.position) == [Point(0, 0)])
  }

  @Test func `a loop can include its end`() {
    #expect(places("f", declarations: "formation f { for i in 1...3 { point(i, 0) } }").count == 3)
    #expect(places("f", declarations: "formation f { for i in 3..<1 { point(i, 0) } }").isEmpty)
  }

  @Test func `a let ends with its block`() {
    #expect(
      findings(formation: "f", declarations: "formation f { if true { let a = 1 }; point(a, 0) }") == [
        "[a] error: there is no value called `a` here"
      ])
  }

  @Test func `named dancers have places of their own`() throws {
    let routine = try #require(
      resolution(of: "cast ara, bora\nformation f { ara (0, -2m) facing back\n bora (1, 1) }\nstart f").routine)
    guard case .start(let made, let placement) = routine.cues[0].action else { return }
    #expect(
      made.places == [
        .init(Point(0, -2), facing: .back, dancer: 0), .init(Point(1, 1), dancer: 1),
      ])
    #expect(placement.pins.map(\.dancer) == [0, 1])
  }

  @Test func `a name that is a shape's and a dancer's means the shape, and a warning says so`() {
    #expect(
      findings("cast point, bora\nstart f\nformation f { point (1, 2); bora (0, 0) }") == [
        "[point] warning: `point` is also a dancer; here it is the shape (give the dancer another name to place them)"
      ])
  }

  @Test func `nobody can have two places`() {
    #expect(
      findings("cast ara, bora\nstart f\nformation f { ara (1, 2); ara (0, 0) }") == [
        "[start f] error: ara has two places in `f` (remove one of them)"
      ])
  }

  @Test func `a formation that uses itself is refused with the chain of calls`() throws {
    let text = "cast a\nstart x\nformation x { y }\nformation y { z }\nformation z { x }"
    #expect(
      findings(text) == [
        "[x] error: `x` uses itself: `x` → `y` → `z` → `x` (write out what it is made of, or use `for`)"
      ])
    let diagnostic = try #require(resolution(of: text).diagnostics.first)
    #expect(diagnostic.notes.map(\.message) == ["used here", "used here", "used here"])
    #expect(
      findings("cast a\nstart x\nformation x { x }") == [
        "[x] error: `x` uses itself (write out what it is made of, or use `for`)"
      ])
  }

  @Test func `deep chains of formations end in a message`() {
    let chain = (0..<100).map { "formation f\($0) { f\($0 + 1) }" }.joined(separator: "\n")
    #expect(
      findings("cast a\nstart f0\n\(chain)\nformation f100 { point(0, 0) }") == [
        "[f64] error: more than 64 formations stand inside one another here"
      ])
  }

  @Test(
    arguments: [
      "for i in 0..<1000000000 { }", "for i in 0..<100000 { for j in 0..<100000 { } }",
      "for i in 0..<1000000000 { let x = i * 2 }", "for i in 0..<10000000 { fill(9, circle(radius: 3m)) }",
    ])
  func `endless work ends in a message`(body: String) {
    let file = SourceFile(name: "x.routine", text: "cast a\nstart f\nformation f { \(body) }")
    var sources = SourceMap()
    let id = sources.add(file)
    var resolver = RoutineResolver(file: id, sources: sources, log: DiagnosticLog())
    resolver.evaluator.stepAllowance = 20_000
    _ = resolver.resolve(Parser.parse(file, id: id).tree, loader: .none)
    let messages = resolver.evaluator.log.diagnostics.map(\.message)
    #expect(messages == ["this takes more than 20000 steps to work out"])
  }

  @Test func `too many places end in a message where they become too many`() {
    #expect(
      findings(formation: "f", declarations: "formation f { for i in 0..<1000 { line(1000) } }") == [
        "[line(1000)] error: a formation may have at most 200000 places"
      ])
  }

  @Test func `an error inside a formation is told once, with a note where it is used`() throws {
    let text = "cast p 1...9\nstart f\nmove 8 to f\nmove 8 to line\nmove 4 to f\nformation f { circle(n, radius: 1s) }"
    let resolution = resolution(of: text)
    #expect(resolution.diagnostics.count == 2)
    #expect(
      resolution.diagnostics.map { resolution.sources[$0.location.file].text(of: $0.location.span) } == ["n", "1s"])
    #expect(resolution.diagnostics[0].notes.map(\.message) == ["used here"])
  }

  @Test func `errors in a loop are told once`() {
    #expect(findings(formation: "f", declarations: "formation f { for i in 0..<9 { point(1 / 0, 0) } }").count == 1)
  }

  @Test(
    arguments: [
      ("f(1)", "formation f { point(0, 0) }", "[1] error: `f` takes no values (remove it)"),
      (
        "f(a: 1)", "formation f(b = 2) { }",
        "[a] error: `f` has no parameter called `a` (use one of its parameters: `b`)"
      ),
      ("f", "formation f(size) { }", "[f] error: `f` needs `size` (add `size:`)"),
      ("line scaled 0", "", "[0] error: expected a factor above 0"),
      ("line scaled -1", "", "[-1] error: expected a factor above 0 (turn it round with `rotated 180deg`)"),
      (
        "line rotated 30", "",
        "[30] error: expected an angle, found a plain number (write a unit behind the number, such as `deg`)"
      ),
      ("line at DX", "", "[DX] error: there is no stage area called `DX` (did you mean `DR`?)"),
      (
        "f", "formation f { if 1 { } }",
        "[1] error: expected a comparison, found a plain number (compare it with something, as in `n > 4`)"
      ),
      ("line", "formation line { }", "[line] error: `line` is a shape of the notation already (choose another name)"),
      ("f", "formation f { }\nformation f { }", "[f] error: the formation `f` is declared twice (choose another name)"),
      ("p1", "", "[p1] error: expected the place of p1 (write `p1 (x, y)`)"),
    ])
  func `misuse of formations is named where it stands`(use: String, declarations: String, finding: String) {
    #expect(findings(formation: use, declarations: declarations) == [finding])
  }

  @Test func `a gallery lists and makes the formations of a file`() throws {
    let text =
      "// What\n//  it is.\n\n/// A halo.\n/// And more.\nformation halo(n = dancers, radius = 3m) { circle(n, radius: radius) }\nformation bad { circle(1s) }"
    let gallery = FormationList(.init(name: "x.formation", text: text))
    #expect(gallery.items.map(\.name) == ["halo", "bad"])
    #expect(gallery.introduction == "What it is.")
    #expect(gallery.items[0].documentation == "A halo.\nAnd more.")
    #expect(gallery.items[0].summary == "A halo." && gallery.items[1].summary.isEmpty)
    #expect(gallery.items[0].parameters.map(\.initial) == ["dancers", "3m"])
    #expect(gallery.formation(named: "halo", dancers: 6).formation?.places.count == 6)
    #expect(gallery.formation(named: "bad", dancers: 6).diagnostics.count == 1)
    #expect(FormationList.shapes.count == 20)
  }
}
