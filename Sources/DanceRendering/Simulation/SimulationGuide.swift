import DanceSimulation

/// What the words of the page mean, in a few plain sentences.
struct SimulationGuide {
  let report: SimulationReport

  func draw(to page: inout SVGWriter) {
    page.within("dl", "caption guide") { page in
      for (name, words) in entries {
        page.element("dt", text: name)
        page.element("dd", text: words)
      }
    }
  }

  private var entries: [(String, String)] {
    let all = [
      (
        "A take",
        "is the routine walked once by people who err: who start a little late, land a little off, and correct it when "
          + "they hold. Each of them errs by chance, and takes of the same number and seed are always the same."
      ),
      (
        "Errors",
        "are how large such deviations typically are: two of three are smaller than the size in the table, nineteen of "
          + "twenty smaller than twice the size."
      ),
      ("A touch", "is when two bodies meet; too near is nearer than the clearance that the routine asks for."),
    ]
    guard report.counts.takes > 0 else { return all }
    return all + [
      (
        "Surely 5.1 to 9.8 %",
        "means: the chance was estimated from \(ChanceWords.takes(report.counts.takes)), and 95 of 100 intervals made "
          + "like this hold the true chance. More takes make it narrower: four times as many, half as wide."
      ),
      (
        "What it does not know",
        "is your team. The sizes of errors are measured on others; put in your own, and compare plans rather than "
          + "believe a single number."
      ),
    ]
  }
}
