import DanceSimulation
import DanceSource

/// The head of the page: title, verdict, and the numbers that sum it up.
struct SimulationHeader {
  let report: SimulationReport

  func draw(to page: inout SVGWriter) {
    let counts = report.counts
    page.within("header", "head") { page in
      page.within("p", "eyebrow") { page in
        page.text("Kalgunmu simulation of ")
        page.element("code", text: counts.file)
        page.text(" · \(ChanceWords.takes(counts.takes)), seed \(counts.seed)")
      }
      page.element("h1", text: counts.title)
      verdict.draw(to: &page) { page in
        page.element("p", "found", text: found)
        page.element("p", "proof", text: proof)
      }
      if counts.takes > 0 { drawTiles(to: &page) }
    }
  }

  /// As the terminal's colours.
  private var verdict: Verdict {
    guard report.counts.takes > 0 else { return .warnings }
    return report.clean.share >= 0.95 ? .clean : report.clean.share >= 0.5 ? .warnings : .errors
  }

  private var found: String {
    report.counts.takes > 0
      ? "Nobody touches anybody in \(ChanceWords.percent(report.clean)) of all takes."
      : "No takes: nothing can be said."
  }

  private var proof: String {
    guard report.counts.takes > 0 else { return "Walk some, and this page says how they went." }
    let riskiest = report.riskyTransitions.first.map { report.counts.transitions[$0] }
    let place = riskiest.map { transition in
      let name = "\(TransitionWords.name(transition)) (\(TransitionWords.when(transition)))"
      return transition.touched > 0
        ? " It goes wrong most often at \(name): "
          + "\(ChanceWords.percent(report.chance(transition.touched))) of all takes."
        : " It is tightest at \(name), where nobody ever touched anybody."
    }
    return "Every pair was looked at in every instant of every take."
      + (place ?? " Nobody ever came too near to anybody.")
  }

  private func drawTiles(to page: inout SVGWriter) {
    let sharpness = report.sharpness
    var tiles = [
      Tile(
        name: "nobody touches anybody", value: ChanceWords.percent(report.clean),
        note: "surely \(ChanceWords.range(report.clean))"),
      Tile(
        name: "everybody keeps clear", value: ChanceWords.percent(report.clear),
        note: "surely \(ChanceWords.range(report.clear))"),
    ]
    if let asynchrony = report.asynchrony {
      tiles.append(
        Tile(
          name: "landing apart", value: ChanceWords.milliseconds(asynchrony.mean),
          note: "\(ChanceWords.milliseconds(asynchrony.high)) or less in 19 of 20 landings"))
    }
    tiles += [
      Tile(
        name: "off the way", value: ChanceWords.centimetres(report.placeError), note: "over the whole routine"),
      Tile(
        name: "sharpness", value: FixedDecimal.text(sharpness.score, 0),
        note: "of 100: in time \(FixedDecimal.text(sharpness.time * 100, 0)) %, "
          + "in place \(FixedDecimal.text(sharpness.place * 100, 0)) %"),
    ]
    page.within("dl", "tiles") { page in
      for tile in tiles { tile.draw(to: &page) }
    }
    page.element(
      "p", "caption",
      text: "Sharpness is how well the group keeps together in time, times how well it keeps its places; a machine has "
        + "100. In time is 100 % where everybody is always at the same point of the count; in place is 50 % where people "
        + "are off by as much as a body’s radius, \(ChanceWords.centimetres(report.counts.radius)).")
  }
}
