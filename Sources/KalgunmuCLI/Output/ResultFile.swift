import DanceSource
import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One file of results, or standard output for the name `-`. It is written beside its place and renamed into it, and
/// never replaces a file that this program did not make.
struct ResultFile: Sendable {
  /// What the file holds, and how it is known again.
  enum Kind: String, CaseIterable, Sendable {
    case sarif = "\"name\" : \"kalgunmu\""
    case junit = "<testsuites name=\"kalgunmu\""
    case html = "<html lang=\"en\" class=\"kalgunmu\">"
    case baseline = "\"kalgunmu-baseline\""
    case picture = "<svg class=\"kalgunmu\""

    /// With an article.
    var words: String {
      switch self {
      case .sarif: "a SARIF log"
      case .junit: "a JUnit report"
      case .html: "a page"
      case .baseline: "a baseline"
      case .picture: "a picture"
      }
    }
  }

  let path: String
  private let kind: Kind

  /// The file of a path, which is looked at before any work is done.
  ///
  /// - Throws: if something stands there that this program did not make.
  init(_ path: String, _ kind: Kind) throws(FileFailure) {
    self.path = path
    self.kind = kind
    guard !isStandardOutput else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw FileFailure(message: "cannot write `\(path)`: there is no such folder", hint: "make the folder first")
    }
    try refuseForeign()
  }

  /// Whether the results go to standard output instead of the report for people.
  var isStandardOutput: Bool { path == "-" }

  /// A path by which a file is known again, however it is written: `./a/../x` is `x`.
  static func standardized(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// Writes the results.
  func write(_ bytes: [UInt8], on terminal: Terminal) throws(FileFailure) {
    guard !isStandardOutput else { return terminal.print(String(decoding: bytes, as: UTF8.self)) }
    try refuseForeign()
    let staging = "\(path).kalgunmu-\(UUID().uuidString)"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: staging))
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw FileFailure.writing(path, error)
    }
    guard !Platform.rename(staging, to: path) else { return }
    let reason = Platform.lastError
    try? FileManager.default.removeItem(atPath: staging)
    throw FileFailure(message: "cannot write `\(path)`: \(reason)", hint: nil)
  }

  /// An empty file is nobody's work, and may be replaced; a link, a device or a folder may not.
  private func refuseForeign() throws(FileFailure) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw FileFailure(
        message: "`\(path)` is no ordinary file", hint: "name a file, or write `-` for standard output")
    }
    guard let bytes = Platform.read(path, atMost: 1 << 30) else {
      throw FileFailure(message: "cannot read `\(path)`, which is in the way: \(Platform.lastError)", hint: nil)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !bytes.isEmpty, !text.contains(kind.rawValue) else { return }
    if let other = Kind.allCases.first(where: { text.contains($0.rawValue) }) {
      throw FileFailure(
        message: "`\(path)` is in the way: it holds \(other.words) of kalgunmu, not \(kind.words)",
        hint: "name another file, or remove it")
    }
    throw FileFailure(message: "`\(path)` is in the way and was not made by kalgunmu", hint: "name another file")
  }
}
