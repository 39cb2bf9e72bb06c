import DanceNotation
import DanceSource

// What is listed by name in braces.
extension Evaluator {
  /// The values said, each once; what is wrong is reported and left out.
  ///
  /// - Parameters:
  ///   - entries: Names and values as written.
  ///   - noun: What one of them is called, as in "there is no limit called …".
  ///   - value: Works out the value of one; `nil` if it is wrong, which it has reported.
  mutating func values<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ entries: [NamedValue], called noun: String, in frame: Frame,
    _ value: (inout Evaluator, Word, Expression) -> Double?
  ) -> [Word: Double] {
    var values: [Word: Double] = [:]
    var seen: Set<String> = []
    for entry in entries where !entry.name.isMissing {
      guard seen.insert(entry.name.text).inserted else {
        fail(
          "said-twice", "`\(entry.name.text)` is said twice", at: frame.location(entry.span), hint: "keep one of them")
        continue
      }
      guard let word = Word(rawValue: entry.name.text) else {
        fail(
          "unknown-\(noun)", "there is no \(noun) called `\(entry.name.text)`", at: frame.location(entry.name.span),
          hint: hint(for: entry.name.text, among: Word.self))
        continue
      }
      if let value = value(&self, word, entry.value) { values[word] = value }
    }
    return values
  }

  /// The word that somebody may have meant, or all that there are.
  mutating func hint<Word: RawRepresentable<String> & CaseIterable>(for text: String, among type: Word.Type) -> String {
    let known = Word.allCases.map(\.rawValue)
    let list = known.map { "`\($0)`" }.joined(separator: ", ")
    return log.suggestion(for: text, among: known) ?? "use one of \(list)"
  }
}
