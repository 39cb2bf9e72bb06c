import DanceScore
import DanceSource

/// The whole routine as a line from 0 to 1, and where it has ticks.
struct TimeAxis {
  /// A tick with its number.
  struct Tick {
    /// Where, 0…1.
    var share: Double
    /// What is written there.
    var text: String
    /// Whether narrow screens leave it out.
    var isMinor: Bool
  }

  /// A stretch with a name.
  struct Section {
    var name: String
    /// In counts.
    var start: Double, end: Double
  }

  /// Counts in a phrase.
  let meter: Int
  /// The sections, in order.
  let sections: [Section]
  private let counts: Double
  private let length: Double
  private let count: (_ atSeconds: Double) -> Double

  /// The line of a routine.
  init(_ routine: Routine) {
    self.init(
      counts: routine.counts, seconds: routine.seconds, meter: routine.meter,
      sections: routine.sections.map { Section(name: $0.name, start: $0.start, end: $0.end) },
      count: { [clock = routine.clock] second in clock.count(atSeconds: second) })
  }

  /// A line of so many counts and seconds; `count` says on which count a second falls.
  init(counts: Double, seconds: Double, meter: Int, sections: [Section], count: @escaping (Double) -> Double) {
    (self.counts, length, self.meter) = (max(counts, 1e-6), seconds, meter)
    (self.sections, self.count) = (sections, count)
  }

  /// Where a count lies, 0…1.
  func callAsFunction(_ count: Double) -> Double { min(max(count / counts, 0), 1) }

  /// The beginnings of phrases that have a number: at most twelve, every second of them for wide screens only.
  var phrases: [Tick] {
    let meter = Double(max(meter, 1))
    let total = counts / meter
    let step = Self.step(total, steps: [1, 2, 4, 8, 16, 32, 64, 128])
    return (0...Int(min(total / step, 400))).compactMap { index in
      let phrase = Double(index) * step
      let share = self(phrase * meter)
      return share > 0.985
        ? nil : Tick(share: share, text: String(Int(phrase) + 1), isMinor: index % 2 == 1)
    }
  }

  /// Round seconds, `1:30`.
  var seconds: [Tick] {
    let total = length
    guard total > 0 else { return [] }
    let step = Self.step(total, steps: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600])
    return (0...Int(min(total / step, 400))).compactMap { index in
      let second = Double(index) * step
      let share = self(count(second))
      return share > 0.985 ? nil : Tick(share: share, text: Self.time(second), isMinor: index % 2 == 1)
    }
  }

  /// The smallest step that gives no more than twelve ticks.
  private static func step(_ total: Double, steps: [Double]) -> Double {
    steps.first { total / $0 <= 12 } ?? (total / 12).rounded(.up)
  }

  /// `1:05`; whole seconds.
  static func time(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded())
    return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + String(whole % 60)
  }
}
