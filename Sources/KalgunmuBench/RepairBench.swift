import DanceTestSupport
import Kalgunmu

/// The repair suite: seeded transitions of many families, as written and as mended by the planner.
struct RepairBench {
  /// One line for each family, and one for all.
  private(set) var lines: [String] = []
  /// Whether every scene is in order, every mended one is proved, and enough of the feasible ones are mended.
  private(set) var holds = true

  /// The share of the scenes feasible by construction that must be solved.
  private static let shareToSolve = 0.99

  init(_ options: BenchOptions) {
    let families = RepairFamily.allCases.filter {
      options.word("family") == nil || $0.rawValue == options.word("family")
    }
    let effort = options.word("effort").flatMap(RepairEffort.init(rawValue:)) ?? .normal
    let runs = options.count("runs", or: 1)
    let seeds = options.count("seeds", or: 4)
    var all: [RepairTrial] = []
    for family in families {
      let scenes = RepairScene.all(of: [family], seeds: seeds, upTo: options.count("most", or: 200)).filter {
        options.word("dancers") == nil || $0.dancers == options.count("dancers", or: 0)
      }
      let trials = Workers.map(scenes.count, workers: options.count("workers", or: 1)) { index in
        RepairTrial(
          RepairScene(scenes[index].family, dancers: scenes[index].dancers, seed: scenes[index].seed), effort: effort,
          runs: runs)
      }
      lines.append(Self.line(family.rawValue, trials))
      if options.word("list") != nil { lines += trials.map(Self.line) }
      lines += trials.compactMap { trial in trial.complaint.map { "\(trial.scene.name): \($0)" } }
      all += trials
    }
    lines.append(Self.line("all", all))
    for size in Set(all.map(\.scene.dancers)).sorted() {
      lines.append(Self.timing(size, all.filter { $0.scene.dancers == size }))
    }
    let feasible = all.filter(\.isProvedFeasible)
    holds =
      all.allSatisfy { $0.complaint == nil && (!$0.isSaidToBeSolved || $0.isSolved) }
      && Double(feasible.count(where: \.isSolved)) >= Self.shareToSolve * Double(feasible.count)
  }

  private static func line(_ name: String, _ trials: [RepairTrial]) -> String {
    let feasible = trials.filter(\.isProvedFeasible)
    let mended = trials.filter { $0.isSolved && !$0.isCleanAsWritten }
    let said = trials.filter(\.isSaidToBeSolved)
    let delays = mended.flatMap(\.delays)
    let detours = mended.flatMap(\.detours)
    return """
      {"family":"\(name)","scenes":\(trials.count),"feasible":\(feasible.count),\
      "clean_as_written":\(trials.count(where: \.isCleanAsWritten)),"solved":\(trials.count(where: \.isSolved)),\
      "solved_of_feasible":\(share(feasible.count(where: \.isSolved), of: feasible.count)),\
      "proved":\(share(said.count(where: \.isSolved), of: said.count)),\
      "changed":\(Stopwatch.median(mended.map { Double($0.changed) }.sorted())),\
      "delay_mean":\(mean(delays)),"delay_max":\(decimal(delays.max() ?? 0)),\
      "detour_mean_percent":\(mean(detours.map { $0 * 100 })),"detour_max_percent":\(decimal((detours.max() ?? 0) * 100)),\
      "rungs":{\(rungs(trials))}}
      """
  }

  private static func rungs(_ trials: [RepairTrial]) -> String {
    let counts = trials.flatMap(\.rungs).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
  }

  private static func line(_ trial: RepairTrial) -> String {
    """
    {"scene":"\(trial.scene.name)","feasible":\(trial.isProvedFeasible),"clean_as_written":\(trial.isCleanAsWritten),\
    "solved":\(trial.isSolved),"changed":\(trial.changed),"rungs":[\(trial.rungs.map { "\"\($0)\"" }.joined(separator: ","))],\
    "ms":\(decimal(trial.seconds * 1000))}
    """
  }

  private static func timing(_ size: Int, _ trials: [RepairTrial]) -> String {
    let times = trials.map { $0.seconds * 1000 }.sorted()
    return """
      {"dancers":\(size),"scenes":\(trials.count),"median_ms":\(decimal(Stopwatch.median(times))),\
      "max_ms":\(decimal(times.last ?? 0))}
      """
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "null" : FixedDecimal.text(Double(part) / Double(whole), 4)
  }

  private static func mean(_ values: [Double]) -> String {
    decimal(values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count))
  }

  private static func decimal(_ value: Double) -> String { FixedDecimal.text(value, 3) }
}

/// The text of a scene, to be read and drawn.
enum SceneFiles {
  static func text(_ options: BenchOptions) -> String {
    guard let name = options.word("family"), let family = RepairFamily(rawValue: name) else {
      return "expected --family, one of \(RepairFamily.allCases.map(\.rawValue).joined(separator: ", "))"
    }
    let scene = RepairScene(
      family, dancers: options.count("dancers", or: family.sizes[0]), seed: options.count("seed", or: 0))
    return options.word("solution") == nil ? scene.text : scene.solution ?? "no solution is known"
  }
}
