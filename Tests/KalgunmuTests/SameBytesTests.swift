import Foundation
import Testing

/// The command gives the same bytes in every process.
@Suite struct SameBytesTests {
  @Test(arguments: ["duo", "fan-dance"])
  func `two processes write the same files`(example: String) throws {
    let folder = try WorkingFolder()
    defer { folder.remove() }
    for run in ["one", "two"] {
      let products = "frames,storyboard,animation,player,report"
      let outcome = try folder.run(
        ["render", "Examples/\(example).routine", "-o", run, "--as", products, "--every", "4", "--next"])
      #expect(outcome.status == 0, "\(outcome.text)")
    }
    let (one, two) = (try Self.files(in: "one", of: folder), try Self.files(in: "two", of: folder))
    #expect(one.count > 10)
    #expect(one.keys.contains("frames/index.json") && one.keys.contains("player.html"))
    #expect(one.keys.sorted() == two.keys.sorted())
    #expect(one.keys.sorted().filter { one[$0] != two[$0] } == [])
  }

  /// Every file below a folder, by its path from there.
  private static func files(in name: String, of folder: WorkingFolder) throws -> [String: Data] {
    let root = folder.folder.appendingPathComponent(name)
    var files: [String: Data] = [:]
    for case let path as String in try #require(FileManager.default.enumerator(atPath: root.path)) {
      files[path] = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
    }
    return files
  }
}
