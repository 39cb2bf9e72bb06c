/// Writes path data with relative commands.
///
/// Every point is rounded to a hundredth of a pixel first and the difference of the rounded points is written, so that
/// errors never add up along a path and two paths to one point meet exactly.
struct PathWriter: ~Copyable {
  /// The bytes written so far.
  var buffer: ByteBuffer
  private var x = 0
  private var y = 0

  /// Makes a writer with room for about `capacity` bytes.
  init(capacity: Int) { buffer = ByteBuffer(capacity: capacity) }

  /// Begins a stretch.
  @inline(__always)
  mutating func move(to spot: PagePoint) {
    (x, y) = (hundredths(spot.x), hundredths(spot.y))
    buffer.append(UInt8(ascii: "M"))
    buffer.append(hundredths: x)
    separate(y)
    buffer.append(hundredths: y)
  }

  /// Goes on straight.
  @inline(__always)
  mutating func line(to spot: PagePoint) {
    let (dx, dy) = step(to: spot)
    lineStep(dx, dy)
  }

  /// Goes on straight by so many pixels.
  mutating func line(by dx: Double, _ dy: Double) {
    let (dx, dy) = step(by: dx, dy)
    lineStep(dx, dy)
  }

  @inline(__always)
  private mutating func lineStep(_ dx: Int, _ dy: Int) {
    if dy == 0 {
      buffer.append(UInt8(ascii: "h"))
      buffer.append(hundredths: dx)
    } else if dx == 0 {
      buffer.append(UInt8(ascii: "v"))
      buffer.append(hundredths: dy)
    } else {
      buffer.append(UInt8(ascii: "l"))
      pair(dx, dy)
    }
  }

  /// Goes on along a circle, the long way round, clockwise on the page, to a place so many pixels away.
  mutating func longArc(by dx: Double, _ dy: Double, radius: Double) {
    let (dx, dy) = step(by: dx, dy)
    let radius = hundredths(radius)
    buffer.append(UInt8(ascii: "a"))
    pair(radius, radius)
    buffer.append(" 0 1 1")
    separate(dx)
    pair(dx, dy)
  }

  /// Goes on along half a circle, clockwise on the page.
  mutating func halfArc(to spot: PagePoint, radius: Double) {
    let (dx, dy) = step(to: spot)
    let radius = hundredths(radius)
    buffer.append(UInt8(ascii: "a"))
    pair(radius, radius)
    buffer.append(" 0 0 1")
    separate(dx)
    pair(dx, dy)
  }

  /// Draws a whole circle.
  mutating func circle(at spot: PagePoint, radius: Double) {
    let size = hundredths(radius)
    move(to: PagePoint(spot.x - radius, spot.y))
    for diameter in [2 * size, -2 * size] {
      buffer.append(UInt8(ascii: "a"))
      pair(size, size)
      buffer.append(" 0 1 1")
      separate(diameter)
      pair(diameter, 0)
    }
    close()
  }

  /// Goes back to where the stretch began.
  @inline(__always)
  mutating func close() { buffer.append(UInt8(ascii: "z")) }

  /// Adds a closed stretch of relative commands that was written before; afterwards only a move makes sense.
  @inline(__always)
  mutating func append(_ stretch: borrowing PathWriter) { buffer.append(stretch.buffer) }

  /// Forgets what was written.
  mutating func removeAll() { buffer.removeAll() }

  private mutating func step(by dx: Double, _ dy: Double) -> (Int, Int) {
    let (stepX, stepY) = (hundredths(dx), hundredths(dy))
    (x, y) = (x + stepX, y + stepY)
    return (stepX, stepY)
  }

  @inline(__always)
  private mutating func step(to spot: PagePoint) -> (Int, Int) {
    let (newX, newY) = (hundredths(spot.x), hundredths(spot.y))
    defer { (x, y) = (newX, newY) }
    return (newX - x, newY - y)
  }

  @inline(__always)
  private mutating func pair(_ first: Int, _ second: Int) {
    buffer.append(hundredths: first)
    separate(second)
    buffer.append(hundredths: second)
  }

  /// A space, where the sign does not already part two numbers.
  @inline(__always)
  private mutating func separate(_ next: Int) {
    if next >= 0 { buffer.append(UInt8(ascii: " ")) }
  }
}
