import DanceNotation
import DanceSource

/// Which file of the library declares what; read when somebody asks for a formation that nobody knows, and only then.
struct LibraryIndex {
  /// A formation of the library.
  struct Entry {
    /// Its name.
    var formation: String
    /// The file that `use` asks for.
    var file: String
  }

  private let loader: FileLoader
  private var known: [Entry]?

  /// The index of the library that a loader finds.
  init(_ loader: FileLoader) { self.loader = loader }

  /// All formations, in the order of the library's files. Cost: the first time, reading the library.
  mutating func entries() -> [Entry] {
    if let known { return known }
    let entries = loader.libraryNames.flatMap { file -> [Entry] in
      guard let bytes = loader.library(file) else { return [] }
      let parsed = Parser.parse(SourceFile(name: file, bytes: bytes), id: SourceFile.ID(index: 0))
      return parsed.tree.statements.compactMap { statement in
        guard case .declaration(.formation(let formation)) = statement.kind else { return nil }
        return Entry(formation: formation.name.text, file: file)
      }
    }
    known = entries
    return entries
  }
}
