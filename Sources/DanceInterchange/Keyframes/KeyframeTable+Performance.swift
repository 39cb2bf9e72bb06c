import DanceGeometry
public import DancePlanning
public import DanceScore
public import DanceSource

extension KeyframeTable {
  /// The performance that the keyframes describe.
  ///
  /// - Parameters:
  ///   - title: what to call it.
  ///   - setting: a routine whose stage, clock, meter and limits hold.
  ///   - floor: whether the setting's stage is meant, or one as large as the keyframes need.
  ///   - sources: the file of the table, for the locations of findings.
  /// - Complexity: O(rows · log rows).
  public func performance(title: String, setting: Routine, floor: Floor, sources: SourceMap) -> Performance {
    var routine = setting
    routine.title = title
    routine.sources = sources
    routine.cast = dancers.enumerated().map { index, name in
      Dancer(name: name, fullName: fullNames[index], limits: setting.limits)
    }
    routine.counts = rows.map(\.count).max() ?? 0
    if floor == .asLargeAsNeeded { routine.stage.outline = outline }
    let sorted = rows.indices.sorted { (rows[$0].count, $0) < (rows[$1].count, $1) }
    routine.cues = cues(sorted)
    let cueOfCount = Dictionary(
      routine.cues.enumerated().map { ($1.end, $0) }, uniquingKeysWith: { first, _ in first })
    var keyframes = [[Keyframe]](repeating: [], count: dancers.count)
    for index in sorted {
      let row = rows[index]
      keyframes[row.dancer].append(
        Keyframe(
          count: row.count, position: row.position, isOnStage: row.isOnStage, cue: cueOfCount[row.count] ?? 0))
    }
    return Performance(of: routine, through: keyframes)
  }

  /// Where the floor comes from.
  public enum Floor: Sendable {
    /// The stage of the setting.
    case chosen
    /// A rectangle that holds every keyframe on stage.
    case asLargeAsNeeded
  }

  /// For each count of the table a cue: everybody with a keyframe there goes to that place.
  private func cues(_ sorted: [Int]) -> [Cue] {
    var cues: [Cue] = []
    var rest = sorted[...]
    while let first = rest.first {
      let count = rows[first].count
      let group = rest.prefix { rows[$0].count == count }
      rest = rest.dropFirst(group.count)
      let formation = Formation(
        name: "count \(FixedDecimal.shortText(count, atMost: 3))",
        places: group.map { Formation.Place(rows[$0].position, dancer: rows[$0].dancer) })
      let placement = Placement(objective: .order)
      cues.append(
        Cue(
          dancers: group.map { rows[$0].dancer }, start: cues.last?.end ?? count, end: count,
          action: cues.isEmpty ? .start(formation, placement) : .move(formation, placement, Manner()),
          location: SourceLocation(file: file, span: rows[first].span),
          ownLocations: group.map { SourceLocation(file: file, span: rows[$0].span) }))
    }
    return cues
  }

  /// A rectangle about centre stage that holds every keyframe on stage, with a metre to spare.
  private var outline: Stage.Outline {
    let onStage = rows.filter(\.isOnStage)
    let width = onStage.map { abs($0.position.x) }.max() ?? 5
    let depth = onStage.map { abs($0.position.y) }.max() ?? 3.5
    return .rectangle(width: 2 * (width + 1).rounded(.up), depth: 2 * (depth + 1).rounded(.up))
  }
}
