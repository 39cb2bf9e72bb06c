import Foundation
import Kalgunmu
import Testing

/// Every command shown in README and reference is run, page by page, in a folder of its own that holds the examples, the
/// library, and the files shown before it.
@Suite struct CommandLineTests {
  @Test(arguments: Page.all)
  func `every command shown does what it says`(page: Page) throws {
    let folder = try WorkingFolder()
    defer { folder.remove() }
    for block in page.blocks {
      if let file = block.promise.file { try folder.write(block.text, to: file) }
      switch block.language {
      case "shell": try expectSuccess(of: block, in: folder)
      case "console": try expectOutput(of: block, in: folder)
      default: break
      }
    }
  }

  /// Every line is a command of the program, which ends well, or one of those that a developer knows.
  private func expectSuccess(of block: Block, in folder: WorkingFolder) throws {
    for line in block.text.split(separator: "\n") {
      if ["swift build", "swift test"].contains(where: { line.hasPrefix($0) }) { continue }
      guard let arguments = Self.arguments(of: line) else {
        Issue.record("\(block): \(line) is no command of this program")
        continue
      }
      let outcome = try folder.run(arguments)
      #expect(outcome.status == 0, "\(block): \(line)\n\(outcome.text)")
    }
  }

  /// A line `$ kalgunmu …`, and below it exactly what it prints.
  private func expectOutput(of block: Block, in folder: WorkingFolder) throws {
    var (command, expected): (Substring?, String) = (nil, "")
    func finish() throws {
      guard let command else { return }
      let arguments = try #require(Self.arguments(of: command), "\(block): \(command)")
      let outcome = try folder.run(arguments)
      #expect(outcome.text == expected, "\(block): \(command)")
    }
    for line in block.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        try finish()
        (command, expected) = (line.dropFirst(2), "")
      } else {
        expected += line + "\n"
      }
    }
    #expect(command != nil, "\(block)")
    try finish()
  }

  /// The arguments behind the program's name; a comment behind them is left out.
  private static func arguments(of line: Substring) -> [String]? {
    let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
    for start in [["kalgunmu"], ["swift", "run", "-c", "release", "kalgunmu"]] where words.starts(with: start) {
      return Array(words.dropFirst(start.count))
    }
    return nil
  }
}

/// A temporary folder that looks like a checkout.
private struct WorkingFolder {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kalgunmu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Examples", "Formations"] {
      try FileManager.default.copyItem(
        at: Page.packageRoot.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs the built command; what it writes to both streams comes in the order of a terminal.
  func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = try Self.command()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["NO_COLOR": "1", "PATH": "/usr/bin:/bin"]
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    try FileManager.default.removeItem(at: output)
    return (process.terminationStatus, text)
  }

  /// The command that was built with these tests: it stands beside them.
  private static func command() throws -> URL {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let places = CommandLine.arguments.map { URL(fileURLWithPath: $0) } + bundles
    let candidates = places.flatMap { place in
      [place, place.deletingLastPathComponent()].map { $0.appendingPathComponent("kalgunmu") }
    }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "the command was not built")
  }
}
