/// A pen that follows the commands of path data.
struct SVGPathReader {
  private var scanner: SVGPathScanner
  private var paths: [Path] = []
  private var pieces: [Path.Piece] = []
  /// Where the pen is.
  private var pen = Point.origin
  /// Where the subpath began.
  private var home = Point.origin
  /// Where the control point lies that a smooth command continues, and which kind of curve it belongs to.
  private var lastControl: (point: Point, kind: ControlKind)?

  private enum ControlKind { case cubic, quadratic }

  init(_ text: String) { scanner = SVGPathScanner(text) }

  /// Reads everything.
  mutating func read() throws(SVGPathData.Failure) -> [Path] {
    let begin = scanner
    guard let first = scanner.command(), first == "M" || first == "m" else {
      throw begin.failure("the command M, which says where to begin")
    }
    try execute(first)
    while !scanner.isAtEnd {
      guard let command = scanner.command() else {
        throw scanner.failure("a command (one of M L H V C S Q T A Z)")
      }
      try execute(command)
    }
    finishSubpath()
    guard !paths.isEmpty else { throw scanner.failure("a command that draws, such as L or C") }
    return paths
  }

  /// A command with all its repetitions: more numbers repeat it, and further places after M are lines.
  private mutating func execute(_ letter: Character) throws(SVGPathData.Failure) {
    let relative = letter.isLowercase
    var command = Character(letter.uppercased())
    if command == "Z" {
      close()
      return
    }
    repeat {
      try once(command, from: relative ? pen : .origin)
      if command == "M" { command = "L" }
    } while scanner.startsNumber
  }

  private mutating func once(_ command: Character, from base: Point) throws(SVGPathData.Failure) {
    switch command {
    case "M": move(to: try place(from: base))
    case "L": line(to: try place(from: base))
    case "H": line(to: Point(base.x + (try scanner.number()), pen.y))
    case "V": line(to: Point(pen.x, base.y + (try scanner.number())))
    case "C": cubic(try place(from: base), try place(from: base), try place(from: base))
    case "S": cubic(continued(.cubic), try place(from: base), try place(from: base))
    case "Q": quadratic(try place(from: base), try place(from: base))
    case "T": quadratic(continued(.quadratic), try place(from: base))
    default: try arc(from: base)
    }
  }

  private mutating func place(from base: Point) throws(SVGPathData.Failure) -> Point {
    let x = try scanner.number()
    return Point(base.x + x, base.y + (try scanner.number()))
  }

  /// The last control point mirrored in the pen, or the pen itself after a command of another kind.
  private func continued(_ kind: ControlKind) -> Point {
    guard let lastControl, lastControl.kind == kind else { return pen }
    return pen + (pen - lastControl.point)
  }

  private mutating func move(to point: Point) {
    finishSubpath()
    (pen, home, lastControl) = (point, point, nil)
  }

  private mutating func line(to point: Point) {
    pieces.append(.line(pen, point))
    (pen, lastControl) = (point, nil)
  }

  private mutating func cubic(_ first: Point, _ second: Point, _ end: Point) {
    pieces.append(.cubic(CubicCurve(pen, first, second, end)))
    (pen, lastControl) = (end, (second, .cubic))
  }

  /// A quadratic curve is the cubic whose controls lie two thirds of the way to its control.
  private mutating func quadratic(_ control: Point, _ end: Point) {
    let (first, second) = (pen.moved(2.0 / 3, towards: control), end.moved(2.0 / 3, towards: control))
    pieces.append(.cubic(CubicCurve(pen, first, second, end)))
    (pen, lastControl) = (end, (control, .quadratic))
  }

  private mutating func arc(from base: Point) throws(SVGPathData.Failure) {
    let (width, height) = (try scanner.number(), try scanner.number())
    let rotation = Angle.degrees(try scanner.number())
    let (isLong, isPositive) = (try scanner.flag(), try scanner.flag())
    let end = try place(from: base)
    let arc = EllipticalArc(
      from: pen, to: end, radii: Vector(abs(width), abs(height)), rotation: rotation, isLong: isLong,
      isPositive: isPositive)
    pieces += arc?.pieces ?? [.line(pen, end)]
    (pen, lastControl) = (end, nil)
  }

  private mutating func close() {
    if pen != home { line(to: home) }
    finishSubpath()
    lastControl = nil
  }

  private mutating func finishSubpath() {
    if !pieces.isEmpty { paths.append(Path(pieces: pieces)) }
    pieces = []
  }
}
