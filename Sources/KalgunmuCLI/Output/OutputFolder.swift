import DanceSource
import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Why a file could not be read or written.
struct FileFailure: Error {
  let message: String
  let hint: String?
}

/// A folder of results. Everything is first written into a hidden folder beside its place and moved only when all is
/// there, so that a run that fails leaves things as they were. A file that this program did not make is never replaced.
struct OutputFolder: Sendable {
  /// The folder that was asked for.
  let path: String
  private let staging: String

  /// Every file this program makes contains one of these near its beginning.
  private static let marks = [
    "class=\"kalgunmu\"", "\"generator\" : \"kalgunmu\"", SheetsTable.heading, SheetsMarkdown.mark,
  ]

  /// Prepares the staging folder inside `path`, which is made if need be.
  init(_ path: String) throws(FileFailure) {
    guard !path.isEmpty else {
      throw FileFailure(message: "expected a folder, found an empty name", hint: "write `-o out`")
    }
    self.path = path
    staging = "\(path)/.kalgunmu-\(UUID().uuidString)"
    if let file = Self.fileInTheWay(of: path) {
      throw FileFailure(
        message: file == path
          ? "`\(path)` is a file, but a folder is needed"
          : "the folder `\(path)` cannot be made: `\(file)` is a file",
        hint: Self.elsewhere)
    }
    try Self.makeFolder(staging, namedIfImpossible: path)
  }

  /// Writes a file into the staging folder; `name` may begin with folders: `frames/0000.svg`.
  func stage(_ bytes: [UInt8], as name: String) throws(FileFailure) {
    try stage(as: name) { append in append(bytes) }
  }

  /// Writes a file into the staging folder part by part, so that it takes no more memory than its longest part.
  ///
  /// - Parameter write: appends parts; `append` returns false when nothing more can be written. It may be called twice, if
  ///   nothing could be written the first time, and returns whether all could.
  func stage(as name: String, _ write: (_ append: ([UInt8]) -> Bool) -> Bool) throws(FileFailure) {
    func isWritten() -> Bool {
      Platform.write(toFile: "\(staging)/\(name)") { file in write { Platform.write($0, to: file) } }
    }
    if isWritten() { return }
    // The folder may be missing: made only then, because thousands of files go into few folders.
    if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
    guard !isWritten() else { return }
    throw FileFailure(
      message: "cannot write `\(path)/\(name)`: \(Platform.lastError)",
      hint: Platform.isDiskFull ? "free some space or name another folder with `-o`" : nil)
  }

  /// Makes a folder for results.
  func makeFolder(_ name: String) throws(FileFailure) {
    try Self.makeFolder("\(staging)/\(name)", namedIfImpossible: "\(path)/\(name)")
  }

  /// Where a file lies until everything is done.
  func stagedPath(of name: String) -> String { "\(staging)/\(name)" }

  /// Moves everything to its place. Numbered files of an earlier run that this one does not replace are removed.
  ///
  /// - Throws: before anything is moved, if a file in the way was not made by this program.
  func commit(_ names: [String], replacing folders: [String]) throws(FileFailure) {
    for name in names { try refuseForeign("\(path)/\(name)") }
    let kept = Set(names)
    do {
      for folder in folders {
        try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        for old in try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
        where old.hasSuffix(".svg") && !kept.contains("\(folder)/\(old)") && isOurs("\(path)/\(folder)/\(old)") {
          try FileManager.default.removeItem(atPath: "\(path)/\(folder)/\(old)")
        }
      }
    } catch {
      throw FileFailure.writing(path, error)
    }
    for name in names { try move(name) }
  }

  /// Removes the staging folder, and the folder itself if nothing else came to be in it.
  func cleanUp() {
    try? FileManager.default.removeItem(atPath: staging)
    if let rest = try? FileManager.default.contentsOfDirectory(atPath: path), rest.isEmpty {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private func move(_ name: String) throws(FileFailure) {
    guard !Platform.rename("\(staging)/\(name)", to: "\(path)/\(name)") else { return }
    throw FileFailure(message: "cannot write `\(path)/\(name)`: \(Platform.lastError)", hint: nil)
  }

  private func refuseForeign(_ file: String) throws(FileFailure) {
    guard Platform.exists(file), !isOurs(file) else { return }
    throw FileFailure(
      message: "`\(file)` is in the way and was not made by kalgunmu", hint: "move it, or name another folder with `-o`"
    )
  }

  private func isOurs(_ file: String) -> Bool {
    guard let head = Platform.read(file, atMost: 1024) else { return false }
    let text = String(decoding: head, as: UTF8.self)
    return Self.marks.contains { text.contains($0) }
  }

  /// Makes a folder; if it cannot be made, that is said of the one that the person knows.
  private static func makeFolder(_ folder: String, namedIfImpossible path: String) throws(FileFailure) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let failure = FileFailure.writing(path, error)
      throw FileFailure(message: failure.message, hint: failure.hint ?? elsewhere)
    }
  }

  /// The first part of a path that is there and is no folder.
  private static func fileInTheWay(of path: String) -> String? {
    let ends = path.indices.filter { path[$0] == "/" && $0 > path.startIndex } + [path.endIndex]
    return ends.lazy.map { String(path[..<$0]) }.first { part in
      var isDirectory = false
      return FileManager.default.fileExists(atPath: part, isDirectory: &isDirectory) && !isDirectory
    }
  }

  private static let elsewhere = "name another folder with `-o`"
}

extension FileFailure {
  /// A failure to write, in words.
  static func writing(_ path: String, _ error: any Error) -> FileFailure {
    let reason: String
    let hint: String?
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace?:
      (reason, hint) = ("the disk is full", "free some space or name another folder with `-o`")
    case .fileWriteNoPermission?, .fileReadNoPermission?:
      (reason, hint) = ("permission denied", "name a folder that you may write to with `-o`")
    case .fileWriteVolumeReadOnly?:
      (reason, hint) = ("the disk is read-only", "name a folder on another disk with `-o`")
    default:
      (reason, hint) = (Platform.cause(of: error) ?? "it is not to be had", nil)
    }
    return FileFailure(message: "cannot write `\(path)`: \(reason)", hint: hint)
  }
}
