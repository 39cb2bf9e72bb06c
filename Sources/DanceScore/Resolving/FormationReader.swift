import DanceNotation
import DanceSource

/// Reads the formations of a file and of the files it uses into the evaluator's catalogue.
struct FormationReader {
  /// Where the bytes come from.
  let loader: FileLoader
  /// The texts read so far.
  var sources: SourceMap
  /// The files read so far, by the key they are found by.
  private var known: [Key: SourceFile.ID] = [:]
  /// The files being read, the innermost last.
  private var open: [Key] = []

  /// How a file is found.
  private enum Key: Hashable {
    case path(String)
    case library(String)
  }

  /// Begins with the file that a person named.
  init(loader: FileLoader, sources: SourceMap, root: String) {
    self.loader = loader
    self.sources = sources
    open = [.path(FilePath.normalised(root))]
  }

  /// Declares the formations among the statements, and those of every file that is used.
  mutating func read(_ tree: SyntaxTree, of file: SourceFile.ID, into evaluator: inout Evaluator) {
    for statement in tree.statements {
      guard case .declaration(let declaration) = statement.kind else { continue }
      switch declaration {
      case .stepLength(let expression): readStep(expression, of: file, into: &evaluator)
      case .formation(let declaration): declare(declaration, in: file, &evaluator)
      case .useFile(let path) where !path.text.isEmpty:
        let location = SourceLocation(file: file, span: path.span)
        let key: Key =
          if case .library = open.last { .library(FilePath.stem(of: path.text)) } else {
            .path(FilePath.resolved(path.text, from: sources[file].name))
          }
        use(key, in: file, at: location, &evaluator)
      case .useLibrary(let name) where !name.isMissing:
        use(.library(name.text), in: file, at: SourceLocation(file: file, span: name.span), &evaluator)
      default: continue
      }
    }
  }

  private func readStep(_ expression: Expression, of file: SourceFile.ID, into evaluator: inout Evaluator) {
    let frame = Frame(file: file, step: Unit.standardStep)
    guard let step = evaluator.quantity(expression, as: .length, in: frame) else { return }
    guard step > 0, step <= 10 else {
      evaluator.fail("out-of-range", "expected a step above 0 and up to 10m", at: frame.location(expression.span))
      return
    }
    evaluator.catalogue.steps[file] = step
  }

  private func declare(_ declaration: FormationDeclaration, in file: SourceFile.ID, _ evaluator: inout Evaluator) {
    let name = declaration.name
    guard !name.isMissing else { return }
    let location = SourceLocation(file: file, span: name.span)
    if Shape.named[name.text] != nil {
      evaluator.log.error(
        "shape-name", "`\(name.text)` is a shape of the notation already", at: location, hint: "choose another name")
      return
    }
    reportRepeatedParameters(declaration, in: file, &evaluator)
    guard let first = evaluator.catalogue.declare(declaration, in: file) else { return }
    evaluator.log.error(
      "declared-twice", "the formation `\(name.text)` is declared twice", at: location, hint: "choose another name",
      notes: [
        Diagnostic.Note("first declared here", at: SourceLocation(file: first.file, span: first.declaration.name.span))
      ])
  }

  private func reportRepeatedParameters(
    _ declaration: FormationDeclaration, in file: SourceFile.ID, _ evaluator: inout Evaluator
  ) {
    var seen: Set<String> = []
    for parameter in declaration.parameters where !seen.insert(parameter.name.text).inserted {
      evaluator.log.error(
        "declared-twice", "the parameter `\(parameter.name.text)` is declared twice",
        at: SourceLocation(file: file, span: parameter.name.span), hint: "choose another name")
    }
  }

  /// Reads a file, unless it has been read, and lets `user` name its formations.
  private mutating func use(
    _ key: Key, in user: SourceFile.ID, at location: SourceLocation, _ evaluator: inout Evaluator
  ) {
    if let index = open.firstIndex(of: key) {
      let chain = (open[index...] + [key]).map { "`\(title(of: $0))`" }.joined(separator: " → ")
      let message = index == open.count - 1 ? "this file uses itself" : "these files use each other: \(chain)"
      evaluator.log.error("use-cycle", message, at: location, hint: "move what both need into a third file")
      return
    }
    if let file = known[key] {
      evaluator.catalogue.use(file, in: user)
      return
    }
    guard known.count < Allowance.files, open.count < Allowance.depth else {
      evaluator.log.error("too-many-files", "this uses too many files, one after the other", at: location)
      return
    }
    guard let bytes = bytes(of: key, at: location, &evaluator) else { return }
    let file = sources.add(SourceFile(name: title(of: key), bytes: bytes))
    known[key] = file
    evaluator.catalogue.use(file, in: user)
    let parsed = Parser.parse(sources[file], id: file)
    for diagnostic in parsed.diagnostics { evaluator.log.add(diagnostic) }
    reportStrangers(parsed.tree, in: file, &evaluator)
    open.append(key)
    read(parsed.tree, of: file, into: &evaluator)
    open.removeLast()
  }

  private func title(of key: Key) -> String {
    switch key {
    case .path(let path): path
    case .library(let name): name + ".formation"
    }
  }

  private func bytes(of key: Key, at location: SourceLocation, _ evaluator: inout Evaluator) -> [UInt8]? {
    switch key {
    case .library(let name):
      if let bytes = loader.library(name) { return bytes }
      let hint = evaluator.log.suggestion(for: name, among: loader.libraryNames)
      let path = "write the path in quotes for a file of your own, as in `use \"\(name).formation\"`"
      evaluator.log.error(
        "unknown-library", "the library has no formations called `\(name)`", at: location, hint: hint ?? path)
      return nil
    case .path(let path):
      switch loader.file(path) {
      case .success(let bytes): return bytes
      case .failure(let failure):
        evaluator.log.report(failure, path: path, at: location)
        return nil
      }
    }
  }

  /// Says what does not belong into a file that only holds formations.
  private func reportStrangers(_ tree: SyntaxTree, in file: SourceFile.ID, _ evaluator: inout Evaluator) {
    for statement in tree.statements where !statement.belongsWithFormations {
      evaluator.log.error(
        "not-a-formation", "only formations, `step` and `use` belong into a file of formations",
        at: SourceLocation(file: file, span: statement.span), hint: "move this into the routine")
    }
  }
}

extension Statement {
  /// Whether it may stand in a file that only holds formations.
  var belongsWithFormations: Bool {
    guard case .declaration(let declaration) = kind else { return false }
    switch declaration {
    case .formation, .stepLength, .useFile, .useLibrary: return true
    default: return false
    }
  }
}

extension DiagnosticLog {
  /// Says why a file cannot be read.
  mutating func report(_ failure: FileLoader.Failure, path: String, at location: SourceLocation) {
    switch failure {
    case .missing(let nearby):
      let near = Spelling.nearest(to: FilePath.name(of: path), among: nearby.prefix(Allowance.candidates))
      error(
        "missing-file", "there is no file `\(path)`", at: location, hint: near.map { "did you mean `\($0)`?" })
    case .directory:
      error("is-a-folder", "`\(path)` is a folder, not a file", at: location, hint: "name a file inside it")
    case .unreadable(let reason):
      error("unreadable-file", "`\(path)` cannot be read: \(reason)", at: location)
    }
  }
}
