import DanceGeometry
import DancePlanning

/// Everyone who can be touched during a slab, as flat columns: where they are at its beginning and end, a box that holds
/// what lies between, and by which clock they walk.
///
/// Two dancers who walk straight by one clock, or one of whom stands, see each other go along a straight line: from the
/// difference of their places at the beginning to that at the end. How near they come is then the distance of that line
/// from the origin, whatever the clock does: a few multiplications for nearly every pair of a crowd.
struct SlabScene {
  /// Those present, by cast index, ascending.
  private(set) var dancers: [Int32] = []
  /// A box for each of them.
  private(set) var boxes = Boxes()
  private var startX: [Double] = []
  private var startY: [Double] = []
  private var endX: [Double] = []
  private var endY: [Double] = []
  private var clocks: [Int32] = []

  /// Stands throughout.
  private static let standing: Int32 = 0
  /// Walks straight and evenly throughout.
  private static let even: Int32 = 1
  /// Anything else: curves, or more than one segment in the slab.
  private static let irregular: Int32 = -1

  /// A way of spreading speed that several dancers share.
  private struct SharedClock: Hashable {
    var start: Double
    var end: Double
    var easing: Easing
  }

  /// The scene of a slab.
  ///
  /// - Complexity: O(dancers · log segments of each).
  init(of slab: TimeSlab, in performance: Performance) {
    let tracks = performance.tracks
    var shared: [SharedClock: Int32] = [:]
    for dancer in 0..<tracks.dancerCount {
      let rows = slab.rows(of: dancer, in: tracks)
      let row = rows.lowerBound
      guard rows.count == 1, tracks.isStraight(row), tracks.starts[row] <= slab.from, tracks.ends[row] >= slab.to else {
        appendIrregular(dancer, rows, slab, tracks)
        continue
      }
      guard tracks.presence(row) != .waiting else { continue }
      let easing = tracks.easing(row)
      let clock: Int32
      if tracks.isStill(row) {
        clock = Self.standing
      } else if easing == .linear {
        clock = Self.even
      } else {
        let key = SharedClock(start: tracks.starts[row], end: tracks.ends[row], easing: easing)
        clock = shared[key, default: Int32(shared.count) + 2]
        shared[key] = clock
      }
      let start = tracks.position(row, at: slab.from)
      append(
        dancer, from: start, to: clock == Self.standing ? start : tracks.position(row, at: slab.to), clock: clock)
    }
  }

  private mutating func append(_ dancer: Int, from start: Point, to end: Point, clock: Int32) {
    dancers.append(Int32(dancer))
    boxes.append(Box(start, end))
    startX.append(start.x)
    startY.append(start.y)
    endX.append(end.x)
    endY.append(end.y)
    clocks.append(clock)
  }

  private mutating func appendIrregular(_ dancer: Int, _ rows: Range<Int>, _ slab: TimeSlab, _ tracks: Tracks) {
    var box: Box?
    for row in rows where tracks.presence(row) != .waiting {
      let part =
        tracks.isStill(row)
        ? Box(tracks.startPoint(row), tracks.startPoint(row))
        : tracks.motion(row).bounds(from: max(slab.from, tracks.starts[row]), to: min(slab.to, tracks.ends[row]))
      box = box?.united(with: part) ?? part
    }
    guard let box else { return }
    append(dancer, from: .origin, to: .origin, clock: Self.irregular)
    boxes[boxes.count - 1] = box
  }

  /// The way of one dancer as another sees it: where it begins, and the change over the whole slab.
  struct RelativeLine {
    var x: Double
    var y: Double
    var dx: Double
    var dy: Double

    /// The share of the way at which it is nearest to the origin.
    @inline(__always)
    var nearestShare: Double {
      let square = dx * dx + dy * dy
      return square > 0 ? min(max(-(x * dx + y * dy) / square, 0), 1) : 0
    }

    /// The square of the distance from the origin at a share of the way.
    @inline(__always)
    func squaredDistance(at share: Double) -> Double {
      let (nearX, nearY) = (x + share * dx, y + share * dy)
      return nearX * nearX + nearY * nearY
    }

    /// The shares between which the distance from the origin is below `limit`, if there are any.
    @inline(__always)
    func stretch(below limit: Double) -> (from: Double, to: Double)? {
      let a = dx * dx + dy * dy
      let b = x * dx + y * dy
      let c = x * x + y * y - limit * limit
      guard a > 0 else { return c < 0 ? (0, 1) : nil }
      let discriminant = b * b - a * c
      guard discriminant > 0 else { return nil }
      let root = discriminant.squareRoot()
      let (from, to) = (max((-b - root) / a, 0), min((-b + root) / a, 1))
      return from < to ? (from, to) : nil
    }
  }

  /// How two of those present (by number) see each other, if that is along one line.
  @inline(__always)
  func line(_ first: Int, _ second: Int) -> RelativeLine? {
    let (clock, other) = (clocks[first], clocks[second])
    guard clock >= 0, other >= 0, clock == other || clock == Self.standing || other == Self.standing else { return nil }
    let (x, y) = (startX[first] - startX[second], startY[first] - startY[second])
    return RelativeLine(
      x: x, y: y, dx: endX[first] - endX[second] - x, dy: endY[first] - endY[second] - y)
  }

  /// Whether shares of a line are shares of the slab's time: both stand, or walk evenly.
  @inline(__always)
  func isEven(_ first: Int, _ second: Int) -> Bool {
    clocks[first] >= 0 && clocks[first] <= Self.even && clocks[second] >= 0 && clocks[second] <= Self.even
  }

  /// The square of a distance below which two of those present never come, by their boxes alone.
  func squaredBoxDistance(_ first: Int, _ second: Int) -> Double {
    let distance = boxes[first].distance(to: boxes[second])
    return distance * distance
  }
}
