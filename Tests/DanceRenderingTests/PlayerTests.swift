import DanceChecks
import DanceGeometry
import DanceScore
import DanceTestSupport
import Foundation
import Testing

@testable import DancePlanning
@testable import DanceRendering
@testable import DanceSimulation

/// The page to rehearse from: whole, closed against names, the same every time. What it does is tried in a browser.
@Suite struct PlayerTests {
  private static let hostile = "</script><script>alert(1)</script><!-- \u{2028} & \"\\"

  /// Four who walk straight, on arcs and not at all, turn their heads and kneel.
  private static func four(_ title: String = "Four", names: [String] = ["ara", "bora", "dami", "소라"]) -> Performance {
    let line = [Point(-3, 0), Point(-1, 0), Point(1, 0), Point(3, 0)]
    var stage = StagedPerformance(title, cast: names, at: line, named: "line")
    stage.hold(8)
    stage.section("Intro")
    stage.move(8, to: [Point(-3, 1), Point(-1, 2), Point(1, 2), Point(3, 1)], named: "bow", bend: .degrees(60))
    stage.face(0, .centre)
    stage.level(1, .low)
    stage.move(4, to: line, named: "line", easing: .linear)
    stage.section("Verse")
    return stage.finished()
  }

  /// What a check might say of them.
  private static let report: CheckReport = {
    let moment = { (count: Double) in
      Finding.Moment(count: count, label: CountLabel(count, meter: 8).description, seconds: count / 2)
    }
    let finding = Finding(
      rule: .crowding, message: "ara and bora are crowded", dancers: [0, 1], from: moment(11), to: moment(13),
      closest: Finding.Closest(count: 12, distance: 0.55), limit: 0.6, hint: "add `path ara arc 30deg`", location: nil)
    let pair = CheckReport.ClosestPair(dancers: [0, 1], distance: 0.55, moment: moment(12))
    return CheckReport(findings: [finding], closest: pair)
  }()

  private static func page(_ performance: Performance) -> String {
    String(decoding: PlayerDocument(of: performance, report: report).bytes, as: UTF8.self)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/DanceRendering/Player")

  private static var scripts: [(name: String, text: String)] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".js") }.sorted().map { name in
      (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
  }

  @Test func `the data of a small routine stay as they are`() {
    let performance = Self.four()
    let score = PlayerScore(of: performance, report: Self.report, themes: .house)
    #expect(GoldenFile.complaint(about: score.value.bytes, name: "four-player.json") == nil)
  }

  @Test func `risks and ghosts are in the data if they are given, and only then`() throws {
    let performance = Self.four()
    let plain = Self.page(performance)
    #expect(!plain.contains("\"risks\":{") && !plain.contains("\"beside\":{"))
    let moment = SimulationCounts.Moment(count: 8, at: "2:1", seconds: 4)
    let end = SimulationCounts.Moment(count: 20, at: "3:5", seconds: 10)
    let transition = SimulationCounts.Transition(
      name: Self.hostile, section: "Verse", from: moment, to: end, dancers: 4, touched: 3, crowded: 9)
    let counts = SimulationCounts(
      file: "four.routine", title: "Four", plan: "", seed: 7, errors: [], parts: [], dancers: [], radius: 0.25,
      length: end, takes: 100, clean: 97, clear: 91, transitions: [transition], pairs: [], arrivals: [], samples: [])
    let company = PlayerCompany(performance, named: "<plan>", besides: "take 17")
    let page = String(
      decoding: PlayerDocument(
        of: performance, report: Self.report, risks: SimulationReport(counts), beside: company
      ).bytes, as: UTF8.self)
    #expect(page.contains("\"touch\":0.03,\"near\":0.09,\"words\":\"touch 3.0 %, too near 9.0 %\""))
    #expect(page.contains("\"clean\":\"97.0 %\"") && page.contains("\"played\":\"take 17\""))
    #expect(page.contains("\\u003cplan\\u003e") && !page.contains("<script>alert"))
  }

  @Test func `a theme that was asked for is the one the page begins in`() {
    let page = String(
      decoding: PlayerDocument(of: Self.four(), report: Self.report, themes: ScreenThemes(asked: .dark)).bytes,
      as: UTF8.self)
    #expect(page.contains("\"theme\":\"dark\""))
    #expect(page.contains(":root{--families:\(Theme.dark.families);color-scheme:dark;--paper:\(Theme.dark.paper.hex)"))
    #expect(page.contains(":root[data-theme=light]{color-scheme:light;--paper:\(Theme.light.paper.hex)"))
    #expect(Self.page(Self.four()).contains("\"theme\":\"auto\""))
  }

  @Test func `the same performance gives the same bytes`() {
    let isSame = Self.page(Self.four()) == Self.page(Self.four())
    #expect(isSame)
  }

  @Test func `every script of the folder is in the page`() {
    let page = Self.page(Self.four())
    #expect(Self.scripts.count > 20)
    #expect(Self.scripts.filter { $0.text.isEmpty || !page.contains($0.text) }.map(\.name) == [])
  }

  @Test func `no script ends itself`() {
    let enders = ["</script", "<script", "<!--", "{{"]
    #expect(Self.scripts.filter { script in enders.contains(where: script.text.contains) }.map(\.name) == [])
  }

  @Test func `the page asks for nothing`() {
    let page = Self.page(Self.four())
    for request in ["http:", "https:", " src=", "url(", "@import", "<link", "innerHTML", "eval("] {
      let isAsked = page.replacing("http://www.w3.org/2000/svg", with: "").contains(request)
      #expect(!isAsked, "\(request)")
    }
    let isClosed = page.contains("default-src 'none'")
    #expect(isClosed)
  }

  @Test func `no name breaks out of the page`() {
    let page = Self.page(Self.four(Self.hostile, names: [Self.hostile, "b", "c", "d"]))
    #expect(page.matches(of: /<script/).count == 2)
    #expect(page.matches(of: /<\/script/).count == 2)
    #expect(page.matches(of: /<!--/).count == 0)
    let data = page.firstMatch(of: /(?s)id="data">(.*?)<\/script>/).map { String($0.output.1) } ?? ""
    let read = try? JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
    #expect(read?["title"] as? String == Self.hostile)
    let cast = read?["cast"] as? [String: Any]
    #expect((cast?["names"] as? [String])?.first == Self.hostile)
  }

  @Test func `a mark in a name does not stand for a part of the page`() {
    let page = Self.page(Self.four("{{DATA}} {{/* SCRIPT */}}"))
    let hasTitle = page.contains("<title>{{DATA}} {{/* SCRIPT */}}</title>")
    #expect(hasTitle)
    #expect(page.matches(of: /class Tracks/).count == 1)
  }

  @Test func `a walk takes six bytes or fewer`() {
    let performance = Self.four()
    let text = TrackBytes(of: performance).base64
    // Moments, 8 bytes each, and a bend; then three segments for each of four.
    #expect(text.count * 3 / 4 < 5 * 8 + 16 + 60 + 4 * 3 * 7)
  }
}

