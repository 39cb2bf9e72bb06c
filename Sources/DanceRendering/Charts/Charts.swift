public import DanceChecks
public import DancePlanning
import DanceScore

/// What is measured of a routine as pictures of their own, one SVG file for each question: how near people come, how fast
/// they go, how far, who is at the centre and in front, and who has how much time to spare.
///
///     for chart in Charts(of: performance, report: report).files { print(chart.name, chart.bytes.count) }
public struct Charts: Sendable {
  /// A picture.
  public struct File: Sendable {
    /// Its name: `closest-distance.svg`.
    public let name: String
    /// A whole SVG file in UTF-8.
    public let bytes: [UInt8]
  }

  /// The pictures, in a fixed order. That of margins is there only for casts up to ``Measures/largestSurveyed``.
  public let files: [File]

  /// Draws the charts of a performance; of the style, the theme and who is drawn matter.
  ///
  /// - Parameter workers: how many threads; the pictures do not depend on it.
  /// - Complexity: that of ``ClosestCurve``, ``SpeedCurve``, ``Fairness`` and ``TimingMargins``.
  public init(
    of performance: Performance, report: CheckReport, style: FrameStyle = FrameStyle(), workers: Int? = nil
  ) {
    let page = ChartPage(performance: performance, report: report, theme: style.theme)
    let time = TimeCharts(page: page, only: style.only)
    let bars = BarCharts(page: page, only: style.only)
    let fairness = Fairness(of: performance, sight: nil, workers: workers)
    var files = [
      File(
        name: "closest-distance.svg",
        bytes: time.distance(ClosestCurve(of: performance, report: report, workers: workers))),
      File(name: "speed.svg", bytes: time.speed(SpeedCurve(of: performance, workers: workers), workers: workers)),
      File(name: "distance-walked.svg", bytes: bars.walked(fairness)),
      File(name: "centre-and-front.svg", bytes: bars.stage(fairness)),
    ]
    if performance.dancerCount <= Measures.largestSurveyed {
      let margins = TimingMargins(of: performance, workers: workers)
      files.append(File(name: "timing-margin.svg", bytes: bars.margins(margins)))
    }
    self.files = files
  }
}
