import DanceChecks
import DanceScore
import DanceSource

/// For each dancer a strip over the line of time: the darker, the less of them the audience sees.
struct SightStrips {
  let part: ReportPart
  let sight: SightSurvey

  /// Up to so many dancers are shown at once.
  private static let shownAtMost = 40
  /// Strips have so many parts.
  private static let parts = 160
  /// How many shades there are; the palest is for those who are seen whole.
  private static let shades = 5

  func draw(to page: inout SVGWriter) {
    let count = part.routine.cast.count
    let dancers = order.prefix(Self.shownAtMost)
    if count > dancers.count {
      page.element(
        "p", "lead", text: "The \(dancers.count) of \(Numerals.grouped(count)) dancers who are hidden longest.")
    }
    let rows = part.rows
    page.within("div", "time") { page in
      rows.drawSections(to: &page)
      for dancer in dancers {
        rows.drawRow(part.routine.cast[dancer].name, "row strips", to: &page) { drawStrip(of: dancer, to: &$0) }
      }
      rows.drawAxis(to: &page)
    }
    page.within("p", "caption legend") { page in
      page.text("Seen, on average over \(Numerals.counted(sight.seats.count, "seat")): ")
      for shade in 0..<Self.shades {
        page.raw("<span><i class=\"shade\" style=\"opacity:")
        page.number(Self.opacity(ofShade: shade))
        page.raw("\"></i>")
        page.text(Self.name(ofShade: shade))
        page.raw("</span> ")
      }
    }
  }

  /// A small cast in its own order, a large one by how long they are hidden.
  private var order: [Int] {
    let dancers = Array(part.routine.cast.indices)
    guard dancers.count > Self.shownAtMost else { return dancers }
    let hidden = part.measures.fairness.dancers.map { $0.hidden ?? 0 }
    return dancers.sorted { (-hidden[$0], $0) < (-hidden[$1], $1) }
  }

  private func drawStrip(of dancer: Int, to page: inout SVGWriter) {
    let shades = shades(of: dancer)
    let seconds = FixedDecimal.text(part.measures.fairness.dancers[dancer].hidden ?? 0, 1)
    page.raw(
      "<svg class=\"strip\" viewBox=\"0 0 160 10\" preserveAspectRatio=\"none\" height=\"11\" role=\"img\"><title>")
    page.text("\(part.routine.cast[dancer].name): hidden for \(seconds) s")
    page.raw("</title>\n")
    for shade in 0..<Self.shades where shades.contains(shade) {
      page.raw("<path class=\"shade\" opacity=\"")
      page.number(Self.opacity(ofShade: shade))
      page.raw("\" d=\"")
      page.data { path in
        var index = 0
        while index < shades.count {
          let start = index
          while index < shades.count, shades[index] == shades[start] { index += 1 }
          guard shades[start] == shade else { continue }
          path.move(to: PagePoint(Double(start), 0))
          path.line(to: PagePoint(Double(index), 0))
          path.line(to: PagePoint(Double(index), 10))
          path.line(to: PagePoint(Double(start), 10))
          path.close()
        }
      }
      page.raw("\"/>\n")
    }
    page.end("svg")
  }

  /// The shade of each part, by the least that is seen at the moments in it; `nil` where the dancer is not on stage.
  private func shades(of dancer: Int) -> [Int?] {
    let counts = sight.counts
    var least = [Double?](repeating: nil, count: Self.parts)
    for moment in counts.indices {
      guard let share = sight.share(of: dancer, atMoment: moment) else { continue }
      // Until the next moment, what is seen at this one holds.
      let next = moment + 1 < counts.count ? counts[moment + 1] : counts[moment]
      let first = min(Int(part.axis(counts[moment]) * Double(Self.parts)), Self.parts - 1)
      let last = max(first, min(Int((part.axis(next) * Double(Self.parts)).rounded(.up)) - 1, Self.parts - 1))
      for index in first...last { least[index] = min(least[index] ?? 1, share) }
    }
    return least.map { $0.map { min(Int((1 - $0) * Double(Self.shades)), Self.shades - 1) } }
  }

  private static func opacity(ofShade shade: Int) -> Double { [0.1, 0.3, 0.5, 0.75, 1][shade] }

  /// `80–100 %`
  private static func name(ofShade shade: Int) -> String {
    let step = 100 / shades
    return "\(100 - (shade + 1) * step)–\(100 - shade * step) %"
  }
}
