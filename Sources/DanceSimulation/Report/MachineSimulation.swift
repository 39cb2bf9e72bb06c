import DanceChecks

/// What takes say, for machines: the answers, and under `counts` all that they come from. The names of the properties are
/// the keys of the JSON and a contract.
public struct MachineSimulation: Encodable, Sendable {
  private let schema = 1
  private let file: String
  private let title: String
  private let takes: Int
  private let clean: Estimate
  private let clear: Estimate
  private let touches: Double
  private let touchesOfDancers: [Double]
  private let asynchrony: Landing?
  private let placeError: Double
  private let sharpness: Score
  private let advice: Advice?
  private let counts: SimulationCounts

  /// The answers of a report, with advice if there is any.
  public init(_ report: SimulationReport, advice: SimulationAdvice? = nil) {
    counts = report.counts
    file = report.counts.file
    title = report.counts.title
    takes = report.counts.takes
    clean = Estimate(report.clean)
    clear = Estimate(report.clear)
    touches = rounded(report.touchesPerTake)
    touchesOfDancers = report.touchesPerDancer.map(rounded)
    asynchrony = report.asynchrony.map { Landing(mean: rounded($0.mean), high: rounded($0.high)) }
    placeError = rounded(report.placeError)
    let sharp = report.sharpness
    sharpness = Score(score: rounded(sharp.score), time: rounded(sharp.time), place: rounded(sharp.place))
    self.advice = advice.map(Advice.init)
  }

  private enum CodingKeys: String, CodingKey {
    case schema, file, title, takes, clean, clear, touches, touchesOfDancers, asynchrony, placeError, sharpness, advice,
      counts
  }

  /// Every key is always there; what does not apply is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(file, forKey: .file)
    try container.encode(title, forKey: .title)
    try container.encode(takes, forKey: .takes)
    try container.encode(clean, forKey: .clean)
    try container.encode(clear, forKey: .clear)
    try container.encode(touches, forKey: .touches)
    try container.encode(touchesOfDancers, forKey: .touchesOfDancers)
    try container.encode(asynchrony, forKey: .asynchrony)
    try container.encode(placeError, forKey: .placeError)
    try container.encode(sharpness, forKey: .sharpness)
    try container.encode(advice, forKey: .advice)
    try container.encode(counts, forKey: .counts)
  }

  /// A chance with the interval that holds the true one in 95 of 100 simulations.
  private struct Estimate: Encodable {
    let chance: Double
    let low: Double
    let high: Double

    init(_ chance: Chance) {
      self.chance = rounded(chance.share)
      low = rounded(chance.interval.lowerBound)
      high = rounded(chance.interval.upperBound)
    }
  }

  private struct Landing: Encodable {
    let mean: Double
    let high: Double
  }

  private struct Score: Encodable {
    let score: Double
    let time: Double
    let place: Double
  }

  private struct Advice: Encodable {
    let risk: String
    let takes: Int
    let trials: [Trial]

    init(_ advice: SimulationAdvice) {
      risk = advice.risk.rawValue
      takes = advice.takes
      trials = advice.trials.map(Trial.init)
    }

    struct Trial: Encodable {
      let change: String
      let unchanged: Double
      let changed: Double
      let gain: Double
      let low: Double
      let high: Double

      init(_ trial: SimulationAdvice.Trial) {
        change = trial.words
        unchanged = rounded(trial.unchanged.share)
        changed = rounded(trial.changed.share)
        gain = rounded(trial.gain)
        low = rounded(trial.interval.lowerBound)
        high = rounded(trial.interval.upperBound)
      }
    }
  }
}
