import DancePlanning
import DanceScore
import DanceSource
import Testing

@testable import DanceChecks

/// Plans a routine given as text, exactly as written, and looks at its transitions.
func plan(_ text: String) throws -> (report: PlanReport, performance: Performance) {
  let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text))
  let routine = try #require(resolution.routine, "\(resolution.diagnostics.map(\.message))")
  let performance = Performance(of: routine, effort: .none)
  return (PlanReport(of: performance), performance)
}

/// The only transition of a routine given as text.
func transition(_ text: String) throws -> PlannedTransition {
  let transitions = try plan(text).report.transitions
  #expect(transitions.count == 1)
  return try #require(transitions.first)
}
