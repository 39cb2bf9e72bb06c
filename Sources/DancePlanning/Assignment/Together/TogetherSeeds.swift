import DanceGeometry

/// Assignments from which a search for one that keeps neighbours may begin; none exceeds the allowed sum of squares.
struct TogetherSeeds {
  /// The place of each dancer, for each seed.
  private(set) var all: [[Int]] = []
  private let shortest: Exchanges
  private let most: Int128
  private let dancers: [Point]
  private let goals: [Point]

  /// How often the way back to the least sum of squares is halved.
  private static let halvings = 4
  /// A seed that costs more than so many times what is allowed is not worth leading back.
  private static let worthwhile = 4.0

  /// Seeds around an assignment of least squares.
  init(from shortest: Exchanges, within most: Int128) {
    self.shortest = shortest
    self.most = most
    (dancers, goals) = shortest.costs.points
    for targets in orders + turns { add(targets) }
  }

  /// Adds the assignment that brings everybody as near to a target as the allowance permits.
  private mutating func add(_ targets: [Point]) {
    let (direct, cost) = places(towards: targets, by: 1)
    guard Double(cost) <= Self.worthwhile * Double(most) else { return }
    guard cost > most else { return all.append(direct) }
    var (low, high, best) = (0.0, 1.0, [Int]())
    for _ in 0..<Self.halvings {
      let (places, cost) = places(towards: targets, by: (low + high) / 2)
      if cost <= most { (low, best) = ((low + high) / 2, places) } else { high = (low + high) / 2 }
    }
    if !best.isEmpty { all.append(best) }
  }

  /// The assignment of least squares for dancers who stand a share of the way towards their targets.
  private func places(towards targets: [Point], by share: Double) -> ([Int], Int128) {
    let starts = zip(dancers, targets).map { $0.moved(share, towards: $1) }
    let places = AssignmentProblem.shortest(from: starts, to: goals, allowed: shortest.costs.allowed)
    let cost = places.indices.reduce(Int128(0)) { $0 + Int128(shortest.costs.squaredLength($1, places[$1])) }
    return (places, cost)
  }

  // MARK: - In order

  /// Row by row and file by file, in one direction or to and fro; and along a line or a ring, if both shapes are one.
  private var orders: [[Point]] {
    var targets: [[Point]] = []
    for turned in [0.0, 90.0] {
      let (own, others) = (rows(of: dancers, turned), rows(of: goals, turned))
      targets.append(match(own.flatMap(\.self), others.flatMap(\.self)))
      targets.append(match(Self.toAndFro(own), Self.toAndFro(others)))
    }
    if let own = Self.chain(shortest.before), let others = Self.chain(shortest.after) {
      targets.append(bestRotation(own, others))
    }
    return targets
  }

  private func match(_ own: [Int], _ others: [Int]) -> [Point] {
    var targets = dancers
    for (dancer, place) in zip(own, others) { targets[dancer] = goals[place] }
    return targets
  }

  /// The points of each row, from left to right, the front row first; after a turn of everything.
  private func rows(of points: [Point], _ degrees: Double) -> [[Int]] {
    let turned = points.map { $0.turned(by: .turn * (degrees / 360), about: .origin) }
    let order = turned.indices.sorted { (turned[$0].y, turned[$0].x, $0) < (turned[$1].y, turned[$1].x, $1) }
    let near = closestPair(of: points)?.distance ?? 0
    var rows: [[Int]] = []
    for index in order {
      if let last = rows.last?.last, turned[index].y - turned[last].y <= near / 2 {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows.map { row in row.sorted { (turned[$0].x, $0) < (turned[$1].x, $1) } }
  }

  private static func toAndFro(_ rows: [[Int]]) -> [Int] {
    rows.enumerated().flatMap { $0.offset % 2 == 0 ? $0.element : $0.element.reversed() }
  }

  /// The points of a line or a ring in order; `nil` if they are neither.
  private static func chain(_ neighbours: Neighbours) -> [Int]? {
    let points = 0..<neighbours.count
    guard points.allSatisfy({ (1...2).contains(neighbours.of($0).count) }) else { return nil }
    guard let end = points.first(where: { neighbours.of($0).count == 1 }) ?? points.first else { return nil }
    var chain = [end]
    var previous = -1
    while chain.count < neighbours.count, let last = chain.last {
      guard let next = neighbours.of(last).first(where: { $0 != previous }), next != Int32(end) else { return nil }
      previous = last
      chain.append(Int(next))
    }
    return chain
  }

  /// Along one chain to along the other, in the direction and from the place where it costs least.
  private func bestRotation(_ own: [Int], _ others: [Int]) -> [Point] {
    var best: (cost: Double, targets: [Point])?
    for places in [others, others.reversed()] {
      for first in places.indices {
        let cost = own.indices.reduce(0.0) { sum, index in
          let place = places[(index + first) % places.count]
          return sum + dancers[own[index]].squaredDistance(to: goals[place])
        }
        if cost < best?.cost ?? .infinity {
          best = (cost, match(own, Array(places[first...] + places[..<first])))
        }
      }
    }
    return best?.targets ?? dancers
  }

  // MARK: - Turned and mirrored

  /// The shape turned by quarters, and mirrored, about the common middle.
  private var turns: [[Point]] {
    let middle = Point.middle(of: goals)
    let own = dancers.map { $0 + (middle - Point.middle(of: dancers)) }
    return [false, true].flatMap { isMirrored in
      (0..<4).map { quarter in
        own.map { point in
          let offset = point - middle
          let mirrored = isMirrored ? Vector(-offset.x, offset.y) : offset
          return (middle + mirrored).turned(by: .turn * (Double(quarter) / 4), about: middle)
        }
      }
    }
  }
}
