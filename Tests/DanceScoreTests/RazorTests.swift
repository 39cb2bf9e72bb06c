import DanceGeometry
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceScore

@Suite struct RazorTests {
  static let library = """
    formation arrow(n = dancers) { v(n) }
    formation windows(rows = 3, columns = 3) { grid(rows: rows, columns: columns, stagger: true) }
    """

  @Test func `the routine of the language reference resolves without a word`() throws {
    let resolution = resolution(
      of: Samples.razor, named: "Examples/razor.routine", files: ["Formations/kpop.formation": Self.library])
    #expect(resolution.diagnostics.map { describe($0, in: resolution.sources) } == [])
    let routine = try #require(resolution.routine)
    #expect(routine.title == "Razor")
    #expect(routine.counts == 64)
    #expect(routine.cast.count == 9)
    #expect(routine.cast[1].fullName == "Bora")
    #expect(routine.sections.map(\.name) == ["Intro", "Verse", "Outro"])
    #expect(routine.lengthMismatches.isEmpty)
    #expect(routine.cues.count == 8)
    #expect(abs(routine.seconds - 64 * 60 / 126) < 1e-9)
    guard case .move(let halo, let placement, _) = routine.cues[1].action else {
      Issue.record("expected a move")
      return
    }
    #expect(halo.places.count == 9)
    #expect(placement.pins.map(\.places) == [[8]])
  }
}
