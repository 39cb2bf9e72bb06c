public import DanceGeometry
public import DanceSource

/// Keyframes as other programs can write them: a table with the columns `count`, `dancer`, `x` and `y` (metres), in any
/// order, and if wanted `on` (0 or 1: whether the dancer is on stage) and `name` (the full name).
///
/// Rows may come in any order; those of one dancer are sorted by count, two of the same count stay as they stand. `x`
/// grows to the audience's right, `y` upstage, from centre stage.
public struct KeyframeTable: Sendable {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// The count, not below 0.
    public var count: Double
    /// The dancer, as an index into `dancers`.
    public var dancer: Int
    /// The place.
    public var position: Point
    /// Whether the dancer is on stage.
    public var isOnStage: Bool
    /// Where the row stands.
    public var span: Span
  }

  /// The dancers by name, in the order in which they first appear.
  public private(set) var dancers: [String] = []
  /// Full names, where the table gives them.
  public private(set) var fullNames: [Int: String] = [:]
  /// The rows in the order of the file.
  public private(set) var rows: [Row] = []
  /// What is wrong with the table.
  public private(set) var diagnostics: [Diagnostic] = []

  private var numbers: [String: Int] = [:]
  /// Whether `1,5` is one and a half, as it may be where no comma stands between fields.
  private var hasDecimalCommas = false
  let file: SourceFile.ID

  /// The most dancers and the most rows a table may have.
  static let (mostDancers, mostRows) = (200_000, 20_000_000)
  /// No table of mistakes is longer than this.
  private static let mostDiagnostics = 100
  /// Counts and coordinates beyond these are mistakes, not choreography.
  private static let (mostCounts, farthest) = (1e6, 1e5)

  /// Reads a table.
  ///
  /// - Complexity: O(bytes).
  public init(_ text: SourceFile, id: SourceFile.ID) {
    file = id
    var records = CSVRecords(text)
    guard let header = records.next() else {
      report("empty-table", "there is nothing in this file", Span(0, 0), hint: "begin with the line `count,dancer,x,y`")
      return
    }
    hasDecimalCommas = records.separator != UInt8(ascii: ",")
    guard !reportUnclosed(header), let columns = columns(of: header) else { return }
    for record in records {
      guard rows.count < Self.mostRows, dancers.count <= Self.mostDancers else {
        report(
          "too-large", "a table may have at most \(Self.mostDancers) dancers and \(Self.mostRows) rows", span(record))
        return
      }
      read(record, columns)
      guard diagnostics.count < Self.mostDiagnostics else { return }
    }
    if rows.isEmpty, diagnostics.isEmpty {
      report(
        "empty-table", "there are no keyframes in this file", span(header), hint: "add rows such as `0,ara,-1.5,0`")
    }
  }

  /// Which field of a row holds what.
  private struct Columns {
    var count = 0
    var dancer = 0
    var x = 0
    var y = 0
    var on: Int?
    var name: Int?
    var total = 0
  }

  private mutating func columns(of header: [CSVRecords.Field]) -> Columns? {
    let known = ["count", "dancer", "x", "y", "on", "name"]
    var places: [String: Int] = [:]
    for (index, field) in header.enumerated() {
      let name = field.text.lowercased()
      guard known.contains(name) else {
        let hint = Spelling.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
        report("unknown-column", "unknown column `\(field.text)`", field.span, hint: hint ?? "remove the column")
        continue
      }
      if places[name] != nil { report("repeated-column", "the column `\(name)` is there twice", field.span) }
      places[name] = index
    }
    let missing = known.prefix(4).filter { places[$0] == nil }
    if !missing.isEmpty {
      let list = missing.map { "`\($0)`" }.joined(separator: ", ")
      report(
        "missing-column", "expected a column \(list) in the first line", span(header),
        hint: "begin with the line `count,dancer,x,y`")
    }
    guard diagnostics.isEmpty, let count = places["count"], let dancer = places["dancer"], let x = places["x"],
      let y = places["y"]
    else { return nil }
    return Columns(
      count: count, dancer: dancer, x: x, y: y, on: places["on"], name: places["name"], total: header.count)
  }

  private mutating func read(_ record: [CSVRecords.Field], _ columns: Columns) {
    guard !reportUnclosed(record) else { return }
    guard record.count == columns.total else {
      report("wrong-width", "expected \(columns.total) fields, found \(record.count)", span(record))
      return
    }
    let count = number(record[columns.count], "a count", from: 0, to: Self.mostCounts)
    let x = number(record[columns.x], "metres", from: -Self.farthest, to: Self.farthest)
    let y = number(record[columns.y], "metres", from: -Self.farthest, to: Self.farthest)
    let isOnStage = columns.on.map { truth(record[$0]) } ?? true
    let name = record[columns.dancer]
    guard !name.text.isEmpty else {
      report("missing-dancer", "expected a dancer", name.span)
      return
    }
    guard let count, let x, let y, let isOnStage else { return }
    let dancer = number(of: name.text)
    if let column = columns.name, !record[column].text.isEmpty { takeFullName(record[column], of: dancer) }
    rows.append(
      Row(count: count, dancer: dancer, position: Point(x, y), isOnStage: isOnStage, span: span(record)))
  }

  /// A dancer has one full name: two are a slip, or two dancers.
  private mutating func takeFullName(_ field: CSVRecords.Field, of dancer: Int) {
    if let known = fullNames[dancer], known != field.text {
      report(
        "other-name", "`\(dancers[dancer])` is called `\(field.text)` here and `\(known)` before", field.span,
        hint: "keep one of the names, or tell the dancers apart")
    } else {
      fullNames[dancer] = field.text
    }
  }

  /// Whether a quote is open at the end of its line, which is then said: no name has two lines.
  private mutating func reportUnclosed(_ record: [CSVRecords.Field]) -> Bool {
    guard let field = record.first(where: { $0.isUnclosed || $0.text.contains(where: \.isNewline) }) else {
      return false
    }
    report(
      "unclosed-quote", "this quote is not closed in its line", Span(field.span.lower, field.span.lower + 1),
      hint: "add `\"` where the field ends")
    return true
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = dancers.count
    dancers.append(name)
    return dancers.count - 1
  }

  private mutating func number(
    _ field: CSVRecords.Field, _ what: String, from low: Double, to high: Double
  ) -> Double? {
    let text = hasDecimalCommas ? String(field.text.map { $0 == "," ? "." : $0 }) : field.text
    guard let value = Double(text), value.isFinite else {
      report("expected-number", "expected \(what), found `\(field.text)`", field.span)
      return nil
    }
    guard low <= value, value <= high else {
      report(
        "out-of-range",
        "expected \(what) from \(FixedDecimal.shortText(low, atMost: 0)) to \(FixedDecimal.shortText(high, atMost: 0))",
        field.span)
      return nil
    }
    return value
  }

  private mutating func truth(_ field: CSVRecords.Field) -> Bool? {
    switch field.text {
    case "1": return true
    case "0": return false
    default:
      report("expected-truth", "expected 0 or 1, found `\(field.text)`", field.span)
      return nil
    }
  }

  private func span(_ record: [CSVRecords.Field]) -> Span {
    guard let first = record.first, let last = record.last else { return Span(0, 0) }
    return first.span.joined(with: last.span)
  }

  private mutating func report(_ id: String, _ message: String, _ span: Span, hint: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .error, id, message, at: SourceLocation(file: file, span: span), hints: hint.map { [$0] } ?? []))
  }
}
