import DanceNotation
public import DanceSource

/// The formations that a file declares, to be listed and drawn.
public struct FormationList: Sendable {
  /// A formation, or a shape that the notation knows by itself.
  public struct Item: Hashable, Sendable {
    /// Something that can be given to it.
    public struct Parameter: Hashable, Sendable {
      /// Its name.
      public let name: String
      /// The default as it is written; `nil` where there is none.
      public let initial: String?
      /// Whether it must be given.
      public let isRequired: Bool
    }

    /// The name it is asked for by.
    public let name: String
    /// What can be given to it, in order.
    public let parameters: [Parameter]
    /// What it looks like and whence it comes; empty where nothing is written.
    public let documentation: String
    /// Where it is declared; `nil` for a shape of the notation.
    public let location: SourceLocation?

    /// The first sentence of its documentation, in one line.
    public var summary: String {
      let words = documentation.split(whereSeparator: \.isWhitespace)
      let end = words.firstIndex { $0.hasSuffix(".") } ?? words.count - 1
      return words.prefix(end + 1).joined(separator: " ")
    }
  }

  /// The formations in the order in which the file declares them.
  public let items: [Item]
  /// What the file says of itself before anything else: the comment at its top, in one line; empty where there is none.
  public let introduction: String
  /// Whether other files can `use` it: it holds nothing but formations, and is no routine.
  public let isUsable: Bool
  /// What is wrong with the file, and with those it uses.
  public let diagnostics: [Diagnostic]
  /// The files that were read.
  public let sources: SourceMap
  private let evaluator: Evaluator
  private let file: SourceFile.ID

  /// Reads a file: a `.formation` file, or the formations of a routine.
  public init(_ file: SourceFile, loader: FileLoader = .none) {
    var sources = SourceMap()
    let id = sources.add(file)
    let parsed = Parser.parse(file, id: id)
    var evaluator = Evaluator(log: DiagnosticLog(parsed.diagnostics), loader: loader)
    var reader = FormationReader(loader: loader, sources: sources, root: file.name)
    reader.read(parsed.tree, of: id, into: &evaluator)
    self.sources = reader.sources
    self.file = id
    introduction = Self.introduction(of: file)
    isUsable = parsed.tree.statements.allSatisfy(\.belongsWithFormations)
    diagnostics = evaluator.log.diagnostics
    items = evaluator.catalogue.formations(of: id).map { entry in
      Item(
        name: entry.declaration.name.text,
        parameters: entry.declaration.parameters.map { parameter in
          Item.Parameter(
            name: parameter.name.text, initial: parameter.initial.map { file.text(of: $0.span) },
            isRequired: parameter.initial == nil)
        }, documentation: entry.declaration.documentation ?? "",
        location: SourceLocation(file: id, span: entry.declaration.name.span))
    }
    self.evaluator = evaluator
  }

  /// The words of the lines of `//` at the top of a file; documentation, `///`, is of what follows it.
  private static func introduction(of file: SourceFile) -> String {
    let head = String(decoding: file.bytes.prefix(4096), as: UTF8.self)
    let comment = head.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("//") && !$0.hasPrefix("///") }
    return comment.flatMap { $0.dropFirst(2).split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }

  /// A formation of the file with its defaults, for so many dancers on a stage.
  ///
  /// - Returns: The formation, or what is wrong with it.
  public func formation(
    named name: String, dancers: Int, stage: Stage = .standard
  ) -> (formation: Formation?, diagnostics: [Diagnostic]) {
    var evaluator = evaluator
    evaluator.log = DiagnosticLog()
    evaluator.stage = stage
    let span = items.first { $0.name == name }?.location?.span ?? Span(0, 0)
    let expression = FormationExpression(name: Name(name, span: span), arguments: nil, modifiers: [], span: span)
    let frame = evaluator.frame(in: file, dancers: dancers)
    let formation = evaluator.formation(expression, dancers: dancers, in: frame)
    return (formation, evaluator.log.diagnostics)
  }

  /// The shapes that the notation knows by itself.
  public static let shapes: [Item] = Shape.all.map { shape in
    Item(
      name: shape.name,
      parameters: shape.parameters.map {
        Item.Parameter(name: $0.name, initial: $0.initialText, isRequired: $0.isRequired)
      }, documentation: shape.documentation, location: nil)
  }
}
