import DanceTestSupport
import Testing

struct SVGCheckerTests {
  private static func picture(_ content: String) -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\(content)</svg>\n".utf8)
  }

  @Test(arguments: [
    ("<path d=\"M0 0l1.5-.5.5.5h3v-2zm1 1a1 1 0 01-2 2z\"/>"),
    ("<path d=\"\"/>"), ("<path d=\"M1-2,3 4C1 2 3 4 5 6S1 2 3 4\"/>"),
    ("<g id=\"a\"/><use xlink:href=\"#a\" x=\"1\" y=\"-2\"/>"),
    ("<style type=\"text/css\">.a{fill:url(#p)}@media print{.a{fill:none}}</style><pattern id=\"p\"/>"),
    ("<text class=\"a\" x=\"1\" y=\"2\">a<tspan>b</tspan></text>"),
    ("<circle r=\"2\"><animateMotion dur=\"2s\" path=\"M0 0h2\" keyTimes=\"0;.5;1\" keyPoints=\"0;1;1\"/></circle>"),
    ("<rect width=\"50%\" height=\"2em\" transform=\"translate(1 2) rotate(30)\"/>"),
  ])
  func `a right picture passes`(content: String) {
    #expect(SVGChecker.complaints(about: Self.picture(content)) == [])
  }

  @Test(arguments: [
    ("<div/>", "not of SVG 1.1"), ("<rect width=\"1\" height=\"1\"><g/></rect>", "may not stand in"),
    ("<title><g/></title>", "may not stand in <title>"), ("words", "no text may stand"),
    ("<rect width=\"1\"/>", "must have height"), ("<style>.a{}</style>", "must have type"),
    ("<g d=\"M0 0\"/>", "has no attribute d"), ("<circle r=\"-1\"/>", "cannot be read"),
    ("<circle r=\"a\"/>", "cannot be read"), ("<circle r=\"nan\"/>", "cannot be read"),
    ("<path d=\"l1 1\"/>", "cannot be read"), ("<path d=\"M1\"/>", "cannot be read"),
    ("<path d=\"M1 1a1 1 0 2 1 0 0\"/>", "cannot be read"), ("<path d=\"M1 1l1 inf\"/>", "cannot be read"),
    ("<g id=\"1\"/>", "cannot be read"), ("<g id=\"a\"/><g id=\"a\"/>", "called #a"),
    ("<use xlink:href=\"#a\"/>", "nothing is called #a"), ("<use xlink:href=\"b.svg#a\"/>", "leads out"),
    ("<g clip-path=\"url(#a)\"/>", "nothing is called #a"),
    ("<style type=\"text/css\">.a{fill:url(#p)}</style>", "nothing is called #p"),
    ("<style type=\"text/css\">.a{fill:red</style>", "do not match"),
    ("<style type=\"text/css\">.a{red}</style>", "no declaration"),
    ("<g transform=\"shift(1)\"/>", "cannot be read"),
    ("<g><animate attributeName=\"x\" keyTimes=\"0;1\" values=\"1\"/></g>", "2 keyTimes for 1 values"),
    ("<g><animate attributeName=\"x\" keyTimes=\"0;.7;.5;1\" values=\"1;2;3;4\"/></g>", "run on"),
    ("<g><animate attributeName=\"x\" keyTimes=\"0;.7\" values=\"1;2\"/></g>", "end at 1"),
  ])
  func `what is wrong is named`(content: String, complaint: String) {
    let complaints = SVGChecker.complaints(about: Self.picture(content))
    #expect(complaints.contains { $0.contains(complaint) }, "\(complaints)")
  }

  @Test func `what is no picture is refused`() {
    #expect(SVGChecker.complaints(about: Array("<svg/>".utf8)) == ["<svg> is no picture"])
    #expect(SVGChecker.complaints(about: Array("<svg".utf8)).count == 1)
  }
}
