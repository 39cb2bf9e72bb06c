import DanceSimulation
import DanceSource

/// What was tried and surely helps: the chance before and after.
struct AdviceTable {
  let advice: SimulationAdvice

  private static let shownAtMost = 16

  func draw(to page: inout SVGWriter) {
    let risk = advice.risk == .touch ? "a touch" : "somebody too near"
    guard !advice.trials.isEmpty else {
      return page.element("p", "lead", text: "Nothing that was tried surely makes \(risk) rarer.")
    }
    let trials = advice.trials.prefix(Self.shownAtMost)
    let isTouch = advice.risk == .touch
    page.within("div", "scroll") { page in
      page.within("table", "risks advice") { page in
        page.raw("<thead><tr>")
        for column in ["change", isTouch ? "touch, before → after" : "too near, before → after", "rarer by"] {
          page.raw("<th scope=\"col\">")
          page.text(column)
          page.raw("</th>")
        }
        page.raw("</tr></thead>\n")
        page.within("tbody") { page in
          for trial in trials { page.within("tr") { page in draw(trial, to: &page) } }
        }
      }
    }
    page.element(
      "p", "caption",
      text:
        "Each change alone, in \(ChanceWords.takes(advice.takes)) with the same chances: everybody is as late and as "
        + "far off as before. In small, between which numbers the true gain surely lies. What does not surely help is "
        + "not listed.")
  }

  private func draw(_ trial: SimulationAdvice.Trial, to page: inout SVGWriter) {
    page.raw("<th scope=\"row\">")
    page.text(trial.words)
    page.raw("</th>")
    page.within("td") { page in
      page.within("span", "value") { page in
        page.text("\(ChanceWords.percent(trial.unchanged)) → \(ChanceWords.percent(trial.changed))")
      }
      page.raw("<svg class=\"bar\" height=\"6\" aria-hidden=\"true\"><rect class=\"was\" height=\"6\"")
      page.attribute("width", share: trial.unchanged.share)
      page.raw("/><rect height=\"6\"")
      page.attribute("width", share: trial.changed.share)
      page.raw("/></svg>")
    }
    page.within("td") { page in
      page.within("span", "value") { page in
        page.text(ChanceWords.points(trial.gain) + " points")
        page.element(
          "small",
          text: "\(ChanceWords.points(trial.interval.lowerBound)) to \(ChanceWords.points(trial.interval.upperBound))")
      }
    }
  }
}
