import Foundation
import Testing

@testable import KalgunmuCLI

private let clean = "cast ara, bora\nstart line(2, spacing: 2m)\nhold 4\nshift (0, 1m) over 4\n"
private let colliding = "cast ara, bora\nstart line(2, spacing: 0.3m)\nhold 4\n"
private let crowded = "cast ara, bora\nstart line(2, spacing: 0.55m)\nhold 4\n"
private let mistaken = "cast ara, bora\nstart lin(2)\nhold 4\n"

@Suite struct CheckCommandTests {
  @Test func `a clean routine exits with 0 and says what was proved`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", clean))
    #expect(run.status == .fine)
    #expect(run.output.contains("no findings; closest pair 2.0000 m (ara, bora at 1:1); every pair, every instant"))
    #expect(run.errors.isEmpty)
  }

  @Test func `errors exit with 1 and warnings do so when asked`() throws {
    let folder = try TemporaryFolder()
    let crowdedFile = try folder.file("crowded.routine", crowded)
    #expect(Run("check", try folder.file("a.routine", colliding)).status == .findings)
    #expect(Run("check", crowdedFile).status == .fine)
    #expect(Run("check", crowdedFile, "--fail-on", "warning").status == .findings)
    #expect(Run("check", crowdedFile, "--fail-on=nothing").status == .failure)
  }

  @Test func `keyframes are held to a limit of landing together`() throws {
    let folder = try TemporaryFolder()
    let table = "count,dancer,x,y\n0,a,0,0\n0,b,2,0\n4,a,0,2\n8,a,0,2\n8,b,2,2\n"
    let path = try folder.file("show.csv", table)
    #expect(!Run("check", path).output.contains("early"))
    let run = Run("check", path, "--limits", "landing 0")
    #expect(run.output.contains("warning[early] a lands 4 counts before b, who lands at 2:1 (limit 0 counts)"))
    #expect(!run.output.contains("hint"))
  }

  @Test func `mistakes in a file exit with 2 and go to standard error`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", mistaken))
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("a.routine:2:7: error:"))
    #expect(run.errors.contains("did you mean `line`?"))
  }

  @Test func `the json of a report keeps its contract`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", colliding)
    let run = Run("check", path, "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      Set(json.keys)
        == [
          "schema", "file", "title", "dancers", "counts", "seconds", "closest", "findings", "known", "gone", "measures",
          "summary",
        ])
    #expect(json["schema"] as? Int == 1)
    #expect(json["file"] as? String == path)
    #expect(json["dancers"] as? Int == 2)
    #expect(json["counts"] as? Double == 4)
    let closest = try #require(json["closest"] as? [String: Any])
    #expect(Set(closest.keys) == ["dancers", "distance", "count", "at", "seconds"])
    #expect(closest["dancers"] as? [String] == ["ara", "bora"])
    #expect(closest["distance"] as? Double == 0.3)
    #expect(closest["at"] as? String == "1:1")
    let finding = try #require((json["findings"] as? [[String: Any]])?.first)
    #expect(
      Set(finding.keys)
        == [
          "rule", "severity", "message", "dancers", "from", "to", "closest", "value", "limit", "hint", "span",
          "fingerprint",
        ])
    #expect(finding["rule"] as? String == "collision")
    #expect(finding["limit"] as? Double == 0.52)
    #expect((finding["to"] as? [String: Any])?["count"] as? Double == 4)
    #expect((finding["to"] as? [String: Any])?["at"] as? String == "1:5")
    #expect((finding["span"] as? [String: Any])?["line"] as? Int == 2)
    #expect(
      json["summary"] as? [String: Int] == [
        "errors": 1, "warnings": 0, "notes": 0, "known": 0, "gone": 0, "ignored": 0, "mended": 0,
      ])
  }

  @Test func `one dancer has null for the closest pair`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", "cast ara\nstart point(0, 0)\nhold 4\n"), "--json")
    #expect(run.output.contains("\"closest\" : null"))
  }

  @Test func `several files give an array, mistakes among them`() throws {
    let folder = try TemporaryFolder()
    let run = Run(
      "check", "--json", try folder.file("a.routine", clean), try folder.file("b.routine", mistaken))
    #expect(run.status == .failure)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(json.count == 2)
    let diagnostic = try #require((json[1]["diagnostics"] as? [[String: Any]])?.first)
    #expect(Set(diagnostic.keys) == ["severity", "message", "hint", "span"])
    #expect(run.errors.contains("b.routine:2:7"))
  }

  @Test func `a file too large for a routine is refused without being read to its end`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("huge.routine", "")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 1 << 31)
    #expect(Run("check", path).errors.contains("larger than 16 MiB"))
    #expect(Run("format", path).status == .failure)
  }

  @Test func `a missing file and a folder are named`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("razor.routine", clean)
    let missing = Run("check", "\(folder.path)/razer.routine")
    #expect(missing.status == .failure)
    #expect(missing.errors.contains("did you mean `razor.routine`?"))
    #expect(Run("check", folder.path).errors.contains("is a folder"))
  }
}

