/// Finds room for words beside things: no word ever covers a disc, a ghost, or another word.
///
/// Every word has some forty places where it may stand (``LabelCandidates``). Discs, and words that were placed before, are
/// hard: a place that touches one is out. Ways are soft: crossing one costs. Words that are placed together are then chosen
/// for together (``LabelSearch``): as many as can be find room, and among those choices the one that is liked best. Whoever
/// finds no room gets no word; the caller decides what happens then.
///
/// To label points so is NP-hard (Marks and Shieber, 1991); here it is solved exactly in every small neighbourhood, and
/// word after word is improved until no neighbourhood has a better choice (compare Christensen, Marks and Shieber, 1995).
struct LabelPlacer {
  /// A word that wants a place beside a disc.
  struct Wish {
    var width: Double
    var height: Double
    var centre: PagePoint
    var radius: Double
  }

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

  /// Places words together and keeps their room; `nil` where there is none.
  ///
  /// - Complexity: O(discs + spots + words · neighbours of each): neighbourhoods have a size, and the search in each has
  ///   a bound.
  mutating func place(_ wishes: [Wish]) -> [Placed?] {
    guard !wishes.isEmpty else { return [] }
    let candidates = free(wishes)
    let choice = LabelSearch.choice(candidates, centres: wishes.map(\.centre))
    let placed = zip(candidates, choice).map { own, index in
      index.map { Placed(box: own[$0].box, needsLeader: own[$0].needsLeader) }
    }
    boxes += placed.compactMap { $0?.box }
    return placed
  }

  /// For each wish the places at which nothing is in the way, those liked best first.
  private func free(_ wishes: [Wish]) -> [[LabelCandidates.Candidate]] {
    let hard = PageGrid(discs.map { PageBox(around: $0.centre, radius: $0.radius) } + boxes, in: bounds)
    let soft = PageGrid(softSpots.map { PageBox(around: $0, radius: 0) }, in: bounds)
    return wishes.map { wish in
      var free = LabelCandidates.all(for: wish).filter { isFree($0.box, hard) }
      for index in free.indices {
        let box = free[index].box
        let hits = soft.count(near: box) { spot in
          let spot = softSpots[spot]
          return box.minX < spot.x && spot.x < box.maxX && box.minY < spot.y && spot.y < box.maxY
        }
        free[index].cost += 0.5 * Double(min(hits, 6))
      }
      // Places that are liked alike keep their order, so that the same words are always placed alike.
      return free.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    }
  }

  private func isFree(_ box: PageBox, _ hard: PageGrid) -> Bool {
    guard bounds.holds(box) else { return false }
    return !hard.contains(near: box) { index in
      index < discs.count ? Self.touches(discs[index], box) : box.overlaps(boxes[index - discs.count])
    }
  }

  private static func touches(_ disc: Disc, _ box: PageBox) -> Bool {
    let dx = max(box.minX - disc.centre.x, 0, disc.centre.x - box.maxX)
    let dy = max(box.minY - disc.centre.y, 0, disc.centre.y - box.maxY)
    return dx * dx + dy * dy < disc.radius * disc.radius
  }
}
