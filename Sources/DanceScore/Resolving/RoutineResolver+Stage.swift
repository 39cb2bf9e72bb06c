import DanceGeometry
import DanceNotation
import DanceSource

// The floor and what stands on it.
extension RoutineResolver {
  mutating func stage(_ declarations: Declarations) -> Stage {
    var stage = Stage.standard
    if let shape = declarations.stage, let outline = outline(shape) { stage = Stage(outline: outline) }
    evaluator.stage = stage
    frame.values["width"] = .quantity(Quantity(stage.width, .length))
    frame.values["depth"] = .quantity(Quantity(stage.depth, .length))
    if let wings = declarations.wings, let length = length(wings, .notNegative) { stage.wings = length }
    if let audience = declarations.audience {
      if let distance = audience.distance.flatMap({ length($0, .notNegative) }) { stage.audience.distance = distance }
      set(&stage.audience, to: audience.entries)
    }
    for prop in declarations.props {
      let position = evaluator.point(prop.at, in: frame)
      guard let outline = propOutline(prop.shape), let position else { continue }
      stage.props.append(Stage.Prop(name: prop.name.text, outline: outline, position: position))
    }
    return stage
  }

  /// What is said of the audience by name, each once.
  private mutating func set(_ audience: inout Audience, to entries: [AudienceEntry]) {
    var seen: Set<AudienceWord> = []
    for entry in entries {
      guard seen.insert(entry.word).inserted else {
        evaluator.fail(
          "said-twice", "`\(entry.word.rawValue)` is said twice", at: frame.location(entry.span),
          hint: "keep one of them")
        continue
      }
      switch entry.word {
      case .width: if let width = length(entry.value, .positive) { audience.width = width }
      case .eye: if let height = length(entry.value, .notNegative) { audience.eye = height }
      case .balcony: if let height = length(entry.value, .positive) { audience.balcony = height }
      case .seats:
        let seats = evaluator.wholeNumber(entry.value, in: 1...Audience.mostSeats, frame)
        if let seats { audience.seatsInRow = seats }
      }
    }
  }

  private mutating func outline(_ shape: StageShape) -> Stage.Outline? {
    switch shape {
    case .field: return .field
    case .circle(let diameter): return side(diameter).map { .circle(diameter: $0) }
    case .rectangle(let width, let depth):
      let width = side(width)
      guard let depth = side(depth), let width else { return nil }
      return .rectangle(width: width, depth: depth)
    case .polygon(let places): return polygon(places)
    }
  }

  /// A side of a floor, on which at least one dancer has to stand.
  private mutating func side(_ expression: Expression) -> Double? {
    guard let length = length(expression, .positive) else { return nil }
    guard length >= Allowance.leastFloor else {
      evaluator.fail(
        "tiny-stage", "expected a floor of at least \(FixedDecimal.shortText(Allowance.leastFloor, atMost: 2)) m",
        at: frame.location(expression.span), hint: "write metres, as in `stage 12m x 9m`")
      return nil
    }
    return length
  }

  private mutating func polygon(_ places: [PointExpression]) -> Stage.Outline? {
    let corners = places.map { evaluator.point($0, in: frame) }
    let known = corners.compactMap(\.self)
    guard known.count == corners.count, let first = places.first, let last = places.last else { return nil }
    let location = frame.location(first.span.joined(with: last.span))
    guard known.count <= Allowance.corners else {
      evaluator.fail("too-many-corners", "a stage may have at most \(Allowance.corners) corners", at: location)
      return nil
    }
    if known.count >= 4, let crossed = Polygon(known).firstCrossedEdge {
      evaluator.fail(
        "crossed-stage", "the edge of the stage crosses itself here",
        at: frame.location(places[(crossed + 1) % places.count].span), hint: "name the corners in order, once around")
      return nil
    }
    guard known.count >= 3, abs(Self.area(of: known)) > Tolerance.distance else {
      evaluator.fail("flat-stage", "expected at least three corners around a floor", at: location)
      return nil
    }
    return .polygon(known)
  }

  private mutating func propOutline(_ shape: PropShape) -> Stage.Prop.Outline? {
    switch shape {
    case .circle(let diameter): return length(diameter, .positive).map { .circle(diameter: $0) }
    case .rectangle(let width, let depth):
      let width = length(width, .positive)
      guard let depth = length(depth, .positive), let width else { return nil }
      return .rectangle(width: width, depth: depth)
    }
  }

  private static func area(of corners: [Point]) -> Double {
    zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) { $0 + ($1.0 - .origin).cross($1.1 - .origin) } / 2
  }
}
