import DanceSource
import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A baseline on disk.
enum BaselineFile {
  /// More than a million findings; nobody knows that many.
  private static let largest = 1 << 28

  /// Reads a baseline.
  static func read(_ path: String) throws(FileFailure) -> Baseline {
    guard let bytes = Platform.read(path, atMost: largest), bytes.count <= largest else {
      throw FileFailure(
        message: "cannot read the baseline `\(path)`", hint: "write one with `--write-baseline \(path)`")
    }
    do {
      return try JSONDecoder().decode(Baseline.self, from: Data(bytes))
    } catch {
      throw FileFailure(
        message: "`\(path)` is no baseline that this version can read", hint: "write one with `--write-baseline`")
    }
  }

  /// Reads the baseline that a new one will replace; `nil` if there is none, or an empty file.
  static func readIfAny(_ file: ResultFile) throws(FileFailure) -> Baseline? {
    guard let bytes = Platform.read(file.path, atMost: 1), !bytes.isEmpty else { return nil }
    return try read(file.path)
  }

  /// Writes a baseline, and says how much it knows, also of files that were not checked.
  static func write(
    _ baseline: Baseline, of checked: [String], to file: ResultFile, on terminal: Terminal
  ) throws {
    try file.write(JSONOutput.bytes(of: baseline), on: terminal)
    let count = baseline.count
    let others = baseline.countBeside(checked)
    let rest = others == 0 ? "" : ", \(others) of them of files that were not checked now"
    terminal.complain("\(VisibleCharacter.text(file.path)) knows \(count) finding\(count == 1 ? "" : "s")\(rest)\n")
  }
}
