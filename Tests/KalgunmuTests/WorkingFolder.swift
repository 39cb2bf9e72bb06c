import Foundation
import Testing

/// A temporary folder that looks like a checkout.
struct WorkingFolder {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kalgunmu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Examples", "Formations"] {
      try FileManager.default.copyItem(
        at: Page.packageRoot.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs the built command; what it writes to both streams comes in the order of a terminal.
  func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = try Self.command()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["NO_COLOR": "1", "PATH": "/usr/bin:/bin"]
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    try FileManager.default.removeItem(at: output)
    return (process.terminationStatus, text)
  }

  /// The command that was built with these tests: it stands beside them.
  private static func command() throws -> URL {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let places = CommandLine.arguments.map { URL(fileURLWithPath: $0) } + bundles
    let candidates = places.flatMap { place in
      [place, place.deletingLastPathComponent()].map { $0.appendingPathComponent("kalgunmu") }
    }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "the command was not built")
  }
}
