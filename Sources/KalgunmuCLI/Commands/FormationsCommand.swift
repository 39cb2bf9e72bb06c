import DanceSource
import FormationLibrary
import Kalgunmu

/// `kalgunmu formations`: the library, listed and drawn.
enum FormationsCommand: Command {
  static let name = "formations"
  static let summary = "list the library's formations, or those of files, and draw them"
  static let usage = "[FILE…] [options]"
  static let options = [
    Option(
      "--output", short: "-o", .value("DIR"),
      "draw them: DIR/formations.html, a page to search and print, and DIR/basics.svg … to put on a wall"),
    Option("--dancers", .value("N"), "draw them for so many dancers (unless said, a number natural for each)"),
    ThemeInput.option,
  ]
  static let examples = [
    (line: "kalgunmu formations", does: "lists the library, with what can be given to each formation"),
    (line: "kalgunmu formations kpop", does: "lists one file of it"),
    (line: "kalgunmu formations -o out/library", does: "draws all of it: open out/library/formations.html"),
    (line: "kalgunmu formations my.formation -o out --dancers 7", does: "draws your own for seven dancers"),
  ]

  /// Formations to list: a file of the library or of the person.
  private struct Book {
    let name: String
    let use: String
    let list: FormationList
    let dancers: Int
  }

  /// The name of the picture of all files.
  private static let overview = "overview"

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    let dancers = try dancers(arguments)
    guard let books = try books(arguments, on: terminal) else { return .failure }
    guard let folder = arguments.value("--output") else {
      for idle in ["--dancers", "--theme"] where arguments.has(idle) {
        throw Arguments.Mistake(message: "`\(idle)` is for drawings", hint: "add `-o out`, or leave it out")
      }
      for book in books { terminal.print(text(of: book)) }
      return .fine
    }
    guard let theme = try ThemeInput.theme(arguments, on: terminal) else { return .failure }
    try refuseEqualNames(books)
    let chapters = books.map { book in
      GalleryChapter(
        of: book.list, name: book.name, use: book.use, size: dancers.map { .exactly($0) } ?? .natural(book.dancers))
    }
    for (book, chapter) in zip(books, chapters) { say(undrawnOf: book, chapter, on: terminal) }
    let drawn = chapters.reduce(0) { $0 + $1.entries.count }
    guard drawn > 0 else { return .failure }
    try write(chapters, theme, ThemeInput.screen(arguments, theme), to: folder)
    terminal.print(
      "\(drawn) \(drawn == 1 ? "formation is" : "formations are") drawn in \(VisibleCharacter.text(folder))\n")
    return .fine
  }

  private static func write(
    _ chapters: [GalleryChapter], _ theme: Theme, _ screen: ScreenThemes, to folder: String
  ) throws {
    let output = try OutputFolder(folder)
    defer { output.cleanUp() }
    var files = chapters.filter { !$0.entries.isEmpty }.map { chapter in
      (name: "\(chapter.name).svg", bytes: FormationPoster(chapter.name, entries: chapter.entries, theme: theme).bytes)
    }
    if chapters.count > 1 { files.append(("\(overview).svg", FormationOverview(chapters, themes: screen).bytes)) }
    files.append(("formations.html", FormationPage(chapters, themes: screen).bytes))
    for file in files { try output.stage(file.bytes, as: file.name) }
    try output.commit(files.map(\.name), replacing: [])
  }

  private static func refuseEqualNames(_ books: [Book]) throws(Arguments.Mistake) {
    let names = books.map(\.name) + (books.count > 1 ? [overview] : [])
    guard let twice = Dictionary(grouping: names, by: \.self).filter({ $0.value.count > 1 }).keys.min() else { return }
    throw Arguments.Mistake(
      message: twice == overview
        ? "`\(twice).svg` is the picture of all files" : "two files would be drawn as `\(twice).svg`",
      hint: "draw them into two folders")
  }

  private static func say(undrawnOf book: Book, _ chapter: GalleryChapter, on terminal: Terminal) {
    let drawn = Set(chapter.entries.map(\.title))
    let names = book.list.items.map(\.name).filter { !drawn.contains($0) }
    guard !names.isEmpty else { return }
    terminal.complain(
      "not drawn, because they do not come out for that many dancers: \(names.joined(separator: ", "))\n")
  }

  private static func dancers(_ arguments: Arguments) throws(Arguments.Mistake) -> Int? {
    guard let text = arguments.value("--dancers") else { return nil }
    guard let number = Int(text), (1...100_000).contains(number) else {
      throw Arguments.Mistake(message: "expected 1 to 100000 behind `--dancers`, found `\(text)`", hint: nil)
    }
    return number
  }

  /// The files asked for, or the library; `nil` if one has mistakes, which have been said.
  private static func books(_ arguments: Arguments, on terminal: Terminal) throws -> [Book]? {
    guard !arguments.files.isEmpty else { return FormationLibrary.files.map(book) }
    var books: [Book] = []
    for path in arguments.files {
      guard let book = try book(of: path, on: terminal) else { return nil }
      books.append(book)
    }
    return books
  }

  /// A file of the person or, where none is there, of the library.
  private static func book(of path: String, on terminal: Terminal) throws -> Book? {
    switch FileLoader.disk.file(path) {
    case .success(let bytes):
      let list = FormationList(SourceFile(name: path, bytes: bytes), loader: .disk)
      RoutineInput.say(list.diagnostics, in: list.sources, on: terminal)
      guard !list.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
      return Book(name: FileName.stem(of: path), use: "use \"\(path)\"", list: list, dancers: 9)
    case .failure(.missing) where !path.contains { $0 == "/" || $0 == "." }:
      if let file = FormationLibrary.files.first(where: { $0.name == path }) { return book(file) }
      let names = FormationLibrary.names
      throw Arguments.Mistake(
        message: "there is no file `\(path)`, and the library has none of that name",
        hint: Spelling.nearest(to: path, among: names).map { "did you mean `\($0)`?" }
          ?? "the library has \(names.joined(separator: ", "))")
    case .failure:
      let unread = Resolution(ofFileAt: path)
      RoutineInput.say(unread.diagnostics, in: unread.sources, on: terminal)
      return nil
    }
  }

  private static func book(_ file: FormationLibrary.File) -> Book {
    let source = SourceFile(name: "\(file.name).formation", bytes: file.bytes)
    return Book(
      name: file.name, use: "use \(file.name)", list: FormationList(source, loader: .libraryOnly), dancers: file.dancers
    )
  }

  private static func text(of book: Book) -> String {
    var lines = ["\(book.name)"]
    for item in book.list.items {
      lines.append("  \(item.name)\(item.parametersInWords)")
      if !item.summary.isEmpty { lines.append("      \(item.summary)") }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
