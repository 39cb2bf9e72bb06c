import DanceSource

/// Title, where from and where to, the count.
struct HeaderDrawing: Sendable {
  let title: String
  let layout: FrameLayout

  /// What is the same in all frames.
  func drawGround(to writer: inout SVGWriter) {
    let limit = layout.width - 2 * layout.margin - layout.header.countWidth
    let usual = layout.header.titleSize
    let width = TextMetrics.width(title, size: usual, weight: .bold)
    // A title that is too long is set smaller before it is cut.
    let size = width > limit ? max(usual * Self.leastTitle, (usual * limit / width).rounded(.down)) : usual
    let text = TextMetrics.fitted(title, size: size, weight: .bold, limit: limit)
    writer.label(
      "title", at: PagePoint(layout.margin, layout.header.title), text, size: size < usual ? size : nil)
  }

  /// A title is set no smaller than this share of its size.
  private static let leastTitle = 0.6

  /// The words of a moment; `more` findings have no words on the floor.
  func draw(_ caption: Scene.Caption, more: Int, to writer: inout SVGWriter) {
    let right = layout.width - layout.margin
    writer.label("count", at: PagePoint(right, layout.header.count), caption.moment)
    let seconds = FixedDecimal.text(caption.seconds, 1) + " s"
    writer.label("unit", at: PagePoint(right, layout.header.unit), seconds)
    let limit = right - layout.margin - 130
    let line = TextMetrics.fitted(Self.line(caption), size: 16, limit: limit)
    writer.label("sub", at: PagePoint(layout.margin, layout.header.sub), line)
    if !caption.note.isEmpty { drawNote(caption.note, to: &writer) }
    if more > 0 {
      let text = "+\(more) more"
      let width = TextMetrics.width(text, size: 14, weight: .bold)
      writer.label("more", at: PagePoint(layout.stage.frame.maxX - width - 10, layout.stage.frame.minY + 20), text)
    }
  }

  /// A note of the choreographer.
  func drawNote(_ note: String, to writer: inout SVGWriter) {
    let limit = layout.width - 2 * layout.margin - 130
    let fitted = TextMetrics.fitted("“" + note + "”", size: 18, weight: .bold, limit: limit)
    writer.label("note", at: PagePoint(layout.margin, layout.header.note), fitted)
  }

  /// `Verse · arrow → halo · 126 bpm`.
  static func line(_ caption: Scene.Caption) -> String {
    let change =
      caption.to.isEmpty ? caption.from : caption.from.isEmpty ? "→ " + caption.to : caption.from + " → " + caption.to
    return [caption.section, change, FixedDecimal.shortText(caption.tempo, atMost: 1) + " bpm"]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
