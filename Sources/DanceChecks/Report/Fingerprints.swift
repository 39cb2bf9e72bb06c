import DanceGeometry
import DanceScore
import DanceSource

/// Names for findings that outlive an edit.
///
/// A baseline and a code host have to recognise a finding in a file that has changed meanwhile. Lines and columns move
/// with every edit above, and the counts of a contact shift with every small cure. What stays is the rule, the dancers,
/// the section, and the phrase of the section in which the finding begins; where that is the same for several findings,
/// they are numbered in order. So text and counts can be added above, a limit be changed or a way be bent without
/// making a known finding new; another pair, another section or one contact more in the phrase is new.
enum Fingerprints {
  /// The findings of a routine, in order, each with its fingerprint.
  ///
  /// - Complexity: O(findings × (sections + dancers of a finding)).
  static func given(to findings: [Finding], of routine: Routine) -> [Finding] {
    let sections = ReportSections(of: routine)
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let base = description(of: finding, in: routine, sections)
      seen[base, default: 0] += 1
      var named = finding
      var hash = StableHash()
      hash.add("\(base)\u{0}\(seen[base, default: 0])")
      named.fingerprint = hash.text
      return named
    }
  }

  private static func description(of finding: Finding, in routine: Routine, _ sections: ReportSections) -> String {
    let place = sections.place(of: sections.index(of: finding))
    let counts = finding.from.count - place.start + Tolerance.count
    let phrase = Int((counts / Double(routine.meter)).rounded(.down))
    let dancers = finding.dancers.map { routine.cast[$0].name }
    let parts = [finding.rule.rawValue, place.name, "\(place.occurrence)", "\(phrase)"] + dancers
    return parts.joined(separator: "\u{0}")
  }
}