/// Numbers as bytes, and values as JSON.
@Suite struct PlayerWritingTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `bytes are written as RFC 4648 shows`(bytes: String, text: String) {
    var writer = BinaryWriter()
    for byte in bytes.utf8 { writer.byte(byte) }
    #expect(String(decoding: writer.base64, as: UTF8.self) == text)
  }

  @Test func `numbers take as few bytes as they need`() {
    var writer = BinaryWriter()
    for number in [0, 127, 128, 16384] { writer.whole(number) }
    for number in [0, -1, 1, -64, 64] { writer.signed(number) }
    writer.double(1)
    writer.float(-2)
    let wholes: [UInt8] = [0, 127, 128, 1, 128, 128, 1]
    let signed: [UInt8] = [0, 1, 2, 127, 128, 1]
    #expect(writer.bytes == wholes + signed + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + [0, 0, 0, 0xC0])
  }

  @Test func `what is no number, or far away, is no reason to stop`() {
    #expect(GridPoint(Point(.nan, .infinity)) == GridPoint(Point(0, 1e6)))
    #expect(String(decoding: ScriptValue.exact(.nan).bytes, as: UTF8.self) == "null")
    #expect(String(decoding: ScriptValue.rounded(-.infinity, decimals: 2).bytes, as: UTF8.self) == "null")
  }

  @Test func `every head of a segment is different`() {
    var heads: Set<UInt8> = []
    for kind in [CourseTable.Kind.still, .line, .bend, .pivot, .path] {
      for easing in Easing.allCases {
        for presence in [Presence.waiting, .passing, .onStage] {
          for flags in 0..<4 {
            let head = SegmentHead(
              kind: kind, easing: easing, presence: presence, followsOn: flags & 1 == 1, isSameWalk: flags > 1)
            heads.insert(head.byte)
          }
        }
      }
    }
    #expect(heads.count == 5 * 4 * 3 * 4)
  }

  @Test func `values are JSON that no script ends at`() throws {
    let value = ScriptValue.object([
      "text": .text("</script>\u{2028}\"\\\n&é소"), "exact": .exact(0.1), "whole": .exact(16), "none": .null,
      "rounded": .rounded(1.2345, decimals: 2), "list": .list([.flag(true), .whole(-3)]),
    ])
    let text = String(decoding: value.bytes, as: UTF8.self)
    #expect(
      text == #"{"text":"\u003c/script\u003e\u2028\"\\\u000a\u0026é소","exact":0.1,"whole":16,"none":null,"#
        + #""rounded":1.23,"list":[true,-3]}"#)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(value.bytes)) }
  }
}
