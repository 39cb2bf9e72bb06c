import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks

@Suite struct CountsAdviceTests {
  /// A transition with ways, easings, delays, limits and changes of tempo as the seed has it, to be danced in any number
  /// of counts.
  private struct Scene {
    private let before: String
    private let clauses: String
    /// Whether the tempo changes while the transition may last.
    let isSteady: Bool

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      func pick(_ options: [String]) -> String { options[random.integer(in: 0...(options.count - 1))] }
      func number(_ range: ClosedRange<Double>) -> String { FixedDecimal.text(random.number(in: range), 2) }
      let tempo = pick([
        "", "tempo \(number(60...90))bpm over 6", "tempo \(number(150...240))bpm over 9",
        "together { ara { hold 4 } }\ntempo \(number(70...220))bpm",
      ])
      isSteady = tempo.isEmpty
      let limits =
        ["speed \(number(0.8...3))m/s"]
        + [pick(["", "acceleration \(number(0.6...4))m/s2"]), pick(["", "stride \(number(0.4...1))m"])]
      before = """
        stage 30m x 30m
        tempo \(number(80...180))bpm
        cast ara, bora, dami, eunji
        limits { \(limits.filter { !$0.isEmpty }.joined(separator: "; ")) }
        start line(4, spacing: 1.5m)
        \(tempo)

        """
      let ways = ["arc \(random.integer(in: 20...200))deg", "curve via (1m, 4m)", "via (2m, 3m)"]
      let way = pick([""] + ways.map { ", path " + $0 })
      let timing = pick(["", ", delay bora \(number(0.25...3))", ", stagger 0.5 from left, delay ara 1.5"])
      let easing = pick(["", ", ease smooth", ", ease in", ", ease out"])
      clauses = "to scatter(4, width: 12m, depth: 12m, apart: 2m, seed: \(seed)), avoid off" + way + timing + easing
    }

    func text(_ counts: Double) -> String { before + "move \(FixedDecimal.shortText(counts, atMost: 2)) \(clauses)\n" }
  }

  private static let rules: [any (Rule & Sendable).Type] = [
    SpeedRule.self, AccelerationRule.self, StrideRule.self, LateRule.self, JumpRule.self,
  ]

  /// Whether the rules find that somebody has too few counts, or nothing is left of them, which is a mistake in the text.
  private static func isTooFew(_ counts: Double, in scene: Scene) throws -> Bool {
    let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: scene.text(counts)))
    guard let routine = resolution.routine else {
      #expect(resolution.diagnostics.map(\.id) == ["no-time"])
      return true
    }
    // None of these rules asks for contacts.
    let nobody = Routine(title: "", stage: routine.stage, cast: [], clock: routine.clock, sources: routine.sources)
    let context = CheckContext(
      performance: Performance(of: routine), survey: ContactSurvey(of: Performance(of: nobody)))
    return rules.contains { !$0.findings(in: context).isEmpty }
  }

  @Test(arguments: 0..<8)
  func `with the counts advised the rules find nothing, with a quarter less they do`(part: UInt64) throws {
    for seed in (part * 10)..<(part * 10 + 10) {
      let scene = Scene(seed: seed)
      let transition = try #require(try plan(scene.text(8)).report.transitions.last)
      #expect(transition.counts.isEnough == (try !Self.isTooFew(8, in: scene)), "\(scene.text(8))")
      guard let least = transition.counts.least else {
        #expect(try Self.isTooFew(CountsAdvice.most, in: scene))
        continue
      }
      let whole = try #require(transition.counts.leastWhole)
      #expect(try !Self.isTooFew(least, in: scene), "\(scene.text(least))")
      #expect(try !Self.isTooFew(whole, in: scene), "\(scene.text(whole))")
      #expect(whole >= least && whole == whole.rounded())
      guard least > 0.25 else { continue }
      #expect(try Self.isTooFew(least - 0.25, in: scene), "\(scene.text(least - 0.25))")
      #expect(transition.counts.need != nil)
    }
  }

  @Test(arguments: [201, 202, 203, 204, 205, 206] as [UInt64])
  func `no smaller number of quarters would do, whatever the tempo does`(seed: UInt64) throws {
    let scene = Scene(seed: seed)
    let transition = try #require(try plan(scene.text(8)).report.transitions.last)
    let least = transition.counts.least ?? 20
    for quarters in stride(from: 1, to: least * 4, by: 1) {
      #expect(try Self.isTooFew(quarters / 4, in: scene), "\(scene.text(quarters / 4))")
    }
  }

  @Test func `the scenes are steady and not, and need different numbers`() throws {
    let scenes = (0..<80).map { Scene(seed: $0) }
    #expect(scenes.contains { $0.isSteady } && scenes.contains { !$0.isSteady })
  }

  /// 6 m at 60 bpm and 3 m/s: 2 counts. With 6 counts the walk reaches into the fast part: 1 m a count, 4 counts a second.
  @Test func `more counts can be worse where the tempo grows`() throws {
    let text = { (counts: Int) in
      """
      stage 20m x 20m
      tempo 60bpm
      cast ara, bora
      start line(2, spacing: 2m)
      together \(counts + 8) {
        ara { shift (0, 6m) over \(counts); hold 8 }
        bora { hold 4; tempo 240bpm; hold \(counts + 4) }
      }
      """
    }
    let short = try #require(try plan(text(2)).report.transitions.first?.counts)
    let long = try #require(try plan(text(6)).report.transitions.first?.counts)
    #expect(short.isEnough && short.least == 2)
    #expect(!long.isEnough && long.least == 2)
    #expect(try plan(text(8)).report.transitions.first?.counts.isEnough == true)
  }

  @Test func `a delay does not shrink when the counts do`() throws {
    // 3 m at 3 m/s and 120 bpm take 2 counts, behind a delay of 5.
    let counts = try transition(
      "cast ara, bora\nstart line(2, spacing: 2m)\nshift (0, 3m) over 8, delay bora 5, avoid off"
    ).counts
    #expect(counts.least == 7)
    #expect(counts.need == CountsAdvice.Need(dancer: 1, limit: .speed))
  }

  @Test func `whoever leaves when the others land needs counts, too`() throws {
    let counts = try transition(
      "cast ara, bora\nstart line(2, spacing: 2m)\nshift (0, 3m) over 4, stagger 4 from left, avoid off"
    ).counts
    #expect(!counts.isEnough)
    #expect(counts.broken?.dancer == 1)
    #expect(counts.least == 6)
  }

  @Test func `whoever goes nowhere needs none, and whoever can hardly walk more than are advised`() throws {
    #expect(try transition("cast ara\nstart point(0, 0)\nmove 8 to point(0, 0)").counts.least == 0)
    let slow = try transition(
      "cast ara\nlimits { speed 0.001m/s }\nstart point(0, 0)\nshift (0, 4m) over 8"
    ).counts
    #expect(slow.least == nil && slow.leastWhole == nil && !slow.isEnough)
  }
}
