import Kalgunmu
import Testing

/// Delays, ways and spacings as a planner decides them, written as clauses.
@Suite struct WrittenWaysTests {
  private static let head = "cast ara, bora, dami, eunji\ngroup pair = ara, bora\nstart line(spacing: 2m)\n"

  /// Lets the last cue be walked in another manner, and says what becomes of the statement.
  private func statement(_ text: String, head: String = head, change: (inout Manner) -> Void) throws -> String {
    let made = try Rewriting(head + text + "\n") { routine in
      routine.cues[routine.cues.count - 1].changeManner(change)
    }
    #expect(made.written.notes.isEmpty, "\(made.written.notes)")
    return String(made.after.dropFirst(head.count).dropLast())
  }

  @Test func `delays get clauses, in cast order`() throws {
    let text = try statement("shift (0, 1m) over 8, ease smooth") { $0.delays = [2: 1.5, 0: 2, 1: 0.25] }
    #expect(text == "shift (0, 1m) over 8, ease smooth, delay ara 2, delay bora 0.25, delay dami 1.5")
  }

  @Test func `a clause of the same dancer, or of the same dancers, is changed where it stands`() throws {
    let one = try statement("turn 90deg over 8, delay ara 1 count, ease smooth") { $0.delays[0] = 3 }
    #expect(one == "turn 90deg over 8, delay ara 3, ease smooth")
    let two = try statement("turn 90deg over 8, delay pair 1, ease smooth") { $0.delays = [0: 2, 1: 2] }
    #expect(two == "turn 90deg over 8, delay pair 2, ease smooth")
  }

  @Test func `a clause of several stays where one of them is told otherwise`() throws {
    let text = try statement("turn 90deg over 8, delay pair 1") { $0.delays[1] = 2 }
    #expect(text == "turn 90deg over 8, delay pair 1, delay bora 2")
    let undone = try statement("turn 90deg over 8, delay pair 1") { $0.delays[1] = nil }
    #expect(undone == "turn 90deg over 8, delay pair 1, delay bora 0")
    // The last word is that of the group.
    let covered = try statement("turn 90deg over 8, delay bora 3, delay pair 1") { $0.delays[1] = 2 }
    #expect(covered == "turn 90deg over 8, delay bora 3, delay pair 1, delay bora 2")
  }

