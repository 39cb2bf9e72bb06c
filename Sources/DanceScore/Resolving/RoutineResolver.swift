import DanceGeometry
import DanceNotation
import DanceSource

/// Resolves one routine: first the declarations, in the order in which they need one another, then the score.
struct RoutineResolver {
  /// The routine's own file.
  let file: SourceFile.ID
  /// All files read.
  var sources: SourceMap
  /// Works out expressions and formations, and keeps the log.
  var evaluator: Evaluator
  /// Who is meant by a name.
  var cast = CastTable()
  /// What is known to declarations.
  private var frame: Frame

  init(file: SourceFile.ID, sources: SourceMap, log: DiagnosticLog) {
    self.file = file
    self.sources = sources
    evaluator = Evaluator(log: log)
    frame = Frame(file: file, step: Unit.standardStep)
  }

  /// The routine, as far as it can be understood.
  mutating func resolve(_ tree: SyntaxTree, loader: FileLoader) -> Routine? {
    guard !tree.statements.isEmpty else {
      if evaluator.log.errorCount == 0 { reportNothing() }
      return nil
    }
    guard !reportFormationsOnly(tree) else { return nil }
    let declarations = Declarations(tree, in: file, log: &evaluator.log)
    var reader = FormationReader(loader: loader, sources: sources, root: sources[file].name)
    reader.read(tree, of: file, into: &evaluator)
    sources = reader.sources
    frame.step = evaluator.catalogue.steps[file] ?? Unit.standardStep
    evaluator.stage = stage(declarations)
    frame.values["width"] = .quantity(Quantity(evaluator.stage.width, .length))
    frame.values["depth"] = .quantity(Quantity(evaluator.stage.depth, .length))

    let limits = limits(declarations.limits, basedOn: .standard)
    collectCast(declarations, limits: limits)
    let title = declarations.title?.text ?? FilePath.stem(of: sources[file].name)
    var routine = Routine(
      title: title, stage: evaluator.stage, cast: [], clock: Clock(beatsPerMinute: 120), sources: sources)
    routine.author = declarations.author?.text
    routine.limits = limits
    routine.meter = declarations.meter.flatMap { evaluator.wholeNumber($0, in: 1...64, frame) } ?? 8
    routine.music = music(declarations)
    let beats = beats(declarations, loader: loader)
    routine.sources = sources
    routine.groups = cast.resolveGroups(in: file, log: &evaluator.log)
    routine.cast = cast.dancers
    guard !cast.dancers.isEmpty else {
      reportNobody(declarations)
      return nil
    }
    var walker = ScoreWalker(
      evaluator, cast: cast, frame: frame, meter: routine.meter, hasBeats: declarations.beats != nil)
    walker.walk(declarations.score, into: &routine)
    evaluator = walker.evaluator
    routine.clock =
      beats.flatMap { Clock(beatSeconds: $0) }
      ?? Clock(beatsPerMinute: 120, changes: walker.tempoChanges.stablySorted { $0.count < $1.count })
    return routine
  }

  private mutating func reportNothing() {
    evaluator.log.error(
      "empty-file", "there is nothing in this file", at: SourceLocation(file: file, span: Span(0, 0)),
      hint: "begin with the cast, such as `cast ara, bora, dami`")
  }

  /// Whether the file holds only formations, and so is no routine; which is then said.
  private mutating func reportFormationsOnly(_ tree: SyntaxTree) -> Bool {
    let isFormationFile = sources[file].name.hasSuffix(".formation")
    guard isFormationFile, let first = tree.statements.first else { return false }
    evaluator.log.error(
      "no-routine", "a file of formations is not a routine",
      at: SourceLocation(file: file, span: Span(first.span.lower, first.span.lower)),
      hint: "name a `.routine` file that uses it")
    return true
  }

  private mutating func reportNobody(_ declarations: Declarations) {
    guard declarations.cast.isEmpty, evaluator.log.errorCount == 0 || !declarations.score.isEmpty else { return }
    let span = declarations.score.first?.span ?? Span(0, 0)
    evaluator.log.error(
      "no-cast", "nobody dances in this routine",
      at: SourceLocation(file: file, span: Span(span.lower, span.lower)),
      hint: "name the dancers, such as `cast ara, bora, dami`")
  }

