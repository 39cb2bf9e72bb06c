/// Writes path data with relative commands.
///
/// Every point is rounded to a hundredth of a pixel first and the difference of the rounded points is written, so that
/// errors never add up along a path and two paths to one point meet exactly.
struct PathWriter: ~Copyable {
  /// The bytes written so far.
  var buffer: ByteBuffer
  private var x = 0
  private var y = 0
  /// Where the stretch began: closing it leads back there.
  private var startX = 0
  private var startY = 0
  /// Whether a stretch of this path data came before.
  private var hasBegun = false

  /// Makes a writer with room for about `capacity` bytes.
  init(capacity: Int) { buffer = ByteBuffer(capacity: capacity) }

  /// Makes a writer that goes on in a buffer.
  init(in buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// The buffer it wrote into.
  consuming func finished() -> ByteBuffer { buffer }

  /// Begins path data: the first move is absolute.
  @inline(__always)
  mutating func begin() { hasBegun = false }

  /// Begins a stretch.
  @inline(__always)
  mutating func move(to spot: PagePoint) {
    let (newX, newY) = (hundredths(spot.x), hundredths(spot.y))
    if hasBegun {
      buffer.append(UInt8(ascii: "m"))
      pair(newX - x, newY - y)
    } else {
      buffer.append(UInt8(ascii: "M"))
      pair(newX, newY)
      hasBegun = true
    }
    (x, y) = (newX, newY)
    (startX, startY) = (x, y)
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
    arc(hundredths(radius), " 0 11", dx, dy)
  }

  /// Goes on along half a circle, clockwise on the page.
  mutating func halfArc(to spot: PagePoint, radius: Double) {
    let (dx, dy) = step(to: spot)
    arc(hundredths(radius), " 0 01", dx, dy)
  }

  /// Draws a whole circle.
  mutating func circle(at spot: PagePoint, radius: Double) {
    let size = hundredths(radius)
    move(to: PagePoint(spot.x - radius, spot.y))
    for diameter in [2 * size, -2 * size] { arc(size, " 0 11", diameter, 0) }
    close()
  }

  /// An arc of a circle; the two flags are single digits, so that nothing need part them from what follows.
  private mutating func arc(_ radius: Int, _ flags: StaticString, _ dx: Int, _ dy: Int) {
    buffer.append(UInt8(ascii: "a"))
    pair(radius, radius)
    buffer.append(flags)
    pair(dx, dy)
  }

  /// Goes back to where the stretch began.
  @inline(__always)
  mutating func close() {
    buffer.append(UInt8(ascii: "z"))
    (x, y) = (startX, startY)
  }

  /// Begins a closed stretch at every place and adds a stamp.
  ///
  /// - Parameters:
  ///   - places: indices into `across` and `along`, which are hundredths of a pixel.
  mutating func stamp(_ stamp: Stamp, at places: ArraySlice<Int32>, across: [Int32], along: [Int32]) {
    startIfNeeded()
    (x, y) = buffer.stamp(stamp, at: places, across: across, along: along, from: (x, y))
    (startX, startY) = (x, y)
  }

  /// Draws the lines of some of a crowd.
  mutating func headings(_ headings: CrowdHeadings, of indices: ArraySlice<Int32>) {
    startIfNeeded()
    (x, y) = buffer.headings(headings, of: indices, from: (x, y))
  }

  /// Path data must begin with a move; the first of a crowd is a step from the corner, which is a place of the page.
  private mutating func startIfNeeded() {
    if !hasBegun { (x, y, hasBegun) = (0, 0, true) }
  }

  /// Forgets what was written.
  mutating func removeAll() {
    buffer.removeAll()
    hasBegun = false
  }

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
