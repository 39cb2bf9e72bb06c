import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource
import Testing

@testable import DanceChecks

@Suite struct SheetTests {
  private func sheets(_ text: String) throws -> Sheets { Sheets(of: try check(text).performance) }

  private func sheet(_ text: String, of dancer: Int = 0) throws -> Sheet { try sheets(text).sheet(of: dancer) }

  /// `1 start`, `2 move` …
  private func lines(_ sheet: Sheet) -> [String] { sheet.entries.map { "\($0.number) \($0.kind.rawValue)" } }

  private func neighbours(_ entry: Sheet.Entry) -> [String] {
    entry.neighbours.map { "\($0.side.rawValue) \($0.dancer)" }
  }

  @Test func `a line says when to leave, when to be there, and until when`() throws {
    let sheet = try sheet("cast a, b\nstart line(spacing: 2m)\nhold 4\nmove 8 to line(spacing: 3m)\nhold 4")
    #expect(lines(sheet) == ["1 start", "2 move"])
    #expect(sheet.entries.map(\.leave) == [0, 4])
    #expect(sheet.entries.map(\.arrive) == [0, 12])
    #expect(sheet.entries.map(\.until) == [4, 16])
    #expect(sheet.entries.map(\.name) == ["line", "line"])
    #expect(sheet.walked == 0.5)
  }

  @Test func `who stands while others come to a set has a line for it too`() throws {
    let text = """
      cast a, b, c
      start line(spacing: 2m)
      swap a, b over 8
      shift (0, 1m) over 4
      """
    let sheets = try sheets(text)
    #expect(sheets.sets.count == 3)
    #expect(lines(sheets.sheet(of: 0)) == ["1 start", "2 move", "3 move"])
    let stays = sheets.sheet(of: 2)
    #expect(lines(stays) == ["1 start", "2 stay", "3 move"])
    #expect(stays.entries.map(\.arrive) == [0, 8, 12])
    #expect(stays.entries.map(\.until) == [8, 8, 12])
    #expect(stays.entries[1].walk == nil)
  }

  @Test func `what lies between two sets has the number of the first and a letter`() throws {
    let text = """
      cast a, b
      start line(spacing: 3m)
      together 12 {
        a { shift (0, 1m) over 4
            hold 2
            shift (0, 1m) over 6 }
        b { shift (0, 2m) over 12 }
      }
      """
    let sheets = try sheets(text)
    #expect(lines(sheets.sheet(of: 0)) == ["1 start", "1a move", "2 move"])
    #expect(lines(sheets.sheet(of: 1)) == ["1 start", "2 move"])
    #expect(sheets.sheet(of: 0).entries[1].until == 6)
  }

  @Test func `two moves that lead straight on are one way, unless others stop between them`() throws {
    let straight = "cast a, b\nstart line(spacing: 2m)\nshift (0, 1m) over 4\nshift (0, 1m) over 4"
    #expect(lines(try sheet(straight)) == ["1 start", "2 move"])
    let others = """
      cast a, b
      start line(spacing: 3m)
      together { a { shift (0, 1m) over 4 }
                 b { shift (1m, 0) over 4 } }
      shift (0, 1m) over 4
      """
    #expect(lines(try sheet(others)) == ["1 start", "2 move", "3 move"])
  }

