import DanceGeometry
import DanceNotation
import DanceSource

extension Evaluator {
  /// A figure with what follows it done to it, in the order written.
  mutating func apply(_ modifiers: [Modifier], to figure: Figure, in frame: Frame) -> Figure? {
    var figure = figure
    var isSound = true
    for modifier in modifiers {
      if !apply(modifier, to: &figure, in: frame) { isSound = false }
    }
    return isSound ? figure : nil
  }

  /// Does one thing to a figure; whether it could.
  private mutating func apply(_ modifier: Modifier, to figure: inout Figure, in frame: Frame) -> Bool {
    switch modifier.kind {
    case .reversed: figure.reorder(figure.places.indices.reversed())
    case .sorted(let direction): return sort(&figure, from: direction, at: frame.location(modifier.span))
    case .facing(let facing): return face(&figure, facing, at: modifier.span, in: frame)
    case .label(let name):
      if !figure.places.isEmpty {
        figure.labels.append(Formation.Label(name: name.text, places: figure.places.indices))
      }
    default:
      guard let change = transform(modifier, in: frame) else { return false }
      figure.map(change.point, facing: change.direction)
      guard figure.places.allSatisfy({ $0.position.isFinite }) else {
        fail("overflow", "this leads beyond every stage", at: frame.location(modifier.span))
        return false
      }
    }
    return true
  }

  /// A way with what follows it done to it.
  mutating func apply(_ modifiers: [Modifier], to way: Path, in frame: Frame) -> Path? {
    var way: Path? = way
    for modifier in modifiers {
      switch modifier.kind {
      case .reversed: way = way?.reversed
      case .at, .rotated, .scaled, .mirrored:
        guard let change = transform(modifier, in: frame) else {
          way = nil
          continue
        }
        way = way.map(change.path)
      case .sorted, .facing, .label:
        fail(
          "not-for-ways", "a way to follow has no places to sort, face or label", at: frame.location(modifier.span),
          hint: "remove it")
        way = nil
      }
    }
    return way
  }

  /// A change of places, directions and ways.
  private struct Transform {
    var point: (Point) -> Point
    var direction: (Angle) -> Angle = { $0 }
    var path: (Path) -> Path
  }

  private mutating func transform(_ modifier: Modifier, in frame: Frame) -> Transform? {
    switch modifier.kind {
    case .at(let place):
      guard let offset = point(place, in: frame).map({ $0 - .origin }) else { return nil }
      return Transform(point: { $0 + offset }, path: { $0.moved(by: offset) })
    case .rotated(let amount):
      guard let angle = quantity(amount, as: .angle, in: frame).map(Angle.init(radians:)) else { return nil }
      return Transform(
        point: { $0.turned(by: angle, about: .origin) }, direction: { $0 + angle }, path: { $0.turned(by: angle) })
    case .scaled(let amount):
      guard let factor = quantity(amount, as: .number, in: frame) else { return nil }
      guard factor > 0 else {
        fail(
          "too-small", "expected a factor above 0", at: frame.location(amount.span),
          hint: factor < 0 ? "turn it round with `rotated 180deg`" : nil)
        return nil
      }
      return Transform(point: { $0 * factor }, path: { $0.scaled(by: factor) })
    case .mirrored(.x):
      return Transform(
        point: { Point(-$0.x, $0.y) }, direction: { Angle(radians: .pi) - $0 }, path: { $0.mirrored(along: .upstage) })
    case .mirrored(.y):
      return Transform(point: { Point($0.x, -$0.y) }, direction: { -$0 }, path: { $0.mirrored(along: .zero) })
    default: return nil
    }
  }

  private mutating func sort(_ figure: inout Figure, from side: Direction, at location: SourceLocation) -> Bool {
    let middle = figure.middle
    // Places that are level to a micrometre keep their order, whatever rounding says.
    func key(_ index: Int) -> Double {
      let position = figure.places[index].position
      let distance =
        switch side {
        case .left: position.x
        case .right: -position.x
        case .front: position.y
        case .back: -position.y
        default: position.distance(to: middle)
        }
      return (distance * 1e6).rounded()
    }
    guard side != .order else {
      fail("wrong-direction", "expected `left`, `right`, `front`, `back` or `centre`", at: location)
      return false
    }
    let keys = figure.places.indices.map(key)
    figure.reorder(figure.places.indices.sorted { (keys[$0], $0) < (keys[$1], $1) })
    return true
  }

  private mutating func face(
    _ figure: inout Figure, _ facing: FacingExpression, at span: Span, in frame: Frame
  ) -> Bool {
    let middle = figure.middle
    switch facing {
    case .out, .in:
      for index in figure.places.indices {
        let outwards = figure.places[index].position - middle
        // Whoever stands in the middle has no way out and keeps looking where they looked.
        guard outwards.length > Tolerance.distance else { continue }
        figure.places[index].facing = .direction((facing == .out ? outwards : -outwards).angle)
      }
    default:
      guard let facing = fixedFacing(facing, at: span, in: frame) else { return false }
      for index in figure.places.indices { figure.places[index].facing = facing }
    }
    return true
  }

  /// Where the eyes are, for everything but `out` and `in`.
  mutating func fixedFacing(_ facing: FacingExpression, at span: Span, in frame: Frame) -> Facing? {
    switch facing {
    case .audience: return .audience
    case .back: return .back
    case .centre: return .centre
    case .travel: return .travel
    case .angle(let amount):
      return quantity(amount, as: .angle, in: frame).map { .direction(Angle(radians: $0)) }
    case .out, .in:
      fail(
        "facing-of-formation", "`out` and `in` are known only where a formation is asked for", at: frame.location(span),
        hint: "write `facing out` behind the formation")
      return nil
    }
  }
}
