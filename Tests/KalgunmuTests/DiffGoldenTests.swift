import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

/// Examples and what somebody has made of them: what is told, and how it is drawn.
@Suite struct DiffGoldenTests {
  @Test func `what differs between two versions stays as it is, told and drawn`() throws {
    let text = try Examples.text("understudies.routine")
    let edited = text.replacing(", sami \"Sami\" #00838f", with: ", zoe \"Zoe\"")
      .replacing("circle(radius: 2.6m)", with: "circle(radius: 2.2m)")
      .replacing("swap ravi, lena over 8, ease smooth", with: "swap ravi, lena over 8, path straight, delay lena 2")
    let versions = try [text, edited].map { try Choreography(text: $0, name: "understudies.routine") }
    let changes = VersionChanges(from: versions[0].performance, to: versions[1].performance)
    let told = ChangesText(style: .plain).text(changes, title: "old → new")
    #expect(GoldenFile.complaint(about: Array(told.utf8), name: "understudies.diff.txt") == nil)
    let picture = VersionPicture.page(of: changes, from: "old", to: "new")
    #expect(XMLChecker.check(picture).complaint == nil)
    #expect(GoldenFile.complaint(about: picture, name: "understudies.diff.svg") == nil)
  }

  @Test func `every key of the json is in the reference`() throws {
    let text = try Examples.text("understudies.routine")
    let versions = try [text, text.replacing("theo \"Theo\"", with: "zoe")].map { try Choreography(text: $0) }
    let changes = VersionChanges(from: versions[0].performance, to: versions[1].performance)
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(MachineDiff(changes, old: "a", new: "b")))
    let words = Set(Page(article: "Comparing").text.split(separator: "`").map(String.init))
    #expect(Self.keys(of: json).subtracting(words + ["at", "count", "seconds"]) == [])
  }

  /// All keys of a JSON value, however deep.
  private static func keys(of value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(keys(of: $1.value)) }
    }
    return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys(of: $1)) }
  }
}
