import DanceGeometry
import DanceNotation
public import DanceSource

/// A routine as it was asked for: the stage, the cast, the clock, and every cue with its counts.
public struct Routine: Sendable {
  /// A named stretch of the score.
  public struct Section: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The counts at which it begins and ends.
    public var start: Double, end: Double
    /// The statement.
    public var location: SourceLocation

    /// Makes a section.
    public init(name: String, start: Double, end: Double, location: SourceLocation) {
      self.name = name
      self.start = start
      self.end = end
      self.location = location
    }
  }

  /// A note of the choreographer.
  public struct Note: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// The count it belongs to.
    public var count: Double

    /// Makes a note.
    public init(text: String, count: Double) {
      self.text = text
      self.count = count
    }
  }

  /// The recording.
  public struct Music: Hashable, Sendable {
    /// The file as named in the routine.
    public var file: String
    /// Where count 1 falls in it, in seconds.
    public var start: Double
    /// Where the music ends in it, in seconds, if that is said.
    public var end: Double?
    /// The statement.
    public var location: SourceLocation

    /// Makes a recording.
    public init(file: String, start: Double, end: Double?, location: SourceLocation) {
      self.file = file
      self.start = start
      self.end = end
      self.location = location
    }
  }

  /// Dancers who may touch each other for a while.
  public struct ContactAllowance: Hashable, Sendable {
    /// The dancers, as cast indices, ascending.
    public var dancers: [Int]
    /// The counts between which they may.
    public var start: Double, end: Double
    /// The statement.
    public var location: SourceLocation

    /// Makes an allowance.
    public init(dancers: [Int], start: Double, end: Double, location: SourceLocation) {
      self.dancers = dancers
      self.start = start
      self.end = end
      self.location = location
    }
  }

  /// A stretch whose counts do not come out as written.
  public struct LengthMismatch: Hashable, Sendable {
    /// What kind of stretch it is.
    public enum Kind: Hashable, Sendable {
      /// A section with its declared length.
      case section(String)
      /// A lane of `together N`, which must come to N.
      case lane
      /// A lane that is shorter than the longest beside it: it holds.
      case shorterLane
    }

    /// What it is.
    public var kind: Kind
    /// The counts that were declared (of the longest lane for a shorter one).
    public var declared: Double
    /// The counts it comes to.
    public var actual: Double
    /// The count at which it begins.
    public var start: Double
    /// The statement.
    public var location: SourceLocation

    /// Makes a mismatch.
    public init(kind: Kind, declared: Double, actual: Double, start: Double, location: SourceLocation) {
      self.kind = kind
      self.declared = declared
      self.actual = actual
      self.start = start
      self.location = location
    }
  }

  /// A dancer whom two lanes of one `together` ask to do things at the same time.
  public struct Overlap: Hashable, Sendable {
    /// The cast index.
    public var dancer: Int
    /// The counts of the `together`.
    public var start: Double, end: Double
    /// The second lane that names the dancer; the first one is followed.
    public var location: SourceLocation

    /// Makes an overlap.
    public init(dancer: Int, start: Double, end: Double, location: SourceLocation) {
      self.dancer = dancer
      self.start = start
      self.end = end
      self.location = location
    }
  }

  /// The title; the file's name where none is given.
  public var title: String
  /// Who made it.
  public var author: String?
  /// The floor.
  public var stage: Stage
  /// The dancers in order.
  public var cast: [Dancer]
  /// Named sets of dancers.
  public var groups: [Group]
  /// What the checks hold the routine to, unless a dancer has own limits.
  public var limits: Limits
  /// Counts to seconds and back.
  public var clock: Clock
  /// Counts in a phrase.
  public var meter: Int
  /// How long a `step` is, in metres.
  public var step: Double
  /// The recording, if there is one.
  public var music: Music?
  /// The whole length in counts.
  public var counts: Double
  /// What is done, ordered by beginning; cues of the same moment in the order written.
  public var cues: [Cue]
  /// Cast indices of those who begin in the wings, ascending.
  public var offstageAtStart: [Int]
  /// The named stretches in order.
  public var sections: [Section]
  /// The notes in order.
  public var notes: [Note]
  /// Who may touch whom.
  public var contactAllowances: [ContactAllowance]
  /// Limits of sections, those of inner sections after those around them.
  public var sectionLimits: [SectionLimits]
  /// How far people are from what is asked of them, for simulation.
  public var errors = CastErrors()
  /// Rules that are switched off.
  public var ruleAllowances: [RuleAllowance]
  /// Stretches whose counts do not come out.
  public var lengthMismatches: [LengthMismatch]
  /// Dancers asked to do two things at once.
  public var overlaps: [Overlap]
  /// The files it was read from, for messages.
  public var sources: SourceMap

  /// Makes a routine without cues; fill in the rest.
  public init(title: String, stage: Stage, cast: [Dancer], clock: Clock, sources: SourceMap) {
    self.title = title
    self.stage = stage
    self.cast = cast
    self.clock = clock
    self.sources = sources
    groups = []
    limits = .standard
    meter = 8
    step = Unit.standardStep
    counts = 0
    cues = []
    offstageAtStart = []
    sections = []
    notes = []
    contactAllowances = []
    sectionLimits = []
    ruleAllowances = []
    lengthMismatches = []
    overlaps = []
  }

  /// The whole length in seconds.
  public var seconds: Double { clock.seconds(atCount: counts) }

  /// The section under way at a count; behind the last one, the last.
  public func section(atCount count: Double) -> Section? {
    sections.last { $0.start <= count + Tolerance.count }
  }
}
