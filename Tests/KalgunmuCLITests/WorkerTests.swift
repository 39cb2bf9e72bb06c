import Foundation
import Kalgunmu
import Testing

@testable import KalgunmuCLI

/// The command gives the same bytes however many threads it has.
@Suite struct WorkerTests {
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Examples").path

  private static func files(ofFrames example: String, workers: Int) throws -> [String: Data] {
    let folder = try TemporaryFolder()
    let run = Workers.$limit.withValue(workers) {
      Run("render", "\(examples)/\(example).routine", "-o", "\(folder.path)/out", "--every", "2", "--as", "frames")
    }
    #expect(run.status == .fine, "\(run.errors)")
    var files: [String: Data] = [:]
    for name in folder.contents("out") {
      files[name] = FileManager.default.contents(atPath: "\(folder.path)/out/\(name)")
    }
    return files
  }

  @Test(arguments: ["fan-dance", "entrances"])
  func `frames are the same bytes with one worker and with several`(example: String) throws {
    let alone = try Self.files(ofFrames: example, workers: 1)
    #expect(alone.count > 10 && alone.keys.contains("frames/index.json"))
    for workers in [2, 3, 7] {
      let together = try Self.files(ofFrames: example, workers: workers)
      #expect(alone.keys.sorted() == together.keys.sorted())
      #expect(alone.keys.sorted().filter { alone[$0] != together[$0] } == [], "\(workers) workers")
    }
  }
}