  // MARK: Stage

  private mutating func stage(_ declarations: Declarations) -> Stage {
    var stage = Stage.standard
    if let shape = declarations.stage, let outline = outline(shape) { stage = Stage(outline: outline) }
    evaluator.stage = stage
    frame.values["width"] = .quantity(Quantity(stage.width, .length))
    frame.values["depth"] = .quantity(Quantity(stage.depth, .length))
    if let wings = declarations.wings, let length = length(wings, .notNegative) { stage.wings = length }
    if let audience = declarations.audience {
      if let distance = length(audience.distance, .notNegative) { stage.audienceDistance = distance }
      if let width = audience.width.flatMap({ length($0, .positive) }) { stage.audienceWidth = width }
    }
    for prop in declarations.props {
      let position = evaluator.point(prop.at, in: frame)
      guard let outline = propOutline(prop.shape), let position else { continue }
      stage.props.append(Stage.Prop(name: prop.name.text, outline: outline, position: position))
    }
    return stage
  }

  private mutating func outline(_ shape: StageShape) -> Stage.Outline? {
    switch shape {
    case .field: return .field
    case .circle(let diameter): return length(diameter, .positive).map { .circle(diameter: $0) }
    case .rectangle(let width, let depth):
      let width = length(width, .positive)
      guard let depth = length(depth, .positive), let width else { return nil }
      return .rectangle(width: width, depth: depth)
    case .polygon(let places):
      let corners = places.map { evaluator.point($0, in: frame) }
      let known = corners.compactMap(\.self)
      guard known.count == corners.count, let first = places.first, let last = places.last else { return nil }
      guard known.count >= 3, abs(Self.area(of: known)) > Tolerance.distance else {
        evaluator.fail(
          "flat-stage", "expected at least three corners around a floor",
          at: frame.location(first.span.joined(with: last.span)))
        return nil
      }
      return .polygon(known)
    }
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

  /// A quantity that must not be below 0, or must be above it.
  private enum Sign {
    case positive, notNegative
  }

  private mutating func length(_ expression: Expression, _ sign: Sign) -> Double? {
    amount(expression, as: .length, sign, most: 1e5)
  }

  private mutating func amount(
    _ expression: Expression, as dimension: Dimension, _ sign: Sign, most: Double
  ) -> Double? {
    guard let value = evaluator.quantity(expression, as: dimension, in: frame) else { return nil }
    let isRight = sign == .positive ? value > 0 : value >= 0
    guard isRight, value <= most else {
      let bound =
        value > most
        ? "a smaller value" : sign == .positive ? "\(dimension.words) above 0" : "\(dimension.words) of at least 0"
      evaluator.fail("out-of-range", "expected \(bound)", at: frame.location(expression.span))
      return nil
    }
    return value
  }

  // MARK: Cast and limits

  private mutating func collectCast(_ declarations: Declarations, limits: Limits) {
    for entry in declarations.cast { add(entry, limits: limits) }
    for group in declarations.groups where !group.name.isMissing {
      cast.addGroup(group.name, group.members, in: file, log: &evaluator.log)
    }
    var described: [Int: Span] = [:]
    for entry in declarations.dancers {
      guard let dancer = cast.dancer(entry.name, in: file, log: &evaluator.log) else { continue }
      if let first = described[dancer] {
        evaluator.log.error(
          "said-twice", "`\(entry.name.text)` is described twice", at: frame.location(entry.name.span),
          hint: "put everything into one of them",
          notes: [Diagnostic.Note("first described here", at: frame.location(first))])
      }
      described[dancer] = entry.name.span
      cast.setLimits(self.limits(entry.limits, basedOn: limits), of: dancer)
    }
    evaluator.dancers = cast.indices
  }

  private mutating func add(_ entry: CastEntry, limits: Limits) {
    switch entry {
    case .one(let name, let fullName, let colour):
      guard !name.isMissing else { return }
      let colour = colour.map { Dancer.Colour(red: $0.red, green: $0.green, blue: $0.blue) }
      let dancer = Dancer(name: name.text, fullName: fullName?.text, colour: colour, limits: limits)
      cast.add(dancer, at: frame.location(name.span), log: &evaluator.log)
    case .range(let prefix, let from, let to, let span):
      let most = 1_000_000_000
      let low = evaluator.wholeNumber(from, in: 0...most, frame)
      guard let high = evaluator.wholeNumber(to, in: 0...most, frame), let low else { return }
      guard low <= high, high - low < Allowance.dancers - cast.dancers.count else {
        let message =
          low > high ? "expected a range that goes upwards" : "a cast may have at most \(Allowance.dancers) dancers"
        evaluator.fail("cast-range", message, at: frame.location(span))
        return
      }
      for number in low...high {
        let dancer = Dancer(name: prefix.text + String(number), limits: limits)
        cast.add(dancer, at: frame.location(span), log: &evaluator.log)
      }
    }
  }

  private mutating func limits(_ entries: [LimitEntry], basedOn base: Limits) -> Limits {
    var limits = base
    var seen: Set<String> = []
    for entry in entries where !entry.name.isMissing {
      guard seen.insert(entry.name.text).inserted else {
        evaluator.fail(
          "said-twice", "`\(entry.name.text)` is said twice", at: frame.location(entry.span), hint: "keep one of them")
        continue
      }
      switch entry.name.text {
      case "radius": if let value = length(entry.value, .positive) { limits.radius = value }
      case "clearance": if let value = length(entry.value, .notNegative) { limits.clearance = value }
      case "edge": if let value = length(entry.value, .notNegative) { limits.edge = value }
      case "speed":
        if let value = amount(entry.value, as: .speed, .positive, most: 1e5) { limits.speed = value }
      default: reportUnknownLimit(entry.name)
      }
    }
    return limits
  }

  private mutating func reportUnknownLimit(_ name: Name) {
    let known = ["radius", "clearance", "speed", "edge"]
    if ["acceleration", "stride", "lateness"].contains(name.text) {
      evaluator.fail(
        "not-checked-yet", "`\(name.text)` is not checked yet", at: frame.location(name.span),
        hint: "remove it, so that nobody relies on it")
    } else {
      let list = known.map { "`\($0)`" }.joined(separator: ", ")
      evaluator.fail(
        "unknown-limit", "there is no limit called `\(name.text)`", at: frame.location(name.span),
        hint: suggestion(for: name.text, among: known) ?? "use one of \(list)")
    }
  }

  // MARK: Music

  private mutating func music(_ declarations: Declarations) -> Routine.Music? {
    guard let music = declarations.music else { return nil }
    let start = music.from.map { amount($0, as: .time, .notNegative, most: 1e6) }
    let end = music.to.map { amount($0, as: .time, .notNegative, most: 1e6) }
    if let to = music.to, let last = end ?? nil, last <= (start ?? 0) ?? 0 {
      evaluator.fail("out-of-range", "expected an end later than the beginning", at: frame.location(to.span))
    }
    return Routine.Music(
      file: music.file.text, start: (start ?? 0) ?? 0, end: end ?? nil, location: frame.location(music.span))
  }

  private mutating func beats(_ declarations: Declarations, loader: FileLoader) -> [Double]? {
    guard let beats = declarations.beats, !beats.text.isEmpty else { return nil }
    let path = FilePath.resolved(beats.text, from: sources[file].name)
    switch loader.file(path) {
    case .failure(let failure):
      evaluator.log.report(failure, path: path, at: frame.location(beats.span))
      return nil
    case .success(let bytes):
      let text = SourceFile(name: path, bytes: bytes)
      let id = sources.add(text)
      return BeatsFile.seconds(of: text, id: id, log: &evaluator.log)
    }
  }
}

extension Array {
  /// Sorted so that equals keep their order.
  func stablySorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { first, second in
      if areInOrder(first.element, second.element) { return true }
      return !areInOrder(second.element, first.element) && first.offset < second.offset
    }.map(\.element)
  }
}
