import DanceChecks
import DancePlanning
import DanceScore
import DanceSource
import Testing

@Suite struct HeldMomentTests {
  private func moments(_ text: String) throws -> [[Double]] {
    try check(text).performance.heldMoments.map { [$0.start, $0.end] }
  }

  @Test func `stands are held, and instants between two moves`() throws {
    let text =
      "cast a, b\nstart line\nhold 4\nshift (1m, 0) over 4\nshift (0, 1m) over 4\nhold 2\nshift (0, -1m) over 4"
    #expect(try moments(text) == [[0, 4], [8, 8], [12, 14], [18, 18]])
  }

  @Test func `nothing is held while one of them walks`() throws {
    let text =
      "cast a, b\nstart line\ntogether { a { shift (0, 1m) over 8 }\nb { hold 4\nshift (0, 1m) over 8 } }\nhold 4"
    #expect(try moments(text) == [[0, 0], [12, 16]])
  }

  @Test func `walking straight on is no stand`() throws {
    let text = "cast a, b\nstart line\nshift (0, 1m) over 4\nshift (0, 1m) over 4\nhold 4"
    #expect(try moments(text) == [[0, 0], [8, 12]])
  }

  @Test func `who waits in the wings is not on stage`() throws {
    let text =
      "cast a, b\noffstage b\nstart point(0, 0)\nhold 4\nenter b from left over 8\nhold 4\nexit b to left over 8\nhold 4"
    let performance = try check(text).performance
    #expect(performance.heldMoments.map { performance.dancersOnStage(in: $0) } == [[0], [0, 1], [0]])
  }
}

@Suite struct PrecisionTests {
  private let crooked = """
    cast ara, bora, dami, eunji, gaeul
    limits { precision 5cm }
    formation front {
      point(-3m, 0)
      point(-1.5m, 0)
      point(0, 0.2m)
      point(1.5m, 0)
      point(3m, 0)
    }

    """

  @Test func `who is off in a row is named with the way, the statement and the cure`() throws {
    let (report, performance) = try check(crooked + "start line(5, spacing: 1.5m)\nhold 4\nmove 8 to front\nhold 4")
    let found = report.findings.filter { $0.rule == .precision }
    #expect(found.map(\.message) == ["dami is 0.20 m upstage of the row ara–gaeul (limit 0.05 m)"])
    #expect(found.map(\.hint) == ["shift dami 0.20 m downstage"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.from.count) == [12] && found.map(\.to.count) == [16])
    let location = try #require(found.first?.location)
    #expect(performance.routine.cues.contains { $0.location == location && $0.start == 4 })
  }

  @Test func `who is off at the end of a row is named, and not who is pulled along`() throws {
    let text = """
      cast ara, bora, dami, eunji
      limits { precision 3cm }
      formation front {
        point(-3m, 0.1m)
        point(-1m, 0)
        point(1m, 0)
        point(3m, 0)
      }
      start front
      hold 4
      """
    let found = try findings(.precision, text)
    #expect(found.map(\.message) == ["ara is 0.10 m upstage of the row bora–eunji (limit 0.03 m)"])
    #expect(found.map(\.hint) == ["shift ara 0.10 m downstage"])
  }

  @Test func `where two are off nobody is put right, and the worst is named`() throws {
    let text = """
      cast p 1...6
      limits { precision 3cm }
      formation front {
        point(-5m, 0)
        point(-3m, 0.2m)
        point(-1m, 0)
        point(1m, -0.15m)
        point(3m, 0)
        point(5m, 0)
      }
      start front
      hold 4
      """
    let found = try findings(.precision, text)
    #expect(found.map { $0.message.prefix(5) } == ["p2 is"])
    #expect(found.map(\.hint) == [nil])
  }

  @Test(arguments: [
    ("dancer p2 { precision 1cm }", ["p2"]), ("limits { precision 5cm }\ndancer p6 { precision 50cm }", ["p2"]),
    ("limits { precision 5cm }", ["p6"]), ("limits { precision 19cm }\ndancer p2 { precision 1cm }", ["p2"]),
    ("dancer p6 { precision 50cm }", []),
  ])
  func `of two who are off, the one who is so by most of the own limit is named`(limits: String, named: [String]) throws
  {
    let points = (1...9).map { "point(\(Double($0) * 1.5 - 7.5)m, \([2: 0.1, 6: 0.2][$0, default: 0])m)" }
    let text =
      "stage 20m x 10m\ncast p 1...9\n\(limits)\nformation f {\n\(points.joined(separator: "\n")) }\nstart f\nhold 4"
    #expect(try findings(.precision, text).map { String($0.message.prefix(2)) } == named)
  }

