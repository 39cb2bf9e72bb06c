import Foundation
import Testing

@testable import KalgunmuCLI

/// What a report for people says, whatever names a routine gives.
@Suite struct TerminalTextTests {
  private let esc = "\u{1B}[31m"
  private let turning = "\u{202E}"

  @Test func `names command no terminal`() throws {
    let folder = try TemporaryFolder()
    let text =
      "routine \"a\(esc)b\(turning)\"\ncast ara \"A\(esc)\", bora\nstart line(2, spacing: 0.3m)\n"
      + "section \"S\(esc)\(turning)\" {\n  hold 8\n}\nsection \"T\(esc)\", 16 {\n  mirror x over 8\n}\n"
    let run = Run("check", try folder.file("a.routine", text), "--measures")
    for said in [run.output, run.errors] {
      #expect(!said.contains("\u{1B}") && !said.contains(turning))
    }
    #expect(run.output.contains("a\u{241B}[31mb\u{FFFD} ("))
    #expect(run.output.contains("S\u{241B}[31m\u{FFFD}, 1:1"))
  }

  @Test func `names of dancers in a table and of files command no terminal`() throws {
    let folder = try TemporaryFolder()
    let table = "count,dancer,x,y\n0,a\(esc),0,0\n0,b\(turning),0.1,0\n"
    let run = Run("check", try folder.file("a\(turning).csv", table), "--measures")
    #expect(run.output.contains("a\u{241B}[31m and b\u{FFFD}"))
    #expect(!run.output.contains("\u{1B}") && !run.output.contains(turning))
    let missing = Run("check", "none\(esc).routine", "--\(esc)")
    #expect(!missing.errors.contains("\u{1B}"))
    #expect(missing.errors.contains("unknown option `--\u{241B}[31m`"))
  }

  @Test func `an empty title is as good as none`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("z.routine", "routine \"\"\ncast ara\nstart line\nhold 4\n"))
    #expect(run.output.hasPrefix("z (\(folder.path)/z.routine): 1 dancer"))
  }

  @Test func `where findings are cut off the report says who has them all`() throws {
    let folder = try TemporaryFolder()
    let text = "cast p 1...12\nstart grid(columns: 4, spacing: 0.3m)\nhold 4\n"
    let path = try folder.file("a.routine", text)
    let output = Run("check", path).output
    #expect(output.contains(" more of collision; `--json` has all\n"))
  }
}
