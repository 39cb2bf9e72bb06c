import DanceSource

/// Reads the statements of a theme's file. A statement with a mistake is left out, and reading goes on with the next line.
struct ThemeReader {
  private(set) var theme = Theme.light
  private(set) var diagnostics: [Diagnostic] = []
  private let tokens: [ThemeToken]
  private let file: SourceFile.ID
  private var index = 0
  /// Where each statement was first made.
  private var made: [String: Span] = [:]

  private static let statements = ["theme", "from", "cast", "filling", "font"] + Theme.Role.allCases.map(\.rawValue)

  /// A mistake that ends its line.
  private struct Mistake: Error {
    var id: String
    var message: String
    var span: Span
    var hint: String?
  }

  init(_ tokens: [ThemeToken], file: SourceFile.ID) {
    self.tokens = tokens
    self.file = file
  }

  mutating func read() {
    while index < tokens.count {
      if tokens[index].kind == .lineEnd {
        index += 1
        continue
      }
      do throws(Mistake) {
        try readStatement()
        try expectLineEnd()
      } catch {
        let location = SourceLocation(file: file, span: error.span)
        diagnostics.append(
          Diagnostic(.error, error.id, error.message, at: location, hints: error.hint.map { [$0] } ?? []))
        while index < tokens.count, tokens[index].kind != .lineEnd { index += 1 }
      }
    }
  }

  private mutating func readStatement() throws(Mistake) {
    let head = next()
    guard head.kind == .word, Self.statements.contains(head.text) else {
      throw Self.unknown(head, Self.statements, "a theme says nothing about", id: "unknown-role")
    }
    if let first = made[head.text] {
      throw Mistake(
        id: "said-twice", message: "`\(head.text)` is said twice", span: head.span,
        hint: first.lower == head.span.lower ? nil : "keep one of them")
    }
    if head.text == "from", made.keys.contains(where: { $0 != "theme" }) {
      throw Mistake(
        id: "late-from", message: "`from` must come before the colours it is changed by", span: head.span,
        hint: "move it to the top")
    }
    made[head.text] = head.span
    switch head.text {
    case "theme": _ = try string("the theme's name in quotes")
    case "from": theme = Theme(try choice(Theme.Name.self, "a theme to begin with"))
    case "filling": theme.filling = try choice(Theme.Filling.self, "what to tell dancers apart by")
    case "font": theme.families = try families()
    case "cast": theme.cast = try colours()
    default: if let role = Theme.Role(rawValue: head.text) { theme[role] = try colour() }
    }
  }

  // MARK: Words

  private mutating func next() -> ThemeToken {
    defer { if tokens[index].kind != .lineEnd { index += 1 } }
    return tokens[index]
  }

  private mutating func expectLineEnd() throws(Mistake) {
    let token = tokens[index]
    guard token.kind == .lineEnd else {
      throw Mistake(
        id: "unexpected-text", message: "expected the end of the line, found \(Self.shown(token))", span: token.span,
        hint: "begin a new line for the next statement")
    }
  }

  private mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ type: Choice.Type, _ what: String
  ) throws(Mistake) -> Choice {
    let token = next()
    if token.kind == .word, let choice = Choice(rawValue: token.text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let near = token.kind == .word ? Spelling.nearest(to: token.text, among: names) : nil
    throw Mistake(
      id: "unknown-choice", message: "expected \(what), found \(Self.shown(token))", span: token.span,
      hint: near.map { "did you mean `\($0)`?" } ?? "write one of " + names.map { "`\($0)`" }.joined(separator: ", "))
  }

  private mutating func string(_ what: String) throws(Mistake) -> ThemeToken {
    let token = next()
    guard token.kind == .string else {
      throw Mistake(
        id: "expected-string", message: "expected \(what), found \(Self.shown(token))", span: token.span, hint: nil)
    }
    return token
  }

  private mutating func colour() throws(Mistake) -> Theme.Colour {
    let token = next()
    guard token.kind == .colour, let colour = Theme.Colour(text: token.text) else {
      throw Mistake(
        id: "expected-colour", message: "expected a colour such as `#1e88e5`, found \(Self.shown(token))",
        span: token.span,
        hint: token.kind == .colour ? "write six digits of 0–9 and a–f behind `#`: red, green, blue" : nil)
    }
    return colour
  }

  private mutating func colours() throws(Mistake) -> [Theme.Colour] {
    var colours = [try colour()]
    while tokens[index].kind == .comma {
      try skipComma()
      guard colours.count < ThemeFile.mostColours else { throw tooMany(ThemeFile.mostColours, "colours") }
      colours.append(try colour())
    }
    return colours
  }

  private mutating func families() throws(Mistake) -> String {
    var families: [String] = []
    repeat {
      if !families.isEmpty { try skipComma() }
      guard families.count < ThemeFile.mostFamilies else { throw tooMany(ThemeFile.mostFamilies, "families") }
      let token = try string("a family of type in quotes")
      guard !token.text.isEmpty, token.text.allSatisfy({ $0.isLetter || $0.isNumber || " -_.".contains($0) }) else {
        throw Mistake(
          id: "no-family", message: "expected the name of a family of type, found \(Self.shown(token))",
          span: token.span, hint: "write letters, digits, spaces and hyphens only")
      }
      families.append("\"\(token.text)\"")
    } while tokens[index].kind == .comma
    return (families + [theme.families]).joined(separator: ",")
  }

  /// A comma, and the line ends behind it, which mean nothing there.
  private mutating func skipComma() throws(Mistake) {
    index += 1
    while index + 1 < tokens.count, tokens[index].kind == .lineEnd { index += 1 }
  }

  // MARK: Messages

  private func tooMany(_ limit: Int, _ what: String) -> Mistake {
    Mistake(id: "too-many", message: "more than \(limit) \(what)", span: tokens[index].span, hint: "leave some out")
  }

  private static func unknown(_ token: ThemeToken, _ words: [String], _ message: String, id: String) -> Mistake {
    let near = token.kind == .word ? Spelling.nearest(to: token.text, among: words) : nil
    return Mistake(
      id: id, message: "\(message) \(shown(token))", span: token.span,
      hint: near.map { "did you mean `\($0)`?" }
        ?? "begin with one of " + words.map { "`\($0)`" }.joined(separator: ", "))
  }

  private static func shown(_ token: ThemeToken) -> String {
    switch token.kind {
    case .lineEnd: "the end of the line"
    case .string: "\"\(token.text)\""
    default: "`\(token.text)`"
    }
  }
}

extension Theme.Colour {
  /// The colour of `#rrggbb`.
  init?(text: String) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    self.init(number)
  }
}
