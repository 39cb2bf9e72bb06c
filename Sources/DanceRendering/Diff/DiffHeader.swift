import DancePlanning
import DanceScore
import DanceSource

/// What stands above the panels: what is compared, whose sheets differ from when on, and what the signs mean.
struct DiffHeader {
  let changes: VersionChanges
  let cast: VersionCast
  /// The names of the versions.
  let names: (old: String, new: String)
  let margin: Double
  let right: Double
  private let chips: [Chip]
  private let more: Int

  /// A dancer whose sheet differs, and from when on.
  private struct Chip {
    var dancer: Int
    var name: String
    var from: String
    var spot: PagePoint
  }

  private static let radius = 10.0
  private static let rowHeight = 30.0
  private static let size = 14.0
  private static let firstRow = 130.0
  /// Of more dancers only the number is told.
  private static let mostChips = 40
  /// What does not fit into so many rows is counted.
  private static let mostRows = 4

  init(
    of changes: VersionChanges, _ cast: VersionCast, names: (old: String, new: String), margin: Double, right: Double
  ) {
    self.changes = changes
    self.cast = cast
    self.names = names
    (self.margin, self.right) = (margin, right)
    let all = changes.parts.parts.filter { !$0.isSame }
    let concerned = all.count <= Self.mostChips ? all : []
    var chips: [Chip] = []
    var (x, row) = (margin, 0)
    for part in concerned {
      let chip = Chip(
        dancer: cast.number(of: part.name), name: part.name, from: Self.fate(of: part, in: changes),
        spot: PagePoint(0, 0))
      let width = Self.width(of: chip)
      if x > margin, x + width > right { (x, row) = (margin, row + 1) }
      guard row < Self.mostRows else { break }
      chips.append(chip)
      chips[chips.count - 1].spot = PagePoint(x + Self.radius, Self.firstRow + Double(row) * Self.rowHeight)
      x += width + 22
    }
    self.chips = chips
    more = concerned.count - chips.count
  }

  /// "from 3:1", "new", "gone"
  private static func fate(of part: PartChange, in changes: VersionChanges) -> String {
    guard let count = part.count else { return part.before == nil ? "new" : "gone" }
    return "from \(CountLabel(count, meter: changes.new.routine.meter))"
  }

  private static func width(of chip: Chip) -> Double {
    2 * radius + 7 + TextMetrics.width(chip.name, size: size, weight: .bold) + 6
      + TextMetrics.width(chip.from, size: size)
  }

  /// How much of the page it takes, in pixels.
  var height: Double {
    guard let last = chips.last else { return Self.firstRow + 16 }
    return last.spot.y + (more > 0 ? Self.rowHeight : 0) + Self.rowHeight + 24
  }

  /// The title.
  var title: String {
    let (old, new) = (changes.old.routine.title, changes.new.routine.title)
    return old == new ? "\(new): what changed" : "\(old) → \(new)"
  }

  /// `old.routine → new.routine · 3 of 9 sheets differ · 4 of 12 sets differ`
  var facts: String {
    let (changed, same) = (changes.parts.changed.count, changes.parts.same.count)
    let sets = changes.sets
    return [
      "\(names.old) → \(names.new)",
      changed == 0 ? "every sheet as before" : "\(changed) of \(changed + same) sheets differ" + since,
      sets.sets.isEmpty ? "every set as before" : "\(sets.sets.count) of \(sets.count) sets differ",
    ].joined(separator: " · ")
  }

  /// Since when, where that is not told dancer by dancer.
  private var since: String {
    guard chips.isEmpty, let first = changes.parts.changed.compactMap(\.count).min() else { return "" }
    return ", the first from \(CountLabel(first, meter: changes.new.routine.meter)) on"
  }

  func draw(to writer: inout SVGWriter) {
    let limit = right - margin
    writer.label(
      "title", at: PagePoint(margin, 64), TextMetrics.fitted(title, size: 32, weight: .bold, limit: limit))
    writer.label("sub", at: PagePoint(margin, 94), TextMetrics.fitted(facts, size: 16, limit: limit))
    for chip in chips { draw(chip, to: &writer) }
    let foot = PagePoint(margin, height - 24)
    if more > 0 {
      writer.label("key", at: foot.offset(0, -Self.rowHeight), "and \(Numerals.grouped(more)) more")
    }
    if !changes.sets.sets.isEmpty { drawLegend(at: foot, to: &writer) }
  }

  private func draw(_ chip: Chip, to writer: inout SVGWriter) {
    writer.raw("<g class=\"c")
    writer.whole(cast.colour(of: chip.dancer))
    writer.raw("\">")
    writer.circle("many", at: chip.spot, radius: Self.radius)
    cast.marks.drawInitials(of: chip.dancer, at: chip.spot, radius: Self.radius, usual: 0, to: &writer)
    writer.raw("</g>\n")
    let name = chip.spot.offset(Self.radius + 7, Self.size * 0.35)
    writer.label("chip", at: name, chip.name)
    writer.label(
      "when", at: name.offset(TextMetrics.width(chip.name, size: Self.size, weight: .bold) + 6, 0), chip.from)
  }

  /// What hollow, filled and faint discs mean.
  private func drawLegend(at corner: PagePoint, to writer: inout SVGWriter) {
    let signs: [(style: StaticString, group: StaticString, words: String)] = [
      ("ghost", "was", "before"), ("many", "now", "now"), ("many", "same", "as before"),
    ]
    var x = corner.x
    for sign in signs {
      writer.raw("<g class=\"signs ")
      writer.raw(sign.group)
      writer.raw("\">")
      writer.circle(sign.style, at: PagePoint(x + 7, corner.y), radius: 7)
      writer.raw("</g>\n")
      writer.label("when", at: PagePoint(x + 20, corner.y + 5), sign.words)
      x += 20 + TextMetrics.width(sign.words, size: Self.size) + 24
    }
    writer.label("when", at: PagePoint(x, corner.y + 5), "+ only now   − only before")
  }
}
