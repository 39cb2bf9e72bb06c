import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Draws the words that change while an animation runs: captions, the count, and how far the routine is.
struct AnimatedWords {
  let scenes: SceneBuilder
  let layout: FrameLayout
  let timing: AnimationTiming

  private var routine: Routine { scenes.performance.routine }

  /// Section and change of formation, and notes, each while it holds.
  func drawCaptions(to writer: inout SVGWriter) {
    let header = HeaderDrawing(title: routine.title, layout: layout)
    let limit = layout.width - 2 * layout.margin - 130
    drawRuns(of: moments.map { ($0, HeaderDrawing.line(scenes.captions.caption(at: $0))) }, to: &writer) {
      text, writer in
      writer.label(
        "sub", at: PagePoint(layout.margin, layout.header.sub), TextMetrics.fitted(text, size: 16, limit: limit))
    }
    drawRuns(of: moments.map { ($0, scenes.captions.caption(at: $0).note) }, to: &writer) { text, writer in
      header.drawNote(text, to: &writer)
    }
  }

  /// The counts at which words may change.
  private var moments: [Double] {
    let meter = Double(max(routine.meter, 1))
    let notes = routine.notes.flatMap { [$0.count, (($0.count / meter).rounded(.down) + 1) * meter] }
    let changes = scenes.performance.transitions.flatMap { [$0.start, $0.end] }
    let all = [0] + routine.sections.map(\.start) + changes + notes
    return Set(all.filter { $0 >= 0 && $0 < max(routine.counts, 1e-9) }).sorted()
  }

  /// Draws every text while it holds; the first can be seen where pictures do not move.
  private func drawRuns(
    of texts: [(count: Double, text: String)], to writer: inout SVGWriter,
    _ draw: (String, inout SVGWriter) -> Void
  ) {
    var runs: [(start: Double, end: Double, text: String)] = []
    for (count, text) in texts {
      let start = timing.clock.seconds(atCount: count)
      if runs.last?.text == text { continue }
      if !runs.isEmpty { runs[runs.count - 1].end = start }
      runs.append((start, timing.seconds, text))
    }
    for run in runs where !run.text.isEmpty {
      writer.raw(run.start == 0 ? "<g>" : "<g visibility=\"hidden\">")
      if runs.count > 1 { writer.raw(Array(timing.shown(during: [(run.start, run.end)]).utf8)) }
      draw(run.text, &writer)
      writer.raw("</g>\n")
    }
  }

  /// Eight and count, as two strips of numbers that jump behind a window.
  func drawCounts(to writer: inout SVGWriter) {
    let meter = max(routine.meter, 1)
    let counts = Int(min(max(routine.counts, 0), 100_000).rounded(.down))
    let eights = counts / meter + 1
    // The colon stays where it is; the eights end before it, the counts begin behind it.
    let right = layout.width - layout.margin
    let colon = right - TextMetrics.width(String(meter), size: layout.header.countSize, weight: .bold)
    writer.raw("<clipPath id=\"window\">")
    writer.rectangle(
      "clip", PageBox(x: right - 300, y: layout.header.count - rowHeight + 18, width: 304, height: rowHeight - 2))
    writer.raw("</clipPath><g clip-path=\"url(#window)\">\n")
    drawStrip(1...meter, "beat", at: colon, to: &writer) { Double($0 % meter) }
    drawStrip(1...eights, "count", at: colon - 0.28 * layout.header.countSize, to: &writer) { Double($0 / meter) }
    writer.raw("</g>\n")
    writer.label("count", at: PagePoint(colon, layout.header.count), ":")
  }

  private var rowHeight: Double { layout.header.countSize * 1.2 }

  /// A strip of numbers below each other, moved up by as many rows as `row` says for every count.
  private func drawStrip(
    _ numbers: ClosedRange<Int>, _ style: StaticString, at edge: Double, to writer: inout SVGWriter,
    row: (_ count: Int) -> Double
  ) {
    let counts = Int(min(max(routine.counts, 0), 100_000).rounded(.down))
    var keys = TimedKeys(time: 0, value: 0)
    for count in 0...counts where count > 0 && -row(count) * rowHeight != keys.values.last {
      keys.append(timing.clock.seconds(atCount: Double(count)), -row(count) * rowHeight, .even)
    }
    writer.raw("<g>")
    if keys.times.count > 1 {
      writer.raw(Array(timing.verticalShift(keys).utf8))
    }
    for number in numbers {
      writer.label(style, at: PagePoint(edge, layout.header.count + Double(number - 1) * rowHeight), String(number))
    }
    writer.raw("</g>\n")
  }

  /// The section under way, and a line that moves through the routine.
  func drawProgress(_ timeline: TimelineDrawing, to writer: inout SVGWriter) {
    for section in timeline.sections {
      writer.raw(section.start == 0 ? "<g>" : "<g visibility=\"hidden\">")
      let end = section.isLast ? timing.seconds : timing.clock.seconds(atCount: section.end)
      writer.raw(Array(timing.shown(during: [(timing.clock.seconds(atCount: section.start), end)]).utf8))
      timeline.drawNow(section.index, to: &writer)
      writer.raw("</g>\n")
    }
    let begin = timeline.position(0)
    var keys = TimedKeys(time: 0, value: 0)
    let pace = (timeline.position(routine.counts) - begin) / max(routine.counts, 1e-6)
    keys.follow(until: timing.seconds, bound: 0.05) { time in
      let count = timing.clock.count(atSeconds: time)
      return ((count) * pace, pace * timing.clock.tempo(atCount: count))
    }
    writer.raw("<g>")
    if keys.times.count > 1 { writer.raw(Array(timing.transform("translate", keys, decimals: 2).utf8)) }
    timeline.drawCursor(0, to: &writer)
    writer.raw("</g>\n")
  }
}
