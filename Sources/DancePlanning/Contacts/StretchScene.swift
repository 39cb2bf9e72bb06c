package import DanceGeometry

/// Everyone who can be touched during a stretch, as flat columns: where they are at its beginning and end, and by which
/// clock they walk.
///
/// Two dancers who walk straight by one clock, or one of whom stands, see each other go along a straight line: from the
/// difference of their places at the beginning to that at the end. How near they come is then the distance of that line
/// from the origin, whatever the clock does: a few multiplications for nearly every pair of a crowd.
package struct StretchScene {
  package let span: TimeSlab
  /// Those present, by cast index, ascending.
  package private(set) var dancers: [Int32] = []
  private var fromX: [Double] = []
  private var fromY: [Double] = []
  private var toX: [Double] = []
  private var toY: [Double] = []
  private var clocks: [Int32] = []
  /// The clocks that people walk by, with the numbers that `clocks` holds.
  package private(set) var walkClocks: [WalkClock]

  /// Stands throughout.
  private static let standing: Int32 = 0
  /// Anything that is not one straight walk or stand: curves, or more than one segment in the stretch.
  private static let irregular: Int32 = -1

  /// The scene of a stretch.
  ///
  /// - Complexity: O(dancers · log segments of each).
  package init(of span: TimeSlab, in performance: Performance) {
    self.span = span
    let even = WalkClock(over: span)
    // Whoever stands takes any clock; number 0 goes evenly, so that two of them have one as well.
    walkClocks = [even, even]
    let tracks = performance.tracks
    var numbers: [WalkClock.Key: Int32] = [:]
    for dancer in 0..<tracks.dancerCount {
      let rows = span.rows(of: dancer, in: tracks)
      let row = rows.lowerBound
      guard rows.count == 1, tracks.isStraight(row), tracks.starts[row] <= span.from, tracks.ends[row] >= span.to else {
        if rows.contains(where: { tracks.presence($0) != .waiting }) {
          append(dancer, from: .origin, to: .origin, clock: Self.irregular)
        }
        continue
      }
      guard tracks.presence(row) != .waiting else { continue }
      let start = tracks.position(row, at: span.from)
      guard !tracks.isStill(row) else {
        append(dancer, from: start, to: start, clock: Self.standing)
        continue
      }
      var clock: Int32 = 1
      if tracks.easing(row) != .linear {
        let key = WalkClock.Key(start: tracks.starts[row], end: tracks.ends[row], easing: tracks.easing(row))
        clock = numbers[key, default: Int32(walkClocks.count)]
        if numbers.updateValue(clock, forKey: key) == nil { walkClocks.append(WalkClock(key, over: span)) }
      }
      append(dancer, from: start, to: tracks.position(row, at: span.to), clock: clock)
    }
  }

  private mutating func append(_ dancer: Int, from start: Point, to end: Point, clock: Int32) {
    dancers.append(Int32(dancer))
    fromX.append(start.x)
    fromY.append(start.y)
    toX.append(end.x)
    toY.append(end.y)
    clocks.append(clock)
  }

  /// The sweeps of all those present during a slab, which hold whatever they do.
  package func sweeps(during slab: TimeSlab, of tracks: Tracks) -> ContiguousArray<Sweep> {
    var sweeps = ContiguousArray<Sweep>()
    sweeps.reserveCapacity(dancers.count)
    let shares = walkClocks.map { $0.shares(during: slab) }
    for index in dancers.indices {
      guard clocks[index] >= 0 else {
        sweeps.append(Sweep(irregular: Int(dancers[index]), during: slab, of: tracks))
        continue
      }
      let share = shares[Int(clocks[index])]
      let (changeX, changeY) = (toX[index] - fromX[index], toY[index] - fromY[index])
      let slack = share.unevenness == 0 ? 0 : share.unevenness * Vector(changeX, changeY).length
      let sweep = Sweep(
        from: Point(fromX[index] + changeX * share.from, fromY[index] + changeY * share.from),
        to: Point(fromX[index] + changeX * share.to, fromY[index] + changeY * share.to), slack: slack)
      sweeps.append(sweep)
    }
    return sweeps
  }

  /// How two of those present (by number) see each other, and by which clock, if that is along one line.
  @inline(__always)
  package func line(_ first: Int, _ second: Int) -> (line: RelativeLine, clock: Int)? {
    let (clock, other) = (clocks[first], clocks[second])
    guard clock >= 0, other >= 0, clock == other || clock == Self.standing || other == Self.standing else { return nil }
    let (x, y) = (fromX[first] - fromX[second], fromY[first] - fromY[second])
    let line = RelativeLine(x: x, y: y, dx: toX[first] - toX[second] - x, dy: toY[first] - toY[second] - y)
    return (line, Int(max(clock, other)))
  }
}

extension Sweep {
  /// A dancer who walks curves or has several segments during a slab.
  fileprivate init(irregular dancer: Int, during slab: TimeSlab, of tracks: Tracks) {
    let rows = slab.rows(of: dancer, in: tracks)
    let row = rows.lowerBound
    if rows.count == 1, tracks.isStraight(row), tracks.presence(row) != .waiting {
      let clock = WalkClock.Key(start: tracks.starts[row], end: tracks.ends[row], easing: tracks.easing(row))
      let length = tracks.startPoint(row).distance(to: tracks.endPoint(row))
      self.init(
        from: tracks.position(row, at: slab.from), to: tracks.position(row, at: slab.to),
        slack: clock.unevenness(during: slab) * length)
      return
    }
    var box: Box?
    for row in rows where tracks.presence(row) != .waiting {
      let part =
        tracks.isStill(row)
        ? Box(tracks.startPoint(row), tracks.startPoint(row))
        : tracks.motion(row).bounds(from: max(slab.from, tracks.starts[row]), to: min(slab.to, tracks.ends[row]))
      box = box?.united(with: part) ?? part
    }
    self = box.map(Sweep.init(within:)) ?? .absent
  }
}
