#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files that keep what a test should produce, in the folder `Golden` beside the test.
///
/// With `KALGUNMU_RECORD=1` in the environment the files are written anew and the test fails, so that a recording is
/// looked at before it is believed.
public enum GoldenFile {
  /// What speaks against `bytes` being what the golden file holds; `nil` if they are the same.
  ///
  ///     #expect(GoldenFile.complaint(about: svg, name: "four.svg") == nil)
  public static func complaint(about bytes: [UInt8], name: String, beside testFile: String = #filePath) -> String? {
    let folder =
      testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Golden"
    let path = folder + "/" + name
    if ProcessInfo.processInfo.environment["KALGUNMU_RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path))
        return "recorded Golden/\(name); look at it, then run again without KALGUNMU_RECORD"
      } catch {
        return "cannot record Golden/\(name): \(error)"
      }
    }
    guard let golden = FileManager.default.contents(atPath: path) else {
      return "no file Golden/\(name); record it with KALGUNMU_RECORD=1"
    }
    return difference(between: bytes, and: Array(golden)).map { "differs from Golden/\(name) " + $0 }
  }

  private static func difference(between bytes: [UInt8], and golden: [UInt8]) -> String? {
    guard bytes != golden else { return nil }
    let same = zip(bytes, golden).prefix { $0 == $1 }.count
    let line = golden.prefix(same).count { $0 == UInt8(ascii: "\n") } + 1
    func excerpt(_ text: [UInt8]) -> String {
      String(decoding: text[max(0, same - 40)..<min(text.count, same + 40)], as: UTF8.self)
    }
    return "from line \(line) on: expected …\(excerpt(golden))…, is …\(excerpt(bytes))…"
  }
}
