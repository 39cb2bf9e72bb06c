/// Findings that are known, so that only new ones fail: as a file beside the routines, written once and reviewed.
///
/// Findings are recognised by their fingerprint; rule and message are there for people.
public struct Baseline: Codable, Hashable, Sendable {
  /// One known finding.
  public struct Entry: Codable, Hashable, Sendable {
    /// What recognises it.
    public var fingerprint: String
    /// The identifier of its rule; text, because a baseline may know rules of other versions.
    public var rule: String
    /// What it said when it became known.
    public var message: String

    /// The entry of a finding.
    public init(_ finding: Finding) {
      fingerprint = finding.fingerprint
      rule = finding.rule.rawValue
      message = finding.message
    }
  }

  private var schema = 1
  /// What is known of each file, by the name the file was checked under.
  private var files: [String: [Entry]]

  private enum CodingKeys: String, CodingKey {
    case schema = "kalgunmu-baseline"
    case files
  }

  /// A baseline that knows nothing.
  public init() { files = [:] }

  /// Reads what ``encode(to:)`` wrote.
  ///
  /// - Throws: if anything is missing, or the schema is one of a later version.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    schema = try container.decode(Int.self, forKey: .schema)
    files = try container.decode([String: [Entry]].self, forKey: .files)
    guard schema == 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "schema \(schema) is of a later version")
    }
  }

  /// How many findings are known.
  public var count: Int { files.values.reduce(0) { $0 + $1.count } }

  /// Whether it says anything of a file, if only that nothing was found.
  public func knows(_ file: String) -> Bool { files[Self.key(file)] != nil }

  /// The files of which it knows, sorted.
  public var names: [String] { files.keys.sorted() }

  /// How many findings are known of files that are not among `checked`.
  public func countBeside(_ checked: [String]) -> Int {
    let keys = Set(checked.map(Self.key))
    return files.filter { !keys.contains($0.key) }.values.reduce(0) { $0 + $1.count }
  }

  /// Adds what another baseline knows; of a file that both know, that of the other.
  public mutating func add(_ other: Baseline) { files.merge(other.files) { $1 } }

  /// Makes known what a report found, instead of what was known of the file.
  ///
  /// - Parameter file: the file as the person named it.
  public mutating func learn(_ report: CheckReport, file: String) {
    files[Self.key(file)] = (report.findings + report.known).sorted { $0.from.count < $1.from.count }.map(Entry.init)
  }

  /// The report with what is known set apart in ``CheckReport/known``, and what is found no longer in
  /// ``CheckReport/gone``. What was ignored is neither known nor gone.
  ///
  /// - Parameter file: the file as the person named it.
  public func applied(to report: CheckReport, file: String) -> CheckReport {
    let entries = files[Self.key(file)] ?? []
    let knownPrints = Set(entries.map(\.fingerprint))
    let found = Set((report.findings + report.ignored).map(\.fingerprint))
    var result = report
    result.findings = report.findings.filter { !knownPrints.contains($0.fingerprint) }
    result.known += report.findings.filter { knownPrints.contains($0.fingerprint) }
    result.gone = entries.filter { !found.contains($0.fingerprint) }
    return result
  }

  /// `./a.routine` and `a.routine` are one file.
  private static func key(_ file: String) -> String { file.hasPrefix("./") ? String(file.dropFirst(2)) : file }
}
