public import DanceScore

/// What the planner did, or could not do, to keep everybody apart during one passage: some transitions that share their
/// time.
public struct Repair: Hashable, Sendable {
  /// One decision about one dancer, which a clause of the notation could say as well.
  public struct Change: Hashable, Sendable {
    /// What is decided.
    public enum Kind: Hashable, Sendable {
      /// The dancer takes another place of the formation, by index.
      case place(Int)
      /// The dancer leaves so many counts later than written.
      case delay(Double)
      /// The dancer goes another way.
      case way(Manner.Way)
      /// Those who follow the dancer keep this distance along the trail, in metres.
      case spacing(Double)
    }

    /// The index of the cue in the performance's routine.
    public var cue: Int
    /// The cast index.
    public var dancer: Int
    /// What is decided.
    public var kind: Kind

    /// Makes a change.
    public init(cue: Int, dancer: Int, kind: Kind) {
      self.cue = cue
      self.dancer = dancer
      self.kind = kind
    }
  }

  /// The steps of the ladder, from the least intrusive to the most.
  public enum Rung: String, Hashable, Sendable, CaseIterable {
    /// Other places, at no more cost than the intent allows.
    case places
    /// Those who follow a leader keep another distance.
    case spacing
    /// Some leave later.
    case delays
    /// Some go round.
    case ways
    /// Some leave later, some go round.
    case delaysAndWays
    /// The shape opens, everybody crosses, the shape closes.
    case opening
  }

  /// Two dancers who come too near.
  public struct Meeting: Hashable, Sendable {
    /// The one with the lower cast index, and the other.
    public var first: Int, second: Int
    /// The least distance of their middles in metres.
    public var distance: Double
    /// The count at which they are that near.
    public var count: Double
    /// The distance that they should keep.
    public var limit: Double

    /// Makes a meeting.
    public init(first: Int, second: Int, distance: Double, count: Double, limit: Double) {
      self.first = first
      self.second = second
      self.distance = distance
      self.count = count
      self.limit = limit
    }
  }

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// Everybody keeps the clearance, by this step of the ladder.
    case mended(Rung)
    /// Bodies do not touch any more, but not everybody keeps the clearance.
    case eased(Rung)
    /// Nothing that was tried helps; everything stays as written.
    case unmended(Advice)
  }

  /// What would help where the planner could not.
  public struct Advice: Hashable, Sendable {
    /// Why it cannot work with the counts, places and limits given, if that is certain.
    public enum Bound: String, Hashable, Sendable {
      /// Two begin nearer to each other than they should stay.
      case starts
      /// Two end nearer to each other than they should stay.
      case ends
      /// Who leads has to go back through those who follow, because the leader stands at the wrong end of the file.
      case leader
    }

    /// The pair that comes nearest.
    public var pair: Meeting
    /// What makes it impossible, if that is certain.
    public var bound: Bound?
    /// So many counts would be enough: with them a plan was found and proved.
    public var countsEnough: Double?
    /// So much space between neighbours, at the beginning and the end, would surely do for straight ways, in metres.
    public var spacingEnough: Double?

    /// Makes advice.
    public init(pair: Meeting, bound: Bound? = nil, countsEnough: Double? = nil, spacingEnough: Double? = nil) {
      self.pair = pair
      self.bound = bound
      self.countsEnough = countsEnough
      self.spacingEnough = spacingEnough
    }
  }

  /// The cues it is about, as indices into the performance's routine, ascending.
  public var cues: [Int]
  /// The counts between which it is.
  public var start: Double, end: Double
  /// The pair that comes nearest as written, measured by what they should keep.
  public var worst: Meeting
  /// How many pairs come too near as written.
  public var pairs: Int
  /// What came of it.
  public var outcome: Outcome
  /// Those who end too near to each other, the nearest first, which no way can help; whoever begins so is not counted.
  public var unavoidable: [Meeting]
  /// What was changed, by cue and dancer; of an opening, nothing dancer by dancer.
  public var changes: [Change]
  /// The steps of the ladder that were tried before without success, in this order.
  public var tried: [Rung]
  /// How many trials the search took.
  public var trials: Int

  /// Makes a repair.
  public init(
    cues: [Int], start: Double, end: Double, worst: Meeting, pairs: Int, outcome: Outcome,
    unavoidable: [Meeting] = [], changes: [Change], tried: [Rung], trials: Int
  ) {
    self.cues = cues
    self.start = start
    self.end = end
    self.worst = worst
    self.pairs = pairs
    self.outcome = outcome
    self.unavoidable = unavoidable
    self.changes = changes
    self.tried = tried
    self.trials = trials
  }

  /// Whether everybody keeps the clearance, but for those who cannot.
  public var isMended: Bool { if case .mended = outcome { true } else { false } }

  /// The dancers whose part was changed, ascending.
  public var changedDancers: [Int] { Set(changes.map(\.dancer)).sorted() }
}

extension Performance {
  /// How many passages the planner mended, so that everybody keeps apart.
  public var mendedPassages: Int {
    repairs.count(where: \.isMended)
  }
}

/// How long the planner may look for a way to keep everybody apart, in trials and not in time, so that the same text
/// gives the same plan on every machine.
public enum RepairEffort: String, Hashable, Sendable, CaseIterable {
  /// Everything stays as written.
  case none
  /// The simple cures only.
  case low
  /// As long as a few moments.
  case normal
  /// As long as it takes, within reason.
  case high
}
