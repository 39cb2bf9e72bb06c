import DanceScore

/// A step of the ladder: what may be changed, who is changed as one, and how long is looked.
struct LadderStep {
  /// Who is changed as one.
  enum Grouping: CaseIterable {
    /// All who are symmetric to each other.
    case symmetric
    /// Everybody of a cue.
    case cues
    /// Everybody by themselves.
    case individuals
  }

  var rung: Repair.Rung
  var kinds: WalkChoices.Kinds = []
  var groupings: [Grouping] = []
  /// How much may be done, in millions of pairs compared.
  var millions = 0.0
  /// Whether it is taken only with time to spare.
  var isLong = false

  /// The steps where single dancers are in each other's way.
  static let forFew: [LadderStep] = [
    LadderStep(rung: .places),
    LadderStep(rung: .spacing),
    LadderStep(rung: .delays, kinds: .delays, groupings: [.symmetric, .individuals, .cues], millions: 2),
    LadderStep(rung: .ways, kinds: [.bends, .routes], groupings: [.symmetric, .cues, .individuals], millions: 4),
    LadderStep(
      rung: .delaysAndWays, kinds: [.delays, .bends, .routes], groupings: [.symmetric, .individuals], millions: 6),
    LadderStep(rung: .spacing, kinds: .delays),
    LadderStep(rung: .opening),
    long,
  ]

  /// The steps where many cross at once.
  static let forMany: [LadderStep] = [
    LadderStep(rung: .places),
    LadderStep(rung: .spacing),
    LadderStep(rung: .ways, kinds: .bends, groupings: [.cues, .symmetric], millions: 4),
    LadderStep(rung: .delays, kinds: .delays, groupings: [.cues, .symmetric, .individuals], millions: 1),
    LadderStep(rung: .ways, kinds: [.bends, .routes], groupings: [.individuals], millions: 3),
    LadderStep(
      rung: .delaysAndWays, kinds: [.delays, .bends, .routes], groupings: [.symmetric, .individuals], millions: 6),
    LadderStep(rung: .spacing, kinds: .delays),
    LadderStep(rung: .opening),
    long,
  ]

  private static let long = LadderStep(
    rung: .delaysAndWays, kinds: [.delays, .bends, .routes], groupings: [.individuals], millions: 60, isLong: true)
}

extension RepairEffort {
  /// By how much searches are longer or shorter than usual.
  var share: Double {
    switch self {
    case .none: 0
    case .low: 0.25
    case .normal: 1
    case .high: 20
    }
  }
}
