import Dispatch
import Synchronization

/// Data-parallel work: the one place where threads are made.
///
/// Parts are worked on in any order and by any number of threads, but results come back in the order of the parts, and a
/// part never sees another's result. So the outcome does not depend on how many threads there are.
public enum Workers {
  /// How many threads there are at most, for all that is done within; as many as the machine has processors where it is
  /// `nil`.
  ///
  ///     Workers.$limit.withValue(1) { renderer… }
  @TaskLocal public static var limit: Int?

  /// The results of `work` for 0, 1 … `count` − 1, in that order.
  ///
  /// - Parameters:
  ///   - count: how many parts there are.
  ///   - workers: how many threads; ``limit`` unless said.
  ///   - work: what is done with a part; called once for each, from any thread.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int? = nil, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let most = workers ?? limit ?? mostThreads
    guard count > 1, most > 1 else { return (0..<count).map(work) }
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    // More parts than threads: whoever is done takes the next one.
    let own = limit
    DispatchQueue.concurrentPerform(iterations: min(most, count)) { _ in
      // Threads know nothing of the task that started them.
      $limit.withValue(own) {
        while true {
          let part = next.add(1, ordering: .relaxed).oldValue
          guard part < count else { return }
          let result = work(part)
          results.withLock { $0[part] = result }
        }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// At most this many threads; the system gives no more of them at once than it has processors.
  private static let mostThreads = 64
}
