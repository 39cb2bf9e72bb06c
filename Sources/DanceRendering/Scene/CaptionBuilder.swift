import DanceGeometry
import DancePlanning
import DanceScore

/// The words of a moment.
struct CaptionBuilder: Sendable {
  let routine: Routine
  let transitions: [Transition]

  init(performance: Performance) {
    routine = performance.routine
    transitions = performance.transitions
  }

  func caption(at count: Double) -> Scene.Caption {
    Scene.Caption(
      section: routine.section(atCount: count)?.name ?? "", from: held(at: count), to: underWay(at: count),
      tempo: routine.clock.tempo(atCount: count) * 60, moment: CountLabel(count, meter: routine.meter).description,
      seconds: routine.clock.seconds(atCount: count), note: note(at: count))
  }

  /// Where those under way go.
  private func underWay(at count: Double) -> String {
    Self.joined(transitions.filter { $0.start <= count && count < $0.end }.map(\.name))
  }

  /// What was reached last.
  private func held(at count: Double) -> String {
    let ended = transitions.filter { $0.end <= count }
    guard let last = ended.map(\.end).max() else { return "" }
    return Self.joined(ended.filter { $0.end == last }.map(\.name))
  }

  /// The last note of the phrase so far: it stays to the end of the eight it was given in.
  private func note(at count: Double) -> String {
    let meter = Double(max(routine.meter, 1))
    let phrase = ((count + Tolerance.count) / meter).rounded(.down) * meter
    return routine.notes.last { $0.count >= phrase - Tolerance.count && $0.count <= count + Tolerance.count }?.text
      ?? ""
  }

  /// `shift + turn −90° …`: each name once, two at most.
  static func joined(_ names: [String]) -> String {
    var unique: [String] = []
    for name in names where !name.isEmpty && !unique.contains(name) { unique.append(name) }
    return unique.prefix(2).map(printed).joined(separator: " + ") + (unique.count > 2 ? " …" : "")
  }

  /// A name as it is set in type: a hyphen before a number is a minus sign.
  static func printed(_ name: String) -> String {
    var text = ""
    for (index, character) in name.enumerated() {
      let next = name.dropFirst(index + 1).first
      let isSign = character == "-" && (text.isEmpty || text.last == " ") && next?.isNumber == true
      text.append(isSign ? "−" : character)
    }
    return text
  }
}
