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
