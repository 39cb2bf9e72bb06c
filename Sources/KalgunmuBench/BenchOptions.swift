/// The options of a benchmark: files, and names with numbers.
struct BenchOptions {
  private(set) var files: [String] = []
  private var values: [String: String] = [:]

  /// Reads `FILE --name 12`.
  init(_ arguments: some Sequence<String>) {
    var name: String?
    for argument in arguments {
      if argument.hasPrefix("--") {
        name = String(argument.dropFirst(2))
      } else if let option = name {
        values[option] = argument
        name = nil
      } else {
        files.append(argument)
      }
    }
  }

  /// The number given under a name.
  func number(_ name: String, or standard: Double) -> Double { values[name].flatMap(Double.init) ?? standard }

  /// The word given under a name.
  func word(_ name: String) -> String? { values[name] }

  /// The whole number given under a name.
  func count(_ name: String, or standard: Int) -> Int { Int(number(name, or: Double(standard))) }
}

/// How long some work takes.
enum Stopwatch {
  /// The seconds of each of several runs, sorted.
  static func seconds(runs: Int, _ work: () -> Void) -> [Double] {
    let clock = ContinuousClock()
    return (0..<max(runs, 1)).map { _ in
      let time = clock.measure(work).components
      return Double(time.seconds) + Double(time.attoseconds) * 1e-18
    }.sorted()
  }

  /// The middle one of sorted times.
  static func median(_ times: [Double]) -> Double { times.isEmpty ? 0 : times[times.count / 2] }
}
