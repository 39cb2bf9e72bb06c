import DanceGeometry
package import DanceScore

/// The stretches under which reports put findings: what lies before or outside of all sections, then every section.
package struct ReportSections {
  /// One title for each stretch: "Verse, 2:1 to 4:8"; the first is that of the routine.
  package let titles: [String]
  private let sections: [Routine.Section]

  /// The stretches of a routine.
  package init(of routine: Routine) {
    sections = routine.sections
    titles =
      [routine.title]
      + routine.sections.map { section in
        let last = CountLabel(max(section.start, section.end - 1), meter: routine.meter)
        return "\(section.name), \(CountLabel(section.start, meter: routine.meter)) to \(last)"
      }
  }

  /// The stretch in which a finding begins.
  package func index(of finding: Finding) -> Int {
    (sections.lastIndex { $0.start <= finding.from.count + Tolerance.count } ?? -1) + 1
  }

  /// The name of the section in which a count falls; `nil` before and outside of all.
  func section(atCount count: Double) -> String? {
    sections.last { $0.start <= count + Tolerance.count }?.name
  }

  /// The findings of each stretch, each in the order given.
  package func groups(of findings: [Finding]) -> [[Finding]] {
    var groups = [[Finding]](repeating: [], count: titles.count)
    for finding in findings { groups[index(of: finding)].append(finding) }
    return groups
  }

  /// The name of a stretch by itself, which stays while counts move: "Verse", "Verse (2)" for the second of that name.
  func name(of index: Int) -> String {
    let place = place(of: index)
    guard index > 0 else { return titles[0] }
    return place.occurrence > 1 ? "\(place.name) (\(place.occurrence))" : place.name
  }

  /// The count at which a stretch begins, its name, and how many sections of that name there are up to it.
  func place(of index: Int) -> (start: Double, name: String, occurrence: Int) {
    guard index > 0 else { return (0, "", 0) }
    let section = sections[index - 1]
    return (section.start, section.name, sections[..<index].count { $0.name == section.name })
  }
}
