import Foundation
import Testing

@testable import KalgunmuCLI

private let clean = "cast ara, bora\nstart line(2, spacing: 2m)\nhold 4\n"

/// What a person types by mistake must not cost a file or an evening.
@Suite struct MistypedArgumentTests {
  @Test(arguments: [
    ["--sarif", "x", "--junit", "x"], ["--write-baseline", "x", "--html", "./x"],
    ["--html", "none/../x", "--sarif", "x"],
  ])
  func `two options that name one file are refused before any work`(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    let placed = options.map { $0.hasPrefix("--") ? $0 : "\(folder.path)/\($0)" }
    let run = Run(["check", path] + placed)
    #expect(run.status == .failure)
    #expect(run.errors.contains("two options name one file"))
    #expect(run.output.isEmpty)
    #expect(folder.contents() == ["a.routine"])
  }

  @Test(arguments: ["--json", "--fail-on=note", "--rule"])
  func `an option is not the value of another`(_ next: String) throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", clean), "--html", next)
    #expect(run.status == .failure)
    #expect(run.errors.contains("expected FILE behind `--html`, found the option `\(next)`"))
    #expect(run.errors.contains("hint: write `--html=\(next)` if it is no option"))
  }

  @Test func `a value that looks like an option can be attached`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", clean), "--rule=--json")
    #expect(run.errors.contains("there is no rule called `--json`"))
  }

  @Test func `what is wrong with the setting of keyframes is said of the option`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "count,dancer,x,y\n0,ara,0,0\n8,ara,1,0\n")
    let run = Run("check", path, "--tempo", "fast", "--stage", "big", "--limits", "speed 1m")
    #expect(run.status == .failure)
    #expect(run.errors.contains("--tempo:1:1: error: there is no value called `fast`"), "\(run.errors)")
    #expect(run.errors.contains("--stage:1:1: error: "))
    #expect(run.errors.contains("--limits:1:7: error: "))
    #expect(!run.errors.contains("options:"))
  }

  @Test func `empty names are refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    for option in ["--html", "--sarif", "--junit", "--baseline", "--write-baseline"] {
      let run = Run("check", path, option, "")
      #expect(run.status == .failure)
      #expect(run.errors.contains("expected FILE behind `\(option)`"))
    }
    for arguments in [["check", ""], ["check", "--", ""], ["format", ""], ["render", ""]] {
      let run = Run(arguments)
      #expect(run.status == .failure)
      #expect(run.errors.contains("expected the name of a file, found an empty one"))
    }
  }

  @Test func `a baseline does not come from standard input`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", clean), "--baseline", "-")
    #expect(run.errors.contains("a baseline needs a file"))
    #expect(run.errors.contains("name one behind `--baseline`"))
  }

  @Test(arguments: [("warn", "warning"), ("err", "error"), ("eror", "error"), ("notes", "note")])
  func `a severity that is cut short or misspelt is understood`(_ typed: String, _ meant: String) throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", clean), "--fail-on", typed)
    #expect(run.errors.contains("did you mean `\(meant)`?"))
  }

  @Test func `a report of another kind is called what it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    let file = "\(folder.path)/out"
    _ = Run("check", path, "--junit", file)
    let run = Run("check", path, "--html", file)
    #expect(run.status == .failure)
    #expect(run.errors.contains("is in the way: it holds a JUnit report of kalgunmu, not a page"))
    #expect(try folder.text("out").hasPrefix("<?xml"))
  }

  @Test func `a pipe that nobody writes into is refused`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let run = Run("check", path)
    #expect(run.status == .failure)
    #expect(run.errors.contains("cannot be read: nobody writes into this pipe"))
  }

  @Test func `a pipe with a writer is read to its end`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    // Both ends at once keep the writer from waiting for a reader.
    let descriptor = open(path, O_RDWR)
    let bytes = Array(clean.utf8)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    Thread.detachNewThread {
      usleep(300_000)
      close(descriptor)
    }
    #expect(Run("check", path).status == .fine)
  }
}
