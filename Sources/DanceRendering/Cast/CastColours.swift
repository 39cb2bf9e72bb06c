import DanceScore

/// Who has which colour.
struct CastColours: Sendable {
  /// A colour with the name of those who share it.
  struct Entry: Hashable, Sendable {
    var name: String
    var colour: Int
  }

  /// The colours in use.
  let colours: [Theme.Colour]
  /// For each dancer the index of the colour.
  private(set) var indices: [Int]
  /// What the colours mean, where they mean groups.
  let legend: [Entry]
  /// Everybody, sorted by colour.
  private var wholeCast: ColourRuns

  /// Up to this many dancers everybody has a colour by cast order; in larger casts, groups have.
  static let largestCastOfOwnColours = 27

  init(routine: Routine, theme: Theme) {
    let (shared, legend) = Self.shared(routine, paletteCount: theme.cast.count)
    var colours = theme.cast
    var own: [Dancer.Colour: Int] = [:]
    var indices = shared
    for (dancer, member) in routine.cast.enumerated() {
      guard theme.filling == .colours, let colour = member.colour else { continue }
      let index = own[colour] ?? colours.count
      if own[colour] == nil {
        own[colour] = index
        colours.append(
          Theme.Colour(red: colour.red, green: colour.green, blue: colour.blue)
            .readable(on: theme.floor, ink: theme.ink, leastContrast: theme.leastContrast))
      }
      indices[dancer] = index
    }
    self.colours = colours
    self.indices = indices
    self.legend = legend
    wholeCast = ColourRuns(things: indices.count, colours: colours.count) { indices[$0] }
  }

  /// The room that the legend takes on a frame.
  var legendHeight: Double { legend.isEmpty ? 0 : 30 }

  /// Figures sorted by colour, for crowds.
  ///
  /// - Complexity: O(1) where all of the cast are there, else O(figures).
  func order(of figures: Scene.Figures) -> ColourRuns {
    guard figures.count < indices.count else { return wholeCast }
    return ColourRuns(things: figures.count, colours: colours.count) { indices[Int(figures.dancers[$0])] }
  }

  /// The same colours, but others for these few dancers where two of them would have the same.
  ///
  /// - Complexity: O(dancers of the cast), if anything changes.
  func tellingApart(_ dancers: [Int]) -> CastColours {
    guard Set(dancers.map { indices[$0] }).count < dancers.count else { return self }
    var result = self
    for (place, dancer) in dancers.enumerated() { result.indices[dancer] = place % colours.count }
    let chosen = result.indices
    result.wholeCast = ColourRuns(things: chosen.count, colours: colours.count) { chosen[$0] }
    return result
  }

  /// Colours before anyone's own wish is heard.
  private static func shared(_ routine: Routine, paletteCount: Int) -> ([Int], [Entry]) {
    let count = routine.cast.count
    if count <= largestCastOfOwnColours { return ((0..<count).map { $0 % paletteCount }, []) }
    guard !routine.groups.isEmpty else { return ((0..<count).map { $0 * paletteCount / count }, []) }
    var indices = Array(repeating: paletteCount - 1, count: count)
    var legend: [Entry] = []
    // A dancer of several groups keeps the colour of the first that names the dancer; groups of all say nothing.
    var isColoured = Array(repeating: false, count: count)
    for group in routine.groups where group.members.count < count {
      let fresh = group.members.filter { !isColoured[$0] }
      guard !fresh.isEmpty else { continue }
      let colour = legend.count % paletteCount
      legend.append(Entry(name: group.name, colour: colour))
      for dancer in fresh {
        indices[dancer] = colour
        isColoured[dancer] = true
      }
    }
    return (indices, legend)
  }
}
