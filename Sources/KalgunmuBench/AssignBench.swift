import Kalgunmu

/// Assigns the goals of a table `sx,sy,gx,gy` in metres to its starts, and proves again that it is best.
enum AssignBench {
  static func run(_ options: BenchOptions) -> String {
    guard let path = options.files.first else { return "expected a .csv file" }
    let ways = PointTable.ways(path)
    guard !ways.isEmpty else { return "\(path) holds no rows sx,sy,gx,gy" }
    let name = options.word("objective") ?? "shortest"
    guard let objective = Placement.Objective(rawValue: name) else { return "there is no objective called `\(name)`" }
    let problem = AssignmentProblem(from: ways.map(\.0), to: ways.map(\.1), objective: objective)
    var solved = problem.solve()
    let times = Stopwatch.seconds(runs: options.count("runs", or: 3)) { solved = problem.solve() }
    let peak = Platform.peakMegabytes
    var proof: AssignmentProof?
    let proofTimes = Stopwatch.seconds(runs: 1) {
      proof = solved.certificate.map { AssignmentProof(of: solved.assignment, $0, for: problem) }
    }
    let report = solved.assignment.report(from: problem.starts, to: problem.goals, objective: objective)
    let together = solved.togetherness.map {
      ",\"neighbours\":\($0.neighbours),\"kept\":\($0.kept),\"kept_by_shortest\":\($0.keptByShortest),"
        + "\"loss\":\(FixedDecimal.text($0.loss, 5))"
    }
    let total = objective == .nearest ? report.total : report.totalSquared
    return """
      {"n":\(ways.count),"objective":"\(name)","total":\(total),"longest":\(report.longest),\
      "seconds":\(FixedDecimal.text(Stopwatch.median(times), 7)),"proved":\(proof?.holds ?? false),\
      "proof_seconds":\(FixedDecimal.text(Stopwatch.median(proofTimes), 5)),"peak_mb":\(FixedDecimal.text(peak, 1))\(together ?? "")}
      """
  }
}
