import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks
@testable import DancePlanning

@Suite struct AccelerationTests {
  private let alone = "tempo 120bpm\ncast a\nlimits { acceleration 4m/s2 }\nstart point(0, 0)\n"

  @Test func `a smooth move is pulled hardest near its ends`() throws {
    // ℓ/T² · 10/√3 with 1 m in 1 s.
    let found = try findings(.acceleration, alone + "shift (1m, 0) over 2, ease smooth")
    #expect(found.map(\.severity) == [.warning])
    #expect(abs((found.first?.value ?? 0) - 10 / 3.0.squareRoot()) < 1e-6)
    #expect(found.first?.limit == 4)
  }

  @Test func `starting in no time is not counted`() throws {
    #expect(try findings(.acceleration, alone + "shift (1.4m, 0) over 1").isEmpty)
  }

  @Test func `an arc pulls inwards by the square of the speed over the radius`() throws {
    // Half a circle of 1 m radius in 1.5 s: v = 2.094 m/s, v²/r = 4.386 m/s².
    let found = try findings(
      .acceleration, alone.replacing("point(0, 0)", with: "point(1m, 0)") + "turn 180deg about C over 3")
    #expect(abs((found.first?.value ?? 0) - (.pi / 1.5) * (.pi / 1.5)) < 1e-5)
  }

  @Test func `a growing tempo accelerates an even walk`() throws {
    // 1 m a count; the tempo grows from 1 to 3 counts a second in 2 counts: v̇ = f·f′ = 3 · 1 at the end.
    let text = "tempo 60bpm\ncast a\nlimits { acceleration 2.5m/s2 }\nstart point(0, 0)\ntempo 180bpm over 2\n"
    let found = try findings(.acceleration, text + "shift (2m, 0) over 2")
    #expect(abs((found.first?.value ?? 0) - 3) < 1e-5)
  }

  @Test(arguments: Easing.allCases)
  func `the greatest acceleration is that of a walk looked at a thousand times`(easing: Easing) {
    var generator = SeededGenerator(seed: 7)
    let clock = Clock(
      beatsPerMinute: 100,
      changes: [
        Clock.Change(count: 2, length: 4, beatsPerMinute: 160), Clock.Change(count: 7, length: 0, beatsPerMinute: 80),
      ])
    for _ in 0..<40 {
      let start = Double.random(in: 0...6, using: &generator)
      let motion = Motion(
        from: start, to: start + Double.random(in: 1...6, using: &generator),
        along: .line(.origin, Point(Double.random(in: 1...5, using: &generator), 1)), easing: easing)
      let greatest = GreatestAcceleration(of: motion, clock: clock).metresPerSecondSquared
      var sampled = 0.0
      let step = 1e-3
      let changes = [motion.start, motion.end] + clock.changeCounts
      func speed(_ count: Double) -> Double { motion.velocity(at: count).length * clock.tempo(atCount: count) }
      for index in 1..<1000 {
        let count = motion.start + motion.duration * Double(index) / 1000
        guard changes.allSatisfy({ abs($0 - count) > step }) else { continue }
        let seconds = clock.seconds(atCount: count + step / 2) - clock.seconds(atCount: count - step / 2)
        sampled = max(sampled, abs(speed(count + step / 2) - speed(count - step / 2)) / seconds)
      }
      #expect(sampled <= greatest * (1 + 1e-4) + 1e-9)
      #expect(sampled >= greatest * 0.97 - 1e-9)
    }
  }
}

@Suite struct StrideTests {
  @Test func `the longest step of an even walk is its length over its counts`() throws {
    let text = "cast a\nlimits { stride 1m }\nstart point(0, 0)\nshift (5m, 0) over 4"
    let found = try findings(.stride, text)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.value == 1.25)
    #expect(try findings(.stride, text.replacing("over 4", with: "over 5")).isEmpty)
  }

  @Test func `a walk of less than a count is one step`() throws {
    let text = "tempo 60bpm\ncast a\nlimits { stride 1m }\nstart point(0, 0)\nshift (1.2m, 0) over 0.5"
    #expect(try findings(.stride, text).first?.value == 1.2)
  }

  @Test func `a walk that is too fast is left to the speed`() throws {
    let report = try check("cast a\nlimits { stride 1m }\nstart point(0, 0)\nshift (4m, 0) over 2").report
    #expect(report.findings.map(\.rule) == [.speed])
  }

  @Test(arguments: Easing.allCases)
  func `no count anywhere in a walk holds a longer step`(easing: Easing) {
    for duration in [0.5, 1, 1.5, 2, 3.25, 8] {
      let motion = Motion(from: 3, to: 3 + duration, along: .line(.origin, Point(4, 0)), easing: easing)
      let longest = LongestStep(of: motion)
      let steps = (0...1000).map { index -> Double in
        let count = 2 + (duration + 1) * Double(index) / 1000
        return motion.distanceWalked(from: count, to: count + 1)
      }
      #expect((steps.max() ?? 0) <= longest.metres + 1e-12)
      #expect((steps.max() ?? 0) >= longest.metres * 0.99)
    }
  }
}

