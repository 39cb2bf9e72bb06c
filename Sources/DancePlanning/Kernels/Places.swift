// Where a whole crowd is at one moment.
//
// Pictures and checks of thousands ask the same question of everybody: which row of the tracks, which share of it, which
// place. Answered one by one, each answer searches the rows, works out the easing and, on a circle, a sine and a cosine.
// Crowds move as shapes, so that neighbours in the cast mostly have the same answer: the row at the same place of their
// track, the same share, the same angle. Here those of the dancer before are tried first, and the columns of the tracks
// are read through plain pointers. Nothing is remembered from call to call: the result is a pure function of the count.

public import DanceGeometry

/// Everybody who is to be seen at one moment, as columns of the same length, by cast order.
public struct Places: Sendable {
  /// The cast indices, ascending.
  public fileprivate(set) var dancers: [Int32]
  /// The rows of the tracks that hold the moment.
  public fileprivate(set) var rows: [Int32]
  /// How far to the audience's right, in metres.
  public fileprivate(set) var x: [Double]
  /// How far upstage, in metres.
  public fileprivate(set) var y: [Double]
  /// The way that is left of the row, laid out straight along the direction of walking, in metres: zero for who stands.
  public fileprivate(set) var aheadX: [Double], aheadY: [Double]

  /// How many are under way.
  public fileprivate(set) var walkerCount = 0

  /// How many there are.
  public var count: Int { dancers.count }

  /// One of the places.
  public subscript(index: Int) -> Point { Point(x[index], y[index]) }
}

extension Tracks {
  /// Where everybody is who does not wait in the wings.
  ///
  /// - Complexity: O(dancers · log segments of a dancer), nearly always O(dancers).
  public func places(at count: Double) -> Places {
    var places = Places(dancers: [], rows: [], x: [], y: [], aheadX: [], aheadY: [])
    let most = dancerCount
    places.rows = [Int32](unsafeUninitializedCapacity: most) { rows, rowCount in
      places.dancers = [Int32](unsafeUninitializedCapacity: most) { dancers, seenCount in
        seenCount = fillSeen(at: count, dancers: dancers, rows: rows)
        rowCount = seenCount
      }
    }
    let seen = places.count
    places.x = [Double](unsafeUninitializedCapacity: seen) { x, xCount in
      places.y = [Double](unsafeUninitializedCapacity: seen) { y, yCount in
        places.aheadX = [Double](unsafeUninitializedCapacity: seen) { aheadX, aheadXCount in
          places.aheadY = [Double](unsafeUninitializedCapacity: seen) { aheadY, aheadYCount in
            places.walkerCount = locate(places.rows, at: count, Results(x: x, y: y, aheadX: aheadX, aheadY: aheadY))
            (xCount, yCount, aheadXCount, aheadYCount) = (seen, seen, seen, seen)
          }
        }
      }
    }
    return places
  }

  /// Fills in who is seen, and on which rows; gives their number.
  private func fillSeen(
    at count: Double, dancers: UnsafeMutableBufferPointer<Int32>, rows: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    offsets.withUnsafeBufferPointer { offsets in
      starts.withUnsafeBufferPointer { starts in
        presences.withUnsafeBufferPointer { presences in
          var (seen, guess) = (0, 0)
          for dancer in 0..<(offsets.count - 1) {
            let (low, high) = (Int(offsets[dancer]), Int(offsets[dancer + 1]))
            var row = low + guess
            let isRight = row < high && starts[row] <= count && (row + 1 == high || starts[row + 1] > count)
            if !isRight {
              row = self.row(of: dancer, at: count)
              guess = row - low
            }
            guard presences[row] != .waiting else { continue }
            dancers[seen] = Int32(truncatingIfNeeded: dancer)
            rows[seen] = Int32(truncatingIfNeeded: row)
            seen += 1
          }
          return seen
        }
      }
    }
  }

  /// Where to put what is worked out.
  private struct Results {
    let x: UnsafeMutableBufferPointer<Double>, y: UnsafeMutableBufferPointer<Double>
    let aheadX: UnsafeMutableBufferPointer<Double>, aheadY: UnsafeMutableBufferPointer<Double>

    @inline(__always)
    func put(_ index: Int, _ x: Double, _ y: Double, ahead aheadX: Double, _ aheadY: Double) {
      self.x[index] = x
      self.y[index] = y
      self.aheadX[index] = aheadX
      self.aheadY[index] = aheadY
    }
  }

