/// An option of a command.
struct Option: Sendable {
  /// How many values it takes and how often it may stand.
  enum Kind: Sendable {
    /// `--json`
    case flag
    /// `--every 2`, at most once
    case value(String)
    /// `--at 3:5`, as often as wanted
    case values(String)
  }

  /// With its dashes: `--every`.
  let name: String
  /// A short form such as `-o`.
  let short: String?
  /// What it takes; the text names the value in help.
  let kind: Kind
  /// One line for the help.
  let help: String

  init(_ name: String, short: String? = nil, _ kind: Kind, _ help: String) {
    self.name = name
    self.short = short
    self.kind = kind
    self.help = help
  }

  /// Whether an argument names this option, with or without a value attached.
  func isMeant(by argument: String) -> Bool {
    argument == name || argument == short || argument.hasPrefix(name + "=")
  }

  /// What it looks like in help: `-o, --output DIR`.
  var signature: String {
    let names = [short, name].compactMap(\.self).joined(separator: ", ")
    switch kind {
    case .flag: return names
    case .value(let value), .values(let value): return "\(names) \(value)"
    }
  }
}
