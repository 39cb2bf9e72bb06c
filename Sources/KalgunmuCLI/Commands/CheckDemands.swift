import DanceSource
import Kalgunmu

/// What a person asks of `kalgunmu check`, besides the files: which findings count, and where reports go.
struct CheckDemands: Sendable {
  /// The options, in the order of the help.
  static let options = [
    Option("--json", .flag, "print the reports as JSON"),
    Option(
      "--measures", .flag, "print speeds, margins, sight and fairness of each dancer, and the order of formations"),
    Option("--sarif", .value("FILE"), "write them as SARIF 2.1.0, for code hosts; - for standard output"),
    Option("--junit", .value("FILE"), "write them as JUnit XML, for build servers; - for standard output"),
    Option("--html", .value("FILE"), "write them as a page for a browser, with pictures; - for standard output"),
    Option("--fail-on", .value("SEVERITY"), "exit with 1 from this severity on: error (unless said), warning, note"),
    Option("--rule", .values("RULE"), "look at this rule only; may be repeated"),
    Option("--ignore", .values("RULE"), "leave this rule out, and say how much that is; may be repeated"),
    Option("--baseline", .value("FILE"), "what is known from this file does not fail"),
    Option("--write-baseline", .value("FILE"), "write what is found now into such a file"),
  ]

  /// The severity from which on a finding fails.
  let threshold: Diagnostic.Severity
  /// Whether the reports are printed as JSON.
  let isJSON: Bool
  /// Whether what is measured is printed too.
  let isMeasured: Bool
  private let rules: Set<RuleID>
  private let ignored: Set<RuleID>
  /// Where reports go.
  let sarif: ResultFile?, junit: ResultFile?, html: ResultFile?
  /// What does not fail.
  let known: Baseline?
  /// Where a new baseline goes.
  let learning: ResultFile?
  /// What that file knows so far: what is said there of files that are not checked now stays.
  let learned: Baseline

  /// Reads the options, and looks at the files in the way before any work is done.
  init(_ arguments: Arguments) throws {
    threshold = try Self.severity(arguments)
    rules = try Self.rules(arguments, "--rule")
    ignored = try Self.rules(arguments, "--ignore")
    isJSON = arguments.has("--json")
    isMeasured = arguments.has("--measures")
    let toOutput = ["--sarif", "--junit", "--html"].filter { arguments.value($0) == "-" } + (isJSON ? ["--json"] : [])
    guard toOutput.count <= 1 else {
      throw Arguments.Mistake(
        message: "`\(toOutput[0])` and `\(toOutput[1])` would both print", hint: "name a file for one of them")
    }
    try Self.refuseSharedFiles(arguments)
    sarif = try arguments.value("--sarif").map { try ResultFile($0, .sarif) }
    junit = try arguments.value("--junit").map { try ResultFile($0, .junit) }
    if isMeasured, let option = toOutput.first, option != "--json" {
      throw Arguments.Mistake(
        message: "`--measures` and `\(option) -` would both print", hint: "name a file for `\(option)`")
    }
    html = try arguments.value("--html").map { try ResultFile($0, .html) }
    known = try arguments.value("--baseline").map { path in
      guard path != "-" else {
        throw Arguments.Mistake(message: "a baseline needs a file", hint: "name one behind `--baseline`")
      }
      return try BaselineFile.read(path)
    }
    learning = try arguments.value("--write-baseline").map(Self.learning)
    learned = try learning.flatMap(BaselineFile.readIfAny) ?? Baseline()
  }

  /// Whether the report for people is printed: unless another takes its place.
  var isText: Bool { !isJSON && ![sarif, junit, html].contains { $0?.isStandardOutput == true } }

  /// The report of a file as it was asked for.
  func report(of choreography: Choreography, file: String) -> CheckReport {
    let report = choreography.report.selecting(only: rules, ignoring: ignored)
    return known?.applied(to: report, file: file) ?? report
  }

  /// Whether a report fails. What goes into a new baseline is known from now on.
  func isFailing(_ report: CheckReport) -> Bool {
    if learning != nil, known == nil { return false }
    return report.findings.contains { $0.severity >= threshold }
  }

  /// A report must not replace another of the same run.
  private static func refuseSharedFiles(_ arguments: Arguments) throws(Arguments.Mistake) {
    var taken: [String: String] = [:]
    for option in ["--sarif", "--junit", "--html", "--write-baseline"] {
      guard let path = arguments.value(option), path != "-" else { continue }
      if let other = taken.updateValue(option, forKey: ResultFile.standardized(path)) {
        throw Arguments.Mistake(
          message: "two options name one file: `\(other)` and `\(option)` would both write `\(path)`",
          hint: "name another file for one of them")
      }
    }
  }

  private static func learning(_ path: String) throws -> ResultFile {
    let file = try ResultFile(path, .baseline)
    guard !file.isStandardOutput else {
      throw Arguments.Mistake(message: "a baseline needs a file", hint: "name one behind `--write-baseline`")
    }
    return file
  }

  private static func rules(_ arguments: Arguments, _ option: String) throws(Arguments.Mistake) -> Set<RuleID> {
    var rules: Set<RuleID> = []
    for text in arguments.values(option) {
      guard let rule = RuleID(rawValue: text) else {
        let all = RuleID.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: text, among: all)
        throw Arguments.Mistake(
          message: "there is no rule called `\(text)`",
          hint: nearest.map { "did you mean `\($0)`?" } ?? "choose among \(all.joined(separator: ", "))")
      }
      rules.insert(rule)
    }
    return rules
  }

  private static func severity(_ arguments: Arguments) throws(Arguments.Mistake) -> Diagnostic.Severity {
    guard let text = arguments.value("--fail-on") else { return .error }
    guard let severity = Diagnostic.Severity(rawValue: text) else {
      let all = Diagnostic.Severity.allCases.map(\.rawValue)
      let nearest = all.first { text.count >= 3 && $0.hasPrefix(text) } ?? Spelling.nearest(to: text, among: all)
      throw Arguments.Mistake(
        message: "expected error, warning or note behind `--fail-on`, found `\(text)`",
        hint: nearest.map { "did you mean `\($0)`?" })
    }
    return severity
  }
}