@Suite struct LateTests {
  private let pair = "tempo 120bpm\ncast a, b\nstart line(2, spacing: 2m)\n"

  @Test func `who leaves too late to land in time is late, and not too fast`() throws {
    // 3 m at 3 m/s take a second, which is 2 counts; one is left.
    let report = try check(pair + "shift (0, 3m) over 8, delay b 7").report
    #expect(report.findings.map(\.rule) == [.late])
    #expect(report.findings.first?.dancers == [1])
    #expect(report.findings.first?.value == 2)
    #expect(report.findings.first?.limit == 1)
    #expect(report.findings.first?.message.contains("need 2 counts, and 1 count is left") == true)
    #expect(try check(pair + "shift (0, 3m) over 8, delay b 6").report.findings.isEmpty)
  }

  @Test func `a move that is too fast on time is too fast, and not late`() throws {
    let report = try check(pair + "shift (0, 4m) over 2, delay b 1").report
    #expect(Set(report.findings.map(\.rule)) == [.speed])
    #expect(report.findings.count == 2)
    #expect(report.findings.first?.message.hasSuffix("for which 3 counts would do") == true)
  }

  @Test func `a stagger that leaves no counts is late, and no jump`() throws {
    let report = try check(
      "cast p 1...4\nstart line(4, spacing: 1m)\nshift (0, 1m) over 3, stagger 1 from left\nhold 4"
    ).report
    #expect(report.findings.map(\.rule) == [.late])
    #expect(report.findings.first?.dancers == [3])
    #expect(report.findings.first?.severity == .error)
  }

  @Test func `the counts that would do are the fewest`() throws {
    for counts in 2...9 {
      let found = try findings(.speed, pair + "limits { speed 1m/s }\nshift (0, 4m) over \(counts), ease smooth")
      // 4 m smoothly at 1 m/s: 7.5 s, 15 counts.
      #expect(found.first?.message.hasSuffix("for which 15 counts would do") == true)
    }
    #expect(try findings(.speed, pair + "limits { speed 1m/s }\nshift (0, 4m) over 15, ease smooth").isEmpty)
  }
}

@Suite struct RestTests {
  @Test func `a minute of running is too far`() throws {
    let text = "tempo 60bpm\ncast a\nstart point(0, -2m)\nrepeat 60 { shift (0, 2.5m) over 1\nshift (0, -2.5m) over 1 }"
    let found = try findings(.rest, text)
    #expect(found.map(\.severity) == [.warning])
    #expect(abs((found.first?.value ?? 0) - 150) < 1e-9)
    #expect(found.first?.limit == 120)
    #expect(try findings(.rest, "limits { rest 150m }\n" + text).isEmpty)
  }

  @Test func `the worst minute may begin between the beats`() throws {
    // Slow, 10 s standing, fast: the worst minute ends with the last count.
    let text =
      "tempo 60bpm\ncast a\nstart point(0, -2m)\nlimits { rest 30m }\n"
      + "repeat 10 { shift (0, 1m) over 2.5\nshift (0, -1m) over 2.5 }\nhold 10.5\n"
      + "repeat 8 { shift (0, 3m) over 2\nshift (0, -3m) over 2, ease smooth }\nhold 20"
    let (report, performance) = try check(text)
    let found = try #require(report.findings.first { $0.rule == .rest })
    var sampled = 0.0
    for index in 0...4000 {
      let start = Double(index) / 100
      var metres = 0.0
      for row in performance.tracks.rows(of: 0) {
        metres += performance.tracks.motion(row).distanceWalked(from: start, to: start + 60)
      }
      sampled = max(sampled, metres)
    }
    let worst = found.value ?? 0
    #expect(worst >= sampled - 0.01)
    #expect(worst <= sampled + 0.05)
  }

  @Test func `a short routine is one minute`() throws {
    let found = try findings(
      .rest, "tempo 60bpm\ncast a\nlimits { rest 3m }\nstart point(0, 0)\nshift (0, 4m) over 4")
    #expect(found.first?.value == 4)
  }
}
