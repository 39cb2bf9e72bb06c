import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

@testable import KalgunmuCLI

private let colliding = "cast ara, bora\nstart line(2, spacing: 0.3m)\nhold 4\n"
private let crossing = "cast ara, bora\nstart line(spacing: 3m)\nsection \"Verse\" {\n  mirror x over 8, avoid off\n}\n"
private let mistaken = "cast ara, bora\nstart lin(2)\nhold 4\n"

private func object(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

@Suite struct RuleSelectionTests {
  @Test func `a rule can be looked at alone, and what others found is counted`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", colliding)
    let run = Run("check", path, "--rule", "speed", "--rule", "jump")
    #expect(run.status == .fine)
    #expect(run.output.contains("no other findings; 1 ignored (1 collision); closest pair 0.3000 m"))
    #expect(Run("check", path, "--rule", "collision").status == .findings)
  }

  @Test func `a rule can be left out, but not silently`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", colliding)
    let run = Run("check", path, "--ignore", "collision")
    #expect(run.status == .fine)
    #expect(run.output.contains("1 ignored (1 collision)"))
    let json = try object(Run("check", path, "--ignore=collision", "--json").output)
    #expect((json["findings"] as? [Any])?.isEmpty == true)
    #expect((json["summary"] as? [String: Int])?["ignored"] == 1)
  }

  @Test func `an unknown rule is a mistake with a suggestion`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", colliding)
    for option in ["--rule", "--ignore"] {
      let run = Run("check", path, option, "colision")
      #expect(run.status == .failure)
      #expect(run.errors.contains("there is no rule called `colision`"))
      #expect(run.errors.contains("did you mean `collision`?"))
    }
    #expect(Run("check", path, "--rule", "beauty").errors.contains("choose among collision, crowding"))
  }
}

/// What the schema of SARIF 2.1.0 requires, as far as its parts are used.
@Suite struct SARIFTests {
  private func run(_ arguments: String...) throws -> (log: [String: Any], run: [String: Any]) {
    let log = try object(Run(["check", "--sarif", "-"] + arguments).output)
    return (log, try #require((log["runs"] as? [[String: Any]])?.first))
  }

  @Test func `the log has what the schema requires`() throws {
    let folder = try TemporaryFolder()
    let (log, run) = try run(try folder.file("a.routine", crossing))
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    #expect((log["runs"] as? [Any])?.count == 1)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "kalgunmu")
    #expect(driver["version"] is String)
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    for rule in rules {
      #expect(((rule["shortDescription"] as? [String: Any])?["text"] as? String)?.hasSuffix(".") == true)
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String ?? ""
      #expect(["none", "note", "warning", "error"].contains(level))
    }
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == true)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let said = notes.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
    #expect(said.contains { $0.hasPrefix("closest pair") })
  }

  @Test func `a result names its rule, its place and its fingerprint`() throws {
    let folder = try TemporaryFolder()
    let (_, run) = try run(try folder.file("a b.routine", crossing))
    let results = try #require(run["results"] as? [[String: Any]])
    let result = try #require(results.first)
    #expect(results.count == 1)
    #expect(result["ruleId"] as? String == "collision")
    let rules = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
    #expect(rules?[result["ruleIndex"] as? Int ?? -1]["id"] as? String == "collision")
    #expect(result["level"] as? String == "error")
    #expect((result["message"] as? [String: Any])?["text"] is String)
    #expect(result["baselineState"] == nil)
    let prints = try #require(result["partialFingerprints"] as? [String: String])
    #expect(prints["kalgunmu/v1"]?.count == 16)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let uri = try #require((location["artifactLocation"] as? [String: Any])?["uri"] as? String)
    #expect(uri.hasPrefix("file:///") && uri.hasSuffix("/a%20b.routine"))
    let region = try #require(location["region"] as? [String: Int])
    #expect(region["startLine"] == 4)
    #expect(region["startColumn"] == 3)
    #expect(region["endColumn"] == 29)
  }

