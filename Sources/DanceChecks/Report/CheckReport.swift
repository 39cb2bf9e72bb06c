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

  /// Everything found, by beginning, then rule, then dancers.
  public var findings: [Finding]
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
