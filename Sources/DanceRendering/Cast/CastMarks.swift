import DanceScore

/// What tells the dancers apart on a page, worked out once: colours, initials, names ready to be written.
struct CastMarks: Sendable {
  private(set) var colours: CastColours
  /// Names as in the notation.
  let names: [String]
  /// The same, escaped.
  let escapedNames: [[UInt8]]
  /// Full names where there are any, escaped.
  let fullNames: [[UInt8]]
  /// Initials, escaped.
  let marks: [[UInt8]]
  /// The class of size of each dancer's initials: their number of characters, 3 at most.
  let markSizes: [Int]
  /// For each class of size, how many font sizes wide its widest initials are.
  private let markWidths: [Double]
  /// Whether letters on a colour must be dark.
  let isBright: [Bool]
  /// Whether dancers are told apart by patterns, on which letters need a white ground.
  let hasPatterns: Bool

  init(routine: Routine, theme: Theme) {
    let colours = CastColours(routine: routine, theme: theme)
    self.colours = colours
    names = routine.cast.map(\.name)
    escapedNames = names.map(XMLText.escaped)
    fullNames = routine.cast.map { XMLText.escaped($0.fullName ?? $0.name) }
    let initials = Initials.marks(of: names)
    marks = initials.map(XMLText.escaped)
    markSizes = initials.map { min($0.count, 3) }
    var widths = [0.6, 0.6, 0.6, 0.6]
    for mark in initials {
      let size = min(mark.count, 3)
      widths[size] = max(widths[size], TextMetrics.width(mark, size: 1, weight: .bold))
    }
    markWidths = widths
    hasPatterns = theme.filling == .patterns
    isBright = colours.colours.indices.map { index in
      theme.filling == .patterns
        ? Pattern.allCases[index % Pattern.allCases.count] != .black : colours.colours[index].brightness > 0.55
    }
  }

  /// Whether everybody's initials are the whole name, as in `t1`, `t2` …: then a key would say nothing.
  var initialsSayNames: Bool { zip(names, marks).allSatisfy { Array($0.uppercased().utf8) == $1 } }

  /// The same marks, with colours that differ among these few dancers.
  func tellingApart(_ dancers: [Int]) -> CastMarks {
    var result = self
    result.colours = colours.tellingApart(dancers)
    return result
  }

  /// The font size of a dancer's initials in a disc.
  func fontSize(ofMark dancer: Int, radius: Double) -> Double {
    fontSize(ofClass: markSizes[dancer], radius: radius)
  }

  /// Rules of style for discs of a radius: the initials in them, and the patterns that stand for colours.
  func styleRules(radius: Double) -> String {
    (0...3).map { ".i\($0){font-size:\(Int(fontSize(ofClass: $0, radius: radius)))px}" }.joined()
      + (hasPatterns ? Pattern.styleRules(colours: colours.colours.count, radius: radius) : "")
  }

  /// What the rules of style for discs of a radius refer to.
  func definitions(radius: Double) -> [UInt8] { hasPatterns ? Pattern.definitions(radius: radius) : [] }

  private func fontSize(ofClass size: Int, radius: Double) -> Double {
    max(1, min(radius * (hasPatterns ? 0.95 : 1.05), 1.62 * radius / markWidths[size]).rounded(.down))
  }
}
