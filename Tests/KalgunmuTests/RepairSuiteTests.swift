import DanceTestSupport
import Kalgunmu
import Testing

/// A selection of the repair suite that takes seconds; the whole of it is run by `kalgunmu-bench repair`.
@Suite struct RepairSuiteTests {
  /// Which scene of which family.
  struct Case: Sendable, CustomTestStringConvertible {
    var family: RepairFamily
    var dancers: Int
    var seed: Int
    var scene: RepairScene { RepairScene(family, dancers: dancers, seed: seed) }
    var testDescription: String { "\(family.rawValue)-\(dancers)-\(seed)" }
  }

  /// Every family in its small sizes.
  static let cases = RepairScene.all(seeds: 1, upTo: 13).map {
    Case(family: $0.family, dancers: $0.dancers, seed: $0.seed)
  }

  @Test func `there are at least 500 scenes in at least 12 families`() {
    #expect(RepairFamily.allCases.count >= 12)
    #expect(RepairScene.all(seeds: 4).count >= 500)
  }

  @Test(arguments: RepairFamily.allCases) func `the same family, size and seed give the same text`(family: RepairFamily)
  {
    let size = family.sizes[1]
    #expect(RepairScene(family, dancers: size, seed: 3).text == RepairScene(family, dancers: size, seed: 3).text)
    #expect(RepairScene(family, dancers: size, seed: 3).dancers == size)
  }

  @Test(arguments: cases) func `what is called feasible has a solution that the checks prove`(one: Case) throws {
    let scene = one.scene
    let written = try Self.plan(scene.text, effort: .none)
    #expect(written.dancerCount == one.dancers)
    guard let solution = scene.solution else { return }
    let solved = try Self.plan(solution, effort: .none)
    #expect(Faults(of: solved).contacts == [])
    #expect(Faults(of: solved).others.count <= Faults(of: written).others.count)
    // A solution that ends elsewhere solves something else.
    for dancer in 0..<solved.dancerCount where Self.isLabelled(scene.family) {
      let (asked, reached) = (written.position(of: dancer, at: 1e9), solved.position(of: dancer, at: 1e9))
      #expect(asked.distance(to: reached) < 1e-6)
    }
  }

  @Test(arguments: cases) func `what the planner says is mended is proved by the checks`(one: Case) throws {
    let plan = try Self.plan(one.scene.text, effort: .normal)
    let isSaid = plan.repairs.allSatisfy(\.isMended)
    guard isSaid, !plan.repairs.isEmpty else { return }
    let faults = Faults(of: plan)
    #expect(faults.contacts == [])
    #expect(faults.others.count <= Faults(of: try Self.plan(one.scene.text, effort: .none)).others.count)
  }

  @Test(arguments: RepairFamily.prop.sizes.prefix(4)) func `nobody is led through a prop where there is room beside it`(
    dancers: Int
  ) throws {
    let plan = try Self.plan(RepairScene(.prop, dancers: dancers, seed: 0).text, effort: .normal)
    #expect(Faults(of: plan).contacts == [])
    #expect(Faults(of: plan).others == [])
  }

  @Test(arguments: 0..<60) func `where the theorem holds nothing needs to be mended, and its bound is kept`(seed: Int)
    throws
  {
    let dancers = [4, 9, 20, 40][seed % 4]
    let scene = RepairScene(.scatter, dancers: dancers, seed: seed)
    let plan = try Self.plan(scene.text, effort: .normal)
    #expect(plan.repairs.isEmpty)
    func spacing(at count: Double) throws -> Double {
      try #require(closestPair(of: (0..<dancers).map { plan.position(of: $0, at: count) })).distance
    }
    let (start, goal) = (try spacing(at: 0), try spacing(at: 1e9))
    #expect(min(start, goal) >= 0.6 * 2.0.squareRoot())
    let bound = start * goal / (start * start + goal * goal).squareRoot()
    let closest = try #require(CheckReport(of: plan).closest)
    #expect(closest.distance >= bound - 1e-9)
  }

  /// Whether everybody has a place of their own to go to, so that all solutions end alike.
  private static func isLabelled(_ family: RepairFamily) -> Bool {
    ![.scatter, .denseScatter, .blockToRing, .starToCircle, .denseBlock].contains(family)
  }

  private static func plan(_ text: String, effort: RepairEffort) throws -> Performance {
    let resolution = Resolver.resolve(SourceFile(name: "scene", text: text), loader: .libraryOnly)
    let routine = try #require(resolution.routine, "\(resolution.diagnostics)")
    #expect(resolution.diagnostics.isEmpty)
    return Performance(of: routine, effort: effort)
  }
}

/// What the checks find that a repair must not leave or bring.
private struct Faults {
  /// Findings of dancers too near each other.
  let contacts: [String]
  /// Errors of another kind.
  let others: [String]

  init(of performance: Performance) {
    let findings = CheckReport(of: performance).findings
    contacts = findings.filter { [.collision, .crowding].contains($0.rule) }.map(\.message)
    others = findings.filter { [.offStage, .obstacle, .speed, .late, .jump, .overlap, .unfilled].contains($0.rule) }
      .map(
        \.message)
  }
}
