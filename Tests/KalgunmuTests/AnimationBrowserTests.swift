import Foundation
import Kalgunmu
import Testing

/// A real browser puts everybody where the engine has them.
@Suite struct AnimationBrowserTests {
  private static let browser = ["chromium", "chromium-browser", "google-chrome"].compactMap {
    RunningProgram.find($0)
  }.first

  /// Times in seconds at which the browser is asked, from the first to the last.
  private static let samples = 40

  @Test(
    .enabled(if: browser != nil, "needs Chromium"),
    arguments: ["razor.routine", "tempo-changes.routine", "ganggangsullae.routine", "entrances.routine"])
  func `dancers are within a centimetre of their places`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path(name))
    let routine = choreography.routine
    let times = (0...Self.samples).map { routine.seconds * Double($0) / Double(Self.samples) * 0.9999 }
    let spots = try spots(in: choreography.animation().bytes, at: times)
    try #require(spots.count == times.count * routine.cast.count)
    var samples: [(spot: (x: Double, y: Double), place: Point)] = []
    for (index, spot) in spots.enumerated() {
      let (time, dancer) = (times[index / routine.cast.count], index % routine.cast.count)
      let count = routine.clock.count(atSeconds: time)
      guard choreography.performance.presence(of: dancer, at: count) != .waiting else { continue }
      samples.append((spot, choreography.performance.position(of: dancer, at: count)))
    }
    // The page is a scaled and moved floor: the scale and the middle that fit best are those of the page.
    let scale = Self.fit(samples.map { ($0.place.x, $0.spot.x) })
    let upward = Self.fit(samples.map { ($0.place.y, $0.spot.y) })
    #expect(abs(scale.slope + upward.slope) < 1e-3 * scale.slope)
    let worst =
      samples.map { sample in
        let (dx, dy) = (
          sample.spot.x - scale.slope * sample.place.x - scale.offset,
          sample.spot.y - upward.slope * sample.place.y - upward.offset
        )
        return (dx * dx + dy * dy).squareRoot() / scale.slope
      }.max() ?? 0
    #expect(worst < 0.01, "\(worst) m")
  }

  /// Where the browser draws everybody, time by time, in units of the page.
  private func spots(in animation: [UInt8], at times: [Double]) throws -> [(x: Double, y: Double)] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kalgunmu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    let script = """
      // The time of a picture cannot be set before it has begun, a little after it is loaded.
      addEventListener("load", () => setTimeout(() => {
      const svg = document.querySelector("svg"), box = svg.viewBox.baseVal, found = [];
      svg.setAttribute("width", box.width); svg.setAttribute("height", box.height); svg.pauseAnimations();
      // What moves along a path does not say so by its matrix, but its place on the screen does.
      const marks = [...svg.querySelectorAll(":scope > g[transform][class]")].map((group) => {
        const mark = document.createElementNS(svg.namespaceURI, "circle");
        mark.setAttribute("r", 1); group.append(mark); return mark;
      });
      for (const time of [\(times.map { String($0) }.joined(separator: ","))]) {
        svg.setCurrentTime(time);
        for (const mark of marks) {
          const box = mark.getBoundingClientRect();
          found.push((box.x + box.width / 2) + " " + (box.y + box.height / 2));
        }
      }
      document.body.textContent = found.join(";");
      }, 100));
      """
    let html = "<!DOCTYPE html><body>\(String(decoding: animation, as: UTF8.self))<script>\(script)</script></body>"
    try Data(html.utf8).write(to: page)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.browser))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000",
      "--user-data-dir=\(folder.path)/profile", "--dump-dom",
      page.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    let body = try #require(text.firstMatch(of: /<body>([^<]*)<\/body>/)).output.1
    return body.split(separator: ";").compactMap { pair in
      let parts = pair.split(separator: " ").compactMap { Double($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  /// The line through some pairs with the least squares.
  private static func fit(_ pairs: [(Double, Double)]) -> (slope: Double, offset: Double) {
    let count = Double(pairs.count)
    let (meanX, meanY) = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    let across = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let slope = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / max(across, 1e-12)
    return (slope, meanY - slope * meanX)
  }
}
