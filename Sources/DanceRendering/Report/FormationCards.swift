import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// The formations that are held, each small, with the order that was recognised in it.
struct FormationCards {
  let part: ReportPart
  private let captions: CaptionBuilder

  init(part: ReportPart) {
    self.part = part
    captions = CaptionBuilder(performance: part.performance)
  }

  /// At most so many formations are shown at once.
  private static let shownAtMost = 18
  /// At most so many are in the list that opens.
  private static let listedAtMost = 54

  func draw(to page: inout SVGWriter) {
    let formations = part.measures.orders.formations
    let shown = formations.prefix(Self.shownAtMost)
    let listed = formations.dropFirst(Self.shownAtMost).prefix(Self.listedAtMost)
    drawCards(Array(shown), to: &page)
    if !listed.isEmpty {
      page.within("details", "rest") { page in
        page.element("summary", text: "and \(Numerals.grouped(listed.count)) more")
        drawCards(Array(listed), to: &page)
      }
    }
    let left = formations.count - shown.count - listed.count
    if left > 0 {
      page.element("p", "more", text: "\(Numerals.grouped(left)) more formations are not drawn.")
    }
    page.element(
      "p", "caption",
      text:
        "Where everybody stands. Rows, columns, diagonals and circles are recognised, not declared; the dashed line is "
        + "the axis about which a formation is its own mirror image. Distances are the worst there are.")
  }

  private func drawCards(_ formations: [FormationOrders.Held], to page: inout SVGWriter) {
    page.within("div", "formations") { page in
      for held in formations { draw(held, to: &page) }
    }
  }

  private func draw(_ held: FormationOrders.Held, to page: inout SVGWriter) {
    let name = captions.caption(at: held.moment.start).from
    page.within("figure", "held") { page in
      FormationThumbnail(order: held.order, performance: part.performance)
        .draw(at: (held.moment.start + held.moment.end) / 2, name: name, to: &page)
      page.within("figcaption") { page in
        page.element("b", text: name.isEmpty ? "standing" : name)
        page.element("span", "number", text: when(held.moment))
        page.within("ul") { page in
          for words in OrderWords(held.order, cast: part.routine.cast).lines { page.element("li", text: words) }
        }
      }
    }
  }

  private func when(_ moment: HeldMoment) -> String {
    let from = part.label(moment.start)
    return moment.end - moment.start > 0.001 ? "\(from) to \(part.label(moment.end))" : "at \(from)"
  }
}