  /// Fills in the places and gives the number of those under way.
  private func locate(_ rows: [Int32], at count: Double, _ results: Results) -> Int {
    columns { columns in
      var walkers = 0
      var share = SharedShare(at: count)
      var turning = SharedTurn()
      for index in rows.indices {
        let row = Int(rows[index])
        let (startX, startY) = (columns.startX[row], columns.startY[row])
        let course = columns.courses[row]
        if course < 0 {
          let (acrossX, acrossY) = (columns.endX[row] - startX, columns.endY[row] - startY)
          if acrossX == 0, acrossY == 0 {
            results.put(index, startX, startY, ahead: 0, 0)
          } else {
            let share = share.value(columns.starts[row], columns.ends[row], columns.easings[row])
            let (isThere, rest) = (share >= 1, 1 - share)
            if !isThere { walkers &+= 1 }
            results.put(
              index, isThere ? columns.endX[row] : startX + acrossX * share,
              isThere ? columns.endY[row] : startY + acrossY * share, ahead: acrossX * rest, acrossY * rest)
          }
        } else {
          let turn = columns.turns[Int(course)]
          let share = share.value(columns.starts[row], columns.ends[row], columns.easings[row])
          if share < 1 { walkers &+= 1 }
          guard turn.isCircular else {
            let motion = motion(row)
            let point = motion.course.point(at: share)
            let ahead = motion.course.direction(at: share) * (motion.length * (1 - share))
            results.put(index, point.x, point.y, ahead: ahead.x, ahead.y)
            continue
          }
          turning.prepare(turn.sweep * share)
          let (dx, dy) = (startX - turn.centreX, startY - turn.centreY)
          let outX = dx * turning.cosine - dy * turning.sine
          let outY = dx * turning.sine + dy * turning.cosine
          let rest = turn.sweep * (1 - share)
          results.put(index, turn.centreX + outX, turn.centreY + outY, ahead: -outY * rest, outX * rest)
        }
      }
      return walkers
    }
  }

  /// The columns that places are worked out of.
  private struct Columns {
    let starts: UnsafeBufferPointer<Double>, ends: UnsafeBufferPointer<Double>
    let startX: UnsafeBufferPointer<Double>, startY: UnsafeBufferPointer<Double>
    let endX: UnsafeBufferPointer<Double>, endY: UnsafeBufferPointer<Double>
    let easings: UnsafeBufferPointer<Easing>
    let courses: UnsafeBufferPointer<Int32>
    let turns: UnsafeBufferPointer<CourseTurn>
  }

  private func columns(_ body: (Columns) -> Int) -> Int {
    starts.withUnsafeBufferPointer { starts in
      ends.withUnsafeBufferPointer { ends in
        startX.withUnsafeBufferPointer { startX in
          startY.withUnsafeBufferPointer { startY in
            endX.withUnsafeBufferPointer { endX in
              endY.withUnsafeBufferPointer { endY in
                easings.withUnsafeBufferPointer { easings in
                  courseIndices.withUnsafeBufferPointer { courses in
                    turns.withUnsafeBufferPointer { turns in
                      body(
                        Columns(
                          starts: starts, ends: ends, startX: startX, startY: startY, endX: endX, endY: endY,
                          easings: easings, courses: courses, turns: turns))
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The circle of a course, if it runs along one.
struct CourseTurn: Sendable {
  var centreX = 0.0
  var centreY = 0.0
  /// In radians.
  var sweep = 0.0
  var isCircular = false

  init(_ course: Motion.Course) {
    guard case .arc(let arc) = course else { return }
    (centreX, centreY, sweep, isCircular) = (arc.centre.x, arc.centre.y, arc.sweep.radians, true)
  }
}

/// The share of the way at a count, worked out again only where window or easing differ from the last.
private struct SharedShare {
  private let count: Double
  private var start = Double.nan
  private var end = Double.nan
  private var easing = Easing.linear
  private var share = 0.0

  init(at count: Double) { self.count = count }

  @inline(__always)
  mutating func value(_ start: Double, _ end: Double, _ easing: Easing) -> Double {
    if start != self.start || end != self.end || easing != self.easing { prepare(start, end, easing) }
    return share
  }

  private mutating func prepare(_ start: Double, _ end: Double, _ easing: Easing) {
    (self.start, self.end, self.easing) = (start, end, easing)
    share = end > start ? easing.progress((count - start) / (end - start)) : count < start ? 0 : 1
  }
}

/// The sine and cosine of an angle, worked out again only where it differs from the last.
private struct SharedTurn {
  private var radians = Double.nan
  private(set) var sine = 0.0
  private(set) var cosine = 1.0

  @inline(__always)
  mutating func prepare(_ radians: Double) {
    if radians != self.radians { workOut(radians) }
  }

  private mutating func workOut(_ radians: Double) {
    self.radians = radians
    (sine, cosine) = (Elementary.sine(radians), Elementary.cosine(radians))
  }
}
