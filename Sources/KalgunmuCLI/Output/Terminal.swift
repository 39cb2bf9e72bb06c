import DanceSource
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where results and messages go. Results are gathered and written at once, so that a run costs one call a stream.
final class Terminal: Sendable {
  private let pending = Mutex<[UInt8]>([])
  private let failed = Mutex(false)
  /// Whether results are coloured.
  let colours: Bool
  /// Whether messages are coloured.
  let errorColours: Bool
  /// Whether progress is shown: only to a person who watches.
  let showsProgress: Bool

  /// The terminal of this process. Colours only where a person sees them and `NO_COLOR` is not set.
  static let standard: Terminal = {
    Platform.ignoreClosedPipes()
    let environment = ProcessInfo.processInfo.environment
    let wantsColours = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    return Terminal(
      colours: wantsColours && Platform.isTerminal(1), errorColours: wantsColours && Platform.isTerminal(2),
      showsProgress: Platform.isTerminal(2) && environment["TERM"] != "dumb")
  }()

  init(colours: Bool, errorColours: Bool, showsProgress: Bool) {
    self.colours = colours
    self.errorColours = errorColours
    self.showsProgress = showsProgress
  }

  /// Adds text to the results.
  func print(_ text: String) { pending.withLock { $0 += Array(text.utf8) } }

  /// Writes a message for the person at once.
  func complain(_ text: String) {
    flush()
    _ = Platform.write(Array(text.utf8), to: 2)
  }

  /// Writes the results gathered so far.
  func flush() {
    let bytes = pending.withLock { pending in
      defer { pending = [] }
      return pending
    }
    guard !bytes.isEmpty, !failed.withLock({ $0 }) else { return }
    if !Platform.write(bytes, to: 1) { failed.withLock { $0 = true } }
  }

  /// Whether results could not be written.
  var hasFailed: Bool { failed.withLock { $0 } }
}
