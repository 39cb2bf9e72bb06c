/// The formations that come with the program, for `use kpop` and its like.
///
/// The files stand in the folder `Formations` at the top of the repository, where choreographers read them; the package
/// embeds their bytes, so that the program finds them wherever it runs and reads no disk.
public enum FormationLibrary {
  /// A file of the library.
  public struct File: Hashable, Sendable {
    /// The name that `use` asks for: the file's name without `.formation`.
    public let name: String
    /// The text in UTF-8, as in the repository.
    public let bytes: [UInt8]
    /// A number of dancers with which its formations look as they are meant, for drawings.
    public let dancers: Int
  }

  /// All files, from the general to the special.
  public static let files = [
    File(name: "basics", bytes: PackageResources.basics_formation, dancers: 9),
    File(name: "kpop", bytes: PackageResources.kpop_formation, dancers: 9),
    File(name: "marching", bytes: PackageResources.marching_formation, dancers: 48),
    File(name: "korean", bytes: PackageResources.korean_formation, dancers: 24),
    File(name: "club", bytes: PackageResources.club_formation, dancers: 12),
    File(name: "mass", bytes: PackageResources.mass_formation, dancers: 180),
  ]

  /// The names of all files, in the same order.
  public static var names: [String] { files.map(\.name) }

  /// The bytes of the file of that name; `nil` if there is none.
  public static func bytes(of name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }
}