  @Test func `columns count code points, not bytes and not characters`() throws {
    let folder = try TemporaryFolder()
    let text =
      "cast \u{C18C}, \u{1112}\u{1161}\nstart line(2, spacing: 3m)\n/* \u{1112}\u{1161}\u{1F483} */ mirror x over 8, avoid off\n"
    let (_, run) = try run(try folder.file("a.routine", text))
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["region"] as? [String: Int])?["startColumn"] == 11)
  }

  @Test func `a file with mistakes is no success, and the mistakes are notifications`() throws {
    let folder = try TemporaryFolder()
    let (_, run) = try run(try folder.file("a.routine", mistaken), try folder.file("b.routine", crossing))
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.contains { $0["level"] as? String == "error" })
    #expect((run["results"] as? [Any])?.count == 1)
  }

  @Test func `what is known is unchanged and suppressed`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    let baseline = "\(folder.path)/known.json"
    #expect(Run("check", path, "--write-baseline", baseline).status == .fine)
    let (_, run) = try run(path, "--baseline", baseline)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["baselineState"] as? String == "unchanged")
    #expect((result["suppressions"] as? [[String: String]])?.first?["kind"] == "external")
  }
}

/// What the Jenkins schema of JUnit XML requires.
@Suite struct JUnitTests {
  private func document(_ arguments: String...) throws -> String {
    let text = Run(["check", "--junit", "-"] + arguments).output
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(text.hasPrefix(head))
    let body = String(text.dropFirst(head.count))
    let (checker, complaint) = XMLChecker.check(Array(body.utf8))
    #expect(complaint == nil)
    #expect(checker.elements.first == "testsuites")
    let known = ["testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"]
    #expect(Set(checker.elements).isSubset(of: known))
    for line in body.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("<testcase") { #expect(line.hasPrefix("<testcase name=\"") && line.contains(" classname=\"")) }
      if line.hasPrefix("<testsuite ") {
        for name in ["name", "tests", "failures", "errors", "skipped"] { #expect(line.contains(" \(name)=\"")) }
      }
    }
    return body
  }

  @Test func `a section is a suite and a rule a test`() throws {
    let folder = try TemporaryFolder()
    let body = try document(try folder.file("a&b.routine", crossing))
    #expect(
      body.contains(
        "a&amp;b.routine: Verse\" tests=\"\(RuleID.allCases.count)\" failures=\"1\" errors=\"0\""))
    #expect(body.contains("<failure type=\"collision\" message=\"ara and bora collide"))
    #expect(body.contains(":4:3: error: ara and bora collide"))
    #expect(body.contains("every pair, every instant</system-out>"))
  }

  @Test func `warnings pass with output, unless they fail`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", "cast ara, bora\nstart line(2, spacing: 0.55m)\nhold 4\n")
    #expect(try document(path).contains("failures=\"0\""))
    #expect(try document(path).contains("warning: ara and bora are crowded"))
    #expect(try document(path, "--fail-on", "warning").contains("<failure type=\"crowding\""))
  }

  @Test func `what is known or ignored is skipped`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    let baseline = "\(folder.path)/known.json"
    _ = Run("check", path, "--write-baseline", baseline)
    #expect(try document(path, "--baseline", baseline).contains("<skipped message=\"1 known from the baseline\"/>"))
    #expect(try document(path, "--ignore", "collision").contains("<skipped message=\"1 ignored\"/>"))
  }

  @Test func `a file with mistakes is an error`() throws {
    let folder = try TemporaryFolder()
    let body = try document(try folder.file("a.routine", mistaken))
    #expect(body.contains("tests=\"1\" failures=\"0\" errors=\"1\""))
    #expect(body.contains("<error type=\"unknown-formation\""))
  }
}

