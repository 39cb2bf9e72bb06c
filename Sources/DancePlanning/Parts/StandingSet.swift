import DanceGeometry
import DanceScore

/// A set: a formation that everybody on stage holds, or comes to together.
public struct StandingSet: Hashable, Sendable {
  /// What led there, as transitions are called: `halo`, or `shift + turn 90°`; empty where nothing has a name.
  public var name: String
  /// The count at which the last has arrived.
  public var start: Double
  /// The count at which the first leaves; equal to `start` where nobody waits.
  public var end: Double
  /// Who stands on stage, by cast index, ascending.
  public var dancers: [Int]

  /// A count at which all of them stand where they stand.
  public var middle: Double { (start + end) / 2 }

  /// Makes a set.
  public init(name: String, start: Double, end: Double, dancers: [Int]) {
    self.name = name
    self.start = start
    self.end = end
    self.dancers = dancers
  }
}

extension Performance {
  /// The sets in order of time, those in which nobody is on stage left out.
  ///
  /// - Complexity: that of ``heldMoments``, and O(sets · (transitions + dancers · log segments of a dancer)).
  public var standingSets: [StandingSet] {
    heldMoments.compactMap { moment in
      let dancers = dancersOnStage(in: moment)
      guard !dancers.isEmpty else { return nil }
      return StandingSet(name: nameOfSet(at: moment.start), start: moment.start, end: moment.end, dancers: dancers)
    }
  }

  /// The names of the transitions that ended last, each once, two at most.
  private func nameOfSet(at count: Double) -> String {
    let ended = transitions.filter { $0.end <= count + Tolerance.count }
    guard let last = ended.map(\.end).max() else { return "" }
    var names: [String] = []
    for transition in ended where transition.end >= last - Tolerance.count && !transition.name.isEmpty {
      if !names.contains(transition.name) { names.append(transition.name) }
    }
    return names.prefix(2).joined(separator: " + ") + (names.count > 2 ? " …" : "")
  }
}
