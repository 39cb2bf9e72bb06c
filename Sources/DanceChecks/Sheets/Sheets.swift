// A sheet needs three things of everybody else, each worked out once for all sheets:
//
//   who stands where in a set        → a tree of places for each moment at which somebody arrives
//   who comes near whom on the way   → the times in which two are nearer than is comfortable, found in continuous time
//   who may be late by how much      → the margins of the survey of lateness
//
// A sheet is then a pure function of its dancer: sheets can be made in any order, by any number of threads, and written
// and forgotten one after the other.

import DanceGeometry
public import DancePlanning
import DanceScore

/// The sheets of everybody in a cast, made one by one.
///
///     let sheets = Sheets(of: performance)
///     for dancer in 0..<performance.dancerCount { print(sheets.sheet(of: dancer).entries.count) }
public struct Sheets: Sendable {
  /// The performance they are about.
  public let performance: Performance
  /// The sets that all come to together, in order: the numbers of a sheet count them.
  public let sets: [StandingSet]
  /// Whether margins of time are known; larger casts than ``Measures/largestSurveyed`` take long to survey for them.
  public let hasMargins: Bool
  /// Passes at which the middles come nearer than this are told, in metres.
  public let comfort: Double

  /// Twice the clearance, but no less than this, in metres: within an arm's length one looks out for the other.
  public static let leastComfort = 1.2
  /// Margins are looked for up to so many seconds.
  public static let mostMargin = 1.0

  /// By dancer, the groups by index.
  let groups: [[Int]]
  let transitionNames: [Int: String]
  let setSections: [String]
  let surroundings: [Double: Surroundings]
  let nearness: PassIndex
  let margins: [Int: [LatenessSurvey.Margin]]

  /// Prepares the sheets of a performance.
  ///
  /// - Parameter workers: how many threads; the outcome does not depend on it.
  /// - Complexity: that of ``NearnessSurvey`` and ``LatenessSurvey``, and O(arrivals · dancers · log dancers).
  public init(of performance: Performance, workers: Int? = nil) {
    let routine = performance.routine
    self.performance = performance
    let sets = performance.standingSets
    self.sets = sets
    setSections = sets.indices.map { index in
      routine.section(atCount: index == 0 ? sets[index].start : sets[index - 1].end)?.name ?? ""
    }
    hasMargins = performance.dancerCount <= Measures.largestSurveyed
    margins =
      hasMargins
      ? Dictionary(grouping: LatenessSurvey(of: performance, upTo: Self.mostMargin).margins, by: \.dancer) : [:]
    comfort = max(2 * routine.limits.clearance, Self.leastComfort)
    nearness = PassIndex(NearnessSurvey(of: performance, within: comfort, workers: workers))
    transitionNames = Dictionary(performance.transitions.map { ($0.cue, $0.name) }) { first, _ in first }
    var groups = [[Int]](repeating: [], count: performance.dancerCount)
    for (index, group) in routine.groups.enumerated() {
      for dancer in group.members { groups[dancer].append(index) }
    }
    self.groups = groups
    let starts = sets.map(\.start)
    let moments = Workers.map(performance.dancerCount, workers: workers) { dancer in
      SetLines.moments(PartLine(of: dancer, in: performance, cutAt: starts).stops, sets: starts)
    }
    surroundings = Surroundings.all(of: performance, at: moments.joined(), workers: workers)
  }

  /// The sheet of a dancer, by cast index.
  ///
  /// - Complexity: O(entries · (log dancers + contacts of the dancer)).
  public func sheet(of dancer: Int) -> Sheet {
    let routine = performance.routine
    let lines = SetLines(PartLine(of: dancer, in: performance, cutAt: sets.map(\.start)).stops, sets: sets.map(\.start))
    let maker = EntryMaker(sheets: self, dancer: dancer)
    let tracks = performance.tracks
    let walked = tracks.rows(of: dancer).reduce(0.0) { sum, row in
      tracks.isStill(row) || tracks.presence(row) == .waiting ? sum : sum + tracks.motion(row).length
    }
    let entries = lines.lines.map(maker.entry)
    let member = routine.cast[dancer]
    return Sheet(
      dancer: dancer, name: member.name, fullName: member.fullName,
      groups: groups[dancer].map { routine.groups[$0].name }, entries: entries, walked: walked,
      eyes: EyesWords(performance).throughout(dancer),
      margin: entries.compactMap(\.margin).min { $0.milliseconds < $1.milliseconds })
  }

  /// `3:5.25`, as dancers say it.
  public func label(_ count: Double) -> String { CountLabel(count, meter: performance.routine.meter).description }
}
