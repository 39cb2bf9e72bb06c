import DanceSource

/// What is said once about the whole routine.
extension Parser {
  /// `12m x 9m`, `circle 20m`, `polygon (x, y) …`, `field`
  mutating func stageShape() -> StageShape {
    guard kind == .name, cursor.peek().kind != .openParenthesis || isWord("polygon") else {
      return rectangle(StageShape.rectangle)
    }
    return switch choice("expected-stage", of: StageWord.self) {
    case .circle: .circle(expression(.length))
    case .polygon: .polygon(points())
    case .field: .field
    case nil: .rectangle(missingExpression(), missingExpression())
    }
  }

  /// `6m, width 10m`, `seats 9, balcony 4m`
  mutating func audience() -> Declaration {
    let beginsWithWord = kind == .name && AudienceWord(rawValue: tokenText) != nil
    let distance = beginsWithWord ? nil : expression(.length)
    var entries: [AudienceEntry] = []
    while beginsWithWord && entries.isEmpty || accept(.comma) {
      guard let entry = audienceEntry() else { break }
      entries.append(entry)
    }
    return .audience(distance: distance, entries)
  }

  private mutating func audienceEntry() -> AudienceEntry? {
    let start = token.span.lower
    guard let word = choice("expected-audience", of: AudienceWord.self) else { return nil }
    let value = expression(word == .seats ? .number : .length)
    return AudienceEntry(word: word, value: value, span: span(from: start))
  }

  /// `riser rectangle 2m x 1m at (0, 3m)`
  mutating func prop() -> Declaration {
    let name = name("the name of a prop")
    let shape: PropShape =
      switch choice("expected-shape", of: PropWord.self) {
      case .rectangle: rectangle(PropShape.rectangle)
      case .circle: .circle(expression(.length))
      case nil: .circle(missingExpression())
      }
    if isRecovering { _ = skipToWord("at") }
    expect(word: "at")
    return .prop(name, shape, at: point())
  }

  /// `"file" from 0.4s to 180s`
  mutating func music() -> Declaration {
    let file = quotedText("the name of a recording")
    let from = acceptOptional(word: "from") ? expression(.time) : nil
    let to = acceptOptional(word: "to") ? expression(.time) : nil
    return .music(file, from: from, to: to)
  }

  /// `"path.formation"` or the name of a library's file.
  mutating func use() -> Declaration {
    if let path = optionalText() { return .useFile(path) }
    if kind == .name { return .useLibrary(name("a name")) }
    report("expected-file", "expected the name of a file in quotes, or of a part of the library")
    return .useLibrary(Name("", span: here))
  }

  /// `a, b "Full Name" #rrggbb, p 1...200`
  mutating func castEntries() -> [CastEntry] {
    var entries: [CastEntry] = []
    repeat { entries.append(castEntry()) } while accept(.comma)
    return entries
  }

  private mutating func castEntry() -> CastEntry {
    if kind == .string {
      report(
        "expected-name", "expected the name of a dancer", at: token.span,
        hints: ["write a name before it, such as `ara \"Ara\"`"])
      return .one(Name("", span: here), fullName: optionalText(), colour: optionalColour())
    }
    let name = name("the name of a dancer")
    guard kind == .number else {
      return .one(name, fullName: optionalText(), colour: optionalColour())
    }
    let first = expression(.number)
    if !accept(.closedRange) {
      report("expected-range", "expected `...` and the last number, such as `\(name.text) 1...200`")
    }
    let last = expression(.number)
    return .range(prefix: name, from: first, to: last, span: span(from: name.span.lower))
  }

  /// `front = a, b`, `front { speed 2m/s }`
  mutating func group() -> Declaration {
    let name = name("the name of a group")
    if kind == .openBrace { return .groupLimits(name, namedValues(.limits)) }
    if !accept(.equals) { report("expected-equals", "expected `=` and who belongs to it") }
    return .group(name, members())
  }

  /// `12m x 9m`
  private mutating func rectangle<Shape>(_ shape: (Expression, Expression) -> Shape) -> Shape {
    let width = expression(.length)
    if !accept(word: "x") {
      report("expected-x", "expected `x` between width and depth, as in `12m x 9m`")
    }
    return shape(width, expression(.length))
  }

  private func missingExpression() -> Expression { Expression(.missing, span: here) }

  /// Passes what stands before a word of the statement; says whether it is there.
  private mutating func skipToWord(_ word: String) -> Bool {
    while !isWord(word), !isAtStatementEnd { skip() }
    return isWord(word)
  }
}
