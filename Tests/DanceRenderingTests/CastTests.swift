import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

struct CastTests {
  @Test(arguments: [
    (["ara", "bora"], ["A", "B"]),
    (["ara", "aram", "bora"], ["Ar", "Aa", "B"]),
    (["소라", "보라"], ["소", "보"]),
    (["아라", "아름"], ["아라", "아름"]),
    (["t1", "t2", "b10"], ["T1", "T2", "B10"]),
    (["ann", "ann-2", "-", "-"], ["An", "A2", "3", "4"]),
    (["Émile"], ["É"]),
  ])
  func `initials are as short as tells the names apart`(names: [String], marks: [String]) {
    #expect(Initials.marks(of: names) == marks)
  }

  @Test func `a Hangul name gives its first syllable in either normal form`() {
    let decomposed = "\u{1109}\u{1169}\u{1105}\u{1161}"
    #expect(decomposed == "소라")
    #expect(Initials.marks(of: [decomposed, "ara"]) == ["소", "A"])
  }

  @Test(arguments: 0..<40)
  func `initials are unique in any cast`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abAB가나é1-")
    let names = (0..<200).map { _ in
      String((0..<random.integer(in: 0...4)).map { _ in letters[random.integer(in: 0...letters.count - 1)] })
    }
    let marks = Initials.marks(of: names)
    #expect(marks.count == names.count)
    #expect(Set(marks).count == marks.count)
    #expect(!marks.contains(""))
  }

  private func routine(_ count: Int) -> Routine {
    Routine(
      title: "", stage: .standard, cast: (0..<count).map { Dancer(name: "d\($0)") }, clock: Clock(beatsPerMinute: 120),
      sources: SourceMap())
  }

  @Test func `nine dancers have nine colours, and an own colour wins`() {
    var nine = routine(9)
    #expect(Set(CastColours(routine: nine, theme: .light).indices).count == 9)
    nine.cast[4] = Dancer(name: "e", colour: Dancer.Colour(red: 1, green: 2, blue: 3))
    let colours = CastColours(routine: nine, theme: .light)
    #expect(colours.colours[colours.indices[4]].hex == "#010203")
  }

  @Test func `groups colour a large cast, the first group of a dancer wins`() {
    var many = routine(100)
    many.groups = [
      Group(name: "everybody", members: Array(0..<100)), Group(name: "brass", members: Array(0..<50)),
      Group(name: "solo", members: [3]), Group(name: "guard", members: Array(40..<90)),
    ]
    let colours = CastColours(routine: many, theme: .light)
    #expect(colours.legend.map(\.name) == ["brass", "guard"])
    #expect(colours.indices[3] == colours.indices[49])
    #expect(colours.indices[49] != colours.indices[50])
    #expect(colours.indices[95] == Theme.light.cast.count - 1)
  }

  @Test func `a text that is cut fits`() {
    for limit in stride(from: 0.0, through: 200, by: 7) {
      let cut = TextMetrics.fitted("The spiral of 강강술래, unwound", size: 13, limit: limit)
      #expect(TextMetrics.width(cut, size: 13) <= max(limit, 0))
    }
    #expect(TextMetrics.fitted("short", size: 13, limit: 100) == "short")
    #expect(TextMetrics.width("소라", size: 10) == 20)
    #expect(TextMetrics.width("\u{1109}\u{1169}\u{1105}\u{1161}", size: 10) == 20)
  }
}
