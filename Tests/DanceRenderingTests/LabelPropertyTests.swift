import DanceTestSupport
import Testing

@testable import DanceRendering

/// Labels of seeded crowds, held against what an exhaustive search finds.
struct LabelPropertyTests {
  /// Discs on a page and words beside them.
  struct Crowd: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let count: Int
    /// The share of the page that discs and words would take.
    let density: Double

    var testDescription: String { "\(count) dancers, density \(density), seed \(seed)" }

    static let radius = 12.0
    static let height = 15.0

    var bounds: PageBox {
      let area = Double(count) * (4 * Self.radius * Self.radius + 50 * Self.height) / density
      return PageBox(x: 0, y: 0, width: (area * 1.5).squareRoot(), height: (area / 1.5).squareRoot())
    }

    /// In every second crowd dancers stand in rows, with ties everywhere.
    var wishes: [LabelPlacer.Wish] {
      var random = SeededGenerator(seed: seed)
      let columns = max(1, Int(Double(count).squareRoot() * 1.2))
      let rows = (count + columns - 1) / columns
      return (0..<count).map { index in
        let centre =
          seed % 2 == 0
          ? PagePoint(random.number(in: 0...bounds.width), random.number(in: 0...bounds.height))
          : PagePoint(
            bounds.width * (Double(index % columns) + 0.5) / Double(columns),
            bounds.height * (Double(index / columns) + 0.5) / Double(rows))
        return LabelPlacer.Wish(
          width: random.number(in: 18...84).rounded(), height: Self.height, centre: centre, radius: Self.radius)
      }
    }

    static let all: [Crowd] = [2, 3, 4, 9, 16, 40, 120, 300].flatMap { count in
      [0.15, 0.4, 0.8].flatMap { density in
        (0..<(count < 40 ? 6 : 2)).map { Crowd(seed: UInt64($0), count: count, density: density) }
      }
    }
  }

  private static func placed(_ crowd: Crowd) -> [LabelPlacer.Placed?] {
    var placer = LabelPlacer(bounds: crowd.bounds)
    for wish in crowd.wishes { placer.avoid(discAt: wish.centre, radius: wish.radius) }
    return placer.place(crowd.wishes)
  }

  /// Straight from the definition: every place of a word that covers no disc and lies on the page.
  private static func free(_ crowd: Crowd) -> [[PageBox]] {
    let wishes = crowd.wishes
    return wishes.map { wish in
      LabelCandidates.all(for: wish).map(\.box).filter { box in
        crowd.bounds.holds(box) && !wishes.contains { covers(box, discAt: $0.centre, radius: $0.radius) }
      }
    }
  }

  private static func covers(_ box: PageBox, discAt centre: PagePoint, radius: Double) -> Bool {
    let nearest = PagePoint(min(max(centre.x, box.minX), box.maxX), min(max(centre.y, box.minY), box.maxY))
    return nearest.distance(to: centre) < radius - 1e-9
  }

  @Test(arguments: Crowd.all)
  func `no word covers a dancer or another word, and all are on the page`(crowd: Crowd) {
    let boxes = Self.placed(crowd).compactMap { $0?.box }
    for (index, box) in boxes.enumerated() {
      #expect(crowd.bounds.holds(box))
      #expect(!boxes[..<index].contains(where: box.overlaps))
      #expect(!crowd.wishes.contains { Self.covers(box, discAt: $0.centre, radius: $0.radius) })
    }
  }

  /// All words of a small crowd; of a large one every word without a place, with the nearest three who may be in its way,
  /// while all others stay.
  @Test(arguments: Crowd.all)
  func `who has no word could not have one`(crowd: Crowd) {
    let placed = Self.placed(crowd)
    let free = Self.free(crowd)
    for word in placed.indices where placed[word] == nil {
      let rivals = placed.indices.filter { other in
        other != word && free[word].contains { box in free[other].contains(where: box.overlaps) }
      }
      let centre = crowd.wishes[word].centre
      let nearest = rivals.sorted {
        let (left, right) = (crowd.wishes[$0].centre.distance(to: centre), crowd.wishes[$1].centre.distance(to: centre))
        return (left, $0) < (right, $1)
      }
      let cluster = [word] + nearest.prefix(3)
      let others = placed.indices.filter { !cluster.contains($0) }.compactMap { placed[$0]?.box }
      let open = cluster.map { free[$0].filter { box in !others.contains(where: box.overlaps) } }
      let most = Self.mostPlaced(open[...], taken: [])
      #expect(most == cluster.count { placed[$0] != nil }, "\(word) could have a word")
    }
  }

  /// The most words that find room, by trying everything.
  private static func mostPlaced(_ words: ArraySlice<[PageBox]>, taken: [PageBox]) -> Int {
    guard let word = words.first else { return 0 }
    var most = mostPlaced(words.dropFirst(), taken: taken)
    for box in word where most < words.count && !taken.contains(where: box.overlaps) {
      most = max(most, 1 + mostPlaced(words.dropFirst(), taken: taken + [box]))
    }
    return most
  }

  @Test func `the same words are placed alike, and most of them where there is room`() {
    for crowd in Crowd.all {
      let placed = Self.placed(crowd)
      #expect(placed == Self.placed(crowd))
      if crowd.density < 0.2 { #expect(placed.count { $0 == nil } * 50 <= crowd.count) }
    }
  }
}