  @Test func `left and right are the dancer's own`() throws {
    let text = "cast a, b, c\nstart line(spacing: 2m)\nhold 4\n"
    // Facing the audience, whose left a is at: b has c on the own left.
    #expect(neighbours(try sheet(text, of: 1).entries[0]) == ["left 2", "right 0"])
    #expect(
      neighbours(try sheet(text.replacing("hold", with: "face back\nhold"), of: 1).entries[0]) == ["left 0", "right 2"])
    #expect(
      neighbours(try sheet(text.replacing("hold", with: "face 180deg\nhold"), of: 1).entries[0]) == [
        "front 0", "back 2",
      ])
  }

  @Test func `a turn that is made on arriving counts for who is left and right`() throws {
    let text = "cast a, b, c\nstart line(spacing: 2m)\nshift (0, 1m) over 4\nface back over 2\nhold 4"
    let entry = try sheet(text, of: 1).entries[1]
    #expect(neighbours(entry) == ["left 0", "right 2"])
    #expect(entry.faces == "upstage")
    #expect(entry.cues.map(\.words) == ["face upstage within 2 counts"])
  }

  /// `2:1 face upstage`, by line.
  private func eyes(_ sheets: Sheets, of dancer: Int = 0) -> [[String]] {
    sheets.sheet(of: dancer).entries.map { entry in
      entry.cues.filter { $0.kind == .eyes }.map { SheetWords(sheets).cue($0) }
    }
  }

  @Test func `eyes that turn on the count on which one leaves are told`() throws {
    let text = """
      cast a, b
      start line(spacing: 2m)
      face back over 2
      hold 8
      face audience over 2
      shift (0, 1m) over 8
      face back
      shift (1m, 0) over 8
      hold 8
      """
    let told = [["1:1 face upstage within 2 counts"], ["2:1 face the audience within 2 counts"], ["3:1 face upstage"]]
    #expect(eyes(try sheets(text)) == told)
  }

  private let afterTravel = """
    cast a, b
    start line(spacing: 2m)
    move 8 to line(spacing: 2m) at (2m, 0), face travel
    move 8 to line(spacing: 2m) at (2m, 2m)
    hold 8
    """

  @Test func `eyes that come back from the way of travel are told, though the next way begins at once`() throws {
    // Where one goes is told with the way.
    #expect(eyes(try sheets(afterTravel)) == [[], [], ["2:1 face the audience"]])
  }

  @Test func `on a set one faces where one faces from arriving on, be it for an instant`() throws {
    let sheets = try sheets(afterTravel)
    let sets = sheets.sheet(of: 0).entries
    #expect(sets.map(\.faces) == ["stage left", "the audience", "the audience"])
    #expect(sets[1].walk?.eyes == "where you go")
    #expect(neighbours(sets[1]) == ["left 1"])
    for entry in sets { #expect(entry.facing == sheets.performance.facing(of: 0, at: entry.arrive)) }
  }

  @Test func `neighbours are the nearest on each side, and none is farther than five metres`() throws {
    let grid = "cast p 1...25\nstart grid(rows: 5, columns: 5, spacing: 1m)\nhold 4"
    let middle = try sheet(grid, of: 12).entries[0]
    #expect(middle.neighbours.map(\.side) == [.left, .right, .front, .back])
    #expect(middle.neighbours.allSatisfy { abs($0.distance - 1) < 1e-9 })
    #expect(try sheet("stage 20m x 8m\ncast a, b\nstart line(spacing: 5.1m)\nhold 4").entries[0].neighbours.isEmpty)
  }

  @Test func `all points of a diamond see each other`() throws {
    let text =
      "cast a, b, c, d\nformation f { point(0, -2)\n point(2, 0)\n point(0, 2)\n point(-2, 0) }\nstart f\nhold 4"
    let sheets = try sheets(text)
    #expect(neighbours(sheets.sheet(of: 0).entries[0]) == ["left 1", "right 3", "back 2"])
    #expect(neighbours(sheets.sheet(of: 3).entries[0]) == ["left 1", "front 0", "back 2"])
  }

  @Test func `of two who are equally near on a side both are told`() throws {
    let text = "cast a, b, c\nformation f { point(0, 0)\n point(-0.6, -1)\n point(0.6, -1) }\nstart f\nhold 4"
    #expect(neighbours(try sheet(text).entries[0]) == ["front 1", "front 2"])
  }

  @Test(
    arguments: [
      ("stage 12m x 9m", "(0, 0)", "at centre"),
      ("stage 12m x 9m", "(1.25step, -2.5step)", "2½ steps downstage, 1¼ steps stage left of centre"),
      ("stage 12m x 9m", "(-3m, 0.75step)", "¾ step upstage of centre, stage right quarter"),
      ("stage 12m x 9m", "(-3.2m, 0)", "5½ steps stage right of centre"),
      ("stage 60m x 40m", "(-20m, 1.5m)", "1.50 m upstage, 20.00 m stage right of centre"),
      ("stage field", "(0, -8.128m)", "on the 50, on the front hash"),
      (
        "stage field", "(-18.25step, -8.128m + 0.5step)",
        "2¼ steps outside the 40, side 1, ½ step behind the front hash"
      ),
    ])
  func `places are told to the quarter step`(stage: String, point: String, words: String) throws {
    let text = "\(stage)\ncast a\nformation f { point\(point) }\nstart f\nhold 4"
    #expect(try sheet(text).entries[0].place.words == words)
  }

  @Test func `a way is told by its shape, where it leads from the body, and its steps`() throws {
    let text = """
      stage field
      cast a
      formation f { point(0, 0) }
      start f
      shift (0, 8step) over 8
      shift (4step, 0) over 8, ease smooth
      shift (0, -2m) over 4, path arc 60deg
      shift (2m, 0) over 4, face travel
      """
    let walks = try sheet(text).entries.compactMap(\.walk)
    #expect(walks.map(\.heading) == ["backwards", "to your left", "forwards", "forwards"])
    #expect(
      walks.map(\.way) == [
        "straight", "straight, starting and ending softly", "round an arc of 60°, out to your right", "straight",
      ])
    #expect(walks.map { FixedDecimal.shortText($0.stepsToFive ?? 0, atMost: 2) }.prefix(2) == ["8", "16"])
    #expect(walks[0].step == walks[0].longestStep)
    #expect(walks[1].longestStep > 1.8 * walks[1].step)
    #expect(walks.map(\.eyes) == ["the audience", "the audience", "the audience", "where you go"])
  }

  @Test(
    arguments: [
      // Up a column's own line there is no corner, however many stand on it.
      ("line(width: 3m) rotated 90deg", ["straight", "straight", "straight"]),
      // One corner; the last stops short of it.
      ("path(\"M 0 -1.5 L 0 1 L 2.5 1\")", ["straight, round 1 corner", "straight, round 1 corner", "straight"]),
      ("arc(radius: 2m)", ["on a curve", "on a curve", "on a curve"]),
    ])
  func `who follows goes round the corners of the own way only`(curve: String, ways: [String]) throws {
    let text = """
      cast a 1...3
      start column(3, spacing: 1.5m) reversed at (0, -3m)
      follow \(curve) over 16
      """
    let sheets = try sheets(text)
    #expect((0..<3).map { sheets.sheet(of: $0).entries.last?.walk?.way } == ways)
  }

  @Test func `who comes by on the way is told with when and on which side`() throws {
    let text = "cast a, b\nstart line(spacing: 3m)\nmirror x over 8, path arc 60deg"
    let sheets = try sheets(text)
    for dancer in 0..<2 {
      let passes = sheets.sheet(of: dancer).entries[1].passes
      #expect(passes.map(\.dancer) == [1 - dancer])
      #expect(abs((passes.first?.count ?? 0) - 4) < 1e-6)
      #expect(abs((passes.first?.distance ?? 0) - 0.8038) < 1e-3)
    }
  }

  @Test func `a pass is as near as the check finds it`() throws {
    let text = """
      cast a, b
      formation one { point(-2m, 0.4m)
        point(2m, -0.4m) }
      start one
      mirror x over 8
      """
    let pass = try #require(try sheet(text).entries[1].passes.first)
    #expect(abs(pass.distance - 0.8) < 1e-9)
    #expect(pass.count == 4)
    // a faces the audience and b goes by in front.
    #expect(pass.side == .front)
  }

  @Test func `whoever walks beside somebody all the way passes nobody`() throws {
    let text = "cast p 1...9\nstart grid(rows: 3, columns: 3, spacing: 0.8m)\nshift (1m, 0) over 8\nhold 4"
    let sheets = try sheets(text)
    #expect(
      sheets.performance.routine.cast.indices.allSatisfy { sheets.sheet(of: $0).entries.allSatisfy(\.passes.isEmpty) })
  }

  @Test func `the wings have lines of their own`() throws {
    let text = """
      cast a, b
      offstage b
      start point(0, 0)
      hold 8
      enter b from left over 4 to point(-2m, 0)
      hold 4
      exit b to right over 8, path arc 60deg
      """
    let sheet = try sheet(text, of: 1)
    #expect(sheet.entries.map(\.kind) == [.wait, .enter, .exit])
    #expect(sheet.entries.map(\.arrive) == [0, 12, 24])
    #expect(sheet.entries[0].place.words == "in the wings, stage right")
    #expect(sheet.entries[2].place.words == "in the wings, stage left")
    #expect(sheet.entries[0].neighbours.isEmpty)
  }

  @Test func `the margin of a way is that of the survey of lateness`() throws {
    let text = """
      cast a, b
      formation one { point(-2m, 0)
        point(0, -2m) }
      formation two { point(2m, 0)
        point(0, 2m) }
      start one
      move 8 to two, assign order, delay b 2
      """
    let performance = try check(text).performance
    let least = LatenessSurvey(of: performance).margins.first { $0.dancer == 0 }?.least
    let margin = try #require(Sheets(of: performance).sheet(of: 0).entries.compactMap(\.margin).first)
    #expect(margin.milliseconds == least.map(TimingMargins.milliseconds))
    #expect(margin.other == 1)
  }

  @Test func `a margin is told with the way on which the touch happens`() throws {
    // Side by side nobody touches anybody, however late. Only when b walks where a should have left does being late tell.
    let text = """
      tempo 144bpm
      cast a, b
      start line(spacing: 1.14m)
      shift (0, 4m) over 8
      shift (-4m, 0) over 8
      """
    let entries = try sheet(text).entries
    #expect(entries.map { $0.margin != nil } == [false, false, true])
    #expect(entries[2].margin?.isLate == true)
    #expect(entries[2].margin?.other == 1)
  }

  @Test func `being late into a place is told with the way there`() throws {
    // a is not out of b's way yet when late; by the beat a stands already.
    let text = """
      cast a, b
      formation one { point(0, -1m)
        point(2m, -0.5m) }
      start one
      together 8 {
        a { shift (0, 1.2m) over 4 }
        b { hold 4
            shift (-2m, 0) over 1 }
      }
      hold 8
      """
    let entry = try #require(try sheet(text).entries.first { $0.walk != nil })
    #expect(entry.margin?.isLate == true)
    #expect(entry.margin?.other == 1)
  }

  @Test func `sheets are the same whatever the number of workers`() throws {
    let text = "cast p 1...60\nstart grid(rows: 6, columns: 10, spacing: 1m)\nmove 8 to circle(radius: 6m)\nhold 8"
    let performance = try check("stage 20m x 20m\n" + text).performance
    let (one, many) = (Sheets(of: performance, workers: 1), Sheets(of: performance, workers: 3))
    for dancer in 0..<60 { #expect(one.sheet(of: dancer) == many.sheet(of: dancer)) }
  }
}

@Suite struct SheetWordsTests {
  @Test(
    arguments: [
      (-90.0, "the audience"), (90, "upstage"), (0, "stage left"), (180, "stage right"),
      (-45, "the downstage left corner"),
      (135, "the upstage right corner"), (-60, "30° to stage left of the audience"),
      (80, "10° to stage left of upstage"),
    ])
  func `a direction is told by the stage`(degrees: Double, words: String) {
    #expect(EyesWords.text(Angle.degrees(degrees)) == words)
  }

  @Test(
    arguments: [
      (-90.0, "forwards"), (-50, "forwards to your left"), (0, "to your left"), (45, "backwards to your left"),
      (90, "backwards"), (180, "to your right"), (-135, "forwards to your right"),
    ])
  func `where a way leads is told from the body`(degrees: Double, words: String) {
    #expect(WalkWords.heading(.degrees(degrees), facing: .audience) == words)
  }
}
