import DanceSource
import Synchronization

/// Shows how far a long job is, on a terminal, after half a second. Safe to call from several threads.
final class Progress: Sendable {
  private let terminal: Terminal
  private let what: String
  private let total: Int
  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var shownAt = ContinuousClock.now
    var isShown = false
  }

  init(_ what: String, of total: Int, on terminal: Terminal) {
    self.what = what
    self.total = total
    self.terminal = terminal
  }

  /// One more is done, or more than one.
  func step(_ steps: Int = 1) {
    state.withLock { state in
      state.done += steps
      let now = ContinuousClock.now
      guard terminal.showsProgress, now - begin > .milliseconds(500), now - state.shownAt > .milliseconds(100) else {
        return
      }
      state.shownAt = now
      state.isShown = true
      terminal.complain("\r\u{1B}[K\(what): \(state.done) of \(total)\(remaining(state.done, after: now - begin))")
    }
  }

  /// Clears the line.
  func finish() {
    state.withLock { state in
      if state.isShown { terminal.complain("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func remaining(_ done: Int, after elapsed: ContinuousClock.Duration) -> String {
    guard done > 0 else { return "" }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    let rate = Double(done) / seconds
    let shown = rate < 10 ? FixedDecimal.text(rate, 1) : String(Int(rate))
    return ", \(shown) a second, \(Int((Double(total - done) / rate).rounded(.up))) s left"
  }
}
