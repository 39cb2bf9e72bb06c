import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks

@Suite struct SightSurveyTests {
  /// One seat, straight before two who stand behind one another at first.
  private let file = """
    tempo 60bpm
    audience 5m, seats 1
    cast a, b
    start column(2, spacing: 2m)

    """

  private func survey(_ text: String, workers: Int? = nil) throws -> SightSurvey {
    SightSurvey(of: try check(text).performance, workers: workers)
  }

  @Test func `a held formation is looked at when it begins and ends`() throws {
    let survey = try survey(file + "hold 32")
    #expect(survey.counts == [0, 32])
    #expect((0...1).map { survey.share(of: 0, atMoment: $0) } == [1, 1])
    #expect((0...1).map { survey.share(of: 1, atMoment: $0) } == [0, 0])
    #expect(survey.hidden[0].isEmpty)
    #expect(survey.hidden[1] == [.init(from: 0, to: 32, seconds: 32, least: 0, leastCount: 0)])
  }

  @Test func `who walks out from behind another is seen by half when the middles differ by the radius`() throws {
    // Distances 8.5 m and 10.5 m: the edge of a points at the middle of b where b has gone r · 10.5/8.5 · … aside.
    let survey = try survey(file + "together { b { shift (2m, 0) over 16 } }")
    let stretch = try #require(survey.hidden[1].first)
    let count = stretch.to
    let view = { try #require(survey.view(of: 1, at: $0))[0] }
    #expect(survey.hidden[1].count == 1)
    #expect(stretch.from == 0)
    #expect(try view(count) >= 0.5 && view(count - SightSurvey.precision) < 0.5)
    // By hand: the bearing of b less the half width of a is 0 there, as seen from the eye.
    let middle = Elementary.arcTangent(y: count / 8, x: 10.5)
    #expect(abs(8.5 * Elementary.sine(middle) - 0.26) < 8.5 * SightSurvey.precision / 8 / 10.5 + 1e-6)
  }

  @Test func `seconds are those of the tempo`() throws {
    let fast = try survey(file.replacing("60bpm", with: "120bpm") + "hold 32")
    #expect(fast.hidden[1].map(\.seconds) == [16])
  }

  @Test func `who is in the wings is neither seen nor in the way`() throws {
    let survey = try survey("tempo 60bpm\naudience 5m, seats 1\ncast a, b\noffstage a\nstart point(0, 0)\nhold 8")
    #expect(survey.share(of: 0, atMoment: 0) == nil)
    #expect(survey.share(of: 1, atMoment: 0) == 1)
    #expect(survey.view(of: 0, at: 4) == nil)
  }

  @Test func `who jumps into sight is hidden to that very count`() throws {
    let survey = try survey(file + "hold 8\ntogether { b { shift (2m, 0) over 0 } }\nhold 8")
    #expect(survey.hidden[1].map(\.to) == [8])
  }

  @Test func `kneeling in front is enough to be looked over`() throws {
    let survey = try survey(file + "hold 8\ntogether { a { level low over 4 } }\nhold 8")
    let end = try #require(survey.hidden[1].first?.to)
    #expect(end > 8 && end < 12)
    #expect(survey.hidden[1].count == 1)
  }

  @Test func `the mean of the seats decides`() throws {
    // From the ends of a wide row, b is seen beside a.
    let survey = try survey(file.replacing("seats 1", with: "seats 3, width 12m") + "hold 8")
    let view = try #require(survey.view(of: 1, at: 0))
    #expect(view == [1, 0, 1])
    #expect(abs((survey.share(of: 1, atMoment: 0) ?? 0) - 2.0 / 3) < 1e-6)
    #expect(survey.hidden[1].isEmpty)
  }

  private let crowd = """
    cast p 1...40
    stage 20m x 16m
    audience 4m, seats 4, balcony 3m
    start grid(rows: 5, spacing: 1.5m)
    hold 4
    move 8 to circle(radius: 6m), ease smooth
    together { p1...p9 { level low over 2 } }
    move 8 to grid(rows: 8, spacing: 1.2m), stagger 0.1 from left
    exit p20...p40 to left over 8
    hold 4
    """

  @Test func `any number of workers sees the same`() throws {
    let performance = try check(crowd).performance
    let (one, many) = (SightSurvey(of: performance, workers: 1), SightSurvey(of: performance, workers: 7))
    #expect(one.hidden == many.hidden)
    #expect(one.counts == many.counts)
    for moment in one.counts.indices {
      for dancer in 0..<40 {
        #expect(one.share(of: dancer, atMoment: moment) == many.share(of: dancer, atMoment: moment))
      }
    }
    let fair = Fairness(of: performance, sight: one, workers: 1).dancers
    #expect(fair == Fairness(of: performance, sight: many, workers: 7).dancers)
  }

  @Test func `what is seen at the moments is what each seat sees`() throws {
    let survey = try survey(crowd)
    #expect(survey.counts.count == 99)
    for moment in stride(from: 0, to: survey.counts.count, by: 9) {
      for dancer in 0..<40 {
        let view = survey.view(of: dancer, at: survey.counts[moment])
        let mean = view.map { $0.reduce(0, +) / Double($0.count) }
        #expect((mean == nil) == (survey.share(of: dancer, atMoment: moment) == nil))
        #expect(abs((mean ?? 0) - (survey.share(of: dancer, atMoment: moment) ?? 0)) < 1e-6)
      }
    }
  }
}

@Suite struct MomentsTests {
  private func moments(_ text: String, atMost most: Int = 1000) throws -> Moments {
    Moments(of: try check("cast a, b\nstart line(2, spacing: 3m)\n" + text).performance, atMost: most)
  }

