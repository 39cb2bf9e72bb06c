import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

private func perform(_ text: String) throws -> Performance {
  let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text))
  return Performance(of: try #require(resolution.routine, "\(resolution.diagnostics.map(\.message))"), effort: .none)
}

/// Margins the slow way: a dancer is put late by many offsets, and everybody is asked in continuous time.
private struct LateTakes {
  let performance: Performance

  /// The nearest that anybody's middle comes to the sum of radii when a walk begins `offset` counts late (early if
  /// negative): from its beginning to its end, both as danced.
  func room(of dancer: Int, row: Int, offset: Double) -> Double {
    let tracks = performance.tracks
    var motion = tracks.motion(row)
    let (start, end) = (motion.start, motion.end)
    motion.start += offset
    motion.end += offset
    let from = max(0, min(start, start + offset))
    let to = min(performance.routine.counts, max(end, end + offset))
    var room = Double.infinity
    for other in 0..<performance.dancerCount where other != dancer {
      for otherRow in tracks.rows(of: other) where tracks.presence(otherRow) != .waiting {
        let (low, high) = (max(from, tracks.starts[otherRow]), min(to, tracks.ends[otherRow]))
        guard low <= high else { continue }
        let apart = closestApproach(of: motion, and: tracks.motion(otherRow), over: low...high).distance
        let radii = [dancer, other].map { performance.routine.cast[$0].limits.radius }
        room = min(room, apart - radii[0] - radii[1])
      }
    }
    return room
  }

  /// Every margin is free of touches below and not at its end.
  func expectAgreement(with survey: LatenessSurvey, upTo seconds: Double) {
    let clock = performance.routine.clock
    for margin in survey.margins {
      let row = performance.tracks.row(of: margin.dancer, at: margin.from)
      let second = clock.seconds(atCount: margin.from)
      let most = clock.count(atSeconds: second + seconds) - margin.from
      for (touch, sign) in [(margin.late, 1.0), (margin.early, -1.0)] {
        if let touch {
          #expect(room(of: margin.dancer, row: row, offset: sign * touch.counts) < 2e-5, "\(margin)")
        }
        guard touch?.counts ?? most > 0.003 else { continue }
        for part in 0..<25 {
          let offset = max(0, (touch?.counts ?? most) - 0.003) * Double(part) / 25
          guard margin.from + sign * offset >= 0, margin.to + sign * offset <= performance.routine.counts else {
            continue
          }
          #expect(room(of: margin.dancer, row: row, offset: sign * offset) > -2e-5, "\(offset): \(margin)")
        }
      }
    }
  }
}

@Suite struct LatenessSurveyTests {
  private static let crossing = """
    cast a, b
    formation f { point(-4, 0)
     point(0, -4) }
    start f
    hold 4
    together {
      a { shift (8m, 0) over 8 }
      b { hold 3
       shift (0, 8m) over 8 } }
    hold 4
    """

  @Test func `two who cross have a margin in closed form, seen from both sides`() throws {
    let survey = LatenessSurvey(of: try perform("tempo 60bpm\n" + Self.crossing), upTo: 4)
    let counts = 3 - 0.52 * 2.0.squareRoot()
    #expect(survey.margins.count == 2)
    let late = try #require(survey.margins.first?.late)
    let early = try #require(survey.margins.last?.early)
    #expect(abs(late.seconds - counts) < 1e-7 && late.other == 1)
    #expect(abs(early.seconds - counts) < 1e-7 && early.other == 0)
    #expect(survey.least?.dancer == 0)
  }

  @Test func `seconds are those of the tempo, and beyond those asked for nothing is found`() throws {
    let fast = try #require(LatenessSurvey(of: try perform("tempo 240bpm\n" + Self.crossing)).least?.least)
    #expect(abs(fast.seconds - (3 - 0.52 * 2.0.squareRoot()) / 4) < 1e-7)
    #expect(LatenessSurvey(of: try perform("tempo 60bpm\n" + Self.crossing)).least == nil)
  }

