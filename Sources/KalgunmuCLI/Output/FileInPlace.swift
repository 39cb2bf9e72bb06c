import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A person's file that is to get other text: written beside its place and renamed into it, with the permissions it had;
/// behind a link, the file that the link leads to.
struct FileInPlace: Sendable {
  /// As the person named it.
  private let path: String
  /// The file itself.
  private let goal: String

  /// The regular file behind a path, links followed; `nil` for a pipe, a device, or nothing.
  init?(_ path: String) {
    self.path = path
    goal = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: goal)[.type] as? FileAttributeType
    guard type == .typeRegular else { return nil }
  }

  /// Whether the file still holds these bytes.
  func holds(_ bytes: [UInt8]) -> Bool { Platform.read(goal, atMost: bytes.count) == bytes }

  /// Gives the file other bytes.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    do {
      let permissions = try FileManager.default.attributesOfItem(atPath: goal)[.posixPermissions]
      try Data(bytes).write(to: URL(fileURLWithPath: goal), options: .atomic)
      if let permissions { try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: goal) }
    } catch {
      throw FileFailure.writing(path, error)
    }
  }
}