  @Test func `ways get clauses`() throws {
    let text = try statement("mirror y over 8") {
      $0.ownWays = [
        0: .arc(.degrees(30)), 1: .arc(.degrees(-12.5)), 2: .via([Point(1.25, 0), Point(-0.5, 2)]),
        3: .curve([Point(0, 1)]),
      ]
    }
    #expect(
      text == """
        mirror y over 8, path ara arc 30deg, path bora arc 12.5deg left,
          path dami via (1.25m, 0) (-0.5m, 2m), path eunji curve via (0, 1m)
        """)
    let straight = try statement("move 8 to line, assign order, path arc 30deg") {
      $0.ownWays = [2: .straight, 3: .curve([])]
    }
    #expect(
      straight == "move 8 to line, assign order, path arc 30deg, path dami straight, path eunji curve")
  }

  @Test func `one way of all is said once`() throws {
    let own = try statement("mirror x over 8") { manner in
      for dancer in 0..<4 { manner.ownWays[dancer] = .arc(.degrees(90)) }
    }
    #expect(own == "mirror x over 8, path arc 90deg")
    let general = try statement("mirror x over 8, path straight, ease in") { $0.way = .arc(.degrees(-90)) }
    #expect(general == "mirror x over 8, path arc 90deg left, ease in")
  }

  @Test func `own ways are changed where they stand`() throws {
    let text = try statement("mirror x over 8, path pair arc 20deg, path dami straight") {
      $0.ownWays = [0: .via([Point(0, 1)]), 1: .via([Point(0, 1)]), 2: .curve([])]
    }
    #expect(text == "mirror x over 8, path pair via (0, 1m), path dami curve")
  }

  @Test func `a swap goes half a circle unless said, and that is no decision`() throws {
    #expect(try statement("swap ara, dami over 8") { $0.way = .arc(.degrees(180)) } == "swap ara, dami over 8")
    let text = try statement("swap ara, dami over 8") { $0.ownWays = [0: .straight, 2: .straight] }
    #expect(text == "swap ara, dami over 8, path straight")
  }

  @Test func `runs of numbered dancers share a clause`() throws {
    let head = "cast p 1...30\nstart line(spacing: 0.3m)\n"
    let text = try statement("shift (0, 1m) over 8", head: head) { manner in
      for dancer in 8..<20 { manner.delays[dancer] = 1 }
      manner.delays[21] = 1
      manner.delays[22] = 1
    }
    #expect(text == "shift (0, 1m) over 8, delay p9...p20 1, delay p22 1, delay p23 1")
  }

  @Test func `dancers may be called like words of the notation`() throws {
    let head = "cast curve, arc, delay, path\nstart line(spacing: 2m)\n"
    let text = try statement("mirror y over 8", head: head) {
      $0.ownWays = [0: .via([Point(1, 1)]), 1: .arc(.degrees(30)), 3: .straight]
      $0.delays = [2: 1]
    }
    #expect(
      text == "mirror y over 8, delay delay 1, path curve...curve via (1m, 1m), path arc arc 30deg")
  }

  @Test func `many clauses go on in new lines, each of them whole`() throws {
    let head = "cast ara, bora, dami, eunji, gaeul, hana, iseul, jia\nstart line(spacing: 1.1m)\nsection \"A\" {\n"
    let made = try Rewriting(head + "  mirror y over 8\n}\n") { routine in
      routine.cues[1].changeManner { manner in
        for dancer in 0..<8 { manner.ownWays[dancer] = .via([Point(Double(dancer), 0.5)]) }
      }
    }
    #expect(
      made.after == head + """
          mirror y over 8, path ara via (0, 0.5m), path bora via (1m, 0.5m), path dami via (2m, 0.5m),
            path eunji via (3m, 0.5m), path gaeul via (4m, 0.5m), path hana via (5m, 0.5m),
            path iseul via (6m, 0.5m), path jia via (7m, 0.5m)
        }

        """)
  }

  @Test func `another distance behind the leader is written`() throws {
    let head = "cast a, b, c\nstart column(spacing: 0.8m) at (0, -2m) reversed\n"
    for (before, after) in [
      ("follow circle(radius: 2m) over 32", "follow circle(radius: 2m) over 32, spacing 1.35m"),
      ("follow circle over 32, spacing 0.8m, ease in", "follow circle over 32, spacing 1.35m, ease in"),
    ] {
      let made = try Rewriting(head + before + "\n") { routine in
        guard case .follow(let path, _, let manner) = routine.cues[1].action else { return }
        routine.cues[1].action = .follow(path, spacing: 1.35, manner)
      }
      #expect(made.after == head + after + "\n")
      #expect(made.written.tally.spacings == 1)
    }
  }

  @Test func `numbers come back to the last bit, or the statement is left`() throws {
    for value in [0.1 + 0.2, 1.0 / 3, .leastNonzeroMagnitude, 1e-7, 2.5] {
      let text = try statement("mirror y over 8") { $0.ownWays = [0: .via([Point(value, -value)])] }
      #expect(text.hasPrefix("mirror y over 8, path ara via ("))
    }
    // Between the angles of two neighbouring numbers of degrees.
    let angles = (0..<2000).map { Angle(radians: 1.2 + Double($0) * 0x1p-52) }
    let odd = angles.filter { angle in
      ![angle.degrees, angle.degrees.nextUp, angle.degrees.nextDown].contains { Angle.degrees($0) == angle }
    }
    guard let angle = odd.first else { return }
    let asked = try Rewriting.routine(Self.head + "mirror y over 8\n", "a", .libraryOnly)
    var decided = asked
    decided.cues[1].changeManner { $0.ownWays = [0: .arc(angle)] }
    let written = WrittenDecisions(of: Performance(of: decided, effort: .none), into: asked, effort: .none)
    #expect(written.tally.total == 0 && written.text == asked.sources.files[0].bytes)
    #expect(written.notes.map(\.message) == ["left as it is: a number of the plan cannot be written exactly"])
  }

  @Test func `places, delays and ways of one statement come together`() throws {
    let text = try statement("move 8 to line(spacing: 2m), delay dami 1") {
      $0.delays[2] = 2
      $0.ownWays[0] = .arc(.degrees(45))
    }
    #expect(
      text == "move 8 to line(spacing: 2m), delay dami 2, assign (ara, bora, dami, eunji), path ara arc 45deg")
  }
}
