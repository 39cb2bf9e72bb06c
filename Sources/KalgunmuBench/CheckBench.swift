import Kalgunmu

/// Reads, plans and checks a routine, each step on its own.
enum CheckBench {
  static func run(_ options: BenchOptions) -> String {
    guard let file = options.files.first else { return "expected a .routine file" }
    let runs = options.count("runs", or: 9)
    guard let routine = Resolution(ofFileAt: file).routine else { return "\(file) has mistakes" }
    let reading = Stopwatch.seconds(runs: runs) { _ = Resolution(ofFileAt: file) }
    let planning = Stopwatch.seconds(runs: runs) { _ = Performance(of: routine) }
    let performance = Performance(of: routine)
    let checking = Stopwatch.seconds(runs: runs) { _ = CheckReport(of: performance) }
    func milliseconds(_ times: [Double]) -> String { FixedDecimal.text(Stopwatch.median(times) * 1000, 3) }
    return """
      {"dancers":\(routine.cast.count),"counts":\(FixedDecimal.shortText(routine.counts, atMost: 3)),\
      "read_ms":\(milliseconds(reading)),"plan_ms":\(milliseconds(planning)),"check_ms":\(milliseconds(checking))}
      """
  }
}
