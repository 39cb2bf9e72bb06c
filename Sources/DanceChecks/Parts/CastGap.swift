public import DancePlanning
import DanceScore

/// A formation that does not come out with the cast that is there: a place stays empty, or somebody has none.
public struct CastGap: Hashable, Sendable {
  /// What the formation is called.
  public var name: String
  /// The count at which everybody has arrived.
  public var count: Double
  /// How many places stay empty because who would stand there is absent.
  public var emptyPlaces: Int
  /// Those without a place, by cast index.
  public var placeless: [Int]
}

extension Performance {
  /// The formations that do not come out, in order of time.
  public var castGaps: [CastGap] {
    let placeless = Dictionary(
      unfilled.filter { $0.side == nil }.map { ($0.cue, $0.placeless) }, uniquingKeysWith: { first, _ in first })
    return routine.cues.enumerated().compactMap { index, cue in
      guard let formation = cue.action.formation else { return nil }
      let empty = formation.places.count(where: \.isVacant)
      let without = placeless[index] ?? []
      guard empty > 0 || !without.isEmpty else { return nil }
      return CastGap(name: formation.name, count: cue.end, emptyPlaces: empty, placeless: without)
    }
  }
}

extension Cue.Action {
  /// Where it leads.
  fileprivate var formation: Formation? {
    switch self {
    case .start(let formation, _), .move(let formation, _, _), .enter(from: _, let formation?, _, _): formation
    default: nil
    }
  }
}

extension CastGap {
  /// So many formations are named.
  private static let mostNamed = 5

  /// "empty places: grid (1:1), windows (3:1)" and "no place: jia in grid (1:1)"
  static func sentences(of gaps: [CastGap], in routine: Routine) -> [String] {
    let empty = gaps.filter { $0.emptyPlaces > 0 }.map { gap in
      (gap.emptyPlaces == 1 ? "" : "\(gap.emptyPlaces) in ") + gap.words(in: routine)
    }
    let placeless = gaps.filter { !$0.placeless.isEmpty }.map { gap in
      gap.placeless.map { routine.cast[$0].name }.joined(separator: ", ") + " in " + gap.words(in: routine)
    }
    return [("empty places", empty), ("no place", placeless)].filter { !$0.1.isEmpty }.map { label, list in
      let more = list.count > mostNamed ? " and \(list.count - mostNamed) more" : ""
      return "\(label): " + list.prefix(mostNamed).joined(separator: ", ") + more
    }
  }

  /// `grid (1:1)`
  private func words(in routine: Routine) -> String { "\(name) (\(CountLabel(count, meter: routine.meter)))" }
}

/// A gap for machines.
struct MachineGap: Encodable, Sendable {
  private let name: String
  private let at: MachineMoment
  private let emptyPlaces: Int
  private let placeless: [String]

  init(_ gap: CastGap, in routine: Routine) {
    name = gap.name
    at = MachineMoment(gap.count, in: routine)
    emptyPlaces = gap.emptyPlaces
    placeless = gap.placeless.map { routine.cast[$0].name }
  }
}
