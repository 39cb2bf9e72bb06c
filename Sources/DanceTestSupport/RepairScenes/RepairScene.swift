// Transitions to be mended.
//
// Each scene is a routine of one transition, written as people write it: in the notation, so that it can be read, drawn and
// edited. Next to what is asked stands a solution: the same task with a few clauses more, or danced in three steps, which
// nobody shows to the planner. That the solution keeps everybody apart is not for the scene to say; whoever uses it plans
// it as written and asks the checker. So "feasible" means: here is a plan, and here is its proof.
//
// Where do solutions come from?
//
//   theorem     starts and goals at √2 times the clearance, `shortest`: straight and together is safe as it is
//   opening     anything that stands at the clearance: grow by 1.5, cross by the theorem, shrink
//   roundabout  everybody on a half circle of the same size: a group stays as it is, and groups that begin round a common
//               middle stay round it; people on a circle, or a block that turns about its middle, are the simplest case
//   passing     pairs that meet head on bow out to the own right, just as far as their neighbours leave them room
//   insertion   ways and delays are thrown first, and the scene is what can be danced with them: one dancer after another
//               is given a random start, goal, way and delay, and kept if certified to be clear of all before

import DanceGeometry

/// A transition to be mended, as text, with a solution where one is known.
public struct RepairScene: Sendable {
  /// What kind of scene it is.
  public let family: RepairFamily
  /// Which of its family.
  public let seed: Int
  /// How many dancers it has.
  public let dancers: Int
  /// The routine as it is asked for.
  public let text: String
  /// The same task with clauses that solve it; `nil` where none was looked for or found.
  public let solution: String?

  /// Whether a solution is known.
  public var isFeasible: Bool { solution != nil }

  /// What to call it: `antipodal-20-3`.
  public var name: String { "\(family.rawValue)-\(dancers)-\(seed)" }

  /// Makes the scene of a family, a size and a seed: the same on every machine.
  ///
  /// - Complexity: O(dancers²) certified closest approaches in the families that are thrown by insertion.
  public init(_ family: RepairFamily, dancers: Int, seed: Int) {
    self.family = family
    self.dancers = dancers
    self.seed = seed
    var generator = SeededGenerator(seed: UInt64(dancers) &* 1_000_003 &+ UInt64(max(seed, 0)) &* 7919)
    let score = family.score(dancers, &generator)
    let head = """
      // \(family.idea)
      routine "\(family.rawValue), \(dancers) dancers, seed \(seed)"
      stage \(SceneText.metres(score.width)) x \(SceneText.metres(score.depth))
      wings 2m
      cast p 1...\(dancers)
      \(score.declarations)

      """
    text = head + score.opening + "\n" + score.asked + "\n"
    solution = score.solution.map { head + score.opening + "\n" + $0 + "\n" }
  }

  /// The scenes of all families, or some, in all their sizes, each with as many seeds.
  public static func all(
    of families: [RepairFamily] = RepairFamily.allCases, seeds: Int, upTo most: Int = 200
  ) -> [(family: RepairFamily, dancers: Int, seed: Int)] {
    families.flatMap { family in
      family.sizes.filter { $0 <= most }.flatMap { size in (0..<seeds).map { (family, size, $0) } }
    }
  }
}

/// What a family makes of a size and a seed.
struct SceneScore {
  /// The floor in metres.
  var width: Double, depth: Double
  /// Formations, groups and props.
  var declarations: String
  /// How it begins.
  var opening: String
  /// What is asked.
  var asked: String
  /// What solves it.
  var solution: String?
}

/// Numbers and lists in the notation.
enum SceneText {
  /// A length to the centimetre: `1.25m`.
  static func metres(_ length: Double) -> String { plain(length) + "m" }

  /// A number with at most two decimals.
  static func plain(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : "." + digits)
  }

  /// A place: `(1.2m, 0m)`.
  static func place(_ point: Point) -> String { "(\(metres(point.x)), \(metres(point.y)))" }

  /// A formation of places in order.
  static func formation(_ name: String, _ points: [Point]) -> String {
    (["formation \(name) {"] + points.map { "  point\(place($0))" } + ["}"]).joined(separator: "\n")
  }

  /// A point to the centimetre, as it will be read back.
  static func rounded(_ point: Point) -> Point {
    Point((point.x * 100).rounded() / 100, (point.y * 100).rounded() / 100)
  }

  /// Whole counts enough to walk so far at the pace of these scenes, 2.4 m/s at 120 bpm; even, and at least 8.
  static func counts(for length: Double) -> Int { max(8, Int((length / 2.4).rounded(.up)) * 2) }
}
