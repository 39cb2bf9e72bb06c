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
  var cast: CastTable
  /// What is known to declarations.
  var frame: Frame

  init(file: SourceFile.ID, sources: SourceMap, log: DiagnosticLog, change: CastChange = .none) {
    self.file = file
    self.sources = sources
    cast = CastTable(change)
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
    evaluator.library = LibraryIndex(loader)
    var reader = FormationReader(loader: loader, sources: sources, root: sources[file].name)
    reader.read(tree, of: file, into: &evaluator)
    sources = reader.sources
    frame.step = evaluator.catalogue.steps[file] ?? Unit.standardStep
    evaluator.stage = stage(declarations)
    frame.values["width"] = .quantity(Quantity(evaluator.stage.width, .length))
    frame.values["depth"] = .quantity(Quantity(evaluator.stage.depth, .length))

    let limits = Limits.standard.changed(evaluator.limits(declarations.limits, in: frame))
    collectCast(declarations, limits: limits)
    let name = declarations.title?.text ?? ""
    let title = name.allSatisfy(\.isWhitespace) ? FilePath.stem(of: sources[file].name) : name
    var routine = Routine(
      title: title, stage: evaluator.stage, cast: [], clock: Clock(beatsPerMinute: 120), sources: sources)
    routine.author = declarations.author?.text
    routine.limits = limits
    routine.step = frame.step
    routine.meter = declarations.meter.flatMap { evaluator.wholeNumber($0, in: 1...64, frame) } ?? 8
    routine.music = music(declarations)
    let beats = beats(declarations, loader: loader)
    routine.sources = sources
    routine.groups = cast.resolveGroups(in: file, log: &evaluator.log)
    routine.cast = cast.dancers
    routine.errors = errors(declarations)
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
}

extension Array {
  /// Sorted so that equals keep their order.
  func stablySorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    guard !zip(self, dropFirst()).allSatisfy({ !areInOrder($1, $0) }) else { return self }
    return enumerated().sorted { first, second in
      if areInOrder(first.element, second.element) { return true }
      return !areInOrder(second.element, first.element) && first.offset < second.offset
    }.map(\.element)
  }
}
