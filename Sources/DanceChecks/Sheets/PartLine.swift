// One dancer's track as a line of stops, and ways between them.
//
//   rows   ──still──╱walk╲╱walk╲──still──╱walk──>wings
//   stops  ●────────     ●      ●────────       ○
//
// Two ways that lead straight on into each other, at one pace, are one. Everywhere else a dancer arrives, be it for an
// instant: a set that is hit and left.

import DanceGeometry
import DancePlanning
import DanceScore

/// Where a dancer stands, and from when to when.
struct PartStop: Hashable {
  /// The counts.
  var from: Double
  var to: Double
  /// The place; of the wings, where the dancer waits last.
  var place: Point
  /// Whether it is in the wings.
  var isUnseen: Bool
}

/// A dancer's stops in order of time. Between two of them lies a way, or nothing where the dancer jumps.
struct PartLine {
  private(set) var stops: [PartStop] = []

  /// The line of a dancer, who also stops at some counts, ascending, wherever a way is under way then.
  init(of dancer: Int, in performance: Performance, cutAt counts: [Double]) {
    let tracks = performance.tracks
    let rows = tracks.rows(of: dancer)
    var isWalking = false
    for row in rows {
      let (start, end) = (tracks.starts[row], tracks.ends[row])
      let isUnseen = tracks.presence(row) == .waiting
      guard isUnseen || tracks.isStill(row) else {
        if isWalking, !goesOn(into: row, of: dancer, in: tracks) { stop(at: start, tracks.startPoint(row)) }
        if !isWalking { leave(from: tracks.startPoint(row), at: start) }
        cut(row, at: counts, in: tracks)
        isWalking = true
        continue
      }
      stand(from: start, to: end, at: isUnseen ? tracks.endPoint(row) : tracks.startPoint(row), isUnseen: isUnseen)
      isWalking = false
    }
    if isWalking, let last = rows.last {
      let place = tracks.endPoint(last)
      stand(from: tracks.ends[last], to: tracks.ends[last], at: place, isUnseen: Self.leadsOff(last, in: performance))
    }
    dropInstantsInTheWings()
  }

  /// Whether the last row of a track leads into the wings.
  private static func leadsOff(_ row: Int, in performance: Performance) -> Bool {
    guard performance.tracks.presence(row) == .passing, let cue = performance.tracks.cue(row) else { return false }
    if case .exit = performance.routine.cues[cue].action { return true }
    return false
  }

  /// A dancer is somewhere for a while; goes on standing where that is the place of the last stop.
  private mutating func stand(from start: Double, to end: Double, at place: Point, isUnseen: Bool) {
    if let last = stops.last, last.isUnseen == isUnseen, isUnseen || last.place == place,
      start - last.to <= Tolerance.count
    {
      stops[stops.count - 1].to = end
      stops[stops.count - 1].place = place
    } else {
      stops.append(PartStop(from: start, to: end, place: place, isUnseen: isUnseen))
    }
  }

  private mutating func stop(at count: Double, _ place: Point) {
    stops.append(PartStop(from: count, to: count, place: place, isUnseen: false))
  }

  /// A way begins: where nobody has stood before it, as at the very beginning or after a jump, there is a stop.
  private mutating func leave(from place: Point, at count: Double) {
    if let last = stops.last, last.isUnseen || last.place.distance(to: place) <= DanceGeometry.Tolerance.distance {
      return
    }
    stop(at: count, place)
  }

  private mutating func cut(_ row: Int, at counts: [Double], in tracks: Tracks) {
    let (start, end) = (tracks.starts[row], tracks.ends[row])
    for count in counts[counts.firstIndexNotBelow(start - Tolerance.count)...] {
      guard count < end - Tolerance.count else { return }
      // Where the way begins there may be a stop already.
      if let last = stops.last, count - last.to <= Tolerance.count { continue }
      stop(at: count, tracks.position(row, at: count))
    }
  }

  /// Whether a walking dancer walks on into a row as before.
  private func goesOn(into row: Int, of dancer: Int, in tracks: Tracks) -> Bool {
    guard tracks.presence(row) == tracks.presence(row - 1) else { return false }
    if let cue = tracks.cue(row), cue == tracks.cue(row - 1) { return true }
    let (before, after) = (tracks.motion(row - 1), tracks.motion(row))
    let (last, next) = (before.velocity(at: before.end), after.velocity(at: after.start))
    return last.length > 0 && (next - last).length <= Self.sameVelocity * last.length
  }

  /// Velocities that differ by no more than this share are one.
  private static let sameVelocity = 1e-6

  /// A moment in the wings between two ways, or before the first, is nothing to tell.
  private mutating func dropInstantsInTheWings() {
    guard stops.count > 1 else { return }
    stops.removeAll { $0.isUnseen && $0.to - $0.from <= Tolerance.count && $0.from == 0 }
  }
}

extension [Double] {
  /// The index of the first element, of ascending ones, that is not below a value. O(log n).
  func firstIndexNotBelow(_ value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
