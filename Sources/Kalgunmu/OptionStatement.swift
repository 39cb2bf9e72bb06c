import DanceNotation
import DanceScore
import DanceSource

/// A statement of a routine of which an option of a command says the middle.
struct OptionStatement {
  /// The option, in whose name mistakes are reported.
  let option: String
  /// What a person has written behind it.
  let said: String
  /// What a routine has before that.
  let before: String
  /// What a routine has behind that.
  let behind: String

  init(option: String, said: String, before: String, behind: String = "") {
    (self.option, self.said, self.before, self.behind) = (option, said, before, behind)
  }

  /// The statement of an option; `nil` if it is not given.
  init?(option: String, given: String?, before: String, behind: String = "") {
    guard let given else { return nil }
    self.init(option: option, said: given, before: before, behind: behind)
  }

  /// As a routine says it.
  private var text: String { before + said + behind }

  /// A routine of one dancer that says these statements and nothing else.
  ///
  /// - Throws: ``Mistakes`` in the words that were said, as if each were a file with the name of its option.
  static func routine(_ statements: [OptionStatement]) throws(Mistakes) -> Routine {
    var (mistakes, sources) = ([Diagnostic](), SourceMap())
    for statement in statements { mistakes += statement.mistakes(addingTo: &sources) }
    guard mistakes.isEmpty else { throw Mistakes(diagnostics: mistakes, sources: sources) }
    let resolution = resolve(statements.map(\.text))
    guard let routine = resolution.routine else {
      throw Mistakes(diagnostics: resolution.diagnostics, sources: resolution.sources)
    }
    return routine
  }

  private static func resolve(_ texts: [String]) -> Resolution {
    let text = (texts + ["cast setting", "start point(0, 0)"]).joined(separator: "\n")
    return Resolver.resolve(SourceFile(name: "setting", text: text), loader: .libraryOnly)
  }

  /// What is wrong with it by itself, located in a file that holds what was said and nothing else.
  private func mistakes(addingTo sources: inout SourceMap) -> [Diagnostic] {
    let file = sources.add(SourceFile(name: option, text: said))
    let parsed = self.parsed
    if let further = parsed.tree.statements.dropFirst().first {
      return [
        Diagnostic(
          .error, "unexpected-words", "expected nothing behind what `\(option)` is about",
          at: SourceLocation(file: file, span: moved(further.span)), hints: ["remove it"])
      ]
    }
    // A brace that is not closed would swallow what a routine needs besides.
    let diagnostics = parsed.hasErrors ? parsed.diagnostics : Self.resolve([text]).diagnostics
    let moved = { (location: SourceLocation) in SourceLocation(file: file, span: self.moved(location.span)) }
    return diagnostics.filter { $0.severity == .error }.map { mistake in
      Diagnostic(
        mistake.severity, mistake.id, mistake.message, at: moved(mistake.location), hints: mistake.hints,
        notes: mistake.notes.map { Diagnostic.Note($0.message, at: $0.location.map(moved)) })
    }
  }

  /// It by itself: one statement, unless somebody has said more than was asked for.
  var parsed: ParsedFile {
    var sources = SourceMap()
    let file = SourceFile(name: option, text: text)
    return Parser.parse(file, id: sources.add(file))
  }

  /// A stretch of the statement as one of what was said.
  private func moved(_ span: Span) -> Span {
    let (shift, end) = (Int32(before.utf8.count), Int32(said.utf8.count))
    let place = { (offset: Int32) in min(max(offset - shift, 0), end) }
    return Span(place(span.lower), place(span.upper))
  }
}
