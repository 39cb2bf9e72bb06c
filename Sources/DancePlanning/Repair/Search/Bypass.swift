// Ways round those who stand.
//
// The floor is laid out in small squares, free if somebody in their middle is clear of all who stand through the passage, of
// props and of the edge. The shortest run of free squares is found by A* (Hart, Nilsson and Raphael 1968), then pulled taut:
// corners are left out as long as the straight line past them is clear and leaves the same people on the same side. To have
// a choice of ways, squares of a way that was found are made dearer before the next one is looked for; these are pulled
// less, for they are to lead elsewhere.
//
//      ∘   ∘   ∘   ∘            those who stand, a metre and a half apart
//    s─┐ ∘ ┌─────┐              from s to g between them
//      └───┘ ∘   │ ∘
//      ∘   ∘   ∘ └─g

import DanceGeometry
import DanceScore

/// Looks for ways between those who stand.
struct Bypass {
  private let field: RepairField

  init(in field: RepairField) { self.field = field }

  /// So many ways are looked for.
  private static let mostWays = 6
  /// The side of a square, in metres: so small that who walks from one free square to the next stays as clear in between,
  /// but for what ``spare`` makes good.
  private static let side = 0.15
  /// Ways keep this much more than their distance, in metres, so that they may be written to the centimetre.
  private static let spare = 0.012
  /// How far beside the straight line is looked, in metres.
  private static let margin = 3.0
  /// No more squares than these are laid out.
  private static let mostSquares = 40_000

  /// Ways with corners for a walk; none where nobody stands near it.
  func routes(for walk: OpenWalk) -> [[Point]] {
    guard walk.mayBend, walk.reach > Self.side else { return [] }
    let box = Box(walk.start, walk.goal).inflated(by: Self.margin)
    let obstacles = obstacles(of: walk.dancer, in: box)
    guard !obstacles.isEmpty || !field.routine.stage.props.isEmpty else { return [] }
    guard var grid = Squares(box, side: Self.side, anchor: walk.start, most: Self.mostSquares) else { return [] }
    let edge = field.routine.limits(of: walk.dancer, at: walk.motion.start).edge
    let floor = field.routine.stage.floor
    for obstacle in obstacles { grid.block(within: obstacle.distance, of: obstacle.place) }
    let radius = field.routine.cast[walk.dancer].limits.radius
    let props = field.routine.stage.props.map(\.region)
    grid.block { point in
      !walk.crossesEdge && -floor.signedDistance(to: point) < edge
        || props.contains { $0.signedDistance(to: point) < radius + Self.spare }
    }
    var routes: [[Point]] = []
    for _ in 0..<Self.mostWays {
      guard let run = grid.shortest(from: walk.start, to: walk.goal) else { break }
      grid.makeDearer(run)
      let taut = taut(
        walk.start, run.map(grid.middle), walk.goal, obstacles, walk,
        isShortcut: routes.isEmpty ? { Self.leavesNobodyOut($0, obstacles) } : Self.isNear)
      let route = taut.map(WalkChoice.written)
      if !route.isEmpty, !routes.contains(route) { routes.append(route) }
    }
    return routes
  }

  /// A place that somebody holds, and how far from it one must stay.
  private struct Obstacle {
    var place: Point
    var distance: Double
  }

  private func obstacles(of dancer: Int, in box: Box) -> [Obstacle] {
    field.standing.filter { $0 != dancer }.map {
      Obstacle(place: field.crowd.place($0, at: 0), distance: field.limit(dancer, $0) + Self.spare)
    }.filter { box.inflated(by: $0.distance).contains($0.place) }
  }

  private func isClear(_ segment: Segment, of obstacles: [Obstacle], for walk: OpenWalk) -> Bool {
    let radius = field.routine.cast[walk.dancer].limits.radius
    return obstacles.allSatisfy { segment.squaredDistance(to: $0.place) >= $0.distance * $0.distance }
      && field.routine.stage.props.allSatisfy { prop in
        prop.region.signedDistances(along: segment).lowerBound >= radius
      }
  }

  /// Whether nobody stands between a run and the straight line from its first point to its last.
  private static func leavesNobodyOut(_ run: ArraySlice<Point>, _ obstacles: [Obstacle]) -> Bool {
    let loop = Polygon(Array(run))
    return !obstacles.contains { loop.contains($0.place) }
  }

  /// Whether a straight line from its first point to its last stays beside a run.
  private static func isNear(_ run: ArraySlice<Point>) -> Bool {
    guard let first = run.first, let last = run.last else { return true }
    let line = Segment(first, last)
    return run.allSatisfy { line.squaredDistance(to: $0) <= slackness * slackness }
  }

  /// A line beside a run is no farther from it than this, in metres.
  private static let slackness = 0.3

