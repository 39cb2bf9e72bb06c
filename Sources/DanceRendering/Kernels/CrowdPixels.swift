// Metres to hundredths of a pixel, for thousands at once.
//
// Plain loops over columns that the compiler turns into vectors: no branches, no calls, no checks within. A number becomes
// whole by adding 1.5 · 2⁵², which leaves its nearest whole number in the low bits (halves to the even one); what is too
// large is brought within bounds before, and what is no number becomes a bound.

/// Brings columns of metres onto the page, in hundredths of a pixel.
struct CrowdPixels {
  private let factor: Double
  private let middleX: Double
  private let middleY: Double

  /// No place lies farther from the corner of the page than this: a step between two can be written at once.
  static let limit = Double(NumberTexts.limit) / 2 - 100_000

  init(_ projection: Projection) {
    factor = projection.factor * 100
    (middleX, middleY) = (projection.centre.x * 100, projection.centre.y * 100)
  }

  /// How far right and how far down places lie.
  func places(_ x: [Double], _ y: [Double]) -> (across: [Int32], along: [Int32]) {
    (Self.line(x, factor: factor, offset: middleX), Self.line(y, factor: -factor, offset: middleY))
  }

  /// The same for places that are moved by an offset of their own, in hundredths of a pixel: `offsets[choices[index]]`.
  func places(
    _ x: [Double], _ y: [Double], moved offsets: [PagePoint], _ choices: [Int32]
  ) -> (across: [Int32], along: [Int32]) {
    if offsets.count == 1 {
      return (
        Self.line(x, factor: factor, offset: middleX + offsets[0].x),
        Self.line(y, factor: -factor, offset: middleY + offsets[0].y)
      )
    }
    var (across, along) = places(x, y)
    for index in across.indices {
      let offset = offsets[Int(choices[index])]
      across[index] &+= Self.whole(offset.x)
      along[index] &+= Self.whole(offset.y)
    }
    return (across, along)
  }

  /// Vectors of the floor as steps on the page, none longer than `most` pixels.
  func steps(_ x: [Double], _ y: [Double], most: Double) -> (across: [Int32], along: [Int32]) {
    let (factor, most) = (factor, most * 100)
    var along: [Int32] = []
    let across = [Int32](unsafeUninitializedCapacity: x.count) { across, acrossCount in
      along = [Int32](unsafeUninitializedCapacity: x.count) { along, alongCount in
        x.withUnsafeBufferPointer { x in
          y.withUnsafeBufferPointer { y in
            for index in 0..<x.count {
              let (dx, dy) = (x[index] * factor, y[index] * -factor)
              // Nobody walks: the share is infinite, and then one.
              let share = most / (dx * dx + dy * dy).squareRoot()
              let bounded = share < 1 ? share : 1
              across[index] = Self.whole(dx * bounded)
              along[index] = Self.whole(dy * bounded)
            }
          }
        }
        (acrossCount, alongCount) = (x.count, x.count)
      }
    }
    return (across, along)
  }

  private static func line(_ values: [Double], factor: Double, offset: Double) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: values.count) { results, count in
      values.withUnsafeBufferPointer { values in
        for index in 0..<values.count { results[index] = whole(values[index] * factor + offset) }
      }
      count = values.count
    }
  }

  /// The nearest whole number within the limit.
  @inline(__always)
  private static func whole(_ value: Double) -> Int32 {
    let low = value < limit ? value : limit
    let bounded = low > -limit ? low : -limit
    return Int32(truncatingIfNeeded: (bounded + 6_755_399_441_055_744).bitPattern)
  }
}
