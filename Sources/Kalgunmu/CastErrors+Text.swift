import DanceNotation
public import DanceScore
import DanceSource

extension CastErrors {
  /// Reads how far everybody errs, as it stands behind `errors` in a routine: a kind of people (`club`), errors
  /// (`start 40ms; place 5cm`, in braces or without), or both (`club { place 5cm }`); the word `errors` may stand before it.
  ///
  /// - Parameter text: what a person has written behind the option `--errors`.
  /// - Throws: ``Mistakes`` if it can't be understood, or says nothing, as if it were a file with the name of the option.
  public init(text: String) throws(Mistakes) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let isStatement = words.first == "errors"
    let isOneWord = words.count == 1 && Name.spelled(String(words[0])) != nil
    let isList = !isStatement && !isOneWord && !text.contains("{")
    if isList,
      let kind = text.split(whereSeparator: { !$0.isLetter }).first.flatMap({ ErrorPreset(rawValue: String($0)) })
    {
      throw Self.mistake(
        "errors behind a kind of people stand in braces", in: text, hint: "write `\(kind.rawValue) { start 60ms }`")
    }
    let statement = OptionStatement(
      option: "--errors", said: text, before: isStatement ? "" : isList ? "errors {\n" : "errors ",
      behind: isList ? "\n}" : "")
    if case .declaration(.errorsOf) = statement.parsed.tree.statements.first?.kind {
      throw Self.mistake("`--errors` is about everybody", in: text, hint: "write `errors of …` into the routine")
    }
    let errors = try OptionStatement.routine([statement]).errors
    guard !isList || !errors.values.isEmpty else {
      throw Self.mistake(
        "expected a kind of people such as `club`, or errors such as `start 40ms`", in: text,
        hint: "write `machine` for nobody who errs")
    }
    self = errors
  }

  /// A mistake that is about all of a text.
  private static func mistake(_ message: String, in text: String, hint: String) -> Mistakes {
    var sources = SourceMap()
    let file = SourceFile(name: "--errors", text: text)
    let location = SourceLocation(file: sources.add(file), span: Span(0, Int32(text.utf8.count)))
    return Mistakes(
      diagnostics: [Diagnostic(.error, "expected-errors", message, at: location, hints: [hint])], sources: sources)
  }
}