  /// The corners that are left when a way is pulled taut.
  private func taut(
    _ start: Point, _ run: [Point], _ goal: Point, _ obstacles: [Obstacle], _ walk: OpenWalk,
    isShortcut: (ArraySlice<Point>) -> Bool
  ) -> [Point] {
    let all = [start] + run + [goal]
    var (corners, at): ([Point], Int) = ([], 0)
    while at < all.count - 1 {
      var next = all.count - 1
      while next > at + 1,
        !isClear(Segment(all[at], all[next]), of: obstacles, for: walk) || !isShortcut(all[at...next])
      {
        next -= 1
      }
      if next < all.count - 1 { corners.append(all[next]) }
      at = next
    }
    return corners
  }
}

/// A floor laid out in squares.
private struct Squares {
  private let corner: Point
  private let side: Double
  private let columns: Int
  private let rows: Int
  private var isBlocked: [Bool]
  private var price: [Double]

  /// Squares over a box such that `anchor` is the middle of one; `nil` if there would be more than `most`.
  init?(_ box: Box, side: Double, anchor: Point, most: Int) {
    let (left, front) = (((anchor.x - box.minX) / side).rounded(.up), ((anchor.y - box.minY) / side).rounded(.up))
    corner = Point(anchor.x - left * side, anchor.y - front * side)
    self.side = side
    let (across, along) = ((box.maxX - corner.x) / side + 1, (box.maxY - corner.y) / side + 1)
    guard across * along <= Double(most) else { return nil }
    (columns, rows) = (Int(across), Int(along))
    isBlocked = Array(repeating: false, count: columns * rows)
    price = Array(repeating: 1, count: columns * rows)
  }

  func middle(_ square: Int) -> Point {
    Point(corner.x + Double(square % columns) * side, corner.y + Double(square / columns) * side)
  }

  /// Blocks the squares whose middles are of a kind.
  mutating func block(_ isBlockedAt: (Point) -> Bool) {
    for square in isBlocked.indices where !isBlocked[square] { isBlocked[square] = isBlockedAt(middle(square)) }
  }

  /// Blocks the squares whose middles are nearer to a place than a distance.
  mutating func block(within distance: Double, of place: Point) {
    let (low, high) = (place - Vector(distance, distance), place + Vector(distance, distance))
    let (first, last) = (square(low), square(high))
    for row in first / columns...max(last / columns, first / columns) {
      for column in first % columns...max(last % columns, first % columns) {
        let square = row * columns + column
        if middle(square).squaredDistance(to: place) < distance * distance { isBlocked[square] = true }
      }
    }
  }

  /// Makes the squares of a run and those around them dearer, so that the next run keeps away from it.
  mutating func makeDearer(_ run: [Int]) {
    var isNear: Set<Int> = []
    for square in run {
      let (column, row) = (square % columns, square / columns)
      for y in max(0, row - Self.breadth)...min(rows - 1, row + Self.breadth) {
        for x in max(0, column - Self.breadth)...min(columns - 1, column + Self.breadth) {
          isNear.insert(y * columns + x)
        }
      }
    }
    for square in isNear { price[square] += 1 }
  }

  /// So many squares on both sides of a run belong to it: about a body.
  private static let breadth = 3

  private func square(_ point: Point) -> Int {
    let column = Int(((point.x - corner.x) / side).rounded())
    let row = Int(((point.y - corner.y) / side).rounded())
    return min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
  }

  /// The cheapest run of free squares, without its ends; `nil` if there is none.
  func shortest(from start: Point, to goal: Point) -> [Int]? {
    let (first, last) = (square(start), square(goal))
    var cost = Array(repeating: Double.infinity, count: isBlocked.count)
    var cameFrom = Array(repeating: -1, count: isBlocked.count)
    var heap = MinimumHeap<Int>()
    cost[first] = 0
    heap.insert(first, key: 0)
    while let (_, square) = heap.removeLeast() {
      if square == last { return run(to: last, cameFrom) }
      for (next, length) in neighbours(of: square) where !isBlocked[next] || next == last {
        let candidate = cost[square] + length * (price[square] + price[next]) / 2
        guard candidate < cost[next] - 1e-12 else { continue }
        (cost[next], cameFrom[next]) = (candidate, square)
        heap.insert(next, key: candidate + middle(next).distance(to: middle(last)) / side)
      }
    }
    return nil
  }

  private func neighbours(of square: Int) -> [(Int, Double)] {
    let (column, row) = (square % columns, square / columns)
    var found: [(Int, Double)] = []
    for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)] {
      let (x, y) = (column + dx, row + dy)
      guard x >= 0, x < columns, y >= 0, y < rows else { continue }
      found.append((y * columns + x, dx != 0 && dy != 0 ? 2.0.squareRoot() : 1))
    }
    return found
  }

  private func run(to last: Int, _ cameFrom: [Int]) -> [Int] {
    var (run, square): ([Int], Int) = ([], cameFrom[last])
    while square >= 0, cameFrom[square] >= 0 {
      run.append(square)
      square = cameFrom[square]
    }
    return run.reversed()
  }
}
