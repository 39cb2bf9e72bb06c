import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

/// The picture of a take beside the plan.
@Suite struct TakePictureTests {
  private func performance(_ score: String, cast: String = "ara, bora \"B<&>\", dami") throws -> Performance {
    let text = "cast \(cast)\nstart line(spacing: 2m)\n" + score
    let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text))
    return Performance(of: try #require(resolution.routine), effort: .none)
  }

  /// The picture as text; it holds to SVG 1.1, and is the same twice.
  private func picture(_ take: Performance, _ plan: Performance) -> String {
    let bytes = TakePicture(of: take, beside: plan, named: "take <17>").bytes
    #expect(SVGChecker.complaints(about: bytes) == [])
    #expect(bytes == TakePicture(of: take, beside: plan, named: "take <17>").bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func count(_ words: String, in text: String) -> Int { text.ranges(of: words).count }

  @Test func `those who touch are drawn with who they are, how near and when`() throws {
    let plan = try performance("hold 4; swap ara, bora over 8; hold 4")
    let take = try performance("hold 4; swap ara, bora over 8, path straight, avoid off; hold 4")
    let text = picture(take, plan)
    #expect(text.contains("ara and bora touch") && text.contains(">0.00 m<") && text.contains("take &lt;17&gt;"))
    #expect(text.contains("Somebody touches somebody"))
    // Two hollow places and ways of the plan, and one of each in the legend.
    #expect(count("class=\"before\"", in: text) == 3 && count("clip-path=", in: text) == 1)
    #expect(count("class=\"join\"", in: text) == 2)
  }

  @Test func `where nobody is too near, those who are farthest off are drawn`() throws {
    let take = try performance("together { ara { shift (0, 0.3m) over 4 }\nrest { hold 4 } }\nhold 4")
    let text = picture(take, try performance("hold 8"))
    #expect(text.contains("ara is off the plan") && text.contains(">30 cm<") && text.contains("Everybody keeps clear"))
    #expect(count("clip-path=", in: text) == 1)
  }

  @Test func `a take that is the plan says so`() throws {
    let plan = try performance("swap ara, bora over 8")
    #expect(picture(plan, plan).contains("Everybody is where the plan has them"))
  }

  @Test func `at most six moments are drawn, and the rest is counted`() throws {
    let plan = try performance("hold 8", cast: "p 1...20")
    let text = picture(try performance("scale 0.1 over 8", cast: "p 1...20"), plan)
    #expect(count("clip-path=", in: text) == 6 && text.contains("more pairs are not drawn"))
  }
}
