import DanceGeometry
import DanceSource
import Testing

@testable import DanceScore

@Suite struct DeclarationTests {
  private func routine(_ text: String) -> Routine? { resolution(of: "cast a, b, p 1...3\nstart line\n" + text).routine }

  @Test func `declarations may stand in any order`() throws {
    let made = try #require(
      routine(
        "prop pole circle 30cm at UC\nstage 10m x 6m\nwings 1m\naudience 5m, width 8m\nmeter 6\nmusic \"x.mp3\" from 400ms to 60s\nby \"B\"\ngroup all_p = some, p3\ngroup some = p1...p2"
      ))
    #expect(made.title == "test")
    #expect(made.author == "B")
    #expect(made.stage.outline == .rectangle(width: 10, depth: 6))
    #expect(made.stage.props == [.init(name: "pole", outline: .circle(diameter: 0.3), position: Point(0, 2))])
    #expect([made.stage.wings, made.stage.audience.distance, made.stage.audience.width] == [1, 5, 8])
    #expect(made.meter == 6)
    #expect(made.music?.start == 0.4 && made.music?.end == 60)
    #expect(made.groups.map(\.members) == [[2, 3, 4], [2, 3]])
    #expect(made.cast.map(\.name) == ["a", "b", "p1", "p2", "p3"])
  }

  @Test func `stages have four forms`() {
    #expect(routine("stage field")?.stage.outline == .field)
    #expect(routine("stage circle 8m")?.stage.outline == .circle(diameter: 8))
    #expect(
      routine("stage polygon (0, 0) (4, 0) (0, 4)")?.stage.outline == .polygon([.origin, Point(4, 0), Point(0, 4)]))
    #expect(routine("")?.stage == .standard)
  }

  @Test func `a dancer's own limits go before those of all`() throws {
    let made = try #require(
      routine("dancer b { speed 2m/s }\nlimits { radius 30cm; clearance 0.7; speed 4m/s; edge 50cm }"))
    #expect(made.limits == Limits(radius: 0.3, clearance: 0.7, speed: 4, edge: 0.5))
    #expect(made.cast.map(\.limits.speed) == [4, 2, 4, 4, 4])
  }

  @Test func `acceleration and stride are limits that nobody has unless said`() throws {
    let made = try #require(routine("dancer b { stride 30in }\nlimits { acceleration 4m/s2; stride 45in }"))
    #expect(made.limits.acceleration == 4)
    #expect(made.cast[0].limits.stride.map { abs($0 - 1.143) < 1e-12 } == true)
    #expect(made.cast[1].limits.stride.map { abs($0 - 0.762) < 1e-12 } == true)
    #expect(Limits.standard.acceleration == nil && Limits.standard.stride == nil)
  }

  @Test func `an audience has seats across its width, and the same again in the balcony`() throws {
    let made = try #require(routine("stage 10m x 6m\naudience 5m, width 8m, seats 3, eye 1.3m, balcony 4m"))
    #expect(made.stage.seats.map(\.position.x) == [-4, 0, 4, -4, 0, 4])
    #expect(made.stage.seats.map(\.position.y) == Array(repeating: -8, count: 6))
    #expect(made.stage.seats.map(\.height) == [1.3, 1.3, 1.3, 4, 4, 4])
    #expect(made.stage.seats.map(\.isBalcony) == [false, false, false, true, true, true])
    #expect(routine("audience seats 1")?.stage.seats == [Seat(position: Point(0, -8.5), height: 1.2)])
    #expect(routine("stage 20m x 6m")?.stage.audience == Audience(width: 20))
  }

  @Test func `a share to be seen is a number or percents`() throws {
    let made = try #require(routine("limits { visible 0.4; hidden 2s }\ndancer b { visible 60% }"))
    #expect(made.cast.map(\.limits.visible) == [0.4, 0.6, 0.4, 0.4, 0.4])
    #expect(made.cast.map(\.limits.hidden) == [2, 2, 2, 2, 2])
    #expect(Limits.standard.visible == 0.5 && Limits.standard.hidden == nil)
  }

  @Test(
    arguments: [
      ("stage 0m x 5m", "[0m] error: expected a length above 0"),
      (
        "group all = b", "[all] error: `all` means everybody and cannot be a group (choose another name)"
      ),
      (
        "stage polygon (0, 0) (4, 4) (4, 0) (0, 4)",
        "[(4, 4)] error: the edge of the stage crosses itself here (name the corners in order, once around)"
      ),
      (
        "stage polygon (0, 0) (4, 0) (2, 0) (2, 4)",
        "[(4, 0)] error: the edge of the stage crosses itself here (name the corners in order, once around)"
      ),
      (
        "stage polygon (0, 0) (1, 1) (2, 2)",
        "[(0, 0) (1, 1) (2, 2)] error: expected at least three corners around a floor"
      ),
      ("wings -1m", "[-1m] error: expected a length of at least 0"),
      ("stage 1e6m x 1m", "[1e6m] error: expected a length of at most 100000m"),
      ("meter 0", "[0] error: expected a whole number of at least 1, found 0"),
      ("audience 4m, seats 0", "[0] error: expected a whole number of at least 1, found 0"),
      ("audience 4m, eye 1m, eye 2m", "[eye 2m] error: `eye` is said twice (keep one of them)"),
      ("limits { visible 120% }", "[120%] error: expected a plain number of at most 1"),
      (
        "limits { hidden 0.1 }",
        "[0.1] error: expected a time, found a plain number (write a unit behind the number, such as `s`)"
      ),
      ("limits { lateness -1ms }", "[-1ms] error: expected a time of at least 0"),
      (
        "limits { lateness 0.1 }",
        "[0.1] error: expected a time, found a plain number (write a unit behind the number, such as `s`)"
      ),
      (
        "limits { clearence 1m }", "[clearence] error: there is no limit called `clearence` (did you mean `clearance`?)"
      ),
      (
        "limits { speed 3 }",
        "[3] error: expected a speed, found a plain number (write a unit behind the number, such as `m/s`)"
      ),
      (
        "limits { acceleration 4m/s }",
        "[4m/s] error: expected an acceleration, found a speed"
      ),
      ("limits { stride 0m }", "[0m] error: expected a length above 0"),
      ("limits { speed 3m/s; speed 4m/s }", "[speed 4m/s] error: `speed` is said twice (keep one of them)"),
      ("dancer c { radius 1m }", "[c] error: there is no dancer called `c`"),
      ("dancer p11 { radius 1m }", "[p11] error: there is no dancer called `p11` (did you mean `p1`?)"),
      ("group g = p", "[p] error: there is no dancer called `p` (write `p1...p3` for all of them)"),
      ("group g = p3...p1", "[p3...p1] error: `p1` stands before `p3` in the cast (write `p1...p3`)"),
      ("group g = h\ngroup h = g", "[g] error: the group `g` contains itself (name its dancers)"),
      ("group a = b", "[a] error: `a` is a dancer already (choose another name for the group)"),
      (
        "group rest = b",
        "[rest] error: `rest` means everybody who is not named and cannot be a group (choose another name)"
      ),
      ("cast a", "[a] error: `a` is in the cast twice (choose another name)"),
      ("cast all", "[all] error: `all` means everybody and cannot be a dancer (choose another name)"),
      ("cast q 5...1", "[q 5...1] error: expected a range that goes upwards"),
      ("cast q 1...1000000000", "[q 1...1000000000] error: a cast may have at most 200000 dancers"),
      ("wings 1m; wings 2m", "[wings 2m] error: `wings` is said twice (keep one of them)"),
      ("music \"x\" from 10s to 5s", "[5s] error: expected an end later than the beginning"),
      (
        "music \"x\" from 10",
        "[10] error: expected a time, found a plain number (write a unit behind the number, such as `s`)"
      ),
      ("step 0m", "[0m] error: expected a step above 0 and up to 10m"),
    ])
  func `misuse of declarations is named where it stands`(text: String, finding: String) {
    #expect(findings("cast a, b, p 1...3\nstart line\n" + text) == [finding])
  }

  @Test func `a name in either Unicode normal form is the same dancer`() throws {
    let (composed, decomposed) = ("\u{C18C}\u{B77C}", "\u{1109}\u{1169}\u{1105}\u{1161}")
    let made = try #require(
      resolution(of: "cast \(composed), b\nstart line\nswap \(decomposed), b over 4\nexit \(decomposed) to left over 2")
        .routine)
    #expect(made.cues[1].dancers == [0, 1])
    #expect(made.cues[2].dancers == [0])
  }

  @Test func `an empty file and a file without dancers say what is missing`() {
    #expect(
      findings("") == ["[] error: there is nothing in this file (begin with the cast, such as `cast ara, bora, dami`)"])
    #expect(findings("// only a comment\n").count == 1)
    #expect(
      findings("start line") == [
        "[] error: nobody dances in this routine (name the dancers, such as `cast ara, bora, dami`)"
      ])
    #expect(resolution(of: "formation f { line }", named: "x.formation").diagnostics.map(\.id) == ["no-routine"])
  }

  @Test func `one dancer can dance alone`() throws {
    let made = try #require(
      resolution(
        of: "cast a\nstart line\nmove 8 to circle\nmove 4 to v\nmove 4 to rings, stagger 1 from left\nturn 90deg over 4"
      ).routine)
    #expect(made.cues.count == 5)
  }

  @Test func `a cast of a hundred thousand resolves`() throws {
    let made = try #require(
      resolution(
        of:
          "cast p 1...100000\ngroup left = p1...p50000\ngroup right = p50001...p100000\nstage 1000m x 1000m\nstart grid\nrepeat 50 { together { left { shift (1m, 0) over 4 } rest { hold 4 } } }"
      ).routine)
    #expect(made.cues.count == 51)
    #expect(made.groups[1].members.count == 50_000)
  }
}
