import DanceNotation
import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

/// The examples that are shipped, by file name.
enum Examples {
  /// The top of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let names: [String] = {
    let folder = root.appendingPathComponent("Examples").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".routine") }.sorted()
  }()

  static func path(_ name: String) -> String { root.appendingPathComponent("Examples/\(name)").path }

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }
}

/// What the first lines of an example promise: `// check: no findings`, or `// check: 3 errors, 1 warning: collision, speed`.
private struct Promise: Equatable, CustomStringConvertible {
  var errors = 0
  var warnings = 0
  var notes = 0
  var rules: Set<String> = []

  init?(in text: String) {
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("// check: ") }) else { return nil }
    let promise = line.dropFirst("// check: ".count).split(separator: ":", maxSplits: 1)
    guard let counts = promise.first else { return nil }
    for part in counts.split(separator: ",") where part.trimmingCharacters(in: .whitespaces) != "no findings" {
      let words = part.split(separator: " ")
      guard words.count == 2, let number = Int(words[0]) else { return nil }
      switch words[1].prefix(4) {
      case "erro": errors = number
      case "warn": warnings = number
      case "note": notes = number
      default: return nil
      }
    }
    if promise.count == 2 {
      rules = Set(promise[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }

  init(of report: CheckReport) {
    errors = report.count(of: .error)
    warnings = report.count(of: .warning)
    notes = report.count(of: .note)
    rules = Set(report.findings.map(\.rule.rawValue))
  }

  var description: String { "\(errors) errors, \(warnings) warnings, \(notes) notes: \(rules.sorted())" }
}

@Suite struct ExampleTests {
  @Test func `at least eight examples are shipped`() {
    #expect(Examples.names.count >= 8)
  }

  @Test(arguments: Examples.names) func `the checks say what the first lines promise`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path(name))
    let promise = try #require(Promise(in: Examples.text(name)), "no line `// check: …`")
    #expect(promise == Promise(of: choreography.report), "\(choreography.report.findings.prefix(20).map(\.message))")
    #expect(choreography.warnings.isEmpty)
  }

  @Test(arguments: Examples.names) func `examples are formatted`(name: String) throws {
    let text = try Examples.text(name)
    #expect(Formatter.format(SourceFile(name: name, text: text)) == text)
  }
}
