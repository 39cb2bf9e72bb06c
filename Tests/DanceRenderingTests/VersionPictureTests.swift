import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

/// The picture of two versions.
@Suite struct VersionPictureTests {
  private static let head = "cast ara, bora \"B<&>\", dami\nstart line(spacing: 2m)\n"

  private func performance(_ score: String, head: String = head) throws -> Performance {
    let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: head + score))
    return Performance(of: try #require(resolution.routine), effort: .none)
  }

  /// The picture as text; it is well-formed.
  private func picture(_ old: String, _ new: String, oldHead: String = head, newHead: String = head) throws -> String {
    let changes = VersionChanges(from: try performance(old, head: oldHead), to: try performance(new, head: newHead))
    let bytes = VersionPicture.page(of: changes, from: "a <1>", to: "b")
    #expect(XMLChecker.check(bytes).complaint == nil)
    #expect(bytes == VersionPicture.page(of: changes, from: "a <1>", to: "b"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func count(_ words: String, in text: String) -> Int { text.ranges(of: words).count }

  @Test func `who stands elsewhere is drawn twice, everybody else faint`() throws {
    let text = try picture("move 8 to point(0, 3m), place ara 1", "move 8 to point(0, 2m), place ara 1")
    #expect(count("class=\"ghost\"", in: text) == 2)  // one in the legend
    #expect(count("class=\"join c0\"", in: text) == 1)
    #expect(text.contains("1 elsewhere") && text.contains("a &lt;1&gt; → b"))
  }

  @Test func `where two trade places there is no ghost, but two lines`() throws {
    let text = try picture("swap ara, bora over 8", "swap ara, bora over 8; swap ara, bora over 0")
    #expect(count("class=\"ghost\"", in: text) == 1)
    #expect(count("class=\"join ", in: text) == 2)
  }

  @Test func `sets that only one version has say so`() throws {
    let gone = try picture("hold 8; swap ara, bora over 8", "hold 16")
    #expect(gone.contains("swap, gone") && gone.contains("2 dancers") && count("class=\"before ", in: gone) == 2)
    let fresh = try picture("hold 16", "hold 8; swap ara, bora over 8")
    #expect(fresh.contains("swap, new") && count("class=\"go ", in: fresh) == 2)
  }

  @Test func `who comes another way has both ways`() throws {
    let text = try picture("swap ara, bora over 8", "swap ara, bora over 8, path straight")
    #expect(count("class=\"before ", in: text) == 2 && count("class=\"go ", in: text) == 2)
    #expect(text.contains("2 another way"))
  }

  @Test func `names in a row do not run together`() throws {
    let head = "stage 12m x 9m\ncast haneul, mina, rin, taeyang, nari, chae\nstart line(spacing: 1.2m)\n"
    let shift = "together { haneul, nari { shift (0, 1m) over 8 }\nrest { shift (0, 0.6m) over 8 } }"
    let text = try picture("hold 8", shift, oldHead: head, newHead: head)
    let names = text.matches(of: /class="who" x="([0-9.]+)" y="([0-9.]+)">([a-z]+)</).map { match in
      (
        x: Double(match.1) ?? 0, y: Double(match.2) ?? 0,
        half: TextMetrics.width(String(match.3), size: DiffPanel.nameSize, weight: .bold) / 2
      )
    }
    #expect(names.count == 6)
    for (index, name) in names.enumerated() {
      for other in names[..<index] where abs(name.y - other.y) < DiffPanel.nameSize {
        #expect(abs(name.x - other.x) > name.half + other.half + 4)
      }
    }
  }

  @Test func `who is new and who is gone have a sign`() throws {
    let text = try picture("hold 8", "hold 8", newHead: "cast ara, hana, dami\nstart line(spacing: 2m)\n")
    #expect(text.contains(">+hana<") && text.contains(">−bora<") && text.contains(">gone<") && text.contains(">new<"))
  }

  @Test func `where nothing differs the page says so`() throws {
    #expect(try picture("hold 8", "hold 4; hold 4").contains("Nothing differs."))
    #expect(try picture("hold 8", "hold 12").contains("Everybody stands where they stood"))
  }

  @Test func `crowds are drawn a colour at a time, and long lists are cut`() throws {
    let head = "cast p 1...300\nstart grid(columns: 20, spacing: 1m)\n"
    let text = try picture("shift (0, 1m) over 8", "shift (1m, 0) over 8", oldHead: head, newHead: head)
    #expect(text.utf8.count < 60_000 && text.contains("300 elsewhere") && text.contains("the first from 1:1 on"))
    let moves = { (x: String) in "repeat 70 { shift (\(x), 0) over 1; shift (-\(x), 0) over 1 }" }
    #expect(try picture(moves("1m"), moves("2m")).contains("10 more sets differ and are not drawn"))
  }
}
