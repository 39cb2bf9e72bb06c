import DanceSource
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("sction", "section"), ("mvoe", "move"), ("MOVE", "move"), ("ara", nil), ("hodl", "hold"), ("x", nil),
    ("소리", "소라"), ("completely", nil),
  ])
  func `a slip of the hand finds the word that was meant`(word: String, meant: String?) {
    let words = ["section", "move", "hold", "소라"]
    #expect(Spelling.nearest(to: word, among: words) == meant)
  }

  @Test func `among equally near words the first wins`() {
    #expect(Spelling.nearest(to: "cat", among: ["bat", "cut", "rat"]) == "bat")
    #expect(Spelling.nearest(to: "cat", among: ["rat", "cut", "bat"]) == "rat")
  }

  @Test func `both normal forms of Hangul are spelt alike`() {
    #expect(Spelling.nearest(to: "소리", among: ["\u{1109}\u{1169}\u{1105}\u{1161}"]) != nil)
  }

  @Test func `a word is not suggested for itself and a very long word for nothing`() {
    #expect(Spelling.nearest(to: "move", among: ["move"]) == nil)
    #expect(Spelling.nearest(to: String(repeating: "a", count: 1_000_000), among: ["aaaa"]) == nil)
  }

  @Test func `the distance counts insertions, deletions, replacements and exchanges`() {
    func distance(_ word: String, _ other: String) -> Int { Spelling.distance(Array(word), Array(other)) }
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "") == 3)
    #expect(distance("abc", "abc") == 0)
    #expect(distance("abcd", "acbd") == 1)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("ca", "abc") == 3)
  }
}
