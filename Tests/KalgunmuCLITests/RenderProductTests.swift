import Foundation
import Kalgunmu
import Testing

@testable import KalgunmuCLI

private let routine = """
  stage 8m x 6m
  cast ara, bora, dami
  group front = ara, bora
  start line
  hold 2
  move 4 to v, ease smooth

  """

@Suite struct RenderProductTests {
  private func render(_ arguments: String...) throws -> (run: Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    return (Run(["render", path, "-o", "\(folder.path)/out"] + arguments), folder)
  }

  @Test func `what is asked for is made, and nothing else`() throws {
    let (run, folder) = try render("--as", "animation,report")
    #expect(run.status == .fine, "\(run.errors)")
    #expect(folder.contents("out") == ["animation.svg", "report.html"])
    #expect(run.output.hasPrefix("the animation and the report are in"))
  }

  @Test(arguments: [
    (["--as", "animatoin"], "did you mean `animation`?"), (["--as", ""], "PRODUCTS"),
    (["--as", "animation", "--fps", "3"], "add `frames` to `--as`"), (["--theme", "drak"], "did you mean `dark`?"),
    (["--view", "left"], "`audience` or `dancer`"), (["--only", "frnt"], "did you mean `front`?"),
    (["--follow", "arra"], "did you mean `ara`?"), (["--only", "front", "--follow", "dami"], "leaves out"),
    (["--size", "20"], "120 to 8000"), (["--size", "500.5"], "120 to 8000"), (["--page", "a3"], "`a4` or `letter`"),
    (["--video", "film.avi"], "ends in .mp4"), (["--video", "film.mp4", "--every", "1"], "write `--fps 30`"),
    (["--trails", "0"], "above 0"), (["--as", "sheets", "--sheets", "cvs"], "did you mean `csv`?"),
    (["--sheets", "csv"], "add `sheets` to `--as`"), (["--only", "front,xyzzy"], "dancer called `xyzzy`"),
    (["--only", "xyzzy"], "name somebody of the cast, or a group: `front`"),
    (["--only", "front,"], "write `--only ara"),
  ])
  func `what makes no sense is told, and nothing is written`(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    let run = Run(["render", path, "-o", "\(folder.path)/out"] + arguments)
    #expect(run.status == .failure)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(folder.contents() == ["a.routine"])
  }

  @Test func `several may be drawn, named one by one or all at once`() throws {
    let together = try render("--at", "1:1", "--only", "ara,dami")
    #expect(together.run.status == .fine, "\(together.run.errors)")
    let apart = try render("--at", "1:1", "--only", "ara", "--only", "dami")
    let name = try #require(together.folder.contents("out").first { $0.hasSuffix(".svg") && $0.contains("frames/") })
    let picture = try together.folder.text("out/\(name)")
    #expect(try picture == apart.folder.text("out/\(name)"))
    #expect(!picture.contains("bora"))
  }

