import DanceChecks
import DanceScore
import DanceSource

/// The closest distance and the speeds as charts over the line of time, for a page and for pictures of their own.
struct CurveRows {
  let routine: Routine
  let report: CheckReport
  let axis: TimeAxis

  /// How near the nearest two are; `link` says where a point leads that stands for a finding.
  func distance(_ closest: ClosestCurve, link: (Int) -> String?) -> ChartRow {
    let limits = routine.limits
    let body = 2 * limits.radius
    let highest = closest.samples.compactMap(\.distance).max() ?? 1
    let widest = max(limits.clearance, body, 0.1)
    // What matters happens around the limits: a crowd that is far apart must not press them into the ground.
    let most = max(3.2 * widest, 2 * (report.closest?.distance ?? 0))
    let top = min(max(highest * 1.05, 1.2 * widest), most)
    var chart = ChartRow(top: ChartRow.roundedUp(top), unit: "m", decimals: 2)
    chart.curves = [ChartRow.Curve(values: closest.samples.map(\.distance), style: "curve")]
    chart.levels = [
      ChartRow.Level(value: limits.clearance, name: "clearance", style: "level warning"),
      ChartRow.Level(value: body, name: "bodies touch", style: "level error"),
    ]
    chart.spots = closest.minima.map { spot($0, link: link) }
    return chart
  }

  /// "At least 0.7006 m, at 4:5."
  var distanceInWords: String {
    report.closest.map { "At least \(FixedDecimal.text($0.distance, 4)) m, at \($0.moment.label)." }
      ?? "Never two on stage."
  }

  /// The points that are exact.
  private func spot(_ minimum: ClosestCurve.Minimum, link: (Int) -> String?) -> ChartRow.Spot {
    let finding = minimum.finding.map { report.findings[$0] }
    let style: StaticString =
      switch finding?.severity {
      case .error: "dot error"
      case .warning: "dot warning"
      default: "dot"
      }
    let place = "\(FixedDecimal.text(minimum.distance, 4)) m at \(label(minimum.count))"
    return ChartRow.Spot(
      share: axis(minimum.count), value: minimum.distance, words: finding?.message ?? "closest of all: " + place,
      link: minimum.finding.flatMap(link), style: style)
  }

  /// The greatest and the mean speed.
  func speed(_ speeds: SpeedCurve) -> ChartRow {
    let limit = routine.limits.speed
    let highest = highest(of: speeds)
    let top = highest > 0.55 * limit ? max(highest, limit) * 1.12 : highest * 1.25
    var chart = ChartRow(
      top: ChartRow.roundedUp(max(min(top, max(3 * limit, 1)), 0.5)), unit: "m/s", decimals: 2)
    chart.curves = [
      ChartRow.Curve(values: speeds.samples.map(\.mean), style: "curve second"),
      ChartRow.Curve(values: speeds.samples.map(\.greatest), style: "curve"),
    ]
    chart.levels = [ChartRow.Level(value: limit, name: "limit", style: "level error")]
    if let (dancer, peak) = speeds.greatest {
      let words =
        "\(routine.cast[dancer].name), \(FixedDecimal.text(peak.metresPerSecond, 2)) m/s at \(label(peak.count))"
      chart.spots = [
        ChartRow.Spot(
          share: axis(peak.count), value: peak.metresPerSecond, words: words, link: nil,
          style: peak.metresPerSecond > limit ? "dot error" : "dot")
      ]
    }
    return chart
  }

  /// "Greatest 2.31 m/s, limit 3.00 m/s."
  func words(for speeds: SpeedCurve) -> String {
    "Greatest \(FixedDecimal.text(highest(of: speeds), 2)) m/s, "
      + "limit \(FixedDecimal.text(routine.limits.speed, 2)) m/s."
  }

  private func highest(of speeds: SpeedCurve) -> Double {
    max(speeds.greatest?.peak.metresPerSecond ?? 0, speeds.samples.map(\.greatest).max() ?? 0)
  }

  private func label(_ count: Double) -> String { CountLabel(count, meter: routine.meter).description }
}
