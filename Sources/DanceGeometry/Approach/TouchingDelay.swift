// How late may somebody be before touching somebody?
//
// Who is late by d walks the same way, everything d later: at the moment u + d where they should have been at u. So they
// touch another at the moment t = u + d exactly if
//
//     |own(u) − other(t)| < limit        t │       ⟋ touching
//                                          │  ⬭ ⟋
//                                          │  ⟋   d = t − u: how far the set lies above the diagonal
//                                          └──────── u
//
// and the least delay is the least t − u over all such (u, t). Waiting where the way begins needs no case of its own: who
// is touched while still waiting there, at t, would not have been touched there if they had left at t, and the delay
// that counts is the one with u = the beginning. Seen from the other, the same d is by how much they may be *early*.
//
// Over two straight and even ways the set is convex and its lowest point is known in closed form (OffsetCell.swift).
// Everything else is cut into cells: in each, both are compared with people who walk straight and evenly and deviate from
// them by a certain slack (Walker.swift). With the limit widened by the slack the closed form gives a delay that is surely
// not undercut in the cell; with the limit narrowed by it, a delay at which they surely touch. Cells are taken best first.

/// The least delay by which somebody touches somebody else.
public struct TouchingDelay: Hashable, Sendable {
  /// Counts by which they are late (or the other early).
  public var delay: Double
  /// Counts below which they surely do not touch; at most the tolerance less than `delay`.
  public var lowerBound: Double
  /// The count, on time, of the place at which they then are.
  public var ownCount: Double
  /// The count at which they touch.
  public var count: Double
}

/// The least delay of one motion, the other being on time, by which the two come nearer than `limit` metres: the least
/// t − u of 0…`most` with u in `counts`, t in `otherCounts` and |one(u) − other(t)| below the limit; `nil` if there is none.
///
/// By how much *one* may be early is the least delay of the *other* before touching it.
/// Exact for two who walk straight and evenly, or stand; else to within `tolerance` counts, and a touch is lost or invented
/// only if its distance is within 10 µm of the limit. Cost: about 0.1 µs a closed form, some hundred of them otherwise.
public func leastDelay(
  of one: Motion, over counts: ClosedRange<Double>, beforeTouching other: Motion, over otherCounts: ClosedRange<Double>,
  nearerThan limit: Double, atMost most: Double, tolerance: Double = 1e-4
) -> TouchingDelay? {
  var search = DelaySearch(limit: limit - Tolerance.limit, most: most)
  let others = Motion.pieces(of: otherCounts, cutAtChangesOf: other)
  for piece in Motion.pieces(of: counts, cutAtChangesOf: one) {
    let walker = Walker(one, from: piece.lowerBound, to: piece.upperBound)
    for otherPiece in others where otherPiece.upperBound >= piece.lowerBound {
      guard otherPiece.lowerBound - piece.upperBound <= search.most else { continue }
      let otherWalker = Walker(other, from: otherPiece.lowerBound, to: otherPiece.upperBound)
      search.look(into: WalkerSpan(walker, piece), WalkerSpan(otherWalker, otherPiece), tolerance: tolerance)
    }
  }
  return search.best
}

/// An interval of somebody's time, and how they pass it.
private struct WalkerSpan {
  let walker: Walker
  let counts: ClosedRange<Double>
  let first: Walker.Stance
  let last: Walker.Stance
  let deviation: Double

  init(_ walker: Walker, _ counts: ClosedRange<Double>) {
    self.init(
      walker, counts, walker.stance(at: counts.lowerBound), walker.stance(at: counts.upperBound))
  }

  private init(_ walker: Walker, _ counts: ClosedRange<Double>, _ first: Walker.Stance, _ last: Walker.Stance) {
    self.walker = walker
    self.counts = counts
    self.first = first
    self.last = last
    deviation = walker.deviation(from: first, to: last)
  }

  /// Both halves, or nil when it is too short to be halved.
  var halves: (WalkerSpan, WalkerSpan)? {
    let (low, high) = (counts.lowerBound, counts.upperBound)
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { return nil }
    let stance = walker.stance(at: middle)
    return (WalkerSpan(walker, low...middle, first, stance), WalkerSpan(walker, middle...high, stance, last))
  }

  /// Someone who walks straight and evenly between the same two moments.
  var model: (ClosedRange<Double>, Point, Point) { (counts, first.point, last.point) }
}

/// A search for the least delay, cell by cell.
private struct DelaySearch {
  let limit: Double
  /// What is not below this is of no interest any more.
  private(set) var most: Double
  private(set) var best: TouchingDelay?

  /// A cell's slack in metres below which its model is taken for the truth.
  private static let resolution = 1e-5

  init(limit: Double, most: Double) {
    self.limit = limit
    self.most = most
  }

  /// Looks for a lesser delay between two spans.
  mutating func look(into own: WalkerSpan, _ others: WalkerSpan, tolerance: Double) {
    var heap = MinimumHeap<(WalkerSpan, WalkerSpan)>()
    wait(own, others, in: &heap)
    while let (least, (own, others)) = heap.removeLeast() {
      // Written so that what is not a number ends the search instead of prolonging it.
      guard best == nil || least < most - tolerance else {
        if least < best?.lowerBound ?? 0 { best?.lowerBound = least }
        return
      }
      if own.deviation >= others.deviation, let (first, second) = own.halves {
        wait(first, others, in: &heap)
        wait(second, others, in: &heap)
      } else if let (first, second) = others.halves {
        wait(own, first, in: &heap)
        wait(own, second, in: &heap)
      }
    }
  }

  /// Notes what is certain of a cell, and keeps it if it may hold more.
  private mutating func wait(
    _ own: WalkerSpan, _ others: WalkerSpan, in heap: inout MinimumHeap<(WalkerSpan, WalkerSpan)>
  ) {
    let slack = own.deviation + others.deviation
    let cell = OffsetCell(own: own.model, others: others.model)
    if slack <= Self.resolution {
      if let touch = cell.leastDelay(within: limit, most: most) { note(touch) }
      return
    }
    guard let bound = cell.leastDelay(within: limit + slack, most: most) else { return }
    if let touch = cell.leastDelay(within: limit - slack, most: most) { note(touch) }
    heap.insert((own, others), key: bound.delay)
  }

  private mutating func note(_ touch: OffsetCell.Touch) {
    guard touch.delay < best?.delay ?? .infinity else { return }
    best = TouchingDelay(
      delay: touch.delay, lowerBound: min(best?.lowerBound ?? .infinity, touch.delay), ownCount: touch.own,
      count: touch.other)
    most = touch.delay
  }
}
