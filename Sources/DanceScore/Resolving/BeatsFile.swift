import DanceSource

/// Beat times as audio editors write them: a line for each beat, in seconds; a tab and a label may follow, and label
/// tracks that give a start and an end give both, of which the start counts.
enum BeatsFile {
  /// The times in seconds, or `nil` where a line is wrong, which the log then says at that line.
  static func seconds(of file: SourceFile, id: SourceFile.ID, log: inout DiagnosticLog) -> [Double]? {
    var seconds: [Double] = []
    var isSound = true
    for number in 1...file.lineCount {
      let text = file.line(number)
      // A line that begins with a backslash carries the frequencies of a spectral selection.
      guard text.contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }), !text.hasPrefix("\\") else { continue }
      let range = file.byteRange(ofLine: number)
      let location = SourceLocation(file: id, span: Span(Int32(range.lowerBound), Int32(range.upperBound)))
      guard let second = second(of: text), second.isFinite, second.magnitude < 1e7 else {
        if isSound { log.error("not-a-beat", "expected the time of a beat in seconds, such as `12.345`", at: location) }
        isSound = false
        continue
      }
      if let last = seconds.last, second <= last {
        if isSound { log.error("beats-backwards", "expected a beat later than the one before", at: location) }
        isSound = false
      }
      seconds.append(second)
    }
    guard isSound else { return nil }
    guard seconds.count >= 2 else {
      let message = "expected at least two beats, found \(seconds.count)"
      log.error("too-few-beats", message, at: SourceLocation(file: id, span: Span(0, 0)))
      return nil
    }
    return seconds
  }

  private static func second(of line: String) -> Double? {
    let first = line.split(separator: "\t", omittingEmptySubsequences: false).first ?? ""
    let isPadding = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    let trimmed = first.drop(while: isPadding)
    return Double(String(trimmed.reversed().drop(while: isPadding).reversed()))
  }
}
