import DanceScore
import DanceSimulation
import DanceSource

/// How far people are from the plan, error by error, in the units in which people think of them.
struct ErrorTable {
  let counts: SimulationCounts

  /// So many kinds of people have a column.
  private static let mostColumns = 5

  func draw(to page: inout SVGWriter) {
    let kinds = counts.errors.prefix(Self.mostColumns)
    guard kinds.contains(where: { $0.values.contains { Self.isError($0.key) && $0.value != 0 } }) else {
      return page.element("p", "lead", text: "Nobody errs: every take is the plan.")
    }
    page.within("div", "scroll") { page in
      page.within("table", "errors") { page in
        page.within("thead") { page in
          page.within("tr") { page in
            page.raw("<th scope=\"col\">error</th>")
            for kind in kinds {
              page.raw("<th scope=\"col\">")
              page.text(whose(kind))
              page.raw("</th>")
            }
          }
        }
        page.within("tbody") { page in
          for name in ErrorName.allCases { drawRow(name, kinds, to: &page) }
        }
      }
    }
    let left = counts.errors.count - kinds.count
    if left > 0 {
      page.element("p", "more", text: "\(Numerals.grouped(left)) more have errors of their own.")
    }
  }

  /// What makes an error smaller or sets a limit is none by itself.
  private static func isError(_ name: String) -> Bool {
    name != "correction" && name != "speed" && name != "acceleration"
  }

  /// "everybody", "everybody else", "ara, bora and 3 more"
  private func whose(_ kind: SimulationCounts.Errors) -> String {
    guard let dancers = kind.dancers else { return counts.errors.count > 1 ? "everybody else" : "everybody" }
    let names = dancers.prefix(3).map { counts.dancers[$0] }.joined(separator: ", ")
    return dancers.count > 3 ? "\(names) and \(Numerals.grouped(dancers.count - 3)) more" : names
  }

  private func drawRow(
    _ name: ErrorName, _ kinds: ArraySlice<SimulationCounts.Errors>, to page: inout SVGWriter
  ) {
    let size = ErrorSize(name)
    page.within("tr") { page in
      page.raw("<th scope=\"row\">")
      page.text(size.words)
      page.element("small", text: name.rawValue)
      page.raw("</th>")
      for kind in kinds { page.element("td", text: kind.values[name.rawValue].map(size.text) ?? "any") }
    }
  }
}

/// An error in plain words, and in the unit in which people think of it.
struct ErrorSize {
  let words: String
  private let factor: Double
  private let unit: String

  init(_ name: ErrorName) {
    (words, factor, unit) =
      switch name {
      case .start: ("every start off the beat", 1000, "ms")
      case .bias: ("early or late throughout a take", 1000, "ms")
      case .drift: ("own tempo, after a count of walking on", 1000, "ms")
      case .place: ("landing off the place", 100, "cm")
      case .growth: ("more of it for every metre walked", 100, "cm")
      case .stray: ("way bends aside, of its length", 100, "%")
      case .correction: ("mended in a count of holding", 100, "%")
      case .reaction: ("followers start after their leader", 1000, "ms")
      case .dropouts: ("moves that are missed", 100, "%")
      case .speed: ("greatest speed reached", 1, "m/s")
      case .acceleration: ("greatest acceleration reached", 1, "m/s²")
      }
  }

  /// `40 ms`
  func text(_ value: Double) -> String { FixedDecimal.shortText(value * factor, atMost: 3) + " " + unit }
}
