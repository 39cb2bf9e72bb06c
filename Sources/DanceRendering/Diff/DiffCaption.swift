import DancePlanning
import DanceScore
import DanceSource

/// The two lines above a panel: which set it is, how many it concerns, and when it is.
struct DiffCaption {
  private let set: SetChange
  private let changes: VersionChanges

  init(of set: SetChange, in changes: VersionChanges) {
    self.set = set
    self.changes = changes
  }

  /// `halo`, `halo → ring`, `halo, new`
  private var name: String {
    let (old, new) = (set.old?.name, set.new?.name)
    switch (old.map(CaptionBuilder.printed), new.map(CaptionBuilder.printed)) {
    case (let old?, let new?): return old == new ? new : "\(old) → \(new)"
    case (nil, let new?): return new.isEmpty ? "a new set" : "\(new), new"
    case (let old?, nil): return old.isEmpty ? "a set that is gone" : "\(old), gone"
    case (nil, nil): return ""
    }
  }

  /// `Verse · 3:1, was 2:1`
  private var moment: (section: String, label: String) {
    let performance = set.new == nil ? changes.old : changes.new
    let count = (set.new ?? set.old)?.start ?? 0
    var label = Self.label(count, in: performance)
    if let old = set.old, let new = set.new {
      let before = Self.label(old.start, in: changes.old)
      if before != Self.label(new.start, in: changes.new) { label += ", was \(before)" }
    }
    return (performance.routine.section(atCount: count)?.name ?? "", label)
  }

  private static func label(_ count: Double, in performance: Performance) -> String {
    CountLabel(count, meter: performance.routine.meter).description
  }

  /// `3 elsewhere, 2 another way`, `9 dancers`
  private var amount: String {
    guard set.old != nil, set.new != nil else { return Numerals.counted(set.moves.count, "dancer") }
    let parts = [(set.moves.count, " elsewhere"), (set.otherWays.count, " another way")]
    return parts.filter { $0.0 > 0 }.map { Numerals.grouped($0.0) + $0.1 }.joined(separator: ", ")
  }

  func draw(at corner: PagePoint, width: Double, to writer: inout SVGWriter) {
    let amountWidth = TextMetrics.width(amount, size: 14)
    writer.label("amount", at: corner.offset(width, -29), amount)
    let title = TextMetrics.fitted(name, size: 16, weight: .bold, limit: width - amountWidth - 12)
    writer.label("cell", at: corner.offset(0, -29), title)
    // The count is never cut: it is what people look for.
    let (section, label) = moment
    let count = (section.isEmpty ? "" : " · ") + label
    let name = TextMetrics.fitted(section, size: 14, limit: width - TextMetrics.width(count, size: 14))
    writer.label("when", at: corner.offset(0, -10), name + count)
  }
}
