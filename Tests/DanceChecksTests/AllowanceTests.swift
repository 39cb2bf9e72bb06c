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

  @Test func `a section has its own edge, for who walks and for who stands`() throws {
    let text =
      "cast a, b\nstage 10m x 10m\nstart line(2, spacing: 9m)\nhold 4\n"
      + "section \"S\", 8 { limits { edge 1m }\n hold 4\n shift (0, 1m) over 4 }\nhold 4"
    let found = try findings(.offStage, text)
    #expect(found.map(\.dancers) == [[0], [1]])
    #expect(found.map(\.from.count) == [4, 4])
    #expect(found.map(\.to.count) == [12, 12])
    #expect(try findings(.offStage, text.replacing("cast a, b", with: "cast a, b\ndancer a { edge 0m }")).count == 1)
  }

  @Test func `one stay in two margins is two findings, each with its margin`() throws {
    let text =
      "cast a\nstage 10m x 10m\nlimits { edge 1m }\nstart point(4.5m, 0)\nhold 4\n"
      + "section \"S\", 4 { limits { edge 2m }\n hold 4 }"
    let found = try findings(.offStage, text)
    #expect(found.map(\.from.count) == [0, 4])
    #expect(found.map(\.to.count) == [4, 8])
    #expect(found.map { (($0.value ?? 0) * 100).rounded() } == [50, 150])
  }

  @Test func `a section has its own clearance, from its first count to its last`() throws {
    let text =
      "cast a, b\nlimits { clearance 0.5m }\nstart line(2, spacing: 0.7m)\nhold 4\n"
      + "section \"S\", 4 { limits { clearance 0.8m }\n hold 4 }\nhold 4\n"
      + "section \"T\", 4 { limits { clearance 0.3m }\n hold 4 }"
    let found = try findings(.crowding, text)
    #expect(found.map(\.limit) == [0.8])
    #expect(found.map(\.from.count) == [4])
    #expect(found.map(\.to.count) == [8])
    let own = "dancer a { clearance 0.6m }\ndancer b { clearance 0.5m }\n"
    #expect(try findings(.crowding, own + text).isEmpty)
  }

  @Test func `crowding ends where another clearance begins`() throws {
    let text =
      "cast a, b\nlimits { clearance 0.75m }\nstart line(2, spacing: 0.7m)\nhold 4\n"
      + "section \"S\", 4 { limits { clearance 0.8m }\n hold 4 }"
    let found = try findings(.crowding, text)
    #expect(found.map(\.limit) == [0.75, 0.8])
    #expect(found.map(\.from.count) == [0, 4])
    #expect(found.map(\.to.count) == [4, 8])
  }

  @Test func `each moment of a walk is held to the clearance of its section`() throws {
    // The distance is 2 m − 0.175 m · count until they are 0.6 m apart.
    let text =
      "cast a, b\nlimits { clearance 0.7m }\nstart line(2, spacing: 2m)\n"
      + "section \"S\", 8 { limits { clearance 1.3m }\n together { a { shift (1.4m, 0) over 8 }\n b { hold 8 } } }\nhold 2"
    let found = try findings(.crowding, text)
    #expect(found.map(\.limit) == [1.3, 0.7])
    #expect(abs((found.first?.from.count ?? 0) - 4) < 1e-6)
    #expect(found.map(\.to.count) == [8, 10])
    #expect(found.last?.from.count == 8)
  }

  @Test func `a section has its own lateness`() throws {
    let cross =
      "together 7 { a { shift (6m, 0) over 6\n hold 1 }\n b { hold 1\n shift (0, 6m) over 6 } }\n"
      + "together 7 { a { shift (-6m, 0) over 6\n hold 1 }\n b { hold 1\n shift (0, -6m) over 6 } }\n"
    let head = "cast a, b\nformation f { point(-3m, 0)\n point(0, -3m) }\nstart f\n"
    #expect(try findings(.lateness, head + cross).isEmpty)
    let found = try findings(
      .lateness, head + cross + "section \"S\", 14 { limits { lateness 200ms }\n" + cross + "}")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.from.count >= 14 && $0.limit == 0.2 })
  }

  @Test func `a group has its own stride`() throws {
    let text =
      "cast a, b\ngroup small = b\ngroup small { stride 0.4m }\nstart line(2, spacing: 2m)\nshift (0, 2m) over 4"
    #expect(try findings(.stride, text).map(\.dancers) == [[1]])
  }
}