@Suite struct KeyframeCommandTests {
  private let show = "count,dancer,x,y\n0,a,-4,0\n0,b,4,0\n8,a,4,0\n8,b,-4,0\n"

  @Test func `a table of keyframes is checked like a routine`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("show.csv", show)
    let run = Run("check", path)
    #expect(run.status == .findings)
    #expect(run.output.contains("error[collision] a and b"))
    #expect(Run("render", path, "-o", "\(folder.path)/out", "--at", "1:5").status == .fine)
  }

  @Test func `tempo, stage and limits come from options`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("show.csv", show)
    #expect(!Run("check", path, "--tempo", "120bpm").output.contains("speed"))
    #expect(Run("check", path, "--tempo", "240bpm").output.contains("error[speed]"))
    #expect(Run("check", path, "--stage", "4m x 4m").output.contains("error[off-stage]"))
    #expect(Run("check", path, "--limits", "radius 0.1m; clearance 0.3m").output.contains("limit 0.20 m"))
    let mistaken = Run("check", path, "--limits", "raduis 0.1m")
    #expect(mistaken.status == .failure)
    #expect(mistaken.errors.contains("did you mean `radius`?"))
    #expect(Run("check", try folder.file("a.routine", clean), "--tempo", "90bpm").status == .failure)
  }

  @Test func `mistakes in a table go to standard error and into the json`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", "--json", try folder.file("show.csv", "count,dancer,x,y\n0,a,zero,0\n"))
    #expect(run.status == .failure)
    #expect(run.errors.contains("show.csv:2:5: error: expected metres, found `zero`"))
    #expect(run.output.contains("\"diagnostics\""))
    #expect(Run("check", "\(folder.path)/none.csv").errors.contains("there is no file"))
  }
}

@Suite struct UsageTests {
  @Test func `help and version exit with 0`() {
    for command in CommandLineTool.commands {
      let run = Run(command.name, "--help")
      #expect(run.status == .fine)
      #expect(run.output.contains("Example"))
      #expect(run.output.contains("kalgunmu \(command.name)"))
      for option in command.options { #expect(run.output.contains(option.name)) }
    }
    #expect(Run("--help").status == .fine)
    #expect(Run("help", "render").output.contains("--fps"))
    #expect(Run("--version").output.hasPrefix("kalgunmu "))
  }

  @Test func `the examples in the help name options that exist`() {
    for command in CommandLineTool.commands {
      for example in command.examples {
        for word in example.line.split(separator: " ") where word.hasPrefix("-") {
          #expect(command.options.contains { $0.name == word || $0.short == String(word) }, "\(example.line)")
        }
      }
    }
  }

  @Test func `usage in error exits with 2 and says what to do`() {
    #expect(Run().status == .failure)
    #expect(Run("chek").errors.contains("did you mean `check`?"))
    #expect(Run("check").status == .failure)
    #expect(Run("check", "--jsn", "x").errors.contains("did you mean `--json`?"))
    #expect(Run("check", "--json=yes", "x").errors.contains("takes no value"))
    #expect(Run("render", "x.routine").errors.contains("-o"))
    #expect(Run("render", "x", "-o", "y", "--every").errors.contains("expected COUNTS"))
  }
}

@Suite struct FormatCommandTests {
  @Test func `a file is rewritten once and then left alone`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", "cast   ara,bora // two\nstart line( 2 )\n")
    #expect(Run("format", "--check", path).status == .findings)
    #expect(Run("format", path).status == .fine)
    #expect(try folder.text("a.routine") == "cast ara, bora  // two\nstart line(2)\n")
    #expect(Run("format", "--check", path).status == .fine)
  }

  @Test func `a link is followed and permissions are kept`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", "cast   ara\nstart line\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link.routine", withDestinationPath: path)
    #expect(Run("format", "\(folder.path)/link.routine").status == .fine)
    #expect(try folder.text("a.routine") == "cast ara\nstart line\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link.routine") == path)
  }

  @Test func `a file with mistakes is not touched`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", "cast   ara\nstart line((\n")
    #expect(Run("format", path).status == .failure)
    #expect(try folder.text("a.routine") == "cast   ara\nstart line((\n")
  }
}

@Suite struct RenderCommandTests {
  private static let storyboard = ["storyboard", "storyboard.html", "storyboard.svg", "storyboard/1.svg"]

