import DanceScore

/// The routine as a line at the foot: sections, eights, where findings are, and where we are.
struct TimelineDrawing: Sendable {
  private struct Stretch: Sendable {
    var name: String
    var start: Double
    var end: Double
  }

  private let box: PageBox
  private let counts: Double
  private let meter: Double
  private let stretches: [Stretch]

  init(routine: Routine, box: PageBox) {
    self.box = box
    counts = max(routine.counts, 1e-6)
    meter = Double(max(routine.meter, 1))
    stretches =
      routine.sections.isEmpty
      ? [Stretch(name: "", start: 0, end: counts)]
      : routine.sections.map { Stretch(name: $0.name, start: $0.start, end: $0.end) }
  }

  /// What is the same in all frames.
  func drawGround(alarms: [(start: Double, end: Double, isError: Bool)], to writer: inout SVGWriter) {
    for stretch in stretches {
      drawBar(stretch, style: "bar", to: &writer)
      drawName(stretch, style: "bars", to: &writer)
    }
    drawPhrases(to: &writer)
    drawAlarms(alarms, to: &writer)
  }

  /// The sections, with the counts between which each is under way; none where there is but one.
  var sections: [(index: Int, start: Double, end: Double, isLast: Bool)] {
    guard stretches.count > 1 else { return [] }
    return stretches.indices.map { ($0, stretches[$0].start, stretches[$0].end, $0 == stretches.count - 1) }
  }

  /// A section as it looks while it is under way.
  func drawNow(_ index: Int, to writer: inout SVGWriter) {
    drawBar(stretches[index], style: "now", to: &writer)
    drawName(stretches[index], style: "nows", to: &writer)
  }

  /// A line at a count.
  func drawCursor(_ count: Double, to writer: inout SVGWriter) {
    let x = position(count)
    writer.rectangle("cursor", PageBox(x: x - 1.25, y: box.minY - 7, width: 2.5, height: box.height + 14), radius: 1.2)
  }

  /// The section under way and the moment.
  func drawMoment(_ count: Double, to writer: inout SVGWriter) {
    let now = stretches.count > 1 ? stretches.last { $0.start <= count && count < $0.end } : nil
    if let now { drawBar(now, style: "now", to: &writer) }
    drawCursor(count, to: &writer)
    // The name comes last: the cursor passes behind its letters.
    if let now { drawName(now, style: "nows", to: &writer) }
  }

  private func drawBar(_ stretch: Stretch, style: StaticString, to writer: inout SVGWriter) {
    let left = position(stretch.start)
    let width = position(stretch.end) - left - 2
    guard width > 0.5 else { return }
    writer.rectangle(style, PageBox(x: left, y: box.minY, width: width, height: box.height), radius: min(4, width / 2))
  }

  private func drawName(_ stretch: Stretch, style: StaticString, to writer: inout SVGWriter) {
    let left = position(stretch.start)
    let width = position(stretch.end) - left - 2
    let name = TextMetrics.fitted(stretch.name, size: 12, weight: .bold, limit: width - 14)
    if name.count > 1 || name == stretch.name, !name.isEmpty {
      writer.label(style, at: PagePoint(left + 8, box.centre.y + 4.3), name)
    }
  }

  /// Ticks at every phrase, where they are far enough apart to be counted.
  private func drawPhrases(to writer: inout SVGWriter) {
    let pitch = box.width * meter / counts
    guard pitch >= 6 else { return }
    writer.path("mark") { path in
      for phrase in 0...Int(counts / meter + 1e-9) {
        let x = position(Double(phrase) * meter)
        path.move(to: PagePoint(x, box.maxY + 4))
        path.line(to: PagePoint(x, box.maxY + 8))
      }
    }
  }

  /// Red above the line where something was found; spans that touch are drawn as one.
  private func drawAlarms(_ alarms: [(start: Double, end: Double, isError: Bool)], to writer: inout SVGWriter) {
    for isError in [false, true] {
      var runs: [(low: Double, high: Double)] = []
      for alarm in alarms.filter({ $0.isError == isError }).sorted(by: { $0.start < $1.start }) {
        let low = position(alarm.start) - 1
        let high = max(position(alarm.end) + 1, low + 2)
        if let last = runs.last, low <= last.high + 1 {
          runs[runs.count - 1].high = max(last.high, high)
        } else {
          runs.append((low, high))
        }
      }
      for run in runs {
        writer.rectangle(
          isError ? "alert" : "caution", PageBox(x: run.low, y: box.minY - 6, width: run.high - run.low, height: 3),
          radius: 1)
      }
    }
  }

  /// How far right a count lies.
  func position(_ count: Double) -> Double {
    box.minX + box.width * min(max(count / counts, 0), 1)
  }
}
