import Kalgunmu

/// `kalgunmu-bench`: seeded scenes with timings, one JSON object a line, medians of several runs.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let options = BenchOptions(arguments.dropFirst())
    switch arguments.first {
    case "frames": print(FrameBench.run(options))
    case "check": print(CheckBench.run(options))
    case "closest": print(ClosestBench.run(options))
    case "assign": print(AssignBench.run(options))
    case "simulate": print(SimulateBench.run(options))
    case "truth": for line in SimulationTruth.lines(options) { print(line) }
    case "proof":
      let proof = ContactProof(options)
      print(proof.text)
      if !proof.holds { Platform.leave(with: 1) }
    case "repair":
      let bench = RepairBench(options)
      for line in bench.lines { print(line) }
      if !bench.holds { Platform.leave(with: 1) }
    case "positions": print(PositionSamples.text(options))
    case "scene": print(SceneFiles.text(options), terminator: "")
    default:
      print(
        """
        kalgunmu-bench frames [--dancers 1000] [--frames 100]   drawing frames in memory, one core
        kalgunmu-bench frames FILE [--frames 100] [--workers 2] the same, frames of a routine; on two cores
        kalgunmu-bench check FILE [--runs 9]                    reading, planning and checking a routine
        kalgunmu-bench closest FILE.csv [--limit 0.6]           contacts of one straight transition sx,sy,gx,gy
        kalgunmu-bench assign FILE.csv [--objective shortest]   who goes where in one transition sx,sy,gx,gy
        kalgunmu-bench simulate [FILE] [--dancers 9] [--transitions 20] [--takes 1000] [--errors club]
                                                                takes with human errors
        kalgunmu-bench truth [--takes 100000] [--seeds 1000] [--each 400]
                                                                simulated chances against closed forms, and how often
                                                                the intervals hold them
        kalgunmu-bench proof [--scenes 3000] [--samples 20000] [--seed 1]
                                                                contacts of two on any ways against dense sampling
        kalgunmu-bench repair [--family antipodal] [--seeds 4] [--effort normal] [--dancers 20] [--list yes]
                                                                the repair suite: what the planner mends, and how
        kalgunmu-bench scene --family antipodal [--dancers 20] [--seed 0] [--solution yes]
                                                                the text of one of its scenes
        kalgunmu-bench positions FILE [--dancers 60] [--samples 150]
                                                                where dancers are, for programs that work it out too
        """)
    }
  }
}