  @Test func `those who touch anyway have no margin, and those who may touch are not asked`() throws {
    let text = "cast a, b\nstart line(2, spacing: 3m)\nsection \"S\", 8 { ALLOW\n mirror x over 8 }"
    let touching = LatenessSurvey(of: try perform(text.replacing("ALLOW", with: "")))
    #expect(touching.margins.allSatisfy { $0.least?.seconds == 0 })
    let allowed = LatenessSurvey(of: try perform(text.replacing("ALLOW", with: "allow contact a, b")))
    #expect(allowed.margins.count == 2 && allowed.least == nil)
  }

  @Test(arguments: ["", ", ease smooth", ", path arc 60deg", ", path curve, ease out", ", stagger 0.5 from left"])
  func `margins agree with takes that are really late`(manner: String) throws {
    var generator = SeededGenerator(seed: UInt64(manner.utf8.count))
    for cast in 2...6 {
      let places = { (_: Int) -> String in
        (0..<cast).map { _ in
          "point(\(Double(generator.integer(in: -40...40)) / 10), \(Double(generator.integer(in: -30...30)) / 10))"
        }.joined(separator: "\n")
      }
      let names = (1...cast).map { "d\($0)" }.joined(separator: ", ")
      let text = """
        tempo 100bpm
        cast \(names)
        formation f { \(places(0)) }
        formation g { \(places(1)) }
        formation h { \(places(2)) }
        start f
        hold 2
        move 6 to g\(manner)
        tempo 130bpm over 4
        move 8 to h\(manner)
        mirror x over 4
        hold 2
        """
      let performance = try perform(text)
      let survey = LatenessSurvey(of: performance)
      #expect(survey.margins.count >= cast)
      LateTakes(performance: performance).expectAgreement(with: survey, upTo: 1)
    }
  }
}

@Suite struct LatenessRuleTests {
  /// Two who cross at a right angle, the second 1.1 counts later: 0.364… counts, or 182 ms, from touching.
  private func crossing(_ limits: String) -> String {
    """
    tempo 120bpm
    \(limits)
    cast a, b, c
    formation f { point(-3, 0)
     point(0, -3)
     point(5, 4) }
    start f
    together {
      a { shift (6m, 0) over 6 }
      b { hold 1.1
       shift (0, 6m) over 6 } }
    """
  }

  @Test func `a margin below the limit is one warning for the two`() throws {
    let found = try findings(.lateness, crossing("limits { lateness 200ms }"))
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.dancers == [0, 1])
    #expect(abs((found.first?.value ?? 0) - (1.1 - 0.52 * 2.0.squareRoot()) / 2) < 1e-7)
    #expect(found.first?.message.contains("a touches b when 182 ms late") == true)
  }

  @Test func `nobody is asked without a limit, or with one that is kept`() throws {
    #expect(try findings(.lateness, crossing("")).isEmpty)
    #expect(try findings(.lateness, crossing("limits { lateness 182ms }")).isEmpty)
    #expect(try findings(.lateness, crossing("limits { lateness 0s }")).isEmpty)
  }

  @Test func `a dancer's own limit holds for the dancer`() throws {
    #expect(try findings(.lateness, crossing("dancer b { lateness 200ms }")).count == 1)
    #expect(try findings(.lateness, crossing("dancer c { lateness 200ms }")).isEmpty)
  }

  @Test func `who collides on time is told so, and nothing more`() throws {
    let report = try check("limits { lateness 100ms }\ncast a, b\nstart line(2, spacing: 3m)\nmirror x over 8").report
    #expect(report.findings.map(\.rule) == [.collision])
  }
}

@Suite struct TimingMarginTests {
  @Test func `who overlaps with somebody anyway has no time to spare, allowed contacts aside`() throws {
    let file = "cast a, b, c\nformation f { point(0, 0)\n point(0.3m, 0)\n point(5m, 0) }\nstart f\n"
    let margins = TimingMargins(of: try perform(file + "hold 8"))
    #expect(margins.ofDancers.map { $0?.seconds } == [0, 0, nil])
    #expect(margins.ofDancers.map { $0?.other } == [1, 0, nil])
    #expect(margins.least?.seconds == 0)
    let allowed = TimingMargins(of: try perform(file + "section \"A\" { allow contact a, b\nhold 8 }"))
    #expect(allowed.least == nil)
  }
}
