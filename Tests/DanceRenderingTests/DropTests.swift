import DanceTestSupport
import Testing

@testable import DanceRendering

struct DropTests {
  @Test func `the outline is as far as the point before the face and one radius behind`() {
    let gaze = (dx: 0.6, dy: 0.8)
    #expect(abs(Drop.edge(toward: gaze, gaze: gaze) - Drop.reach) < 1e-12)
    #expect(Drop.edge(toward: (-0.6, -0.8), gaze: gaze) == 1)
    #expect(Drop.edge(toward: (-0.8, 0.6), gaze: gaze) == 1)
    // Where the side touches the disc.
    let half = 0.7071067811865476
    let side = Drop.edge(toward: ((0.6 - 0.8) * half, (0.8 + 0.6) * half), gaze: gaze)
    #expect(abs(side - 1) < 1e-9)
  }

  @Test(arguments: 0..<20) func `things sorted by colour are all there, in order, without those left out`(seed: UInt64)
  {
    var random = SeededGenerator(seed: seed)
    let things = (0..<random.integer(in: 0...40)).map { _ in random.integer(in: -1...4) }
    let runs = ColourRuns(things: things.count, colours: 5) { things[$0] < 0 ? nil : things[$0] }
    for colour in 0..<5 {
      #expect(runs[colour].map { Int($0) } == things.indices.filter { things[$0] == colour })
    }
  }
}
