import Foundation
import Synchronization

@testable import KalgunmuCLI

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("kalgunmu-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Everything below a folder, sorted, hidden files included.
  func contents(_ folder: String = "") -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.isEmpty ? path : "\(path)/\(folder)")
    return (found?.allObjects as? [String] ?? []).sorted()
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }
}

/// What a run of the command did.
struct Run {
  let status: ExitStatus
  let output: String
  let errors: String

  /// Runs the command with some arguments, in this process.
  init(_ arguments: String...) { self.init(arguments) }

  init(_ arguments: [String]) {
    let output = Recording()
    let errors = Recording()
    let terminal = Terminal(results: { output.append($0) }, messages: { errors.append($0) })
    status = CommandLineTool(terminal: terminal).run(arguments)
    terminal.flush()
    self.output = output.text
    self.errors = errors.text
  }
}

/// Bytes written so far.
private final class Recording: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

  func append(_ more: [UInt8]) -> Bool {
    bytes.withLock { $0 += more }
    return true
  }
}
