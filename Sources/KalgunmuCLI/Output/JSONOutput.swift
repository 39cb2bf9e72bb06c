import DanceSource
import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `--json` prints for one file.
enum JSONOutput: Encodable {
  case report(MachineReport)
  case plan(MachinePlan, robust: MachineRobust?)
  case diff(MachineDiff)
  case mistakes(MachineMistakes)

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .report(let report): try report.encode(to: encoder)
    case .plan(let plan, let robust):
      try plan.encode(to: encoder)
      guard let robust else { return }
      var container = encoder.container(keyedBy: RobustKey.self)
      try container.encode(robust, forKey: .robust)
    case .diff(let diff): try diff.encode(to: encoder)
    case .mistakes(let mistakes): try mistakes.encode(to: encoder)
    }
  }

  /// What stands beside the keys of a plan that was asked to be robust.
  private enum RobustKey: String, CodingKey {
    case robust
  }

  /// One file gives an object, several give an array.
  static func print(_ outputs: [JSONOutput], on terminal: Terminal) throws {
    let bytes = outputs.count == 1 ? try bytes(of: outputs[0]) : try bytes(of: outputs)
    terminal.print(String(decoding: bytes, as: UTF8.self))
  }

  /// A value as JSON in lines, its keys in alphabetical order.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}

/// The mistakes of a file for machines. The names of its properties are the keys of the JSON and a contract.
struct MachineMistakes: Encodable, Sendable {
  private let schema = 1
  private let file: String
  private let diagnostics: [Entry]

  init(_ mistakes: Mistakes, file: String) {
    self.file = file
    diagnostics = mistakes.diagnostics.map { Entry($0, sources: mistakes.sources) }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, file, diagnostics
  }

  private struct Entry: Encodable {
    let severity: String
    let message: String
    let hint: String?
    let span: MachineSpan

    init(_ diagnostic: Diagnostic, sources: SourceMap) {
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      hint = diagnostic.hints.isEmpty ? nil : diagnostic.hints.joined(separator: "; ")
      span = MachineSpan(diagnostic.location, in: sources)
    }

    enum CodingKeys: String, CodingKey {
      case severity, message, hint, span
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(hint, forKey: .hint)
      try container.encode(span, forKey: .span)
    }
  }
}
