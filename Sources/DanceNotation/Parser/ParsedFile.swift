public import DanceSource

/// What the parser makes of a file.
public struct ParsedFile: Hashable, Sendable {
  /// The file's statements; where something could not be read, the tree has a gap (`missing`), never nothing at all.
  public let tree: SyntaxTree
  /// What is wrong with the text, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
