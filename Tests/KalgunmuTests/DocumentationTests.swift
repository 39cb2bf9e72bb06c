import DanceInterchange
import DanceNotation
import Kalgunmu
import Testing

/// README and reference say what the program does: every block in them is tried.
@Suite struct DocumentationTests {
  /// The routine around a block that is only a part of one; Notation.md says so.
  private static let cast = "cast ara, bora, dami, eunji, gaeul, hana, iseul, jia, 소라\n"
  private static let group = "group front = ara, bora, dami\n"
  private static let start = "start grid(rows: 3, columns: 3)\n"

  @Test func `there are pages to try`() {
    #expect(Page.all.count >= 6)
    #expect(Page.all.allSatisfy { !$0.text.isEmpty })
    #expect(Block.all("routine").count > 40)
  }

  @Test func `only languages that are tried are shown`() {
    let known = ["routine", "formation", "swift", "shell", "console", "json", "text", "csv", "theme"]
    for block in Page.all.flatMap(\.blocks) { #expect(known.contains(block.language), "\(block)") }
  }

  @Test(arguments: Block.all("routine"))
  func `every routine shown does what it promises`(block: Block) {
    expectPromise(of: block, text: Self.completed(block.text))
  }

  @Test(arguments: Block.all("formation"))
  func `every formation shown can be worked out`(block: Block) {
    var sources = SourceMap()
    let file = SourceFile(name: "shown.formation", text: block.text)
    let tree = Parser.parse(file, id: sources.add(file)).tree
    let names = tree.statements.compactMap { statement -> String? in
      if case .declaration(.formation(let formation)) = statement.kind { formation.name.text } else { nil }
    }
    #expect(!names.isEmpty, "\(block)")
    for name in names {
      expectPromise(of: block, text: Self.cast + block.text + "\nstart \(name)\n")
    }
  }

  @Test(arguments: Block.all("theme"))
  func `every theme shown can be read`(block: Block) {
    let file = ThemeFile(SourceFile(name: "shown.theme", text: block.text))
    #expect(file.theme != nil, "\(block): \(file.diagnostics)")
  }

  @Test func `every product, and every role of a theme, is in the reference`() {
    let pictures = Page(article: "Pictures").text
    for name in Theme.Role.allCases.map(\.rawValue) + Theme.Name.allCases.map(\.rawValue) {
      #expect(pictures.contains("`\(name)`"), "\(name)")
    }
  }

  @Test(arguments: Block.all("csv"))
  func `every table shown can be read`(block: Block) {
    var sources = SourceMap()
    let file = SourceFile(name: "shown.csv", text: block.text)
    let table = KeyframeTable(file, id: sources.add(file))
    #expect(table.diagnostics.isEmpty && table.rows.count > 1, "\(block)")
  }

  private func expectPromise(of block: Block, text: String) {
    let resolution = Resolver.resolve(SourceFile(name: "shown.routine", text: text), loader: Self.loader(for: block))
    let ids = { (severity: Diagnostic.Severity) in
      Set(resolution.diagnostics.filter { $0.severity == severity }.map(\.id))
    }
    let said = DiagnosticRenderer().text(of: resolution.diagnostics, in: resolution.sources)
    #expect(ids(.error) == block.promise.mistakes, "\(block)\n\(said)")
    #expect(ids(.warning) == block.promise.warns, "\(block)\n\(said)")
    guard let choreography = try? Choreography(resolution) else { return }
    let report = choreography.report
    let found = ReportText(style: .plain).text(report, file: "shown.routine", of: choreography.performance)
    #expect(Set(report.findings.map(\.rule.rawValue)) == block.promise.finds, "\(block)\n\(found)")
  }

  /// Finds the library, and the files that the same page shows.
  private static func loader(for block: Block) -> FileLoader {
    let shown = Page(block.page).blocks.filter { $0.promise.file != nil }
    let files = Dictionary(shown.map { ($0.promise.file ?? "", $0.text) }, uniquingKeysWith: { $1 })
    let library = FileLoader.libraryOnly
    return FileLoader(libraryNames: library.libraryNames, library: library.library) { path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing(nearby: files.keys.sorted()))
    }
  }

  /// Adds what a part of a routine leaves out: who dances, and where they begin.
  private static func completed(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    let begins = { (word: String) in lines.contains { $0.hasPrefix(word + " ") } }
    guard !begins("cast") else { return text }
    let hasStart = begins("start") || begins("offstage")
    return (hasStart ? "" : start) + text + cast + (begins("group") ? "" : group)
  }
}
