/// Where the texts come from that a routine uses; the resolver itself touches no disk.
public struct FileLoader: Sendable {
  /// Why there are no bytes.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such file; `nearby` are the names of the files in the folder where it was looked for.
    case missing(nearby: [String])
    /// It is a folder.
    case directory
    /// It cannot be read; a few words say why.
    case unreadable(String)
  }

  /// The bytes of a file, by its path as a person would give it: relative paths are made from the name of the file that uses
  /// it.
  public var file: @Sendable (_ path: String) -> Result<[UInt8], Failure>
  /// The bytes of a file of the library, by its name without extension; `nil` if there is none.
  public var library: @Sendable (_ name: String) -> [UInt8]?
  /// The names of the library's files, without extension.
  public var libraryNames: [String]

  /// Makes a loader of two functions.
  public init(
    libraryNames: [String] = [], library: @escaping @Sendable (_ name: String) -> [UInt8]? = { _ in nil },
    file: @escaping @Sendable (_ path: String) -> Result<[UInt8], Failure>
  ) {
    self.file = file
    self.library = library
    self.libraryNames = libraryNames
  }

  /// A loader that finds nothing: for routines that stand alone.
  public static let none = FileLoader { _ in .failure(.missing(nearby: [])) }
}
