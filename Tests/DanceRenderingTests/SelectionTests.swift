import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

struct SelectionTests {
  @Test func `every other count, up to the end and with it`() {
    #expect(FrameSelection.every(counts: 4).counts(of: FrameTests.four()) == [0, 4, 8, 12, 16])
    #expect(FrameSelection.every(counts: 0.5).counts(of: FrameTests.four())?.count == 33)
    #expect(FrameSelection.every(counts: 5).counts(of: FrameTests.four()) == [0, 5, 10, 15])
  }

  @Test func `frames a second follow the clock`() {
    // 16 counts at 120 bpm are 8 seconds.
    let counts = FrameSelection.perSecond(30).counts(of: FrameTests.four())
    #expect(counts?.count == 241)
    #expect(counts?[30] == 2)
  }

  @Test func `selections that make no sense are refused`() {
    let selections: [FrameSelection] = [
      .every(counts: 0), .every(counts: -1), .every(counts: .nan), .perSecond(0), .perSecond(.infinity),
      .every(counts: 1e-9), .at([.nan]),
    ]
    for selection in selections { #expect(selection.counts(of: FrameTests.four()) == nil) }
  }

  @Test func `files are numbered so that their names sort`() {
    #expect(FrameSelection.fileName(of: 0, among: 1) == "0000.svg")
    #expect(FrameSelection.fileName(of: 12, among: 5400) == "0012.svg")
    #expect(FrameSelection.fileName(of: 12, among: 10_001) == "00012.svg")
  }
}
