import DanceScore

/// Who dances: names, marks for the discs, colours and groups.
struct PlayerCast {
  private let routine: Routine
  private let colours: CastColours

  /// Larger casts have no marks in their discs.
  private static let mostMarks = 400

  init(of routine: Routine, light: Theme) {
    self.routine = routine
    colours = CastColours(routine: routine, theme: light)
  }

  func value(light: Theme, dark: Theme) -> ScriptValue {
    let names = routine.cast.map(\.name)
    return .object([
      "names": .list(names.map(ScriptValue.text)),
      "fullNames": fullNames,
      "marks": names.count < Self.mostMarks ? .list(Initials.marks(of: names).map(ScriptValue.text)) : .null,
      "colours": .wholes(colours.indices),
      "light": Self.hex(light.cast),
      "dark": Self.hex(dark.cast),
      "own": Self.hex(Array(colours.colours.dropFirst(light.cast.count))),
      "groups": .list(routine.groups.map(group)),
    ])
  }

  private static func hex(_ colours: [Theme.Colour]) -> ScriptValue { .list(colours.map { .text($0.hex) }) }

  /// Full names by cast order, or null if nobody has one.
  private var fullNames: ScriptValue {
    guard routine.cast.contains(where: { $0.fullName != nil }) else { return .null }
    return .list(routine.cast.map { .text($0.fullName ?? $0.name) })
  }

  private func group(_ group: Group) -> ScriptValue {
    .object([
      "name": .text(group.name),
      "colour": colours.legend.first { $0.name == group.name }.map { .whole($0.colour) } ?? .null,
      "members": .list(Self.runs(of: group.members).map { .list([.whole($0.lowerBound), .whole($0.upperBound)]) }),
    ])
  }

  /// Ascending numbers as runs: 1, 2, 3, 7 are 1…3 and 7…7.
  private static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
