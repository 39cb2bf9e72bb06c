import Testing

@testable import KalgunmuCLI

@Suite struct FormationsCommandTests {
  @Test func `what cannot be drawn is named, and nothing drawn is a failure`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("own.formation", "formation odd(n = dancers) { line(n / 0) }\n")
    let run = Run("formations", path, "-o", "\(folder.path)/out")
    #expect(run.status == .failure)
    #expect(run.errors.contains("not drawn") && run.errors.contains("odd"))
    #expect(folder.contents() == ["own.formation"])
  }

  @Test func `two files of one name are refused before anything is written`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("own.formation", "formation pair { line(2) }\n")
    let run = Run("formations", path, path, "-o", "\(folder.path)/out")
    #expect(run.status == .failure)
    #expect(run.errors.contains("`own.svg`"))
  }
}

@Suite struct FormationsDrawingTests {
  private static let own = """
    // Ours.

    /// Two of us. They stand apart.
    /// For 2 dancers.
    formation pair { line(2) as both }
    formation trio { line(3) }

    """

  @Test func `the list has each formation with its first sentence`() throws {
    let folder = try TemporaryFolder()
    let run = Run("formations", try folder.file("own.formation", Self.own))
    #expect(run.output == "own\n  pair\n      Two of us.\n  trio\n\n")
    #expect(Run("formations", "--theme", "dark").errors.contains("add `-o out`"))
  }

  @Test func `a file of the library is listed by its name, and a wrong name is helped`() throws {
    let run = Run("formations", "kpop")
    #expect(run.status == .fine, "\(run.errors)")
    #expect(run.output.hasPrefix("kpop\n"))
    #expect(!run.output.contains("marching\n"))
    #expect(Run("formations", "kpip").errors.contains("did you mean `kpop`?"))
    #expect(Run("formations", "xyzzy").errors.contains("the library has basics, kpop"))
    #expect(Run("formations", "./xyzzy").errors.contains("there is no file `./xyzzy`"))
  }

  @Test func `drawings are a page, and a poster for each file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("own.formation", Self.own)
    let run = Run("formations", path, "-o", "\(folder.path)/out")
    #expect(run.status == .fine && run.output.hasPrefix("2 formations are drawn in"), "\(run.errors)")
    #expect(folder.contents("out") == ["formations.html", "own.svg"])
    let page = try folder.text("out/formations.html")
    #expect(page.contains("Two of us. They stand apart. For 2 dancers.") && page.contains("places: both"))
    #expect(page.contains(">Ours.</p>") && page.contains("own.formation&quot;</code>"))
    let dark = Run("formations", path, "-o", "\(folder.path)/out", "--theme", "dark")
    #expect(dark.status == .fine)
    #expect(try folder.text("out/own.svg").contains(".paper{fill:#14171b}"))
  }

  @Test func `formations of a routine are offered to no other file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("team.routine", "cast a 1...2\nstart pair\nformation pair { line(2) }\n")
    let run = Run("formations", path, "-o", "\(folder.path)/out")
    #expect(run.status == .fine, "\(run.errors)")
    let page = try folder.text("out/formations.html")
    #expect(!page.contains("use &quot;") && page.contains("These formations belong to the routine."))
  }

  @Test func `the whole library is drawn, with a picture of all of it`() throws {
    let folder = try TemporaryFolder()
    let run = Run("formations", "-o", "\(folder.path)/out")
    #expect(run.status == .fine && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.hasPrefix("92 formations"), "\(run.output)")
    let contents = folder.contents("out")
    #expect(contents.contains("overview.svg") && contents.contains("kpop.svg") && contents.count == 8)
  }
}
