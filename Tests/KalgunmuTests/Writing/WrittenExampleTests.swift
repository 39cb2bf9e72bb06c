import DanceTestSupport
import Kalgunmu
import Testing

/// Decisions written into the examples, and into the smaller scenes of the repair suite. What is asked of every text stands
/// in `Rewriting`.
@Suite struct WrittenExampleTests {
  @Test(arguments: Examples.names) func `an example with its decisions is danced as before`(name: String) throws {
    let path = Examples.path(name)
    let text = try Examples.text(name)
    // Of a crowd the places are enough: to look for cures takes a build for testing minutes.
    let isCrowd = try Rewriting.routine(text, path, .disk).cast.count > 1000
    let made = try Rewriting(text, name: path, loader: .disk, effort: isCrowd ? .none : .normal)
    #expect(made.written.notes.isEmpty, "\(made.written.notes)")
  }

  @Test(arguments: RepairSuiteTests.cases.filter { $0.dancers <= 9 })
  func `a scene that was mended stays mended`(one: RepairSuiteTests.Case) throws {
    let made = try Rewriting(one.scene.text, effort: .normal)
    #expect(made.written.notes.isEmpty, "\(made.written.notes)")
    let isMended = made.planned.repairs.contains(where: \.isMended)
    #expect(!isMended || made.written.tally.total > 0)
  }
}
