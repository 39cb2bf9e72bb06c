import DanceTestSupport
import Testing

@testable import DanceScore

@Suite struct ClockTests {
  @Test func `counts become seconds and come back, whatever the tempo does`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var count = 0.0
      let changes = (0..<generator.integer(in: 0...6)).map { _ in
        count += generator.number(in: 0...20)
        return Clock.Change(
          count: count, length: generator.integer(in: 0...1) == 0 ? 0 : generator.number(in: 0.5...30),
          beatsPerMinute: generator.number(in: 1...400))
      }
      let clock = Clock(beatsPerMinute: generator.number(in: 20...200), changes: changes)
      var last = -1.0
      for step in 0...60 {
        let count = Double(step) * 1.7
        let seconds = clock.seconds(atCount: count)
        #expect(seconds > last)
        last = seconds
        #expect(abs(clock.count(atSeconds: seconds) - count) < 1e-7)
      }
    }
  }

  @Test func `a ramp down to near zero stays finite and exact`() {
    let clock = Clock(beatsPerMinute: 120, changes: [.init(count: 0, length: 16, beatsPerMinute: 1)])
    // ∫ dc / f(c) = ln(f₁ / f₀) / k with k = (1/60 − 2) / 16.
    #expect(abs(clock.seconds(atCount: 16) - 38.6218) < 1e-3)
    #expect(abs(clock.count(atSeconds: clock.seconds(atCount: 15.5)) - 15.5) < 1e-9)
    #expect(abs(clock.seconds(atCount: 17) - clock.seconds(atCount: 16) - 60) < 1e-9)
  }

  @Test func `listed beats come back, before, between and behind them`() {
    var generator = SeededGenerator(seed: 11)
    var beats = [0.3]
    for _ in 0..<100 { beats.append((beats.last ?? 0) + generator.number(in: 0.2...1.5)) }
    let clock = Clock(beatSeconds: beats)
    for (index, beat) in beats.enumerated() {
      #expect(abs((clock?.seconds(atCount: Double(index)) ?? 0) - (beat - 0.3)) < 1e-9)
    }
    for step in -20...300 {
      let count = Double(step) * 0.5
      #expect(abs((clock?.count(atSeconds: clock?.seconds(atCount: count) ?? 0) ?? .nan) - count) < 1e-9)
    }
    #expect(Clock(beatSeconds: [1]) == nil)
    #expect(Clock(beatSeconds: [1, 1]) == nil)
  }

  @Test func `a change that begins before the one before has ended cuts it short`() {
    let clock = Clock(
      beatsPerMinute: 60,
      changes: [.init(count: 0, length: 8, beatsPerMinute: 120), .init(count: 4, length: 0, beatsPerMinute: 60)])
    #expect(clock.changeCounts == [4])
    #expect(clock.tempo(atCount: 5) == 1)
    #expect(abs(clock.tempo(atCount: 2) - 1.25) < 1e-12)
  }

  @Test func `labels count eights and counts from one, and can be read back`() {
    #expect(CountLabel(0, meter: 8).description == "1:1")
    #expect(CountLabel(20.25, meter: 8).description == "3:5.25")
    for step in 0...400 {
      let count = Double(step) / 8
      #expect(CountLabel.count(of: CountLabel(count, meter: 8).description, meter: 8) == count)
    }
  }
}
