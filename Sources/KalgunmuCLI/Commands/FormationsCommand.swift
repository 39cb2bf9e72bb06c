import DanceSource
import FormationLibrary
import Kalgunmu

/// `kalgunmu formations`: the library, listed and drawn.
enum FormationsCommand: Command {
  static let name = "formations"
  static let summary = "list the library's formations, or those of files, and draw them"
  static let usage = "[FILE…] [options]"
  static let options = [
    Option("--output", short: "-o", .value("DIR"), "draw them: a page for each file, DIR/basics.svg …"),
    Option("--dancers", .value("N"), "draw them for so many dancers (unless said, a number natural for each)"),
  ]
  static let examples = [
    (line: "kalgunmu formations", does: "lists the library, with what can be given to each formation"),
    (line: "kalgunmu formations my.formation -o out --dancers 7", does: "draws your own for seven dancers"),
  ]

  /// Formations to list: a file of the library or of the person.
  private struct Book {
    let name: String
    let list: FormationList
    let dancers: Int
  }

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    let dancers = try dancers(arguments)
    guard let books = try books(arguments, on: terminal) else { return .failure }
    guard let folder = arguments.value("--output") else {
      for book in books { terminal.print(text(of: book)) }
      return .fine
    }
    if let twice = Dictionary(grouping: books, by: \.name).filter({ $0.value.count > 1 }).keys.min() {
      throw Arguments.Mistake(
        message: "two files would be drawn as `\(twice).svg`", hint: "draw them into two folders")
    }
    let output = try OutputFolder(folder)
    defer { output.cleanUp() }
    var names: [String] = []
    var drawn = 0
    for book in books {
      let entries = book.list.items.compactMap { entry($0, of: book, dancers: dancers) }
      drawn += entries.count
      say(undrawn: book.list.items.map(\.name).filter { name in !entries.contains { $0.title == name } }, on: terminal)
      let pages = FormationPoster(book.name, entries: entries).pages()
      for (index, page) in pages.enumerated() {
        let name = pages.count == 1 ? "\(book.name).svg" : "\(book.name)-\(index + 1).svg"
        try output.stage(page, as: name)
        names.append(name)
      }
    }
    guard drawn > 0 else { return .failure }
    try output.commit(names, replacing: [])
    terminal.print("\(drawn) formations are drawn in \(VisibleCharacter.text(folder))\n")
    return .fine
  }

  private static func say(undrawn names: [String], on terminal: Terminal) {
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
    guard !arguments.files.isEmpty else {
      return FormationLibrary.files.map { file in
        let source = SourceFile(name: "\(file.name).formation", bytes: file.bytes)
        return Book(name: file.name, list: FormationList(source, loader: .libraryOnly), dancers: file.dancers)
      }
    }
    var books: [Book] = []
    for path in arguments.files {
      guard case .success(let bytes) = FileLoader.disk.file(path) else {
        let unread = Resolution(ofFileAt: path)
        RoutineInput.say(unread.diagnostics, in: unread.sources, on: terminal)
        return nil
      }
      let list = FormationList(SourceFile(name: path, bytes: bytes), loader: .disk)
      RoutineInput.say(list.diagnostics, in: list.sources, on: terminal)
      guard !list.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
      books.append(Book(name: FileName.stem(of: path), list: list, dancers: 9))
    }
    return books
  }

  private static func text(of book: Book) -> String {
    var lines = ["\(book.name)"]
    for item in book.list.items {
      lines.append("  \(signature(item))")
      if !item.documentation.isEmpty { lines.append("      \(firstLine(item))") }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// `halo(n = dancers, radius = 3m)`
  private static func signature(_ item: FormationList.Item) -> String {
    guard !item.parameters.isEmpty else { return item.name }
    let parameters = item.parameters.map { parameter in
      parameter.initial.map { "\(parameter.name) = \($0)" } ?? parameter.name
    }
    return "\(item.name)(\(parameters.joined(separator: ", ")))"
  }

  private static func firstLine(_ item: FormationList.Item) -> String {
    String(item.documentation.split(separator: "\n").first ?? "")
  }

  /// A formation drawn for the number asked for, or for the first natural number for which it has as many places.
  private static func entry(
    _ item: FormationList.Item, of book: Book, dancers: Int?
  ) -> FormationPoster.Entry? {
    let natural = [book.dancers, 9, 8, 12, 16, 24, 7, 6, 5, 4, 3, 2, 1]
    let stage = Stage(outline: .rectangle(width: 12, depth: 9))
    for number in dancers.map({ [$0] }) ?? natural {
      let (formation, diagnostics) = book.list.formation(named: item.name, dancers: number, stage: stage)
      guard let formation, diagnostics.isEmpty, !formation.places.isEmpty else { continue }
      guard dancers != nil || formation.places.count == number else { continue }
      let signature = signature(item)
      return FormationPoster.Entry(
        title: item.name, parameters: String(signature.dropFirst(item.name.count)), summary: firstLine(item),
        formation: formation)
    }
    return nil
  }
}