  @Test func `a folder that cannot be made is named as the person named it`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    let file = try folder.file("afile", "mine\n")
    let inside = Run("render", path, "-o", "\(file)/x/y")
    #expect(inside.status == .failure)
    #expect(inside.errors.contains("the folder `\(file)/x/y` cannot be made: `\(file)` is a file"), "\(inside.errors)")
    #expect(inside.errors.contains("hint: name another folder with `-o`"))
    let nowhere = Run("render", path, "-o", "/proc/x")
    #expect(nowhere.status == .failure)
    #expect(nowhere.errors.contains("cannot write `/proc/x`: "), "\(nowhere.errors)")
    #expect(nowhere.errors.contains("with `-o`"))
    #expect(folder.contents() == ["a.routine", "afile"])
  }

  @Test func `sheets are written in the formats asked for, for those asked for, and anew`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    let arguments = ["render", path, "-o", "\(folder.path)/out", "--as", "sheets", "--sheets", "html, csv,markdown"]
    for _ in 1...2 {
      let run = Run(arguments + ["--only", "front"])
      #expect(run.status == .fine, "\(run.errors)")
      #expect(run.output.hasPrefix("2 sheets are in"))
    }
    #expect(folder.contents("out") == ["sheets.csv", "sheets.html", "sheets.md"])
    let table = try folder.text("out/sheets.csv")
    #expect(table.contains("\nara,") && table.contains("\nbora,") && !table.contains("\ndami,"))
    #expect(try folder.text("out/sheets.html").contains("href=\"#ara\""))
    _ = try folder.file("out/sheets.csv", "dancer,mine\n")
    let refused = Run(arguments)
    #expect(refused.status == .failure && refused.errors.contains("was not made by kalgunmu"))
    #expect(try folder.text("out/sheets.csv") == "dancer,mine\n")
  }

  @Test func `charts are a folder of pictures`() throws {
    let (run, folder) = try render("--as", "charts", "--theme", "print")
    #expect(run.status == .fine, "\(run.errors)")
    #expect(run.output.hasPrefix("5 charts are in"))
    #expect(
      folder.contents("out") == [
        "charts", "charts/centre-and-front.svg", "charts/closest-distance.svg", "charts/distance-walked.svg",
        "charts/speed.svg", "charts/timing-margin.svg",
      ])
  }

  @Test func `a team's own colours come from a file, and its mistakes are told`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    let theme = try folder.file("crew.theme", "from dark\npaper #123456\n")
    let run = Run("render", path, "-o", "\(folder.path)/out", "--at", "1:1", "--theme", theme)
    #expect(run.status == .fine, "\(run.errors)")
    #expect(try folder.text("out/frames/0000.svg").contains(".paper{fill:#123456}"))
    let broken = try folder.file("crew.theme", "from dark\npapr #123456\n")
    let second = Run("render", path, "-o", "\(folder.path)/two", "--theme", broken)
    #expect(second.status == .failure)
    #expect(second.errors.contains("crew.theme:2:1: error: a theme says nothing about `papr`"))
    #expect(second.errors.contains("did you mean `paper`?"))
    #expect(!folder.contents().contains("two"))
  }

  @Test func `a theme reaches pages for a browser, which else follow the reader's machine`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    let theme = try folder.file("crew.theme", "from dark\npaper #123456\ncast #e4572e, #17bebb\n")
    let products = "storyboard,player,report"
    #expect(Run("render", path, "-o", "\(folder.path)/out", "--as", products, "--theme", theme).status == .fine)
    for name in ["player.html", "report.html"] {
      let page = try folder.text("out/\(name)")
      #expect(page.contains("--paper:#123456") && page.contains("#e4572e"), "\(name)")
    }
    #expect(try folder.text("out/player.html").contains("\"theme\":\"dark\""))
    #expect(try folder.text("out/storyboard.svg").contains(".paper{fill:#123456}"))
    // Paper is not covered with ink.
    #expect(try !folder.text("out/storyboard.html").contains(".paper{fill:#123456}"))
    #expect(try !folder.text("out/report.html").contains("prefers-color-scheme"))
    #expect(Run("render", path, "-o", "\(folder.path)/out", "--as", products).status == .fine)
    #expect(try folder.text("out/report.html").contains("prefers-color-scheme:dark"))
    #expect(try folder.text("out/player.html").contains("\"theme\":\"auto\""))
  }

  @Test func `the index names every frame with its moment`() throws {
    let (run, folder) = try render("--at", "1:3", "--at", "1:7", "--size", "400")
    #expect(run.status == .fine, "\(run.errors)")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(folder.text("out/frames/index.json").utf8)) as? [String: Any])
    #expect(json["width"] as? Int == 400 || json["height"] as? Int == 400)
    let frames = try #require(json["frames"] as? [[String: Any]])
    #expect(frames.map { $0["file"] as? String } == ["0000.svg", "0001.svg"])
    #expect(frames.map { $0["at"] as? String } == ["1:3", "1:7"])
    #expect(frames.map { $0["seconds"] as? Double } == [1, 3])
    // A second run replaces its own index.
    #expect(Run("render", "\(folder.path)/a.routine", "-o", "\(folder.path)/out").status == .fine)
  }

  @Test func `pages of an earlier storyboard make place for a shorter one`() throws {
    let folder = try TemporaryFolder()
    let moves = (0..<30).map { "move 4 to line(spacing: \(1 + 0.1 * Double($0 % 3))m)\n" }.joined()
    let long = try folder.file("long.routine", routine + moves)
    let short = try folder.file("short.routine", routine)
    #expect(Run("render", long, "-o", "\(folder.path)/out", "--as", "storyboard").status == .fine)
    #expect(folder.contents("out").filter { $0.hasPrefix("storyboard/") }.count > 1)
    #expect(Run("render", short, "-o", "\(folder.path)/out", "--as", "storyboard").status == .fine)
    #expect(folder.contents("out").filter { $0.hasPrefix("storyboard/") } == ["storyboard/1.svg"])
  }

  @Test(
    .enabled(
      if: RunningProgram.find("ffmpeg") != nil && RunningProgram.find("rsvg-convert") != nil,
      "needs rsvg-convert and ffmpeg"))
  func `a film is made, made anew, and never over somebody else's file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", routine)
    let film = "\(folder.path)/film.mp4"
    for _ in 1...2 {
      let run = Run("render", path, "-o", "\(folder.path)/out", "--fps", "5", "--size", "200", "--video", film)
      #expect(run.status == .fine, "\(run.errors)")
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: film))
    #expect(bytes.count > 1000 && bytes.dropFirst(4).starts(with: Data("ftyp".utf8)))
    #expect(folder.contents().filter { $0.hasPrefix("film") } == ["film.mp4"])
    #expect(!folder.contents("out").contains { $0.hasSuffix(".png") || $0.hasSuffix(".log") })
    _ = try folder.file("mine.mp4", "mine")
    let refused = Run("render", path, "-o", "\(folder.path)/out", "--video", "\(folder.path)/mine.mp4")
    #expect(refused.status == .failure && refused.errors.contains("in the way"))
    #expect(try folder.text("mine.mp4") == "mine")
  }
}
