import DanceGeometry
import DanceNotation
import DanceSource

extension Evaluator {
  /// The places of a formation that the score asks for; worked out once for the same words and as many dancers.
  mutating func formation(_ expression: FormationExpression, dancers: Int, in frame: Frame) -> Formation? {
    let request = Request(location: frame.location(expression.span), dancers: dancers)
    let figure: Figure?
    if let known = finished[request] {
      figure = known
    } else {
      remainingSteps = stepAllowance
      figure = places(of: expression, in: self.frame(in: frame.file, dancers: dancers))
      finished[request] = .some(figure)
    }
    return figure.map { Formation(name: expression.name.text, places: $0.places, labels: $0.labels) }
  }

  /// What is known at the top of a file while `dancers` are being placed.
  func frame(in file: SourceFile.ID, dancers: Int) -> Frame {
    var frame = Frame(file: file, step: catalogue.steps[file] ?? Unit.standardStep)
    frame.dancers = dancers
    frame.values["dancers"] = .number(Double(dancers))
    frame.values["width"] = .quantity(Quantity(stage.width, .length))
    frame.values["depth"] = .quantity(Quantity(stage.depth, .length))
    return frame
  }

  /// The places of a shape, of a formation, or of a named dancer.
  mutating func places(of expression: FormationExpression, in frame: Frame) -> Figure? {
    let name = expression.name.text
    let location = frame.location(expression.name.span)
    guard spend(at: location) else { return nil }
    let figure: Figure?
    if let shape = Shape.named[name] {
      warnOfDancer(expression, meaning: "the shape", in: frame)
      figure = places(of: shape, expression, in: frame)
    } else if let formation = catalogue.find(name, in: frame.file) {
      warnOfDancer(expression, meaning: "the formation", in: frame)
      figure = places(of: formation, expression, in: frame)
    } else if let dancer = dancers[name] {
      figure = place(of: dancer, expression, in: frame)
    } else if absent.contains(name) {
      figure = place(of: nil, expression, in: frame)
    } else {
      reportUnknown(expression, in: frame)
      figure = nil
    }
    guard let figure else { return nil }
    return apply(expression.modifiers, to: figure, in: frame)
  }

  /// Warns where `name (x, y)` could be meant for a dancer of the same name.
  private mutating func warnOfDancer(_ expression: FormationExpression, meaning: String, in frame: Frame) {
    guard dancers[expression.name.text] != nil, let arguments = expression.arguments, arguments.count == 2,
      arguments.allSatisfy({ $0.label == nil })
    else { return }
    log.warning(
      "shape-or-dancer", "`\(expression.name.text)` is also a dancer; here it is \(meaning)",
      at: frame.location(expression.name.span), hint: "give the dancer another name to place them")
  }

  /// `ara (0, -2m)`; the place of somebody who is not there is kept free.
  private mutating func place(of dancer: Int?, _ expression: FormationExpression, in frame: Frame) -> Figure? {
    guard let arguments = expression.arguments, arguments.count == 2, arguments.allSatisfy({ $0.label == nil }) else {
      fail(
        "expected-place", "expected the place of \(expression.name.text)", at: frame.location(expression.name.span),
        hint: "write `\(expression.name.text) (x, y)`")
      return nil
    }
    let x = quantity(arguments[0].value, as: .length, in: frame)
    guard let y = quantity(arguments[1].value, as: .length, in: frame), let x else { return nil }
    return Figure(places: [Formation.Place(Point(x, y), dancer: dancer, isVacant: dancer == nil)])
  }

  private mutating func reportUnknown(_ expression: FormationExpression, in frame: Frame) {
    let name = expression.name.text
    let hint =
      useOfLibrary(for: name)
      ?? log.suggestion(for: name, among: catalogue.names(in: frame.file) + Shape.all.map(\.name))
      ?? suggestionOfLibrary(for: name)
      ?? log.suggestion(for: name, among: dancers.count <= Allowance.candidates ? dancers.keys.sorted() : [])
    fail(
      "unknown-formation", "there is no formation or shape called `\(name)`",
      at: frame.location(expression.name.span), hint: hint)
  }

