/// All texts that one routine is read from: its own and those it uses.
public struct SourceMap: Sendable {
  /// The files in the order in which they were read.
  public private(set) var files: [SourceFile] = []

  /// Makes a map without files.
  public init() {}

  /// Adds a file and returns the identifier that locations in it carry.
  public mutating func add(_ file: SourceFile) -> SourceFile.ID {
    files.append(file)
    return SourceFile.ID(index: Int32(files.count - 1))
  }

  /// The file of an identifier that this map handed out.
  public subscript(id: SourceFile.ID) -> SourceFile { files[Int(id.index)] }

  /// The line and column at which a location begins.
  public func position(of location: SourceLocation) -> SourceFile.Position {
    self[location.file].position(at: location.span.lower)
  }
}