@Suite struct BaselineTests {
  @Test func `what is known does not fail, also when lines and counts have moved`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    let baseline = "\(folder.path)/known.json"
    let writing = Run("check", path, "--write-baseline", baseline)
    #expect(writing.status == .fine)
    #expect(writing.errors.contains("known.json knows 1 finding\n"))
    let moved = crossing.replacingOccurrences(of: "section", with: "\n// a comment\nhold 8\nsection")
    _ = try folder.file("a.routine", moved.replacingOccurrences(of: "over 8", with: "over 7.5"))
    let run = Run("check", path, "--baseline", baseline)
    #expect(run.status == .fine)
    #expect(run.output.contains("no other findings; 1 known from the baseline; closest pair"))
  }

  @Test func `what is new fails, and what is gone is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    let baseline = "\(folder.path)/known.json"
    _ = Run("check", path, "--write-baseline", baseline)
    _ = try folder.file(
      "a.routine", crossing.replacingOccurrences(of: "over 8", with: "over 8, avoid off\n  mirror x over 8"))
    #expect(Run("check", path, "--baseline", baseline).status == .findings)
    _ = try folder.file("a.routine", crossing.replacingOccurrences(of: "over 8", with: "over 8, path arc 90deg"))
    let run = Run("check", path, "--baseline", baseline)
    #expect(run.status == .fine)
    #expect(run.output.contains("  gone[collision] ara and bora collide"))
    #expect(run.output.contains("no other findings; 1 of the baseline gone; closest pair"))
    #expect(Run("check", path, "--baseline", baseline, "--write-baseline", baseline).status == .fine)
    #expect(!Run("check", path, "--baseline", baseline).output.contains("gone"))
  }

  @Test func `a file that is no baseline is neither read nor replaced`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    let run = Run("check", path, "--write-baseline", path)
    #expect(run.status == .failure)
    #expect(run.errors.contains("is in the way"))
    #expect(try folder.text("a.routine") == crossing)
    #expect(Run("check", path, "--baseline", path).errors.contains("is no baseline"))
    #expect(Run("check", path, "--baseline", "\(folder.path)/none").errors.contains("--write-baseline"))
    #expect(Run("check", path, "--write-baseline", folder.path).errors.contains("is no ordinary file"))
    #expect(Run("check", path, "--sarif", "\(folder.path)/none/out").errors.contains("there is no such folder"))
    #expect(folder.contents() == ["a.routine"])
  }

  @Test func `what a baseline knows of other files stays when one is written anew`() throws {
    let folder = try TemporaryFolder()
    let (a, b) = (try folder.file("a.routine", crossing), try folder.file("b.routine", colliding))
    let baseline = "\(folder.path)/known.json"
    #expect(Run("check", a, "--write-baseline", baseline).errors.hasSuffix("known.json knows 1 finding\n"))
    let second = Run("check", b, "--write-baseline", baseline)
    #expect(second.errors.hasSuffix("known.json knows 2 findings, 1 of them of files that were not checked now\n"))
    #expect(Run("check", a, b, "--baseline", baseline).status == .fine)
    _ = try folder.file("later.json", "{\"kalgunmu-baseline\": 2, \"files\": {}}")
    let later = Run("check", a, "--write-baseline", "\(folder.path)/later.json")
    #expect(later.errors.contains("is no baseline that this version can read"))
    #expect(try folder.text("later.json").contains(": 2"))
  }

  @Test func `a file that the baseline does not know is named, with those it knows`() throws {
    let folder = try TemporaryFolder()
    let (a, b) = (try folder.file("a.routine", crossing), try folder.file("b.routine", colliding))
    let baseline = "\(folder.path)/known.json"
    _ = Run("check", a, "--write-baseline", baseline)
    let run = Run("check", a, b, "--baseline", baseline)
    #expect(run.status == .findings)
    #expect(run.errors == "note: the baseline knows nothing of `\(b)`, only of `\(a)`\n")
  }

  @Test func `no baseline is written when a file has mistakes`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", mistaken)
    #expect(Run("check", path, "--write-baseline", "\(folder.path)/known.json").status == .failure)
    #expect(folder.contents() == ["a.routine"])
  }

  @Test func `report files are replaced when they are ours, and nothing is left beside them`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    for option in ["--sarif", "--junit", "--write-baseline"] {
      let file = "\(folder.path)/out"
      _ = Run("check", path, option, file)
      let first = try folder.text("out")
      #expect(Run("check", path, option, file).status != .failure)
      #expect(try folder.text("out") == first)
      #expect(folder.contents() == ["a.routine", "out"])
      try FileManager.default.removeItem(atPath: file)
    }
  }

  @Test func `two reports cannot share standard output`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crossing)
    #expect(Run("check", path, "--sarif", "-", "--json").errors.contains("would both print"))
    #expect(Run("check", path, "--sarif", "-", "--junit", "-").errors.contains("would both print"))
    #expect(Run("check", path, "--write-baseline", "-").errors.contains("a baseline needs a file"))
  }
}