  @Test func `moments are the ends of holds, and quarters of counts between them`() throws {
    let made = try moments("hold 4\nshift (0, 1m) over 1\nhold 4")
    #expect(made.counts == [0, 4, 4.25, 4.5, 4.75, 5, 9])
    #expect(made.isHeld == [true, false, false, false, false, true])
  }

  @Test func `quarters are those of the routine, wherever a move begins`() throws {
    #expect(try moments("hold 0.3\nshift (0, 1m) over 0.5").counts == [0, 0.3, 0.5, 0.75, 0.8])
  }

  @Test func `a move that begins while another goes on has no moment of its own`() throws {
    let made = try moments("together { a { shift (0, 1m) over 1 }\n b { hold 0.6\n shift (0, 1m) over 1.4 } }")
    #expect(made.counts == (0...8).map { Double($0) / 4 })
  }

  @Test func `there are never many more than asked for`() throws {
    let long = "repeat 50 { shift (0, 1m) over 8\n shift (0, -1m) over 8 }"
    #expect(try moments(long).counts.count == 801)
    #expect(try moments(long, atMost: 100).counts.count <= 102)
    let choppy = "repeat 200 { hold 1\n shift (0, 1m) over 1\n hold 1\n shift (0, -1m) over 1 }"
    #expect(try moments(choppy, atMost: 100).counts.count <= 202)
    #expect(try moments("hold 0").counts == [0])
  }
}

@Suite struct HiddenRuleTests {
  private func column(_ limits: String, _ score: String = "hold 8") -> String {
    "tempo 60bpm\n\(limits)\naudience 5m, width 4m, seats 3\ncast a, b, c\ngroup back = b, c\nstart column(spacing: 1m)\n"
      + score
  }

  @Test func `who is hidden longer than the limit is found, with whom they stand behind and from where`() throws {
    let found = try findings(.hidden, column("limits { hidden 2s }"))
    #expect(found.map(\.dancers) == [[1], [2]])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.first?.value == 8 && found.first?.limit == 2)
    #expect(found.first?.from.count == 0 && found.first?.to.count == 8)
    let beginning = "c is hidden from 1:1 to 2:1, for 8.0 s: at worst "
    #expect(found.last?.message.hasPrefix(beginning) == true)
    #expect(found.last?.message.contains("of the body is seen, at 1:1, behind a and b from ") == true)
    #expect(found.allSatisfy { $0.location != nil })
  }

  @Test func `seats and those in front are said to be those of the worst moment`() throws {
    let score = "hold 4\ntogether { b { shift (0.2m, 0) over 4 } }\nhold 4"
    let text = column("limits { hidden 2s }", "together { b { shift (0.2m, 0) over 0 } }\nhold 4\n")
      .replacing("a, b, c", with: "a, b").replacing("b, c", with: "b").replacing("seats 3", with: "seats 1")
    let found = try findings(.hidden, text + "together { b { shift (-0.2m, 0) over 4 } }\nhold 4\n" + score)
    #expect(found.count == 1)
    #expect(
      found.first?.message.contains("at worst 0% of the body is seen, at ") == true
        && found.first?.message.contains(", at 1:1,") == false, "\(found.map(\.message))")
  }

  @Test func `nobody is asked without a limit, or with one that is kept`() throws {
    #expect(try findings(.hidden, column("")).isEmpty)
    #expect(try findings(.hidden, column("limits { visible 90% }")).isEmpty)
    #expect(try findings(.hidden, column("limits { hidden 8s }")).isEmpty)
    #expect(try findings(.hidden, column("limits { hidden 7.99s }")).count == 2)
    #expect(try findings(.hidden, column("limits { hidden 2s; visible 0 }")).isEmpty)
  }

  @Test func `dancers and groups have their own limits`() throws {
    #expect(try findings(.hidden, column("dancer b { hidden 1s }")).map(\.dancers) == [[1]])
    #expect(try findings(.hidden, column("group back { hidden 1s }\ndancer c { visible 0% }")).map(\.dancers) == [[1]])
  }

  @Test func `a section may allow it`() throws {
    let found = try findings(.hidden, column("limits { hidden 2s }", "section \"S\", 8 { allow hidden b\nhold 8 }"))
    #expect(found.map(\.severity) == [.warning, .note])
  }

  @Test func `from a balcony the back rows are seen over the heads`() throws {
    let text = column("limits { hidden 2s; visible 40% }").replacing("spacing: 1m", with: "spacing: 2m")
    #expect(try findings(.hidden, text.replacing("seats 3", with: "seats 1")).count == 2)
    #expect(try findings(.hidden, text.replacing("seats 3", with: "seats 1, balcony 6m")).isEmpty)
  }
}
