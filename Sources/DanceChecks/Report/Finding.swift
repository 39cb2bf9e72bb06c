public import DanceSource

/// One thing that a rule found: who, when, how near or how fast, and which statement causes it.
public struct Finding: Hashable, Sendable {
  /// A moment of the routine.
  public struct Moment: Hashable, Sendable {
    /// Counts gone by since the beginning.
    public var count: Double
    /// The same as dancers say it: `3:5.25`.
    public var label: String
    /// Seconds since the beginning.
    public var seconds: Double

    /// Makes a moment.
    public init(count: Double, label: String, seconds: Double) {
      self.count = count
      self.label = label
      self.seconds = seconds
    }
  }

  /// The nearest that two dancers come, or one to what is in the way.
  public struct Closest: Hashable, Sendable {
    /// Counts gone by since the beginning.
    public var count: Double
    /// Metres between the middles (to the edge or prop for `off-stage` and `obstacle`).
    public var distance: Double

    /// Makes a closest approach.
    public init(count: Double, distance: Double) {
      self.count = count
      self.distance = distance
    }
  }

  /// Which rule.
  public var rule: RuleID
  /// How grave it is.
  public var severity: Diagnostic.Severity
  /// One sentence that says it all.
  public var message: String
  /// The dancers concerned, by cast index, ascending.
  public var dancers: [Int]
  /// When it begins.
  public var from: Moment
  /// When it ends.
  public var to: Moment
  /// The worst moment, where the rule is about a distance.
  public var closest: Closest?
  /// The measured value, in the unit of the limit.
  public var value: Double?
  /// The limit it breaks.
  public var limit: Double?
  /// The statement that causes it.
  public var location: SourceLocation?
  /// What stays the same while lines move and counts shift a little; empty until a report gives it. See ``Fingerprints``.
  public var fingerprint = ""

  /// Makes a finding; see the properties.
  public init(
    rule: RuleID, severity: Diagnostic.Severity? = nil, message: String, dancers: [Int], from: Moment, to: Moment,
    closest: Closest? = nil, value: Double? = nil, limit: Double? = nil, location: SourceLocation?
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.message = message
    self.dancers = dancers
    self.from = from
    self.to = to
    self.closest = closest
    self.value = value
    self.limit = limit
    self.location = location
  }
}
