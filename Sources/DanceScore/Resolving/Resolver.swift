import DanceNotation
public import DanceSource

/// What a file comes to.
public struct Resolution: Sendable {
  /// The routine; `nil` where anything is wrong with the files.
  public var routine: Routine?
  /// Everything that is wrong, each thing once, and warnings.
  public var diagnostics: [Diagnostic]
  /// The files that were read, for the locations of diagnostics.
  public var sources: SourceMap

  /// Makes a resolution.
  public init(routine: Routine?, diagnostics: [Diagnostic], sources: SourceMap) {
    self.routine = routine
    self.diagnostics = diagnostics
    self.sources = sources
  }
}

/// Finds out what a routine asks for: names, quantities, formations, and when everything happens.
public enum Resolver {
  /// Resolves a routine and all files it uses.
  ///
  /// - Parameters:
  ///   - file: The routine's text; relative paths in it start from the folder of its name.
  ///   - loader: Where the texts of other files come from.
  ///   - change: Who of the cast is not there, and who has come. The text must be sound with its own cast; whatever it
  ///     says of who is not there is left out.
  /// - Returns: The routine, or everything that is wrong with it. Nothing in a file makes this fail, run without end, or
  ///   use memory without bound (see the limits in the reference).
  /// - Complexity: O(bytes + dancers + places + cues), times what loops and repetitions say, within limits.
  public static func resolve(
    _ file: SourceFile, loader: FileLoader = .none, change: CastChange = .none
  ) -> Resolution {
    var sources = SourceMap()
    let id = sources.add(file)
    let parsed = Parser.parse(file, id: id)
    var resolver = RoutineResolver(
      file: id, sources: sources, log: DiagnosticLog(parsed.diagnostics), change: change)
    let routine = resolver.resolve(parsed.tree, loader: loader)
    let log = resolver.evaluator.log
    return Resolution(
      routine: log.errorCount == 0 ? routine : nil, diagnostics: log.diagnostics, sources: resolver.sources)
  }
}
