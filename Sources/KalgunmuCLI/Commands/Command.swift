/// One verb of the tool.
protocol Command: Sendable {
  /// The verb.
  static var name: String { get }
  /// One line for the list of verbs.
  static var summary: String { get }
  /// The arguments in the usage line.
  static var usage: String { get }
  /// Its options, without `--help`.
  static var options: [Option] { get }
  /// A line to try and what it does.
  static var examples: [(line: String, does: String)] { get }

  /// Further lines of its help, between options and examples; none for most.
  static var remarks: [String] { get }

  /// Does it.
  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus
}

extension Command {
  static var remarks: [String] { [] }

  /// The help of the verb.
  static var help: String {
    var lines = ["\(summary.prefix(1).uppercased())\(summary.dropFirst()).", "", "  kalgunmu \(name) \(usage)", ""]
    let shown = options + [Option("--help", short: "-h", .flag, "show this")]
    let width = shown.map(\.signature.count).max() ?? 0
    lines.append("Options:")
    for option in shown {
      let padding = String(repeating: " ", count: width - option.signature.count)
      lines.append("  \(option.signature)\(padding)  \(option.help)")
    }
    if !remarks.isEmpty { lines += [""] + remarks }
    lines += ["", examples.count == 1 ? "Example:" : "Examples:"]
    for example in examples { lines += ["  \(example.line)", "      \(example.does)"] }
    return lines.joined(separator: "\n") + "\n"
  }
}
