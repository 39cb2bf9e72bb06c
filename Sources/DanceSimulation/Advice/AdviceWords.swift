import DancePlanning
import DanceScore
import DanceSource

/// What is tried, in words for a table.
struct AdviceWords {
  private let performance: Performance

  init(_ performance: Performance) { self.performance = performance }

  func text(_ change: SimulationAdvice.Trial.Change) -> String {
    switch change {
    case .room(let factor):
      "\(FixedDecimal.shortText((factor - 1) * 100, atMost: 0)) % more room in all formations"
    case .counts(let counts, let transition):
      "\(FixedDecimal.shortText(counts, atMost: 2)) counts more for \(place(transition))"
    case .delay(let counts, let dancer, let transition):
      "\(performance.routine.cast[dancer].name) leaves \(FixedDecimal.shortText(counts, atMost: 2)) "
        + "\(counts == 1 ? "count" : "counts") later in \(place(transition))"
    case .practice(.timing): "everybody twice as exact in time"
    case .practice(.places): "everybody twice as exact in landing on their places"
    case .practice(.ways): "everybody twice as exact in keeping to their ways"
    }
  }

  private func place(_ transition: Int) -> String {
    let planned = performance.transitions[transition]
    let at = CountLabel(planned.start, meter: performance.routine.meter).description
    return planned.name.isEmpty ? "the move at \(at)" : "\(planned.name) at \(at)"
  }
}
