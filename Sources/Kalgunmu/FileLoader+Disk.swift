import DanceNotation
public import DanceScore
import DanceSource
import FormationLibrary

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension FileLoader {
  /// Finds the library's formations, and no other file.
  public static let libraryOnly = withLibrary { _ in .failure(.missing(nearby: [])) }

  /// Finds the library's formations, and files on disk.
  public static let disk = withLibrary(file: read)

  private static func withLibrary(
    file: @escaping @Sendable (_ path: String) -> Result<[UInt8], Failure>
  ) -> FileLoader {
    FileLoader(
      libraryNames: FormationLibrary.names, library: FormationLibrary.bytes, file: file)
  }

  /// The bytes of a table, which may be larger than a routine.
  package static func table(_ path: String) -> Result<[UInt8], Failure> { Self.read(path, atMost: 1 << 30) }

  @Sendable private static func read(_ path: String) -> Result<[UInt8], Failure> {
    read(path, atMost: Parser.sizeLimit)
  }

  private static func read(_ path: String, atMost limit: Int) -> Result<[UInt8], Failure> {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return .failure(.missing(nearby: names.sorted()))
    }
    guard !isDirectory else { return .failure(.directory) }
    guard let bytes = Platform.read(path, atMost: limit) else {
      return .failure(.unreadable(Platform.lastError))
    }
    guard bytes.count <= limit else {
      return .failure(.unreadable("it is larger than \(limit >> 20) MiB"))
    }
    return .success(bytes)
  }
}

extension Resolution {
  /// Reads and resolves a file on disk, for another cast if asked for; a file that can't be read is a diagnostic too.
  public init(ofFileAt path: String, change: CastChange = .none) {
    switch FileLoader.disk.file(path) {
    case .success(let bytes):
      self = Resolver.resolve(SourceFile(name: path, bytes: bytes), loader: .disk, change: change)
    case .failure(let failure):
      var sources = SourceMap()
      let file = sources.add(SourceFile(name: path, text: ""))
      let diagnostic = failure.diagnostic(at: SourceLocation(file: file, span: Span(0, 0)), path: path)
      self.init(routine: nil, diagnostics: [diagnostic], sources: sources)
    }
  }
}

extension FileLoader.Failure {
  fileprivate func diagnostic(at location: SourceLocation, path: String) -> Diagnostic {
    switch self {
    case .missing(let nearby):
      let name = URL(fileURLWithPath: path).lastPathComponent
      let hints = Spelling.nearest(to: name, among: nearby).map { ["did you mean `\($0)`?"] } ?? []
      return Diagnostic(.error, "missing-file", "there is no file `\(path)`", at: location, hints: hints)
    case .directory:
      return Diagnostic(
        .error, "directory", "expected a file, but `\(path)` is a folder", at: location,
        hints: ["name a .routine file in it"])
    case .unreadable(let reason):
      return Diagnostic(.error, "unreadable-file", "`\(path)` cannot be read: \(reason)", at: location)
    }
  }
}
