/// Finds room for words beside things: no word ever covers a disc, a ghost, or another word.
///
/// The method is the cartographers' greedy one (eight positions around a point, in order of preference; compare Imhof,
/// 1975, and Christensen, Marks and Shieber, 1995). Discs and words that were placed before are hard: a position that
/// touches one is out. Ways are soft: crossing one costs. The positions are tried close by, then beyond the drop's
/// point, then farther out with a line that leads back. Whoever finds no room gets no word; the caller decides what
/// happens then.
struct LabelPlacer {
  /// A word that found room.
  struct Placed: Hashable {
    /// The box of the text.
    var box: PageBox
    /// Whether it is so far away that a line must lead back.
    var needsLeader: Bool
  }

  private struct Disc {
    var centre: PagePoint
    var radius: Double
  }

  /// No word leaves this box.
  let bounds: PageBox
  private var discs: [Disc] = []
  private var boxes: [PageBox] = []
  private var softSpots: [PagePoint] = []

  init(bounds: PageBox) { self.bounds = bounds }

  /// No word may cover this disc.
  mutating func avoid(discAt centre: PagePoint, radius: Double) {
    discs.append(Disc(centre: centre, radius: radius))
  }

  /// No word may cover this box.
  mutating func avoid(_ box: PageBox) { boxes.append(box) }

  /// Words should not cover this line.
  mutating func avoidIfPossible(from start: PagePoint, to end: PagePoint) {
    let steps = min(max(Int(start.distance(to: end) / 6), 1), 400)
    for step in 0...steps { softSpots.append(start.moved(Double(step) / Double(steps), towards: end)) }
  }

  /// Places a box of text around a disc and keeps its room.
  ///
  /// - Complexity: O(40 · (discs + words + soft spots)).
  mutating func place(width: Double, height: Double, around centre: PagePoint, radius: Double) -> Placed? {
    var best: (cost: Double, placed: Placed)?
    for ring in Self.rings {
      let distance = radius * ring.stretch + ring.gap
      for (index, direction) in Self.directions.enumerated() {
        let cost = ring.cost + 0.1 * Double(index)
        if let best, best.cost <= cost { continue }
        let box = Self.box(width, height, from: centre, toward: direction, distance: distance)
        guard isFree(box) else { continue }
        let total = cost + 0.5 * Double(min(softHits(box), 6))
        if best.map({ total < $0.cost }) ?? true { best = (total, Placed(box: box, needsLeader: ring.needsLeader)) }
      }
    }
    guard let placed = best?.placed else { return nil }
    boxes.append(placed.box)
    return placed
  }

  private func isFree(_ box: PageBox) -> Bool {
    guard bounds.holds(box), !boxes.contains(where: box.overlaps) else { return false }
    return !discs.contains { disc in
      let dx = max(box.minX - disc.centre.x, 0, disc.centre.x - box.maxX)
      let dy = max(box.minY - disc.centre.y, 0, disc.centre.y - box.maxY)
      return dx * dx + dy * dy < disc.radius * disc.radius
    }
  }

  private func softHits(_ box: PageBox) -> Int {
    softSpots.count { box.minX < $0.x && $0.x < box.maxX && box.minY < $0.y && $0.y < box.maxY }
  }

  /// The box that touches the circle of `distance` around `centre` from outside.
  private static func box(
    _ width: Double, _ height: Double, from centre: PagePoint, toward direction: (x: Double, y: Double),
    distance: Double
  ) -> PageBox {
    // On the diagonals the corner of the box, not its side, faces the disc.
    let reach = direction.x != 0 && direction.y != 0 ? distance * 0.7071 : distance
    return PageBox(
      x: centre.x + direction.x * reach + (direction.x - 1) / 2 * width,
      y: centre.y + direction.y * reach + (direction.y - 1) / 2 * height, width: width, height: height)
  }

  private static let directions: [(x: Double, y: Double)] = [
    (0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1),
  ]

  private static let rings: [(stretch: Double, gap: Double, cost: Double, needsLeader: Bool)] = [
    (1, 3, 0, false), (1.4142, 3, 0.25, false), (1.4142, 11, 2, false), (1.4142, 22, 4, true), (1.4142, 40, 6, true),
  ]
}
