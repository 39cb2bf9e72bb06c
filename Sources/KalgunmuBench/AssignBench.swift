import Kalgunmu

/// Assigns the goals of a table `sx,sy,gx,gy` in metres to its starts.
enum AssignBench {
  static func run(_ options: BenchOptions) -> String {
    guard let path = options.files.first else { return "expected a .csv file" }
    let ways = PointTable.ways(path)
    guard !ways.isEmpty else { return "\(path) holds no rows sx,sy,gx,gy" }
    let name = options.word("objective") ?? "shortest"
    guard let objective = Placement.Objective(rawValue: name) else { return "there is no objective called `\(name)`" }
    let (starts, goals) = (ways.map(\.0), ways.map(\.1))
    var assignment = Assignment(places: [])
    let times = Stopwatch.seconds(runs: options.count("runs", or: 3)) {
      assignment = Assignment(from: starts, to: goals, objective: objective)
    }
    let report = assignment.report(from: starts, to: goals, objective: objective)
    let total = objective == .nearest ? report.total : report.totalSquared
    return """
      {"n":\(ways.count),"objective":"\(name)","total":\(total),"longest":\(report.longest),\
      "seconds":\(FixedDecimal.text(Stopwatch.median(times), 5))}
      """
  }
}