  /// What to write where the library has a formation of that name.
  private mutating func useOfLibrary(for name: String) -> String? {
    library.entries().first { $0.formation == name }.map { "write `use \($0.file)`, where the library has it" }
  }

  /// A formation of the library that may be meant.
  private mutating func suggestionOfLibrary(for name: String) -> String? {
    let entries = library.entries()
    guard log.errorCount < Allowance.suggestions,
      let near = Spelling.nearest(to: name, among: entries.map(\.formation)),
      let entry = entries.first(where: { $0.formation == near })
    else { return nil }
    return "did you mean `\(near)`? then write `use \(entry.file)`, where the library has it"
  }

  /// The places of a declared formation.
  private mutating func places(
    of id: Catalogue.ID, _ expression: FormationExpression, in frame: Frame
  ) -> Figure? {
    let entry = catalogue[id]
    let location = frame.location(expression.name.span)
    if let first = calls.firstIndex(where: { $0.formation == id }) {
      let chain = (calls[first...].map(\.formation) + [id]).map { "`\(catalogue[$0].declaration.name.text)`" }
      let message =
        chain.count == 2 ? "\(chain[0]) uses itself" : "\(chain[0]) uses itself: \(chain.joined(separator: " → "))"
      fail("recursion", message, at: location, hint: "write out what it is made of, or use `for`")
      return nil
    }
    guard calls.count < Allowance.depth else {
      fail("too-deep", "more than \(Allowance.depth) formations stand inside one another here", at: location)
      return nil
    }
    var inner = self.frame(in: entry.file, dancers: frame.dancers)
    let isBound = bind(expression, to: entry, from: frame, into: &inner)
    guard isBound else { return nil }
    calls.append(Call(formation: id, location: location))
    defer { calls.removeLast() }
    var figure = Figure()
    return run(entry.declaration.body, into: &figure, in: &inner) ? figure : nil
  }

  /// Runs statements of a formation; whether all of them could be done.
  private mutating func run(_ body: [FormationStatement], into figure: inout Figure, in frame: inout Frame) -> Bool {
    var isSound = true
    for statement in body {
      guard spend(at: frame.location(statement.span)) else { return false }
      if !run(statement, into: &figure, in: &frame) { isSound = false }
    }
    return isSound
  }

  private mutating func run(
    _ statement: FormationStatement, into figure: inout Figure, in frame: inout Frame
  ) -> Bool {
    switch statement.kind {
    case .places(let expression):
      guard let places = places(of: expression, in: frame) else { return false }
      guard figure.places.count + places.places.count <= Allowance.places else {
        fail(
          "too-many-places", "a formation may have at most \(Allowance.places) places",
          at: frame.location(expression.span))
        return false
      }
      figure.append(places)
      return true
    case .constant(let name, let expression):
      guard let value = value(of: expression, in: frame) else { return false }
      frame.values[name.text] = value
      return true
    case .condition(let condition, let then, let otherwise):
      guard let truth = truth(condition, in: frame) else { return false }
      var inner = frame
      return run(truth ? then : otherwise, into: &figure, in: &inner)
    case .loop(let name, let lower, let upper, let isClosed, let body):
      let range = -1_000_000_000...1_000_000_000
      let low = wholeNumber(lower, in: range, frame)
      guard let high = wholeNumber(upper, in: range, frame), let low else { return false }
      return loop(name, low..<max(low, isClosed ? high + 1 : high), body, into: &figure, in: frame)
    }
  }

  /// Ends with the first round in which something is wrong, so that it is said once.
  private mutating func loop(
    _ name: Name, _ range: Range<Int>, _ body: [FormationStatement], into figure: inout Figure, in frame: Frame
  ) -> Bool {
    for index in range {
      var inner = frame
      inner.values[name.text] = .number(Double(index))
      guard spend(at: frame.location(name.span)), run(body, into: &figure, in: &inner) else { return false }
    }
    return true
  }
}
