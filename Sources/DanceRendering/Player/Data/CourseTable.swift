import DanceGeometry
import DancePlanning

/// The ways that are not straight, each shape once.
struct CourseTable {
  /// What a segment is.
  enum Kind: UInt8 {
    case still, line
    /// An arc given by its ends and its sweep.
    case bend
    /// A turn about a centre that many share.
    case pivot
    /// A stretch of a path.
    case path
  }

  /// The way of one segment, apart from its ends.
  struct Course {
    var kind: Kind
    /// The entry of the table for the kind.
    var index = 0
    /// The stretch of a path, in millimetres.
    var stretch: (from: Int, to: Int) = (0, 0)

    func write(to writer: inout BinaryWriter) {
      guard kind == .bend || kind == .pivot || kind == .path else { return }
      writer.whole(index)
      guard kind == .path else { return }
      writer.whole(stretch.from)
      writer.whole(stretch.to)
    }
  }

  private struct Pivot: Hashable {
    var centre: Point
    var sweep: Angle

    init(_ arc: CircularArc) { (centre, sweep) = (arc.centre, arc.sweep) }
  }

  /// An arc that sweeps more than this is not well given by its ends.
  private static let widestBend = 1.5 * Double.pi

  private var pivots = Numbering<Pivot>()
  private var bends = Numbering<Angle>()
  private var paths = Numbering<Path>()

  init(of tracks: Tracks) {
    var uses: [Pivot: Int] = [:]
    for row in 0..<tracks.segmentCount where !tracks.isStraight(row) {
      if case .arc(let arc) = tracks.course(row) { uses[Pivot(arc), default: 0] += 1 }
    }
    for row in 0..<tracks.segmentCount where !tracks.isStraight(row) {
      switch tracks.course(row) {
      case .still, .line: break
      case .arc(let arc):
        if uses[Pivot(arc)] != 1 || abs(arc.sweep.radians) > Self.widestBend {
          pivots.add(Pivot(arc))
        } else {
          bends.add(arc.sweep)
        }
      case .path(let path, _, _): paths.add(path)
      }
    }
  }

  /// The way of a row.
  func course(ofRow row: Int, in tracks: Tracks) -> Course {
    if tracks.isStraight(row) { return Course(kind: tracks.isStill(row) ? .still : .line) }
    switch tracks.course(row) {
    case .still: return Course(kind: .still)
    case .line: return Course(kind: .line)
    case .arc(let arc):
      if let pivot = pivots.number(of: Pivot(arc)) { return Course(kind: .pivot, index: pivot) }
      return Course(kind: .bend, index: bends.number(of: arc.sweep) ?? 0)
    case .path(let path, let from, let to):
      return Course(
        kind: .path, index: paths.number(of: path) ?? 0,
        stretch: (GridPoint.millimetres(from), GridPoint.millimetres(to)))
    }
  }

  func write(to writer: inout BinaryWriter) {
    writer.whole(pivots.values.count)
    for pivot in pivots.values {
      writer.double(pivot.centre.x)
      writer.double(pivot.centre.y)
      writer.double(pivot.sweep.radians)
    }
    writer.whole(bends.values.count)
    for sweep in bends.values { writer.double(sweep.radians) }
    writer.whole(paths.values.count)
    for path in paths.values { PathBytes.write(path, to: &writer) }
  }
}

/// Values in order of their first appearance, each once.
struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of a value, which it gets if it is new.
  @discardableResult
  mutating func add(_ value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The number of a value that was added.
  func number(of value: Value) -> Int? { numbers[value] }
}
