/// Where a word may stand beside what it names: eight directions, close by, beyond the drop's point, and farther out with a
/// line that leads back (the eight positions are Imhof's, 1975).
enum LabelCandidates {
  /// A place for a word.
  struct Candidate {
    var box: PageBox
    var needsLeader: Bool
    /// How much less it is liked than the best one.
    var cost: Double
  }

  /// A place as seen from the disc that a word belongs to.
  private struct Seat {
    var direction: (x: Double, y: Double)
    var stretch: Double
    var gap: Double
    var needsLeader: Bool
    var cost: Double
  }

  /// All places for a wish, those liked best first, whatever is in the way.
  static func all(for wish: LabelPlacer.Wish) -> [Candidate] { seats.map { candidate($0, for: wish) } }

  /// The place that is liked best of those that are free, for costs that grow by what `penalty` says of a box; `nil` for a
  /// box that is not free.
  ///
  /// - Complexity: that of `penalty` for each box that might still be the best.
  static func best(for wish: LabelPlacer.Wish, penalty: (PageBox) -> Double?) -> Candidate? {
    var best: Candidate?
    for seat in seats {
      if let best, best.cost <= seat.cost { break }
      var candidate = candidate(seat, for: wish)
      guard let penalty = penalty(candidate.box) else { continue }
      candidate.cost += penalty
      if best.map({ candidate.cost < $0.cost }) ?? true { best = candidate }
    }
    return best
  }

  /// The box that touches the circle around a wish's centre from outside.
  private static func candidate(_ seat: Seat, for wish: LabelPlacer.Wish) -> Candidate {
    let (x, y) = seat.direction
    let distance = wish.radius * seat.stretch + seat.gap
    // On the diagonals the corner of the box, not its side, faces the disc.
    let reach = x != 0 && y != 0 ? distance * 0.7071 : distance
    let box = PageBox(
      x: wish.centre.x + x * reach + (x - 1) / 2 * wish.width,
      y: wish.centre.y + y * reach + (y - 1) / 2 * wish.height, width: wish.width, height: wish.height)
    return Candidate(box: box, needsLeader: seat.needsLeader, cost: seat.cost)
  }

  /// All seats, the cheapest first; of those that cost the same, the nearer first.
  private static let seats: [Seat] = rings.flatMap { ring in
    directions.enumerated().map { index, direction in
      Seat(
        direction: direction, stretch: ring.stretch, gap: ring.gap, needsLeader: ring.needsLeader,
        cost: ring.cost + 0.1 * Double(index))
    }
  }.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)

  private static let directions: [(x: Double, y: Double)] = [
    (0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1),
  ]

  /// From the nearest to the farthest; a nearer ring costs less than a farther one.
  private static let rings: [(stretch: Double, gap: Double, cost: Double, needsLeader: Bool)] = [
    (1, 3, 0, false), (1.4142, 3, 0.25, false), (1.4142, 11, 2, false), (1.4142, 22, 4, true), (1.4142, 40, 6, true),
  ]
}
