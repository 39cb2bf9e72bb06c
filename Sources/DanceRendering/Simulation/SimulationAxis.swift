import DanceSimulation
import DanceSource

extension TimeAxis {
  /// The line of a routine of which only the counts are known: its moments say on which counts its seconds and its phrases
  /// fall. A section reaches from where its first transition begins to where its last one ends.
  init(_ counts: SimulationCounts) {
    let moments = counts.samples.map(\.moment) + [counts.length]
    self.init(
      counts: counts.length.count, seconds: counts.length.seconds, meter: Self.meter(of: moments),
      sections: Self.sections(of: counts.transitions)
    ) { second in Self.count(atSeconds: second, moments) }
  }

  /// Counts in a phrase, by what the first moment after the first phrase is called.
  private static func meter(of moments: [SimulationCounts.Moment]) -> Int {
    for moment in moments {
      let parts = moment.at.split(separator: ":")
      guard parts.count == 2, let phrase = Int(parts[0]), phrase > 1, let beat = Double(parts[1]) else { continue }
      let meter = (moment.count - beat + 1) / Double(phrase - 1)
      return meter.isFinite && meter < 1e6 ? max(Int(meter.rounded()), 1) : 8
    }
    return 8
  }

  private static func sections(of transitions: [SimulationCounts.Transition]) -> [Section] {
    var sections: [Section] = []
    for transition in transitions {
      guard let name = transition.section else { continue }
      if let last = sections.last, last.name == name {
        sections[sections.count - 1].end = max(last.end, transition.to.count)
      } else {
        sections.append(Section(name: name, start: transition.from.count, end: transition.to.count))
      }
    }
    return sections
  }

  /// Between two moments the tempo is taken to be even.
  private static func count(atSeconds second: Double, _ moments: [SimulationCounts.Moment]) -> Double {
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle].seconds < second { low = middle + 1 } else { high = middle }
    }
    guard low < moments.count else { return moments.last?.count ?? 0 }
    let (from, to) = (low > 0 ? (moments[low - 1].count, moments[low - 1].seconds) : (0, 0), moments[low])
    guard to.seconds > from.1 else { return to.count }
    return from.0 + (to.count - from.0) * (second - from.1) / (to.seconds - from.1)
  }
}
