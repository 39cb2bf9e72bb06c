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

  /// No word leaves this box.
  let bounds: PageBox
  private var discs: [LabelObstacles.Disc] = []
  private var boxes: [PageBox] = []
  private var softSpots: [PagePoint] = []

  init(bounds: PageBox) { self.bounds = bounds }

  /// No word may cover this disc.
  mutating func avoid(discAt centre: PagePoint, radius: Double) {
    discs.append(LabelObstacles.Disc(centre: centre, radius: radius))
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
    let obstacles = LabelObstacles(bounds: bounds, discs: discs, boxes: boxes, softSpots: softSpots)
    let places = Self.bestOfAll(wishes, obstacles) ?? Self.chosenTogether(wishes, obstacles)
    let placed = places.map { place in place.map { Placed(box: $0.box, needsLeader: $0.needsLeader) } }
    boxes += placed.compactMap { $0?.box }
    return placed
  }

  /// The best place of each wish, if everybody can have it.
  private static func bestOfAll(
    _ wishes: [Wish], _ obstacles: LabelObstacles
  ) -> [LabelCandidates.Candidate?]? {
    var best: [LabelCandidates.Candidate?] = []
    for wish in wishes {
      let place = LabelCandidates.best(for: wish, penalty: obstacles.penalty)
      if let place, best.contains(where: { $0?.box.overlaps(place.box) ?? false }) { return nil }
      best.append(place)
    }
    return best
  }

  /// Places for all wishes that go together.
  private static func chosenTogether(
    _ wishes: [Wish], _ obstacles: LabelObstacles
  ) -> [LabelCandidates.Candidate?] {
    let candidates = wishes.map { wish in
      LabelCandidates.all(for: wish).compactMap { candidate -> LabelCandidates.Candidate? in
        guard let penalty = obstacles.penalty(candidate.box) else { return nil }
        var candidate = candidate
        candidate.cost += penalty
        return candidate
      }.enumerated()
        // Places that are liked alike keep their order, so that the same words are always placed alike.
        .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    }
    let choice = LabelSearch.choice(candidates, centres: wishes.map(\.centre))
    return zip(candidates, choice).map { own, index in index.map { own[$0] } }
  }
}
