import DanceSource
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("소라", 4), ("\u{1109}\u{1169}\u{1105}\u{1161}", 4), ("é", 1), ("e\u{301}", 1), ("漢字", 4),
    ("カ", 2), ("ｶ", 1), ("Ａ", 2), ("👯", 2), ("👩‍👩‍👧", 2), ("🇰🇷", 2), ("❤️", 2), ("❤", 1), ("—", 1), ("\u{301}", 0),
    ("\u{200B}", 0), ("\t", 0), ("𠀀", 2), ("ß→", 2),
  ])
  func `a text takes as many columns as a terminal gives it`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
