import DanceGeometry
public import DanceSource

// What a section says of the checks: limits of its own, and rules that are switched off.
extension Routine {
  /// Limits that hold between two counts for everybody without an own one.
  public struct SectionLimits: Hashable, Sendable, SectionBound {
    /// The limits, only those a section may have.
    public var values: [LimitName: Double]
    /// The counts between which they hold.
    public var start: Double, end: Double
    /// The statement.
    public var location: SourceLocation

    /// Makes limits of a section.
    public init(values: [LimitName: Double], start: Double, end: Double, location: SourceLocation) {
      self.values = values
      self.start = start
      self.end = end
      self.location = location
    }
  }

  /// A rule that is switched off for a while: what it finds there is a note.
  public struct RuleAllowance: Hashable, Sendable, SectionBound {
    /// The identifier of the rule.
    public var rule: String
    /// The dancers for whom it is, as cast indices, ascending.
    public var dancers: [Int]
    /// The counts between which it is.
    public var start: Double, end: Double
    /// The statement.
    public var location: SourceLocation

    /// Makes an allowance.
    public init(rule: String, dancers: [Int], start: Double, end: Double, location: SourceLocation) {
      self.rule = rule
      self.dancers = dancers
      self.start = start
      self.end = end
      self.location = location
    }

    /// The rules that can be switched off: those that warn of what happens at some moment.
    public static let rules = [
      "crowding", "acceleration", "stride", "early", "lateness", "rest", "hidden", "precision",
    ]

    /// Those of them whose findings are about two dancers, so that one alone can allow nothing.
    static let rulesOfPairs: Set = ["crowding", "lateness"]
  }

  /// The limits that hold for a dancer from a count on, and for a walk that begins there: the dancer's own, else the
  /// group's, else the section's, else the routine's.
  public func limits(of dancer: Int, at count: Double) -> Limits {
    let limits = cast[dancer].limits
    guard !sectionLimits.isEmpty else { return limits }
    let own = cast[dancer].ownLimits
    return sectionLimits.filter { $0.start <= count && count < $0.end }.reduce(limits) { limits, section in
      limits.changed(section.values.filter { !own.contains($0.key) })
    }
  }
}

extension Routine {
  /// Whether a rule is switched off for some dancers from one count to another.
  public func allows(_ rule: String, among dancers: [Int], from start: Double, to end: Double) -> Bool {
    ruleAllowances.contains { allowance in
      allowance.rule == rule && allowance.start <= start + Tolerance.count && end <= allowance.end + Tolerance.count
        && (allowance.dancers.count == cast.count || dancers.allSatisfy(Set(allowance.dancers).contains))
    }
  }

  /// Some counts over which the limits of a dancer stay the same.
  public struct LimitStretch: Hashable, Sendable {
    /// The counts.
    public var counts: ClosedRange<Double>
    /// The limits.
    public var limits: Limits
  }

  /// The stretches into which limits of sections cut some counts of a dancer, in order.
  ///
  /// A moment at which one section's limits end and another's begin belongs to both stretches.
  public func limits(of dancer: Int, over counts: ClosedRange<Double>) -> [LimitStretch] {
    var changes: Set<Double> = []
    for section in sectionLimits {
      for count in [section.start, section.end] where counts.lowerBound < count && count < counts.upperBound {
        changes.insert(count)
      }
    }
    let inner = changes.sorted()
    return zip([counts.lowerBound] + inner, inner + [counts.upperBound]).map { from, to in
      LimitStretch(counts: from...to, limits: limits(of: dancer, at: from))
    }
  }
}

/// What holds from its statement's section's beginning to its end, which is known only when the section ends.
protocol SectionBound {
  var start: Double { get set }
  var end: Double { get set }
  var location: SourceLocation { get }
}

extension Routine.ContactAllowance: SectionBound {}
