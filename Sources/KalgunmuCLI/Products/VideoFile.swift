import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A film of frames: `rsvg-convert` makes images of them and `ffmpeg` a film of the images.
///
/// Images are made a few at a time and handed over at once, so that an hour of film takes no more room than a second.
struct VideoFile: Sendable {
  private let path: String
  private let painter: String
  private let projector: String

  /// How many images are made at once.
  private static let batch = 48
  /// A film says in its description who made it, so that it may be replaced.
  private static let mark = "made by kalgunmu"

  /// The film that the arguments ask for; `nil` if they ask for none.
  ///
  /// - Throws: if a program is missing, or something stands in the way that this program did not make.
  init?(_ arguments: Arguments) throws {
    guard let path = arguments.value("--video") else { return nil }
    guard path.lowercased().hasSuffix(".mp4") else {
      throw Arguments.Mistake(message: "expected a name that ends in .mp4 behind `--video`, found `\(path)`", hint: nil)
    }
    painter = try Self.program("rsvg-convert", package: "librsvg2-bin", brew: "librsvg")
    projector = try Self.program("ffmpeg", package: "ffmpeg", brew: "ffmpeg")
    self.path = path
    guard !Platform.exists(path) || Self.isOurs(path) else {
      throw FileFailure(message: "`\(path)` is in the way and was not made by kalgunmu", hint: "name another file")
    }
  }

  /// Makes the film of frames that lie in the staging folder, `rate` of them a second.
  func make(of names: [String], in output: OutputFolder, rate: Double, on terminal: Terminal) throws(FileFailure) {
    let log = output.stagedPath(of: "film.log")
    let film = "\(path).kalgunmu-\(UUID().uuidString).mp4"
    defer { _ = try? FileManager.default.removeItem(atPath: film) }
    guard
      let running = RunningProgram(projector, Self.projection(rate: rate, into: film), isFed: true, log: log),
      let screen = running.input
    else { throw FileFailure(message: "cannot start `\(projector)`", hint: nil) }
    let progress = Progress("filming", of: names.count, on: terminal)
    defer { progress.finish() }
    var isFine = true
    for first in stride(from: 0, to: names.count, by: Self.batch) where isFine {
      let part = Array(names[first..<min(first + Self.batch, names.count)])
      let images = Workers.map(part.count) { index -> [UInt8]? in
        defer { progress.step() }
        return image(of: output.stagedPath(of: part[index]), log: log)
      }
      isFine = images.allSatisfy { image in image.map { Platform.write($0, to: screen) } ?? false }
    }
    guard running.finish(), isFine else { throw failure(log) }
    guard Platform.rename(film, to: path) else {
      throw FileFailure(message: "cannot write `\(path)`: \(Platform.lastError)", hint: nil)
    }
  }

  /// The image of a frame; `nil` if there is none.
  private func image(of frame: String, log: String) -> [UInt8]? {
    let file = "\(frame).png"
    defer { _ = try? FileManager.default.removeItem(atPath: file) }
    guard let running = RunningProgram(painter, ["-o", file, frame], isFed: false, log: log), running.finish() else {
      return nil
    }
    return Platform.read(file, atMost: 1 << 30)
  }

  /// Sides must be even in this format; the first images come quickly over a network.
  private static func projection(rate: Double, into film: String) -> [String] {
    let shown = FixedDecimal.shortText(rate, atMost: 6)
    return [
      "-hide_banner", "-loglevel", "error", "-y", "-f", "image2pipe", "-framerate", shown, "-c:v", "png", "-i", "-",
    ]
      + ["-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-c:v", "libx264", "-preset", "medium", "-crf", "18"]
      + ["-pix_fmt", "yuv420p", "-movflags", "+faststart", "-metadata", "comment=\(mark)", film]
  }

  private func failure(_ log: String) -> FileFailure {
    let said = Platform.read(log, atMost: 100_000).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let last = said.split(separator: "\n").last.map(String.init) ?? "the programs gave no reason"
    return FileFailure(message: "cannot make the film `\(path)`: \(last)", hint: nil)
  }

  private static func program(_ name: String, package: String, brew: String) throws(FileFailure) -> String {
    if let path = RunningProgram.find(name) { return path }
    throw FileFailure(
      message: "a film needs `\(name)`, which is not on this machine",
      hint: "install it (`apt-get install \(package)` or `brew install \(brew)`), or leave `--video` out")
  }

  private static func isOurs(_ path: String) -> Bool {
    guard let head = Platform.read(path, atMost: 1 << 22) else { return false }
    return head.isEmpty || head.firstRange(of: Array(mark.utf8)) != nil
  }
}
