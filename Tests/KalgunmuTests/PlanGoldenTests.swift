import DanceTestSupport
import Foundation
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

  @Test(arguments: ["duo", "razor", "many-mistakes"]) func `every key of the json is in the reference`(
    name: String
  ) throws {
    let choreography = try Choreography(contentsOf: Examples.path("\(name).routine"))
    let plan = choreography.plan.machineReadable(file: name, of: choreography.performance)
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(plan))
    let words = Set(Page(article: "Planning").text.split(separator: "`").map(String.init))
    #expect(Self.keys(of: json).subtracting(words) == [])
  }

  /// All keys of a JSON value, however deep.
  private static func keys(of value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(keys(of: $1.value)) }
    }
    return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys(of: $1)) }
  }
}
