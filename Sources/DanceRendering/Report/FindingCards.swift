import DanceChecks
import DanceScore
import DanceSource

/// The findings of a part, section by section.
struct FindingCards {
  let part: ReportPart
  private let pictures: FindingPicture

  init(part: ReportPart) {
    self.part = part
    pictures = FindingPicture(performance: part.performance, cast: part.cast)
  }

  func draw(to page: inout SVGWriter) {
    drawChoice(to: &page)
    for group in part.groups.groups {
      page.within("section", "group", id: part.prefix + "section-\(group.section)") { page in
        page.within("h3") { page in
          page.text(group.title)
          page.element(
            "span", "number", text: Numerals.counted(group.cards.count + group.listed.count + group.counted, "finding"))
        }
        for index in group.cards { drawCard(index, to: &page) }
        drawRest(of: group, to: &page)
      }
    }
  }

  /// Boxes that hide what is of a severity; rules of style do it, without a script.
  private func drawChoice(to page: inout SVGWriter) {
    let severities = [Diagnostic.Severity.error, .warning, .note].filter { part.report.count(of: $0) > 0 }
    guard severities.count > 1 else { return }
    page.within("p", "choice") { page in
      for severity in severities {
        page.raw("<label class=\"")
        page.text(severity.rawValue)
        page.raw("\"><input type=\"checkbox\" checked=\"\" class=\"pick-")
        page.text(severity.rawValue)
        page.raw("\"/> ")
        page.text(Numerals.counted(part.report.count(of: severity), severity.rawValue))
        page.end("label")
      }
    }
  }

  private func drawCard(_ index: Int, to page: inout SVGWriter) {
    let finding = part.report.findings[index]
    let isPictured = part.groups.pictured.contains(index)
    page.raw("<article class=\"card ")
    page.text(finding.severity.rawValue)
    page.raw("\"")
    page.attribute("id", part.anchor(ofFinding: index))
    page.raw(">\n")
    if isPictured {
      page.within("div", "moment") {
        pictures.draw(finding, id: part.anchor(ofFinding: index) + "-picture", to: &$0)
      }
    }
    page.within("div", "words") { page in
      drawBadge(finding, to: &page)
      page.element("h4", text: finding.message)
      drawTimes(finding, to: &page)
      if let hint = finding.hint { drawHint(hint, to: &page) }
      if let location = finding.location { StatementLine(location, in: part.routine.sources).draw(to: &page) }
    }
    page.end("article")
  }

  private func drawBadge(_ finding: Finding, to page: inout SVGWriter) {
    page.within("p", "badge") { page in
      page.raw("<b>")
      page.text(finding.severity.rawValue)
      page.raw("</b> ")
      page.element("code", text: finding.rule.rawValue)
    }
  }

  private func drawTimes(_ finding: Finding, to page: inout SVGWriter) {
    let isInstant = finding.from.count == finding.to.count
    let seconds = { (moment: Finding.Moment) in FixedDecimal.text(moment.seconds, 1) }
    let words =
      isInstant
      ? "at \(finding.from.label) · \(seconds(finding.from)) s"
      : "\(finding.from.label) to \(finding.to.label) · \(seconds(finding.from))–\(seconds(finding.to)) s"
    page.element("p", "when", text: words)
  }

  private func drawHint(_ hint: String, to page: inout SVGWriter) {
    page.within("p", "hint") { page in
      page.raw("<b>Try</b> ")
      // Words between backticks are notation.
      for (index, words) in hint.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
        if index % 2 == 0 { page.text(String(words)) } else { page.element("code", text: String(words)) }
      }
    }
  }

  /// What has no card: a list that opens, then a count.
  private func drawRest(of group: FindingGroups.Group, to page: inout SVGWriter) {
    guard !group.listed.isEmpty || group.counted > 0 else { return }
    if !group.listed.isEmpty {
      page.within("details", "rest") { page in
        page.element("summary", text: "and \(Numerals.grouped(group.listed.count)) more")
        page.within("ol") { page in
          for index in group.listed { drawLine(index, to: &page) }
        }
      }
    }
    if group.counted > 0 {
      page.element(
        "p", "more",
        text: "\(Numerals.grouped(group.counted)) more are counted, but not written out: --json lists them all.")
    }
  }

  private func drawLine(_ index: Int, to page: inout SVGWriter) {
    let finding = part.report.findings[index]
    page.raw("<li class=\"")
    page.text(finding.severity.rawValue)
    page.raw("\"")
    page.attribute("id", part.anchor(ofFinding: index))
    page.raw("><b>")
    page.text(finding.severity.rawValue)
    page.raw("</b> ")
    page.element("code", text: finding.rule.rawValue)
    page.text(" " + finding.message)
    page.end("li")
  }
}
