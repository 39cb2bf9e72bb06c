/// The formations that come with the program, as texts in the notation.
///
/// The texts are the files of the folder `Formations` at the top of the package, embedded when it is built, so that the
/// library is found wherever the program runs.
public enum FormationLibrary {
  /// One file of the library.
  public struct File: Sendable {
    /// Its name without extension, as `use` names it.
    public let name: String
    /// Its text in UTF-8.
    public let bytes: [UInt8]
  }

  /// Every file, in the order in which the library is read and shown.
  public static var files: [File] {
    [
      File(name: "basics", bytes: PackageResources.basics_formation)
    ]
  }
}
