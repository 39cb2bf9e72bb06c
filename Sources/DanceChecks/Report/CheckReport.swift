public import DanceSource

/// What the checks say of a performance.
public struct CheckReport: Hashable, Sendable {
  /// The nearest that any two dancers on stage ever come.
  public struct ClosestPair: Hashable, Sendable {
    /// The two, by cast index, ascending.
    public var dancers: [Int]
    /// Metres between their middles.
    public var distance: Double
    /// When.
    public var moment: Finding.Moment

    /// Makes a closest pair.
    public init(dancers: [Int], distance: Double, moment: Finding.Moment) {
      self.dancers = dancers
      self.distance = distance
      self.moment = moment
    }
  }

  /// Everything found that counts, by beginning, then rule, then dancers.
  public var findings: [Finding]
  /// What was found but is not to be looked at, by request; see ``selecting(only:ignoring:)``.
  public var ignored: [Finding] = []
  /// What was found and is known from a baseline; see ``Baseline``.
  public var known: [Finding] = []
  /// What a baseline knows and is found no longer.
  public var gone: [Baseline.Entry] = []
  /// The closest pair over all counts; `nil` where no two dancers are ever on stage together.
  public var closest: ClosestPair?

  /// Makes a report.
  public init(findings: [Finding], closest: ClosestPair?) {
    self.findings = findings
    self.closest = closest
  }

  /// How many findings are of a severity.
  public func count(of severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
