import DanceTestSupport
import Testing

struct XMLCheckerTests {
  @Test(arguments: [
    "", "<a>", "<a></b>", "<a/><b/>", "<a b=\"1\" b=\"2\"/>", "<a b=1/>", "<a>&nbsp;</a>", "<a>&</a>", "<a b=\"<\"/>",
    "<a>\u{1}</a>", "text<a/>", "<a b=\"1\"c=\"2\"/>", "</a>",
  ])
  func `what is not well-formed is refused`(document: String) {
    #expect(XMLChecker.check(Array(document.utf8)).complaint != nil)
  }

  @Test func `what is well-formed passes`() {
    let (checker, complaint) = XMLChecker.check(Array("<a b=\"&quot;\">x<c/>&amp;\n</a>\n".utf8))
    #expect(complaint == nil)
    #expect(checker.elements == ["a", "c"])
  }
}
