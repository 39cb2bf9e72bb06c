import DanceGeometry

// Asking the tree: the most promising parts first, and none that can hold nothing cheaper than what is known.
extension PricedTree {
  /// The least that any place of a part may cost a dancer at `point`; infinite if none is within reach.
  @inline(__always)
  private func bound(_ part: Int, _ point: Point, _ reach: some Reach) -> Double {
    let part = parts[part]
    guard reach.touches(part) else { return .infinity }
    switch metric {
    case .squared:
      let (aimX, aimY) = (point.x - part.slopeX / 2, point.y - part.slopeY / 2)
      let across = max(max(part.left - aimX, aimX - part.right), 0)
      let along = max(max(part.bottom - aimY, aimY - part.top), 0)
      // β·q − |β|²⁄4 = β·(q − β⁄2) + |β|²⁄4
      return part.height + across * across + along * along + part.slopeX * aimX + part.slopeY * aimY
        + (part.slopeX * part.slopeX + part.slopeY * part.slopeY) / 4
    case .plain:
      let (width, depth) = (part.right - part.left, part.top - part.bottom)
      let (towardsX, towardsY) = ((part.left + part.right) / 2 - point.x, (part.bottom + part.top) / 2 - point.y)
      let square = towardsX * towardsX + towardsY * towardsY
      if square > width * width + depth * depth {
        // A length is nowhere below its tangent plane: |b − q| ≥ n·(b − q) for any n of length 1; here the one towards the
        // middle of the box.
        let share = 1 / square.squareRoot()
        let (x, y) = (towardsX * share, towardsY * share)
        return part.height + part.leastRise(part.slopeX + x, part.slopeY + y) - x * point.x - y * point.y
      }
      let across = max(max(part.left - point.x, point.x - part.right), 0)
      let along = max(max(part.bottom - point.y, point.y - part.top), 0)
      return part.height + (across * across + along * along).squareRoot() + part.leastRise(part.slopeX, part.slopeY)
    }
  }

  /// What the place at a position costs a dancer at `point`.
  @inline(__always)
  func cost(_ position: Int, _ point: Point) -> Double {
    let (dx, dy) = (x[position] - point.x, y[position] - point.y)
    let square = dx * dx + dy * dy
    return (metric == .squared ? square : square.squareRoot()) + price(at: position)
  }

  /// Looks at all places within reach that may cost less than `limit`, which `look` may lower; the most promising parts
  /// first.
  @inline(__always)
  private func search(
    _ point: Point, _ reach: some Reach, below limit: inout Double, _ look: (Int, inout Double) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: (part: Int, bound: Double).self, capacity: depth + 1) { waiting in
      var (part, count) = (1, 0)
      while part > 0 {
        while part < firstLeaf {
          let (one, other) = (2 * part, 2 * part + 1)
          let (first, second) = (bound(one, point, reach), bound(other, point, reach))
          let near = first <= second ? one : other
          if max(first, second) < limit {
            waiting[count] = (one + other - near, max(first, second))
            count += 1
          }
          part = near
          if min(first, second) >= limit { break }
        }
        if part >= firstLeaf {
          for position in parts[part].first..<parts[part].end where reach.includes(x[position], y[position]) {
            look(position, &limit)
          }
        }
        part = 0
        while part == 0, count > 0 {
          count -= 1
          if waiting[count].bound < limit { part = waiting[count].part }
        }
      }
    }
  }

  /// The cheapest place within reach, and what the second cheapest costs; position −1 if there is none.
  func cheapest(for point: Point, within reach: some Reach = Everywhere()) -> (best: Offer, second: Double) {
    var best = Offer(position: -1, cost: .infinity)
    var second = Double.infinity
    search(point, reach, below: &second) { position, second in
      let cost = cost(position, point)
      if cost < best.cost {
        second = best.cost
        best = Offer(position: position, cost: cost)
      } else if cost < second {
        second = cost
      }
    }
    return (best, second)
  }

  /// The so many cheapest places within reach into `offers`, cheapest first.
  ///
  /// - Parameter tolerance: whatever is left out may be cheaper than the last of them by so much.
  func cheapest(
    _ number: Int, for point: Point, within reach: some Reach = Everywhere(), tolerance: Double = 0,
    into offers: inout ContiguousArray<Offer>
  ) {
    offers.removeAll(keepingCapacity: true)
    var limit = Double.infinity
    var most = Double.infinity
    search(point, reach, below: &limit) { position, limit in
      let cost = cost(position, point)
      guard cost < most else { return }
      if offers.count < number { offers.append(Offer(position: position, cost: cost)) }
      var rank = offers.count - 1
      while rank > 0, offers[rank - 1].cost > cost {
        offers[rank] = offers[rank - 1]
        rank -= 1
      }
      offers[rank] = Offer(position: position, cost: cost)
      guard offers.count == number else { return }
      most = offers[number - 1].cost
      limit = most - tolerance
    }
  }

  /// The positions of all places within reach that cost at most so much, in order of position.
  func places(costingAtMost most: Double, for point: Point, within reach: some Reach = Everywhere()) -> [Int] {
    var found: [Int] = []
    // A hair more, for what rounding may have added to the bounds of parts.
    let sizes = abs(point.x) + abs(point.y) + greatestCoordinate
    var limit = most + Self.rounding * (greatestPrice + (metric == .squared ? sizes * sizes : sizes))
    search(point, reach, below: &limit) { position, _ in
      if cost(position, point) <= most { found.append(position) }
    }
    return found.sorted()
  }

  /// Relative to what is added up for a bound, more than its rounding.
  private static let rounding = 0x1p-46
}
