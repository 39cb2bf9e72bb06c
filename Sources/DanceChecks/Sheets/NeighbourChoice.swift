import DanceGeometry

// Who is on which side?
//
//        back              ╲ back  ╱        A side reaches 45° to either hand. Who stands just between two sides, as in a
//     ┌───┬───┐             ╲     ╱         diamond, takes the one that nobody else has: so all four points of a diamond
//   R │  me   │ L       right  me  left     see each other. Two who are equally near on a side, as in windows, are both told.
//     └───┴───┘             ╱     ╲
//        front             ╱ front ╲        (seen from above, me facing down the page)

/// Chooses who is told as a neighbour, of all those around a dancer.
struct NeighbourChoice {
  private struct Candidate {
    var dancer: Int
    var distance: Double

    /// By distance to a millimetre, then by cast order.
    func isNearer(than other: Candidate) -> Bool {
      ((distance * 1000).rounded(), dancer) < ((other.distance * 1000).rounded(), other.dancer)
    }
  }

  private var square: [Sheet.Side: [Candidate]] = [:]
  private var between: [(candidate: Candidate, sides: [Sheet.Side])] = []

  /// Who is no farther than this behind the nearest is as near, in metres.
  private static let asNear = 0.05
  /// At most so many are told on a side.
  private static let mostOnASide = 2
  /// Who stands between two sides and so many times nearer than those on them is told instead of the farther one.
  private static let muchNearer = 1.5
  /// Directions that differ by less are one: about a degree, as a share of the way.
  private static let sameDirection = 0.0175

  /// Whether there is somebody squarely on every side.
  var isComplete: Bool { square.count == Sheet.Side.allCases.count }

  /// Adds somebody around a dancer who faces a direction.
  mutating func add(_ dancer: Int, at distance: Double, offset: Vector, facing: Angle) {
    let candidate = Candidate(dancer: dancer, distance: distance)
    let ahead = Vector.unit(facing)
    let (forward, left) = (offset.dot(ahead), ahead.cross(offset))
    let isBetween = abs(abs(left) - abs(forward)) <= Self.sameDirection * (abs(left) + abs(forward))
    guard isBetween, distance > 0 else {
      square[Sheet.Side(of: offset, facing: facing), default: []].append(candidate)
      return
    }
    between.append((candidate, [left > 0 ? .left : .right, forward > 0 ? .front : .back]))
  }

  /// Those who are told, in the order of the sides.
  var neighbours: [Sheet.Neighbour] {
    var chosen = square.mapValues { candidates -> [Candidate] in
      let sorted = candidates.sorted { $0.isNearer(than: $1) }
      return Array(sorted.prefix { $0.distance <= sorted[0].distance + Self.asNear }.prefix(Self.mostOnASide))
    }
    for (candidate, sides) in between.sorted(by: { $0.candidate.isNearer(than: $1.candidate) }) {
      if let free = sides.first(where: { chosen[$0] == nil }) {
        chosen[free] = [candidate]
        continue
      }
      let distance = { (side: Sheet.Side) in chosen[side]?.first?.distance ?? 0 }
      guard let farther = sides.max(by: { distance($0) < distance($1) }),
        distance(farther) > candidate.distance * Self.muchNearer
      else { continue }
      chosen[farther] = [candidate]
    }
    return Sheet.Side.allCases.flatMap { side in
      (chosen[side] ?? []).map { Sheet.Neighbour(side: side, dancer: $0.dancer, distance: $0.distance) }
    }
  }
}

extension Sheet.Side {
  /// The side on which somebody lies who is so far away, for a dancer who faces a direction; exactly between two sides it
  /// is left or right.
  init(of offset: Vector, facing: Angle) {
    let ahead = Vector.unit(facing)
    let (forward, left) = (offset.dot(ahead), ahead.cross(offset))
    if abs(left) >= abs(forward) - 1e-6 {
      self = left > 0 ? .left : .right
    } else {
      self = forward > 0 ? .front : .back
    }
  }
}
