public import DanceChecks
public import DancePlanning
public import DanceScore
public import DanceSimulation

/// A performance as one page for a browser, to rehearse from: it plays, and asks nothing of any other file.
///
/// The page holds the exact ways of everybody, not pictures of them, so that its dancers are where the performance says
/// at every instant: within 1 cm, easings and arcs included. A recording that stands beside the page is played with it.
/// The same performance gives the same bytes.
///
///     let page = PlayerDocument(of: performance, report: report).bytes
public struct PlayerDocument: Sendable {
  /// The page, in UTF-8.
  public let bytes: [UInt8]

  /// The page of a performance, with the findings of a report.
  ///
  /// - Parameters:
  ///   - risks: what takes of the routine came to: where they went wrong is shown along the timeline.
  ///   - company: another performance of the same cast, shown as ghosts.
  ///   - themes: its colours; a reader may turn from one to the other.
  /// - Complexity: O(segments), and that of ``ClosestCurve``.
  public init(
    of performance: Performance, report: CheckReport, risks: SimulationReport? = nil,
    beside company: PlayerCompany? = nil,
    themes: ScreenThemes = .house
  ) {
    let extras = [
      risks.map { ScriptValue.Member(key: "risks", value: PlayerRisks(report: $0).value) },
      company.map { ScriptValue.Member(key: "beside", value: $0.value) },
    ]
    let score = PlayerScore(of: performance, report: report, themes: themes, extras: extras.compactMap(\.self))
    bytes = PlayerTemplate.page(
      title: performance.routine.title, style: PlayerStyle.bytes(themes), data: score.value.bytes)
  }

  /// The name under which a recording is looked for beside the page: without its folder.
  public static func fileName(of music: Routine.Music) -> String {
    music.file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? music.file
  }
}
