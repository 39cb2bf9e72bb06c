import DanceTestSupport
import Kalgunmu
import Testing

/// The plans of examples as people read them, pinned byte for byte.
@Suite struct PlanGoldenTests {
  @Test(arguments: ["razor", "duo", "entrances", "many-mistakes"])
  func `the plan of an example stays as it is`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path("\(name).routine"))
    let text = PlanText(style: .plain).text(choreography.plan, file: "\(name).routine", of: choreography.performance)
    #expect(GoldenFile.complaint(about: Array(text.utf8), name: "\(name).plan.txt") == nil)
  }

  @Test(arguments: ["duo", "first-steps"]) func `the reasons for a plan stay as they are`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path("\(name).routine"))
    let text = PlanText(style: .plain, detail: .explained)
      .text(choreography.plan, file: "\(name).routine", of: choreography.performance)
    #expect(GoldenFile.complaint(about: Array(text.utf8), name: "\(name).explained.txt") == nil)
  }

  @Test func `colours are added to the same text`() throws {
    let choreography = try Choreography(contentsOf: Examples.path("many-mistakes.routine"))
    let texts = [ReportText.Style.plain, .coloured].map {
      PlanText(style: $0).text(choreography.plan, file: "a", of: choreography.performance)
    }
    #expect(texts[1].replacing(/\u{1B}\[[0-9;]*m/, with: "") == texts[0])
    #expect(texts[0] != texts[1])
  }
}
