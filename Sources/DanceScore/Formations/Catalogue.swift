import DanceNotation
import DanceSource

/// The formations that are declared, and which of them each file can name.
struct Catalogue {
  /// The number of a formation.
  struct ID: Hashable {
    fileprivate var index: Int
  }

  /// A declared formation.
  struct Entry {
    /// What is declared.
    var declaration: FormationDeclaration
    /// The file in which it stands.
    var file: SourceFile.ID
  }

  private var entries: [Entry] = []
  /// What each file declares itself.
  private var own: [SourceFile.ID: [String: ID]] = [:]
  /// The files each file uses, in order.
  private var uses: [SourceFile.ID: [SourceFile.ID]] = [:]
  /// How long the unit `step` is in a file that says so, in metres.
  var steps: [SourceFile.ID: Double] = [:]

  subscript(id: ID) -> Entry { entries[id.index] }

  /// Declares a formation; the one of that name that the file has already, if any.
  mutating func declare(_ declaration: FormationDeclaration, in file: SourceFile.ID) -> Entry? {
    if let first = own[file]?[declaration.name.text] { return self[first] }
    entries.append(Entry(declaration: declaration, file: file))
    own[file, default: [:]][declaration.name.text] = ID(index: entries.count - 1)
    return nil
  }

  /// Lets `file` name what `used` declares.
  mutating func use(_ used: SourceFile.ID, in file: SourceFile.ID) {
    if uses[file]?.contains(used) != true { uses[file, default: []].append(used) }
  }

  /// The formation a name means in a file: its own, else that of the file it uses last.
  func find(_ name: String, in file: SourceFile.ID) -> ID? {
    if let id = own[file]?[name] { return id }
    for used in (uses[file] ?? []).reversed() {
      if let id = own[used]?[name] { return id }
    }
    return nil
  }

  /// The names a file can use, in order of declaration.
  func names(in file: SourceFile.ID) -> [String] {
    let visible = Set([file] + (uses[file] ?? []))
    return entries.filter { visible.contains($0.file) }.map(\.declaration.name.text)
  }

  /// What a file declares, in order.
  func formations(of file: SourceFile.ID) -> [Entry] { entries.filter { $0.file == file } }
}
