import DanceInterchange
import DancePlanning
import DanceScore
import DanceSource

/// What a table of keyframes does not say by itself: each part as it would stand in a routine.
public struct KeyframeSetting: Hashable, Sendable {
  /// What follows `tempo`: `126bpm`; 120bpm unless said.
  public var tempo: String?
  /// What follows `stage`: `12m x 9m`, `field`; unless said, a floor as large as the keyframes need.
  public var stage: String?
  /// What stands between the braces of `limits { … }`: `clearance 0.6m; speed 3m/s`.
  public var limits: String?
  /// What follows `meter`: `8`.
  public var meter: String?

  /// A setting of which nothing is said.
  public init() {}

  /// The setting as a routine of one dancer, whose stage, clock and limits count.
  ///
  /// - Throws: ``Mistakes`` in the words that were said, as if each were a file with the name of the command's option.
  fileprivate func routine() throws(Mistakes) -> Routine {
    try OptionStatement.routine(
      [
        OptionStatement(option: "--tempo", given: tempo, before: "tempo "),
        OptionStatement(option: "--stage", given: stage, before: "stage "),
        OptionStatement(option: "--meter", given: meter, before: "meter "),
        OptionStatement(option: "--limits", given: limits, before: "limits {\n", behind: "\n}"),
      ].compactMap(\.self))
  }
}

extension Choreography {
  /// Reads and checks a table of keyframes (`count,dancer,x,y`, see ``KeyframeTable``): straight and even walks between
  /// them.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - setting: stage, tempo and limits.
  /// - Throws: ``Mistakes`` if the file or the setting can't be understood.
  public init(keyframesAt path: String, setting: KeyframeSetting = KeyframeSetting()) throws(Mistakes) {
    let routine = try setting.routine()
    var sources = SourceMap()
    switch FileLoader.table(path) {
    case .failure:
      try self.init(Resolution(ofFileAt: path))
    case .success(let bytes):
      let file = SourceFile(name: path, bytes: bytes)
      let table = KeyframeTable(file, id: sources.add(file))
      guard table.diagnostics.isEmpty else { throw Mistakes(diagnostics: table.diagnostics, sources: sources) }
      self.init(
        table.performance(
          title: FileName.stem(of: path), setting: routine, floor: setting.stage == nil ? .asLargeAsNeeded : .chosen,
          sources: sources))
    }
  }
}

/// Names of files.
package enum FileName {
  /// The name of a file without its folder and its last extension.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