  @Test func `frames are numbered from 0 and nothing else is left behind`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    let run = Run("render", path, "-o", "\(folder.path)/out", "--every", "2")
    #expect(run.status == .fine, "\(run.errors)")
    #expect(
      folder.contents("out")
        == ["frames", "frames/0000.svg", "frames/0001.svg", "frames/0002.svg", "frames/0003.svg", "frames/0004.svg"]
        + ["frames/index.json"] + Self.storyboard)
  }

  @Test func `a second run replaces its own frames and removes those left over`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    _ = Run("render", path, "-o", "\(folder.path)/out")
    #expect(Run("render", path, "-o", "\(folder.path)/out", "--at", "1:3").status == .fine)
    #expect(folder.contents("out") == ["frames", "frames/0000.svg", "frames/index.json"] + Self.storyboard)
  }

  @Test func `a file that was not made by the program is never replaced`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    try FileManager.default.createDirectory(atPath: "\(folder.path)/out/frames", withIntermediateDirectories: true)
    _ = try folder.file("out/frames/0000.svg", "<svg>mine</svg>")
    _ = try folder.file("out/frames/0099.svg", "<svg>mine too</svg>")
    let run = Run("render", path, "-o", "\(folder.path)/out")
    #expect(run.status == .failure)
    #expect(run.errors.contains("in the way"))
    #expect(folder.contents("out") == ["frames", "frames/0000.svg", "frames/0099.svg"])
    #expect(try folder.text("out/frames/0000.svg") == "<svg>mine</svg>")
  }

  @Test func `a file with mistakes yields no output files`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", mistaken)
    #expect(Run("render", path, "-o", "\(folder.path)/out").status == .failure)
    #expect(folder.contents() == ["a.routine"])
  }

  @Test func `frames can be chosen in one way only, and moments must exist`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    let out = "\(folder.path)/out"
    #expect(Run("render", path, "-o", out, "--every", "2", "--fps", "30").status == .failure)
    #expect(Run("render", path, "-o", out, "--at", "9:1").errors.contains("behind the end"))
    #expect(Run("render", path, "-o", out, "--at", "3.5").errors.contains("such as 3:5"))
    #expect(Run("render", path, "-o", out, "--every", "0").status == .failure)
    #expect(Run("render", path, "-o", out, "--every", "0.0000001").errors.contains("more than"))
    #expect(Run("render", path, "-o", path).errors.contains("is a file"))
    #expect(folder.contents() == ["a.routine"])
  }

  @Test func `what is made can be chosen`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    let out = "\(folder.path)/out"
    let run = Run("render", path, "-o", out, "--as", "player")
    #expect(run.status == .fine && run.output == "the player is in \(out)\n", "\(run.errors)")
    #expect(folder.contents("out") == ["player.html"])
    #expect(
      Run("render", path, "-o", out, "--as", "storyboard, player").output.hasPrefix("the storyboard and the player are")
    )
    #expect(Set(folder.contents("out")).isSuperset(of: ["player.html", "storyboard.svg"]))
    #expect(Run("render", path, "-o", out, "--as", "plaier").errors.contains("did you mean `player`?"))
    #expect(Run("render", path, "-o", out, "--as", "").status == .failure)
  }

  @Test func `a page of somebody else is not replaced by a player, and frames stay when none are drawn`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    _ = Run("render", path, "-o", "\(folder.path)/out", "--at", "1:1")
    _ = try folder.file("out/player.html", "<html>mine</html>")
    #expect(Run("render", path, "-o", "\(folder.path)/out", "--as", "player").errors.contains("in the way"))
    #expect(folder.contents("out").contains("frames/0000.svg"))
    #expect(try folder.text("out/player.html") == "<html>mine</html>")
  }

  @Test func `the player says where the recording belongs`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", "music \"songs/one.mp3\"\n" + clean)
    let run = Run("render", path, "-o", "\(folder.path)/out", "--as", "player")
    #expect(run.output.contains("plays `one.mp3` if that stands beside it"))
  }

  @Test func `an empty name of a folder is refused`() throws {
    let folder = try TemporaryFolder()
    let run = Run("render", try folder.file("a.routine", clean), "-o", "")
    #expect(run.status == .failure)
    #expect(run.errors.contains("expected DIR behind `--output`"))
  }

  @Test func `the same bytes come out of every run`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", crowded)
    _ = Run("render", path, "-o", "\(folder.path)/one", "--fps", "12")
    _ = Run("render", path, "-o", "\(folder.path)/two", "--fps", "12")
    let names = folder.contents("one")
    #expect(names.count > 10)
    #expect(names == folder.contents("two"))
    for name in names where name.hasSuffix(".svg") {
      #expect(try folder.text("one/\(name)") == folder.text("two/\(name)"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs a device that is always full"))
  func `results that cannot be written are a failure`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", clean)
    let status = CommandLineTool(terminal: Terminal(results: { _ in false }, messages: { _ in true })).run([
      "check", path,
    ])
    #expect(status == .failure)
  }
}
