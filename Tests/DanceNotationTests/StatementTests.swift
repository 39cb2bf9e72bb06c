import DanceNotation
import Testing

/// Every statement and clause of the notation, and the tree that it makes.
@Suite struct StatementTests {
  private func expectTree(_ text: String, _ tree: String, _ location: Testing.SourceLocation) {
    #expect(errors(in: text).isEmpty, sourceLocation: location)
    #expect(outline(parse(text).tree) == tree, sourceLocation: location)
  }

  @Test func `lines of documentation belong to the formation directly below`() {
    func documentation(_ text: String) -> String? {
      guard case .declaration(.formation(let formation)) = parse(text).tree.statements.last?.kind else { return nil }
      return formation.documentation
    }
    #expect(documentation("/// A row.\n///\n///   More.\nformation f {}") == "A row.\n\n  More.")
    #expect(documentation("section \"A\" {}\n/// A row.\r\nformation f {}") == "A row.")
    #expect(documentation("/// The file.\n\n/// A row.\nformation f {}") == "A row.")
    #expect(documentation("/// The file.\n\nformation f {}") == nil)
    #expect(documentation("/// A row.\n// Not this.\nformation f {}") == nil)
    #expect(documentation("//// Not this.\nformation f {}") == nil)
  }

  @Test(arguments: [
    (#"routine "Razor""#, "declaration(routine('Razor'))"),
    (#"by "Example \"crew\" \u{C18C}\n\\""#, "declaration(author('Example \"crew\" 소\n\\'))"),
    ("stage 12m x 9m", "declaration(stage(rectangle(12m, 9m)))"),
    ("stage 12 x 9ft", "declaration(stage(rectangle(12, 9ft)))"),
    ("stage circle 20m", "declaration(stage(circle(20m)))"),
    ("stage polygon (0, 0) (1m, 0) (0, 2m)", "declaration(stage(polygon([<0, 0>, <1m, 0>, <0, 2m>])))"),
    ("stage field", "declaration(stage(field))"),
    ("wings 2m", "declaration(wings(2m))"),
    ("audience 6m", "declaration(audience(6m, []))"),
    ("audience 6m, width 10m", "declaration(audience(6m, [(width, 10m)]))"),
    ("audience seats 9, balcony 4m", "declaration(audience(nil, [(seats, 9), (balcony, 4m)]))"),
    ("prop riser rectangle 2m x 1m at (0, 3m)", "declaration(prop(riser, rectangle(2m, 1m), <0, 3m>))"),
    ("prop pole circle 0.3m at C", "declaration(prop(pole, circle(0.3m), C))"),
    ("tempo 126bpm", "step(tempo(126bpm, nil))"),
    ("meter 6", "declaration(meter(6))"),
    ("step 20in", "declaration(stepLength(20in))"),
    (#"music "a.mp3""#, "declaration(music('a.mp3', nil, nil))"),
    (#"music "a.mp3" from 0.4s"#, "declaration(music('a.mp3', 0.4s, nil))"),
    (#"music "a.mp3" from 400ms to 180s"#, "declaration(music('a.mp3', 400ms, 180s))"),
    (#"beats "a.txt""#, "declaration(beats('a.txt'))"),
    ("cast a", "declaration(cast([one(a, nil, nil)]))"),
    (
      #"cast a, b "Full Name" #e4572e, c #00ff7f, 소라 "Sora""#,
      "declaration(cast([one(a, nil, nil), one(b, 'Full Name', (228, 87, 46)), one(c, nil, (0, 255, 127)), one(소라, 'Sora', nil)]))"
    ),
    ("cast p 1...200", "declaration(cast([range(p, 1, 200)]))"),
    ("cast a, p 1...20, b", "declaration(cast([one(a, nil, nil), range(p, 1, 20), one(b, nil, nil)]))"),
    (
      "cast move, line, section",
      "declaration(cast([one(move, nil, nil), one(line, nil, nil), one(section, nil, nil)]))"
    ),
    ("group front = a, b", "declaration(group(front, [name(a), name(b)]))"),
    ("group left = p1...p50, a, q1...q3", "declaration(group(left, [range(p1, p50), name(a), range(q1, q3)]))"),
    ("dancer a { radius 0.3m; speed 2m/s }", "declaration(dancer(a, [(radius, 0.3m), (speed, 2m/s)]))"),
    ("limits {}", "declaration(limits([]))"),
    (
      "limits { clearance 0.6m; acceleration 2m/s2 }", "declaration(limits([(clearance, 0.6m), (acceleration, 2m/s2)]))"
    ),
    ("errors club", "declaration(errors(club, []))"),
    ("errors {}", "declaration(errors(nil, []))"),
    ("errors { start 40ms; place 5cm }", "declaration(errors(nil, [(start, 40ms), (place, 5cm)]))"),
    ("errors club { correction 50% }", "declaration(errors(club, [(correction, 50%)]))"),
    (
      "errors of front, p1...p9,\n  errors { start 90ms\n stray 4% }",
      "declaration(errorsOf([name(front), range(p1, p9), name(errors)], [(start, 90ms), (stray, 4%)]))"
    ),
    ("cast errors, of, club", "declaration(cast([one(errors, nil, nil), one(of, nil, nil), one(club, nil, nil)]))"),
    (#"use "../a.formation""#, "declaration(useFile('../a.formation'))"),
    ("use kpop", "declaration(useLibrary(kpop))"),
  ])
  func `a declaration is read`(text: String, tree: String) {
    expectTree(text, tree, #_sourceLocation)
  }

  @Test(arguments: [
    ("offstage a, p1...p3", "step(offstage([name(a), range(p1, p3)]))"),
    ("start arrow", "step(start((arrow, nil, []), []))"),
    ("start arrow, place a centre", "step(start((arrow, nil, []), [place(name(a), label(centre))]))"),
    ("hold 8", "step(hold(8))"),
    ("hold 2 eights", "step(hold(2 eights))"),
    ("hold 1 eight", "step(hold(1 eights))"),
    ("hold 1 count", "step(hold(1))"),
    ("hold 4 counts", "step(hold(4))"),
    ("hold 2 * 4", "step(hold(2 * 4))"),
    ("move 8 to halo", "step(move(8, (halo, nil, []), []))"),
    (
      "move 1 eight to line(9, spacing: 1m) at (0, -2m)",
      "step(move(1 eights, (line, [9, spacing: 1m], [at(<0, -2m>)]), []))"
    ),
    ("shift (0, -1m) over 4", "step(shift(<0, -1m>, 4, []))"),
    ("shift (1m, 0) over 4, ease smooth", "step(shift(<1m, 0>, 4, [ease(smooth)]))"),
    ("turn 90deg over 8", "step(turn(90deg, nil, 8, []))"),
    ("turn -90deg about (0, 1m) over 8, ease in", "step(turn(-90deg, <0, 1m>, 8, [ease(in)]))"),
    ("turn 0.5turn about DC over 1 eight", "step(turn(0.5turn, DC, 1 eights, []))"),
    ("scale 1.5 over 4", "step(scale(1.5, nil, 4, []))"),
    ("scale 50% about C over 4", "step(scale(50%, C, 4, []))"),
    ("mirror x over 8", "step(mirror(x, 8, []))"),
    ("mirror y over 8, path arc 30deg", "step(mirror(y, 8, [path(arc(30deg, nil), nil)]))"),
    ("swap a, b over 4", "step(swap(a, b, 4, []))"),
    ("swap move, over over 4, ease out", "step(swap(move, over, 4, [ease(out)]))"),
    (#"follow path("M 0 0") over 16, spacing 1m"#, "step(follow((path, ['M 0 0'], []), 16, [spacing(1m)]))"),
    ("follow circle(9, radius: 3m) over 2 eights", "step(follow((circle, [9, radius: 3m], []), 2 eights, []))"),
    ("enter a from left over 8", "step(enter([name(a)], left, 8, nil, []))"),
    (
      "enter a, p1...p3 from back over 8 to line, ease smooth",
      "step(enter([name(a), range(p1, p3)], back, 8, (line, nil, []), [ease(smooth)]))"
    ),
    ("exit all to right over 8", "step(exit([name(all)], right, 8, []))"),
    ("exit from, to to left over 8, ease in", "step(exit([name(from), name(to)], left, 8, [ease(in)]))"),
    ("face audience", "step(face(audience, nil))"),
    ("face travel over 4", "step(face(travel, 4))"),
    ("face 45deg", "step(face(angle(45deg), nil))"),
    ("face -45deg over 2", "step(face(angle(-45deg), 2))"),
    ("face (30deg + 15deg)", "step(face(angle(30deg + 15deg), nil))"),
    ("face centre; face back", "step(face(centre, nil))\nstep(face(back, nil))"),
    ("level low", "step(level(low, nil))"),
    ("level middle over 2", "step(level(middle, 2))"),
    (
      "together { a { hold 4 } rest { hold 8 } }",
      "step(together(nil, [([name(a)], [step(hold(4))]), ([name(rest)], [step(hold(8))])]))"
    ),
    (
      "together 8 { a, p1...p3 { hold 8 }; all {} }",
      "step(together(8, [([name(a), range(p1, p3)], [step(hold(8))]), ([name(all)], [])]))"
    ),
    ("together 1 eight { line { hold 8 } }", "step(together(1 eights, [([name(line)], [step(hold(8))])]))"),
    ("repeat 3 { hold 1; hold 2 }", "step(repeat(3, [step(hold(1)), step(hold(2))]))"),
    (#"note "heads snap on 5""#, "step(note('heads snap on 5'))"),
    ("allow contact a, b", "step(allow(contact, [name(a), name(b)]))"),
    ("allow crowding", "step(allow(crowding, []))"),
    ("tempo 140bpm over 16", "step(tempo(140bpm, 16))"),
    (#"section "A" { hold 8 }"#, "step(section('A', nil, [step(hold(8))]))"),
    (#"section "A", 4 eights { section "B", 8 {} }"#, "step(section('A', 4 eights, [step(section('B', 8, []))]))"),
  ])
  func `a step is read`(text: String, tree: String) {
    expectTree(text, tree, #_sourceLocation)
  }

  @Test(arguments: [
    ("assign shortest", "assign(shortest)"),
    ("assign nearest", "assign(nearest)"),
    ("assign fair", "assign(fair)"),
    ("assign order", "assign(order)"),
    ("assign together", "assignTogether(nil)"),
    ("assign together 5%, ease smooth", "assignTogether(5%), ease(smooth)"),
    ("assign (a)", "seats([member(name(a))])"),
    (
      "assign (a, _, p1...p20,\n  front), ease smooth",
      "seats([member(name(a)), empty(), member(range(p1, p20)), member(name(front))]), ease(smooth)"
    ),
    ("assign(assign, order)", "seats([member(name(assign)), member(name(order))])"),
    ("place a centre", "place(name(a), label(centre))"),
    ("place a 4", "place(name(a), number(4))"),
    ("place a centre, place p1...p3 (2 + 1)", "place(name(a), label(centre)), place(range(p1, p3), number(2 + 1))"),
    ("keep sides", "keepSides(nil)"),
    ("keep a sides", "keepSides(name(a))"),
    ("keep p1...p9 sides", "keepSides(range(p1, p9))"),
    ("keep sides sides, keep sides", "keepSides(name(sides)), keepSides(nil)"),
    ("path straight", "path(straight, nil)"),
    ("path arc 30deg", "path(arc(30deg, nil), nil)"),
    ("path arc 30deg left", "path(arc(30deg, left), nil)"),
    ("path arc -30deg right", "path(arc(-30deg, right), nil)"),
    ("path curve", "path(curve([]), nil)"),
    ("path curve via (1m, 2m) DC", "path(curve([<1m, 2m>, DC]), nil)"),
    ("path via (1m, 2m) (0, 0)", "path(via([<1m, 2m>, <0, 0>]), nil)"),
    ("path a via (1m, 2m)", "path(via([<1m, 2m>]), name(a))"),
    ("path a straight", "path(straight, name(a))"),
    ("path p1...p9 curve", "path(curve([]), range(p1, p9))"),
    ("path arc arc 30deg", "path(arc(30deg, nil), name(arc))"),
    ("path via via C", "path(via([C]), name(via))"),
    ("path via C, path curve via D", "path(via([C]), nil), path(curve([D]), nil)"),
    ("ease linear", "ease(linear)"),
    ("ease smooth", "ease(smooth)"),
    ("ease in", "ease(in)"),
    ("ease out", "ease(out)"),
    ("stagger 0.5 from left", "stagger(0.5, left)"),
    ("stagger 1 count from right", "stagger(1, right)"),
    ("stagger 0.5 from front", "stagger(0.5, front)"),
    ("stagger 0.5 from back", "stagger(0.5, back)"),
    ("stagger 0.5 from centre", "stagger(0.5, centre)"),
    ("stagger 0.5 from order", "stagger(0.5, order)"),
    ("delay a 2", "delay(name(a), 2)"),
    ("delay p1...p4 0.5", "delay(range(p1, p4), 0.5)"),
    ("delay delay 1 count", "delay(name(delay), 1)"),
    ("avoid off", "avoidOff"),
    ("face out", "face(out)"),
    ("face 90deg", "face(angle(90deg))"),
    ("spacing 1m", "spacing(1m)"),
    ("assign fair, ease smooth, avoid off", "assign(fair), ease(smooth), avoidOff"),
  ])
  func `a clause is read`(text: String, tree: String) {
    expectTree("move 8 to line, " + text, "step(move(8, (line, nil, []), [\(tree)]))", #_sourceLocation)
  }

  @Test(arguments: [
    ("circle(8, radius: 2m)", "places(circle, [8, radius: 2m], [])"),
    ("line", "places(line, nil, [])"),
    (
      "line(n, spacing: 1m) at (0, 2m) rotated 30deg scaled 1.5 mirrored x reversed sorted left facing out as front",
      "places(line, [n, spacing: 1m], [at(<0, 2m>), rotated(30deg), scaled(1.5), mirrored(x), reversed, sorted(left), facing(out), label(front)])"
    ),
    ("point(0, 0) at DC facing 90deg", "places(point, [0, 0], [at(DC), facing(angle(90deg))])"),
    ("point(0, 0) facing angle", "places(point, [0, 0], [facing(angle(angle))])"),
    ("grid(rows: 3, columns: 3, stagger: true)", "places(grid, [rows: 3, columns: 3, stagger: true], [])"),
    ("ara (0, -2m)", "places(ara, [0, -2m], [])"),
    (
      "ara (0, -2m); for (0, 1m); let (1m, 1m)",
      "places(ara, [0, -2m], []), places(for, [0, 1m], []), places(let, [1m, 1m], [])"
    ),
    (#"path("M 0 0 C 1 1", 9)"#, "places(path, ['M 0 0 C 1 1', 9], [])"),
    ("fill(40, circle(1, radius: 3m), spacing: 1m)", "places(fill, [40, circle(1, radius: 3m), spacing: 1m], [])"),
    ("let a = 2m", "constant(a, 2m)"),
    ("for i in 0..<n { point(i * 1m, 0) }", "loop(i, 0, n, false, [places(point, [(i * 1m), 0], [])])"),
    ("for i in 1...2 {}", "loop(i, 1, 2, true, [])"),
    ("if n > 4 { line } else { column }", "condition((n > 4), [places(line, nil, [])], [places(column, nil, [])])"),
    (
      "if n mod 2 == 0 and n != 2 or n <= 1 {} else if n >= 9 { v } else if n < 3 {} else { line }",
      "condition(((((n mod 2) == 0) and (n != 2)) or (n <= 1)), [], [condition((n >= 9), [places(v, nil, [])], [condition((n < 3), [], [places(line, nil, [])])])])"
    ),
    ("if (n) > 4 {}", "condition((n > 4), [], [])"),
  ])
  func `a formation is read`(text: String, tree: String) {
    expectTree("formation f { \(text) }", "declaration(formation(f, [], [\(tree)], nil))", #_sourceLocation)
  }

  @Test(arguments: [
    ("1", "1"),
    ("0.5", "0.5"),
    ("1e3", "1000"),
    ("2.5e-1", "0.25"),
    ("1m", "1m"),
    ("2cm", "2cm"),
    ("3mm", "3mm"),
    ("4ft", "4ft"),
    ("5in", "5in"),
    ("6yd", "6yd"),
    ("7step", "7step"),
    ("8deg", "8deg"),
    ("9turn", "9turn"),
    ("1s", "1s"),
    ("2ms", "2ms"),
    ("126bpm", "126bpm"),
    ("3m/s", "3m/s"),
    ("3m/s2", "3m/s2"),
    ("3m / s", "(3m / s)"),
    ("50%", "50%"),
    ("pi", "pi"),
    ("-1", "-1"),
    ("- -1", "--1"),
    ("1 + 2 * 3", "(1 + (2 * 3))"),
    ("(1 + 2) * 3", "((1 + 2) * 3)"),
    ("1 - 2 - 3", "((1 - 2) - 3)"),
    ("8 / 4 / 2", "((8 / 4) / 2)"),
    ("7 mod 3 * 2", "((7 mod 3) * 2)"),
    ("-1 mod 2", "(-1 mod 2)"),
    ("1 < 2", "(1 < 2)"),
    ("1 + 1 == 2 and b", "(((1 + 1) == 2) and b)"),
    ("a or b and c", "(a or (b and c))"),
    ("max(1, min(2, 3))", "max(1, min(2, 3))"),
    ("f()", "f()"),
    ("f(a: 1, 2, b: g(c: 3m))", "f(a: 1, 2, b: g(c: 3m))"),
    ("(1\n + 2)", "(1 + 2)"),
    ("f(1,\n 2)", "f(1, 2)"),
    ("true", "true"),
    ("false", "false"),
    (#""text""#, "'text'"),
    ("to_", "to_"),
    ("(to)", "to"),
  ])
  func `an expression is read`(text: String, tree: String) {
    expectTree("repeat \(text) {}", "step(repeat(\(tree), []))", #_sourceLocation)
  }
}
