import DanceGeometry
import DanceScore
import Testing

@testable import DancePlanning

@Suite struct OpeningTests {
  /// A block at close intervals that goes to the same block, turned, in an order that crosses everything.
  private func block(stage: String, counts: Double) -> String {
    """
    routine "Block"
    stage \(stage)
    tempo 120bpm
    cast d 1...12
    section "All" {
      start grid(12, columns: 4, spacing: 0.7m)
      move \(counts) to grid(12, columns: 3, spacing: 0.7m)
    }
    """
  }

  private func opened(_ text: String) throws -> RepairLadder.Cure? {
    var search = LadderSearch(try OpenPassage(text).ladder)
    return search.canOpen ? search.opening() : nil
  }

  @Test func `a dense block opens, crosses and closes, and is proved`() throws {
    let cure = try #require(try opened(block(stage: "12m x 12m", counts: 24)))
    #expect(cure.trial.contacts.preventable.isEmpty)
    #expect(cure.trial.cues.count == 3)
    #expect(cure.trial.cues.map(\.start).first == 0)
    #expect(cure.trial.cues.map(\.end).last == 24)
    // It ends on the places that were asked for.
    let ends = (0..<12).map { cure.trial.performance.position(of: $0, at: 24) }
    for row in 0..<4 {
      for column in 0..<3 {
        let place = Point(0.7 * (Double(column) - 1), 0.7 * (Double(row) - 1.5))
        #expect(ends.contains { $0.distance(to: place) < 1e-6 })
      }
    }
  }

  @Test func `without the floor or the counts it does not open`() throws {
    #expect(try opened(block(stage: "2.4m x 2.4m", counts: 24)) == nil)
    #expect(try opened(block(stage: "12m x 12m", counts: 0.5)) == nil)
  }
}
