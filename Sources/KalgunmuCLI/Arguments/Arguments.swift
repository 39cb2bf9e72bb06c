import DanceSource

/// The arguments of a command, sorted into options and files.
struct Arguments: Sendable {
  /// What stands without an option, in order.
  private(set) var files: [String] = []
  private var given: [String: [String]] = [:]

  /// Why arguments can't be understood, and what to do.
  struct Mistake: Error {
    let message: String
    let hint: String?
  }

  /// Sorts arguments by the options a command knows. `--name=value` is `--name value`; behind `--` all are files.
  init(_ arguments: [String], options: [Option]) throws(Mistake) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        for file in rest { try add(file) }
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        try add(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let attached = argument.hasPrefix("--") && parts.count == 2 ? parts[1] : nil
      let name = attached == nil ? argument : parts[0]
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        throw Self.unknown(name, among: options)
      }
      try take(option, attached: attached, from: &rest, among: options)
    }
  }

  /// Whether a flag is given.
  func has(_ name: String) -> Bool { given[name] != nil }

  /// The value of an option, if given.
  func value(_ name: String) -> String? { given[name]?.last }

  /// All values of an option.
  func values(_ name: String) -> [String] { given[name] ?? [] }

  /// The value of an option as a number above 0.
  func positiveNumber(_ name: String) throws(Mistake) -> Double? {
    guard let text = value(name) else { return nil }
    guard let number = Double(text), number.isFinite, number > 0 else {
      throw Mistake(message: "expected a number above 0 behind `\(name)`, found `\(text)`", hint: nil)
    }
    return number
  }

  /// The names behind an option, which may stand several times and hold several, as in `--without ara,bora`.
  func names(_ option: String) throws(Mistake) -> [String] {
    var names: [String] = []
    for value in values(option) {
      for name in value.split(separator: ",", omittingEmptySubsequences: false) {
        let name = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        guard !name.isEmpty else {
          throw Mistake(
            message: "expected a name behind `\(option)`, found `\(value)`", hint: "write `\(option) ara,bora`")
        }
        names.append(name)
      }
    }
    return names
  }

  private mutating func add(_ file: String) throws(Mistake) {
    guard !file.isEmpty else { throw Mistake(message: "expected the name of a file, found an empty one", hint: nil) }
    files.append(file)
  }

  private mutating func take(
    _ option: Option, attached: String?, from rest: inout ArraySlice<String>, among options: [Option]
  ) throws(Mistake) {
    switch option.kind {
    case .flag:
      guard attached == nil else {
        throw Mistake(message: "`\(option.name)` takes no value", hint: "write just `\(option.name)`")
      }
      given[option.name] = []
    case .value(let what), .values(let what):
      if attached == nil, let next = rest.first, options.contains(where: { $0.isMeant(by: next) }) {
        throw Mistake(
          message: "expected \(what) behind `\(option.name)`, found the option `\(next)`",
          hint: "write `\(option.name)=\(next)` if it is no option")
      }
      guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
        throw Mistake(message: "expected \(what) behind `\(option.name)`", hint: nil)
      }
      if case .value = option.kind, given[option.name] != nil {
        throw Mistake(message: "`\(option.name)` is given twice", hint: "keep one of them")
      }
      given[option.name, default: []].append(value)
    }
  }

  private static func unknown(_ name: String, among options: [Option]) -> Mistake {
    let nearest = Spelling.nearest(to: name, among: options.map(\.name))
    return Mistake(
      message: "unknown option `\(name)`",
      hint: nearest.map { "did you mean `\($0)`?" } ?? "use `--help` to see the options")
  }
}
