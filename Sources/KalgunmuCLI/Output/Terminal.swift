import DanceSource
import Kalgunmu
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
  private let results: Sink
  private let messages: Sink

  /// Takes bytes; false if they could not be written.
  typealias Sink = @Sendable ([UInt8]) -> Bool

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
      results: { Platform.write($0, to: 1) }, messages: { Platform.write($0, to: 2) },
      colours: wantsColours && Platform.isTerminal(1), errorColours: wantsColours && Platform.isTerminal(2),
      showsProgress: Platform.isTerminal(2) && environment["TERM"] != "dumb")
  }()

  init(
    results: @escaping Sink, messages: @escaping Sink, colours: Bool = false, errorColours: Bool = false,
    showsProgress: Bool = false
  ) {
    self.results = results
    self.messages = messages
    self.colours = colours
    self.errorColours = errorColours
    self.showsProgress = showsProgress
  }

  /// Adds text to the results.
  func print(_ text: String) { pending.withLock { $0 += Array(text.utf8) } }

  /// Writes a message for the person at once.
  func complain(_ text: String) {
    flush()
    _ = messages(Array(text.utf8))
  }

  /// Writes the results gathered so far.
  func flush() {
    let bytes = pending.withLock { pending in
      defer { pending = [] }
      return pending
    }
    guard !bytes.isEmpty, !failed.withLock({ $0 }) else { return }
    if !results(bytes) { failed.withLock { $0 = true } }
  }

  /// Whether results could not be written.
  var hasFailed: Bool { failed.withLock { $0 } }
}
