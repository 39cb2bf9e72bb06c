import DanceTestSupport
import Kalgunmu

/// Holds the certified contacts of two dancers to dense sampling, over many seeded scenes.
///
/// It is slow, so that it is run here, optimised, and not among the tests, which do the same for fewer scenes and samples.
struct ContactProof {
  /// What one scene has come to.
  private struct Outcome: Sendable {
    /// Samples under the limit that lie in no contact found.
    var lost = 0
    /// Samples above it that lie in one.
    var invented = 0
    /// How far the closest approach is above the least sampled distance, in metres; below is no error.
    var excess = 0.0
    /// How far the proved lower bound is above the least sampled distance, in metres.
    var unproved = 0.0
    var contacts = 0
  }

  private let scenes: Int
  private let samples: Int
  private let total: Outcome
  private let seconds: Double

  init(_ options: BenchOptions) {
    let (scenes, samples) = (options.count("scenes", or: 3000), options.count("samples", or: 20000))
    let seed = UInt64(max(options.count("seed", or: 1), 0))
    var total = Outcome()
    let times = Stopwatch.seconds(runs: 1) {
      let outcomes = Workers.map(scenes) { index in
        Self.outcome(of: ContactScene(index, seed: seed), samples: samples)
      }
      total = outcomes.reduce(Outcome()) { sum, outcome in
        Outcome(
          lost: sum.lost + outcome.lost, invented: sum.invented + outcome.invented,
          excess: max(sum.excess, outcome.excess), unproved: max(sum.unproved, outcome.unproved),
          contacts: sum.contacts + outcome.contacts)
      }
    }
    (self.scenes, self.samples, self.total, seconds) = (scenes, samples, total, Stopwatch.median(times))
  }

  /// Whether no contact was lost or made up, and every distance is right to 0.1 mm.
  var holds: Bool {
    total.lost == 0 && total.invented == 0 && total.excess <= Tolerance.distance && total.unproved <= Self.rounding
  }

  /// The outcome as JSON.
  var text: String {
    """
    {"scenes":\(scenes),"samples":\(samples),"contacts":\(total.contacts),"lost":\(total.lost),\
    "invented":\(total.invented),"excess_mm":\(FixedDecimal.text(total.excess * 1000, 6)),\
    "holds":\(holds),"seconds":\(FixedDecimal.text(seconds, 2))}
    """
  }

  /// Samples so near to the limit may lie on either side, in metres.
  private static let doubt = 2e-6
  /// What sampled distances are good to, in metres.
  private static let rounding = 1e-9

  private static func outcome(of scene: ContactScene, samples: Int) -> Outcome {
    let brute = BruteForce(scene.one, scene.other, over: scene.counts, samples: samples)
    let least = brute.least
    let approach = closestApproach(of: scene.one, and: scene.other, over: scene.counts)
    var outcome = Outcome()
    outcome.excess = max(0, approach.distance - least)
    outcome.unproved = max(0, approach.lowerBound - least)
    for limit in [least + 0.3, least * 0.999 - 1e-4] where limit > 0 {
      let found = contacts(of: scene.one, and: scene.other, over: scene.counts, nearerThan: limit)
      outcome.contacts += found.count
      var next = 0
      for (index, value) in brute.samples.enumerated() {
        let count = brute.count(index)
        while next < found.count, found[next].to < count { next += 1 }
        let isInside = next < found.count && found[next].from <= count
        if value < limit - doubt, !isInside { outcome.lost += 1 }
        if value > limit + doubt, isInside { outcome.invented += 1 }
      }
    }
    return outcome
  }
}

/// Two motions, and the counts over which they are looked at.
struct ContactScene: Sendable {
  let one: Motion
  let other: Motion
  let counts: ClosedRange<Double>

  /// One of the scenes of a seed: all kinds of way with all others, and by turns strangers, in step, mirror images, one
  /// behind the other on the same way, and side by side at an equal distance.
  init(_ index: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(index))
    let kinds = MotionScenes.kinds
    let easings = Easing.allCases
    let easing = easings[index / (kinds * kinds) % easings.count]
    let one = MotionScenes.motion(kind: index % kinds, easing: easing, &generator)
    var other = MotionScenes.motion(
      kind: index / kinds % kinds, easing: easings[generator.integer(in: 0...easings.count - 1)], &generator)
    switch generator.integer(in: 0...7) {
    case 0: (other.start, other.end, other.easing) = (one.start, one.end, one.easing)
    case 1: other = one.mirrored
    case 2:
      other = one
      other.start += generator.number(in: 0...2)
      other.end += generator.number(in: 0...2)
    case 3: other = one.moved(by: Vector(0.6, 0))
    default: break
    }
    (self.one, self.other) = (one, other)
    counts = index % 5 == 0 ? one.start...one.end : 0...12
  }
}

extension Motion {
  /// The same motion on the other side of the centre line.
  fileprivate var mirrored: Motion {
    func image(_ point: Point) -> Point { Point(-point.x, point.y) }
    var motion = self
    switch course {
    case .still(let point): motion.course = .still(image(point))
    case .line(let start, let end): motion.course = .line(image(start), image(end))
    case .arc(var arc):
      (arc.centre, arc.start, arc.sweep) = (image(arc.centre), .degrees(180) - arc.start, -arc.sweep)
      motion.course = .arc(arc)
    case .path(let path, let from, let to):
      motion.course = .path(path.mirrored(along: .upstage), from: from, to: to)
    }
    return motion
  }

  /// The same motion beside itself.
  fileprivate func moved(by offset: Vector) -> Motion {
    var motion = self
    switch course {
    case .still(let point): motion.course = .still(point + offset)
    case .line(let start, let end): motion.course = .line(start + offset, end + offset)
    case .arc(var arc):
      arc.centre = arc.centre + offset
      motion.course = .arc(arc)
    case .path(let path, let from, let to): motion.course = .path(path.moved(by: offset), from: from, to: to)
    }
    return motion
  }
}
