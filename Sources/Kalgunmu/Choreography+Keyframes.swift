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
    let parts = [
      Part(option: "--tempo", said: tempo, before: "tempo "), Part(option: "--stage", said: stage, before: "stage "),
      Part(option: "--meter", said: meter, before: "meter "),
      Part(option: "--limits", said: limits, before: "limits { ", behind: " }"),
    ].compactMap(\.self)
    var (mistakes, sources) = ([Diagnostic](), SourceMap())
    for part in parts { mistakes += part.mistakes(addingTo: &sources) }
    guard mistakes.isEmpty else { throw Mistakes(diagnostics: mistakes, sources: sources) }
    let resolution = Part.resolve(parts.map(\.text))
    guard let routine = resolution.routine else {
      throw Mistakes(diagnostics: resolution.diagnostics, sources: resolution.sources)
    }
    return routine
  }
}

/// One thing that a setting says.
private struct Part {
  let option: String
  let said: String
  let before: String
  let behind: String

  init?(option: String, said: String?, before: String, behind: String = "") {
    guard let said else { return nil }
    (self.option, self.said, self.before, self.behind) = (option, said, before, behind)
  }

  /// As a routine says it.
  var text: String { before + said + behind }

  static func resolve(_ texts: [String]) -> Resolution {
    let text = (texts + ["cast setting", "start point(0, 0)"]).joined(separator: "\n")
    return Resolver.resolve(SourceFile(name: "setting", text: text), loader: .libraryOnly)
  }

  /// What is wrong with it by itself, located in a file that holds what was said and nothing else.
  func mistakes(addingTo sources: inout SourceMap) -> [Diagnostic] {
    let file = sources.add(SourceFile(name: option, text: said))
    let resolution = Self.resolve([text])
    guard resolution.routine == nil else { return [] }
    let (shift, end) = (Int32(before.utf8.count), Int32(said.utf8.count))
    func moved(_ location: SourceLocation) -> SourceLocation {
      let place = { (offset: Int32) in min(max(offset - shift, 0), end) }
      return SourceLocation(file: file, span: Span(place(location.span.lower), place(location.span.upper)))
    }
    return resolution.diagnostics.map { mistake in
      Diagnostic(
        mistake.severity, mistake.id, mistake.message, at: moved(mistake.location), hints: mistake.hints,
        notes: mistake.notes.map { Diagnostic.Note($0.message, at: $0.location.map(moved)) })
    }
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