  @Test(arguments: [
    ("c", "c is 0.30 m stage right of the mirror image of d"), ("d", "d is 0.30 m stage left of the mirror image of c"),
  ])
  func `either of a mirrored pair may ask`(asking: String, expected: String) throws {
    let text = """
      cast a, b, c, d, e, f
      dancer \(asking) { precision 10cm }
      formation f { point(-3m, 0)
        point(3m, 0)
        point(-2m, 3m)
        point(2.3m, 3m)
        point(-1m, 5m)
        point(1m, 5m) }
      start f
      hold 4
      """
    let found = try findings(.precision, text)
    #expect(found.map { $0.message.hasPrefix(String(expected.prefix(5))) } == [true], "\(found.map(\.message))")
    #expect(found.first?.message.contains(String(expected.suffix(19))) == true, "\(found.map(\.message))")
  }

  @Test func `nobody asks unless a limit is given`() throws {
    let text = crooked.replacing("limits { precision 5cm }", with: "")
    #expect(try findings(.precision, text + "start front\nhold 4").isEmpty)
    #expect(try findings(.precision, crooked.replacing("5cm", with: "21cm") + "start front\nhold 4").isEmpty)
  }

  @Test func `a section may have its own limit, and may allow it`() throws {
    let text = crooked + "start front\nsection \"A\" { hold 4 }\nsection \"B\" {\n"
    #expect(try findings(.precision, text + "limits { precision 1m }\nhold 4 }").count == 1)
    let allowed = try findings(.precision, crooked + "section \"A\" { allow precision\nstart front\nhold 4 }\nhold 4")
    #expect(allowed.map(\.severity) == [.note])
    let own =
      crooked.replacing("limits { precision 5cm }", with: "")
      + "section \"A\" { limits { precision 5cm }\nstart front\nhold 4 }"
    #expect(try findings(.precision, own).count == 1)
  }

  @Test func `who is off just as the own mirror image is meant to be`() throws {
    func found(_ offs: [String]) throws -> [String] {
      let points = offs.enumerated().map { "point(\(Double($0) * 1.5 - 4.5)m, \($1)m)" }.joined(separator: "\n")
      let text = "cast p 1...7\nlimits { precision 5cm }\nformation f {\n\(points) }\nstart f\nhold 4"
      return try findings(.precision, text).map(\.message)
    }
    #expect(try found(["0", "0.2", "0", "0", "0", "0.2", "0"]) == [])
    #expect(try found(["0", "0.2", "0", "0", "0", "-0.2", "0"]) == [])
    #expect(try found(["0", "0.2", "0", "0", "0", "0", "0"]).count == 1)
    #expect(try found(["0", "0", "0", "0.2", "0", "0", "0"]).count == 1)
  }

  @Test func `a circle and a pair are told in their words`() throws {
    let circle =
      "cast p 1...8\nlimits { precision 10cm }\nformation c { circle(7, radius: 3m)\npoint(0, 0) }\nstart c\nhold 4"
    #expect(try findings(.precision, circle).isEmpty)
    let pair = """
      cast a, b, c, d, e, f
      limits { precision 10cm }
      formation f { point(-3m, 0)
        point(3m, 0)
        point(-2m, 3m)
        point(2.3m, 3m)
        point(-1m, 5m)
        point(1m, 5m) }
      start f
      hold 4
      """
    let found = try findings(.precision, pair)
    #expect(found.count == 1)
    #expect(found.first?.message.contains("of the mirror image of c") == true, "\(found.map(\.message))")
  }

  @Test func `the orders of a performance do not depend on the number of workers`() throws {
    let performance = try check(crooked + "start line\nhold 4\nmove 8 to front\nhold 4\nturn 90deg over 8").performance
    let orders = [1, 2, 5].map { FormationOrders(of: performance, workers: $0).formations }
    #expect(orders[0].count == 3)
    #expect(orders[1] == orders[0] && orders[2] == orders[0])
  }
}
