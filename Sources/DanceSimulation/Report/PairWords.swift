import DanceSource

/// What a transition is called where its risk is told.
package enum TransitionWords {
  /// `3:5–4:5`, or one moment.
  package static func when(_ transition: SimulationCounts.Transition) -> String {
    transition.from == transition.to ? transition.from.at : "\(transition.from.at)–\(transition.to.at)"
  }

  /// Where it leads.
  package static func name(_ transition: SimulationCounts.Transition) -> String {
    transition.name.isEmpty ? "the beginning" : VisibleCharacter.text(transition.name)
  }
}

/// Why two touch: whose error it is, and of which kind.
///
/// An error is to blame for a touch that would not have been without it. Where two are late, each alone may be to blame, or
/// only both together; so the shares need not come to 100 %. Who touches in the plan itself touches by nobody's error.
package struct PairWords {
  private let pair: SimulationCounts.Pair
  private let names: [String]

  package init(_ pair: SimulationCounts.Pair, _ names: [String]) {
    (self.pair, self.names) = (pair, names)
  }

  /// `ara 80 %, bora 45 %`
  package var whose: String { list(zip(names, [pair.first, pair.second])) }

  /// `time 70 %, place 60 %`
  package var kind: String { list([("time", pair.timing), ("place", pair.place), ("missed", pair.astray)]) }

  /// The causes that are to blame for a tenth of the touches or more, the greatest first.
  private func list(_ causes: some Sequence<(String, Int)>) -> String {
    let known = causes.enumerated().filter { $0.element.1 > 0 && $0.element.1 * 10 >= pair.touches }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    if pair.planned { return "the plan" }
    return known.isEmpty
      ? "both together" : known.map { "\($0.element.0) \(percent($0.element.1))" }.joined(separator: ", ")
  }

  private func percent(_ count: Int) -> String {
    "\(Int((Double(count) / Double(max(pair.touches, 1)) * 100).rounded())) %"
  }
}
