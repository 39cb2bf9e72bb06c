/// What is in the way of words on a page.
struct LabelObstacles {
  /// What no word may cover.
  struct Disc {
    var centre: PagePoint
    var radius: Double
  }

  private let bounds: PageBox
  private let discs: [Disc]
  private let boxes: [PageBox]
  private let softSpots: [PagePoint]
  private let hard: PageGrid
  private let soft: PageGrid

  /// More spots in a box than this cost no more.
  private static let mostHits = 6

  /// Sorts obstacles for many questions.
  ///
  /// - Parameters:
  ///   - bounds: no word leaves this box.
  ///   - discs: no word may cover these,
  ///   - boxes: nor these.
  ///   - softSpots: words should not cover these.
  init(bounds: PageBox, discs: [Disc], boxes: [PageBox], softSpots: [PagePoint]) {
    (self.bounds, self.discs, self.boxes, self.softSpots) = (bounds, discs, boxes, softSpots)
    hard = PageGrid(discs.map { PageBox(around: $0.centre, radius: $0.radius) } + boxes, in: bounds)
    soft = PageGrid(softSpots.map { PageBox(around: $0, radius: 0) }, in: bounds)
  }

  /// What a box costs because of the spots it covers; `nil` where it covers what no word may cover, or leaves the page.
  func penalty(_ box: PageBox) -> Double? {
    guard bounds.holds(box), !isTaken(box) else { return nil }
    let hits = soft.count(near: box) { index in
      let spot = softSpots[index]
      return box.minX < spot.x && spot.x < box.maxX && box.minY < spot.y && spot.y < box.maxY
    }
    return 0.5 * Double(min(hits, Self.mostHits))
  }

  private func isTaken(_ box: PageBox) -> Bool {
    hard.contains(near: box) { index in
      index < discs.count ? Self.touches(discs[index], box) : box.overlaps(boxes[index - discs.count])
    }
  }

  private static func touches(_ disc: Disc, _ box: PageBox) -> Bool {
    let dx = max(box.minX - disc.centre.x, 0, disc.centre.x - box.maxX)
    let dy = max(box.minY - disc.centre.y, 0, disc.centre.y - box.maxY)
    return dx * dx + dy * dy < disc.radius * disc.radius
  }
}
