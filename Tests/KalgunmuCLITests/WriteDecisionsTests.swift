import Foundation
import Testing

@testable import KalgunmuCLI

private let open = "cast ara, bora\nstart line(spacing: 2m)\nmove 8 to line(spacing: 2m) at (0, 1m)  // up\n"
private let decided = open.replacingOccurrences(of: "  // up", with: ", assign (ara, bora)  // up")

/// `kalgunmu plan --write`.
@Suite struct WriteDecisionsTests {
  @Test func `what was decided stands in the file afterwards, and a second time there is nothing to do`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open)
    let first = Run("plan", path, "--write")
    #expect(first.status == .fine && first.errors.isEmpty)
    #expect(first.output.hasSuffix("\n\n1 decision written into \(path): 1 list of places\n"))
    #expect(try folder.text("a.routine") == decided)
    let second = Run("plan", path, "--write")
    #expect(second.status == .fine)
    #expect(second.output.hasSuffix("\n\nnothing to write into \(path)\n"))
    #expect(try folder.text("a.routine") == decided)
    #expect(folder.contents() == ["a.routine"])
  }

  @Test func `what was mended is written as well`() throws {
    let folder = try TemporaryFolder()
    let text = "cast ara, bora\nstart line(spacing: 2m)\nmirror x over 8\n"
    let path = try folder.file("a.routine", text)
    let run = Run("plan", path, "--write")
    #expect(run.status == .fine && run.output.contains("1 passage mended"))
    let written = try folder.text("a.routine")
    #expect(written.hasPrefix(text.dropLast() + ", ") && written != text)
    let again = Run("plan", path)
    #expect(again.status == .fine && !again.output.contains("mended"))
  }

  @Test func `without effort places are written, and nothing is mended`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open + "mirror x over 8\n")
    #expect(Run("plan", path, "--write", "--effort", "none").status == .findings)
    #expect(try folder.text("a.routine") == decided + "mirror x over 8\n")
  }

  @Test func `a plan in which somebody collides is written all the same, and exits with 1`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open + "mirror x over 8, avoid off\n")
    let run = Run("plan", path, "--write")
    #expect(run.status == .findings)
    #expect(try folder.text("a.routine") == decided + "mirror x over 8, avoid off\n")
  }

  @Test func `without the option nothing is touched`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open)
    #expect(!Run("plan", path).output.contains("written"))
    #expect(try folder.text("a.routine") == open)
  }

  @Test func `beside json it is said to people`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open)
    let run = Run("plan", path, "--write", "--json")
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    #expect(run.errors == "1 decision written into \(path): 1 list of places\n")
    #expect(try folder.text("a.routine") == decided)
  }

  @Test func `each of several files has its own decisions, and one with mistakes none`() throws {
    let folder = try TemporaryFolder()
    let mistaken = "cast ara, bora\nstart lin(2)\n"
    let paths = [
      try folder.file("a.routine", open), try folder.file("b.routine", mistaken), try folder.file("c.routine", open),
    ]
    let run = Run(["plan", "--write"] + paths)
    #expect(run.status == .failure)
    #expect(run.output.components(separatedBy: "1 decision written into").count == 3)
    #expect(try folder.text("a.routine") == decided && folder.text("c.routine") == decided)
    #expect(try folder.text("b.routine") == mistaken)
  }

  @Test func `what is left is said with its line`() throws {
    let folder = try TemporaryFolder()
    let text = """
      cast ara, bora, dami
      start line(spacing: 2m)
      repeat 2 {
        move 8 to line(spacing: 2m) at (0, 1m)
        swap ara, dami over 4
      }

      """
    let path = try folder.file("a.routine", text)
    let run = Run("plan", path, "--write")
    #expect(run.status == .fine && run.output.hasSuffix("nothing to write into \(path)\n"))
    #expect(
      run.errors.hasPrefix(
        "\(path):4:3: note: left as it is: each round of the `repeat` leads to other decisions\n"))
    #expect(try folder.text("a.routine") == text)
  }

  @Test func `permissions and links stay`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = "\(folder.path)/link.routine"
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "a.routine")
    #expect(Run("plan", link, "--write").status == .fine)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "a.routine")
    #expect(try folder.text("a.routine") == decided)
    #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a file that was changed meanwhile stays as it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", open)
    let place = try #require(FileInPlace(path))
    #expect(place.holds(Array(open.utf8)))
    _ = try folder.file("a.routine", open + "hold 8\n")
    #expect(!place.holds(Array(open.utf8)))
    _ = try folder.file("a.routine", String(open.dropLast()))
    #expect(!place.holds(Array(open.utf8)))
  }

  @Test func `nothing can be written into a device`() throws {
    #expect(FileInPlace("/dev/null") == nil)
    #expect(FileInPlace("/no/such/file") == nil)
  }
}
