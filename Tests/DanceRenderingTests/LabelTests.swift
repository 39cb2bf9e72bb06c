import DanceTestSupport
import Testing

@testable import DanceRendering

struct LabelTests {
  private static func wish(_ width: Double, _ height: Double, _ centre: PagePoint, _ radius: Double)
    -> LabelPlacer.Wish
  {
    LabelPlacer.Wish(width: width, height: height, centre: centre, radius: radius)
  }

  @Test func `everybody gets a word where there is room`() {
    var placer = LabelPlacer(bounds: PageBox(x: 0, y: 0, width: 1000, height: 1000))
    let discs = (0..<64).map { PagePoint(60 + 120 * Double($0 % 8), 60 + 120 * Double($0 / 8)) }
    for disc in discs { placer.avoid(discAt: disc, radius: 18) }
    let placed = placer.place(discs.map { Self.wish(70, 15, $0, 18) }).compactMap(\.self)
    #expect(placed.count == 64)
    #expect(placed.allSatisfy { !$0.needsLeader })
  }

  @Test func `a word goes round a way if it can`() throws {
    var placer = LabelPlacer(bounds: PageBox(x: -100, y: -100, width: 200, height: 200))
    placer.avoid(discAt: PagePoint(0, 0), radius: 10)
    placer.avoidIfPossible(from: PagePoint(0, 0), to: PagePoint(0, 90))
    let placed = try #require(placer.place([Self.wish(30, 12, PagePoint(0, 0), 10)]).first)
    #expect(placed.map { $0.box.maxY <= -10 } == true)
  }

  @Test func `without room there is no word`() {
    var placer = LabelPlacer(bounds: PageBox(x: 0, y: 0, width: 30, height: 30))
    placer.avoid(discAt: PagePoint(15, 15), radius: 14)
    #expect(placer.place([Self.wish(20, 12, PagePoint(15, 15), 14)]) == [nil])
    #expect(placer.place([]) == [])
  }

  /// Two discs in a room so low that words fit beside them only: the first would like the place between them, which is the
  /// only one of the second.
  @Test func `a word makes room for another that has no other place`() {
    let (first, second) = (PagePoint(50, 10), PagePoint(110, 10))
    var placer = LabelPlacer(bounds: PageBox(x: 0, y: 0, width: 124, height: 20))
    for disc in [first, second] { placer.avoid(discAt: disc, radius: 9) }
    let placed = placer.place([first, second].map { Self.wish(36, 12, $0, 9) })
    #expect(placed[0].map { $0.box.maxX <= 41 } == true)
    #expect(placed[1].map { $0.box.minX >= 59 && $0.box.maxX <= 101 } == true)
  }

  @Test func `words that were placed before keep their places`() {
    var placer = LabelPlacer(bounds: PageBox(x: 0, y: 0, width: 200, height: 200))
    let wish = Self.wish(40, 12, PagePoint(100, 100), 10)
    let first = placer.place([wish])
    let second = placer.place([wish])
    #expect(first != second)
    #expect(first[0].flatMap { one in second[0].map { !one.box.overlaps($0.box) } } == true)
  }
}
