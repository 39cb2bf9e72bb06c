import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// What a page says of one checked file: everything that is measured, worked out once.
struct ReportPart {
  /// Begins all identifiers of the part, so that those of other files do not meet them.
  let prefix: String
  /// The file as the person named it.
  let file: String
  let report: CheckReport
  let performance: Performance
  let axis: TimeAxis
  let closest: ClosestCurve
  let measures: Measures
  let cast: CastMarks
  let groups: FindingGroups

  var routine: Routine { performance.routine }
  /// The rows over the line of time.
  var rows: AxisRows { AxisRows(axis: axis, title: routine.title) }

  init(
    prefix: String, file: String, report: CheckReport, performance: Performance, pictures: Int, theme: Theme
  ) {
    self.prefix = prefix
    self.file = file
    self.report = report
    self.performance = performance
    axis = TimeAxis(performance.routine)
    closest = ClosestCurve(of: performance, report: report)
    measures = Measures(of: performance)
    cast = CastMarks(routine: performance.routine, theme: theme)
    groups = FindingGroups(report.findings, of: performance.routine, pictures: pictures)
  }

  /// The identifier of a finding, by its index in the report.
  func anchor(ofFinding index: Int) -> String { prefix + "finding-" + String(index + 1) }

  /// Where a mark for a finding leads: to the finding, or to its section's count where it is not written out.
  func link(toFinding index: Int) -> String {
    "#" + (groups.isWritten(index) ? anchor(ofFinding: index) : prefix + "section-\(groups.section(of: index))")
  }

  /// `3:5.25`, and the seconds behind it.
  func label(_ count: Double) -> String { CountLabel(count, meter: routine.meter).description }

  /// The second of a count: `12.3 s`.
  func seconds(_ count: Double) -> String { FixedDecimal.text(routine.clock.seconds(atCount: count), 1) + " s" }
}
