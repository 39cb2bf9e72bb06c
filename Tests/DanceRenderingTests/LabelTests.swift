import DanceTestSupport
import Testing

@testable import DanceRendering

struct LabelTests {
  @Test(arguments: 0..<30)
  func `words never cover discs or each other and stay on the page`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bounds = PageBox(x: 0, y: 0, width: 900, height: 600)
    let discs = (0..<25).map { _ in PagePoint(random.number(in: 0...900), random.number(in: 0...600)) }
    var placer = LabelPlacer(bounds: bounds)
    for disc in discs { placer.avoid(discAt: disc, radius: 16) }
    var boxes: [PageBox] = []
    for disc in discs {
      let width = random.number(in: 20...90)
      guard let placed = placer.place(width: width, height: 15, around: disc, radius: 16) else { continue }
      #expect(bounds.holds(placed.box))
      #expect(!boxes.contains(where: placed.box.overlaps))
      for other in discs {
        let nearest = PagePoint(
          min(max(other.x, placed.box.minX), placed.box.maxX), min(max(other.y, placed.box.minY), placed.box.maxY))
        #expect(nearest.distance(to: other) >= 16 - 1e-9)
      }
      boxes.append(placed.box)
    }
    // There is room for most of them.
    #expect(boxes.count >= 20)
  }

  @Test func `everybody gets a word where there is room`() {
    var placer = LabelPlacer(bounds: PageBox(x: 0, y: 0, width: 1000, height: 1000))
    let discs = (0..<64).map { PagePoint(60 + 120 * Double($0 % 8), 60 + 120 * Double($0 / 8)) }
    for disc in discs { placer.avoid(discAt: disc, radius: 18) }
    let placed = discs.compactMap { placer.place(width: 70, height: 15, around: $0, radius: 18) }
    #expect(placed.count == 64)
    #expect(placed.allSatisfy { !$0.needsLeader })
  }

  @Test func `a word goes round a way if it can`() {
    var placer = LabelPlacer(bounds: PageBox(x: -100, y: -100, width: 200, height: 200))
    placer.avoid(discAt: PagePoint(0, 0), radius: 10)
    placer.avoidIfPossible(from: PagePoint(0, 0), to: PagePoint(0, 90))
    let placed = placer.place(width: 30, height: 12, around: PagePoint(0, 0), radius: 10)
    #expect(placed.map { $0.box.maxY <= -10 } == true)
  }

  @Test func `without room there is no word`() {
    var placer = LabelPlacer(bounds: PageBox(x: 0, y: 0, width: 30, height: 30))
    placer.avoid(discAt: PagePoint(15, 15), radius: 14)
    #expect(placer.place(width: 20, height: 12, around: PagePoint(15, 15), radius: 14) == nil)
  }
}
