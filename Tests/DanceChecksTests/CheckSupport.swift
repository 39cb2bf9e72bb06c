import DanceChecks
import DancePlanning
import DanceScore
import DanceSource
import Testing

/// Plans and checks a routine given as text.
func check(_ text: String) throws -> (report: CheckReport, performance: Performance) {
  let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text))
  let routine = try #require(
    resolution.routine, "\(resolution.diagnostics.map(\.message))")
  let performance = Performance(of: routine, effort: .none)
  return (CheckReport(of: performance), performance)
}

/// What one rule finds in a routine given as text.
func findings(_ rule: RuleID, _ text: String) throws -> [Finding] {
  try check(text).report.findings.filter { $0.rule == rule }
}
