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

  /// All places for a wish, those liked best first, whatever is in the way.
  static func all(for wish: LabelPlacer.Wish) -> [Candidate] {
    rings.flatMap { ring in
      directions.enumerated().map { index, direction in
        Candidate(
          box: box(wish, toward: direction, distance: wish.radius * ring.stretch + ring.gap),
          needsLeader: ring.needsLeader, cost: ring.cost + 0.1 * Double(index))
      }
    }
  }

  /// The box that touches the circle of `distance` around a wish's centre from outside.
  private static func box(
    _ wish: LabelPlacer.Wish, toward direction: (x: Double, y: Double), distance: Double
  ) -> PageBox {
    // On the diagonals the corner of the box, not its side, faces the disc.
    let reach = direction.x != 0 && direction.y != 0 ? distance * 0.7071 : distance
    return PageBox(
      x: wish.centre.x + direction.x * reach + (direction.x - 1) / 2 * wish.width,
      y: wish.centre.y + direction.y * reach + (direction.y - 1) / 2 * wish.height, width: wish.width,
      height: wish.height)
  }

  private static let directions: [(x: Double, y: Double)] = [
    (0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1),
  ]

  /// From the nearest to the farthest; a nearer ring costs less than a farther one.
  private static let rings: [(stretch: Double, gap: Double, cost: Double, needsLeader: Bool)] = [
    (1, 3, 0, false), (1.4142, 3, 0.25, false), (1.4142, 11, 2, false), (1.4142, 22, 4, true), (1.4142, 40, 6, true),
  ]
}
