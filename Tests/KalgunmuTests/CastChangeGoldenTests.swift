import DanceTestSupport
import Kalgunmu
import Testing

/// Examples danced by another cast.
@Suite struct CastChangeGoldenTests {
  private func versions(
    _ name: String, without absent: [String], with joining: [String] = []
  ) throws -> (choreography: Choreography, changes: VersionChanges) {
    let path = Examples.path("\(name).routine")
    let original = try Choreography(contentsOf: path)
    let change = try CastChange(without: absent, with: joining, in: original.routine)
    let changed = try Choreography(Resolution(ofFileAt: path, change: change), keepingPartsOf: original)
    return (changed, VersionChanges(from: original.performance, to: changed.performance))
  }

  @Test(
    arguments: [
      ("understudies", ["ravi"], []), ("understudies", ["ravi"], ["zoe"]), ("entrances", ["eva"], []),
      ("razor", ["bora"], []), ("counter-march", ["p3", "p21"], []), ("fan-dance", [], ["guest"]),
    ] as [(String, [String], [String])])
  func `whose sheets change stays as it is`(name: String, absent: [String], joining: [String]) throws {
    let (choreography, changes) = try versions(name, without: absent, with: joining)
    let title = (absent.map { "without \($0)" } + joining.map { "with \($0)" }).joined(separator: ", ")
    let text = ChangesText(style: .plain).text(changes, title: title, gaps: choreography.performance.castGaps)
    let golden = ([name] + absent.map { "-" + $0 } + joining.map { "+" + $0 }).joined()
    #expect(GoldenFile.complaint(about: Array(text.utf8), name: "\(golden).changes.txt") == nil)
    let coloured = ChangesText(style: .coloured).text(changes, title: title, gaps: choreography.performance.castGaps)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text && coloured != text)
  }

  @Test(arguments: Examples.names.filter { !["mass-performance.routine", "halftime.routine"].contains($0) })
  func `every example can be danced without any one of its dancers`(name: String) throws {
    let path = Examples.path(name)
    let whole = try #require(Resolution(ofFileAt: path).routine)
    let original = Performance(of: whole)
    for dancer in whole.cast.map(\.name).prefix(4) {
      let change = try CastChange(without: [dancer], with: [], in: whole)
      guard let routine = Resolution(ofFileAt: path, change: change).routine else {
        Issue.record("\(name) without \(dancer)")
        continue
      }
      let performance = Performance(of: routine, keepingPartsOf: original)
      #expect(routine.counts == whole.counts)
      // Nobody is without a place who had one.
      #expect(performance.unfilled.allSatisfy { $0.placeless.isEmpty })
    }
  }
}
