import DanceScore
import DanceSource
import Testing

@testable import DanceChecks

@Suite struct AllowanceTests {
  private let near = "cast a, b, c\nstart line(3, spacing: 0.55m)\n"

  @Test func `what a section allows is a note and stays in the report`() throws {
    let found = try findings(.crowding, near + "section \"S\", 4 { allow crowding\n hold 4 }")
    #expect(found.map(\.severity) == [.note, .note])
    #expect(found.allSatisfy { $0.message.hasSuffix(", which is allowed here") })
  }

  @Test func `what goes on behind the section stays a warning`() throws {
    let found = try findings(.crowding, near + "section \"S\", 4 { allow crowding\n hold 4 }\nhold 4")
    #expect(found.map(\.severity) == [.warning, .warning])
  }

  @Test func `only the dancers named are allowed`() throws {
    let found = try findings(.crowding, near + "section \"S\", 4 { allow crowding a, b\n hold 4 }")
    #expect(found.map(\.dancers) == [[1, 2], [0, 1]])
    #expect(found.map(\.severity) == [.warning, .note])
  }

  @Test func `an allowance covers its rule and no error`() throws {
    let text = "cast a, b\nstart line(2, spacing: 0.5m)\nsection \"S\", 4 { allow crowding\n hold 4 }"
    #expect(try findings(.collision, text).map(\.severity) == [.error])
  }

  @Test func `every rule that can be allowed warns`() {
    for name in Routine.RuleAllowance.rules { #expect(RuleID(rawValue: name)?.severity == .warning, "\(name)") }
  }

  @Test func `a section has its own speed`() throws {
    let text =
      "cast a\nstart point(0, 0)\nshift (2m, 0) over 4\nsection \"S\", 4 { limits { speed 0.9m/s }\n shift (-2m, 0) over 4 }"
    let found = try findings(.speed, text)
    #expect(found.map(\.from.count) == [4])
    #expect(found.first?.limit == 0.9)
  }

  @Test func `a group has its own stride`() throws {
    let text =
      "cast a, b\ngroup small = b\ngroup small { stride 0.4m }\nstart line(2, spacing: 2m)\nshift (0, 2m) over 4"
    #expect(try findings(.stride, text).map(\.dancers) == [[1]])
  }
}
