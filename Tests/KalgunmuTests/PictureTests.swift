import Foundation
import Kalgunmu
import Testing

/// What README shows and links to is there, and is what the program draws.
@Suite struct PictureTests {
  private static let readme = Page("README.md")

  /// The relative links of README, pictures included.
  private static let links = readme.text.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
    .filter { !$0.hasPrefix("https://") }

  @Test func `there are links to try`() { #expect(Self.links.count >= 6) }

  @Test(arguments: links)
  func `every link of README leads somewhere`(link: String) {
    #expect(FileManager.default.fileExists(atPath: Page.packageRoot.appendingPathComponent(link).path), "\(link)")
  }

  /// Drawn anew, and failing once to say so, where the environment has `RECORD_PICTURES`.
  @Test(arguments: ["razor-frame", "razor-storyboard", "razor-dark", "first-steps-animation", "formations"])
  func `the pictures are what the program draws`(name: String) throws {
    let example = name.hasPrefix("razor") ? "razor" : "first-steps"
    let path = Page.packageRoot.appendingPathComponent("Examples/\(example).routine").path
    let choreography = try Choreography(contentsOf: path)
    let count = try #require(CountLabel.count(of: "34:4", meter: choreography.routine.meter))
    let drawn =
      switch name {
      case "razor-frame": choreography.frames.frame(at: count)
      case "razor-dark":
        choreography.frames(FrameStyle(theme: .dark, viewpoint: .dancer, trails: 8)).frame(at: count)
      case "formations": FormationOverview(GalleryChapter.library()).bytes
      case "razor-storyboard": choreography.storyboard().overview
      default: choreography.animation(FrameStyle(size: 800)).bytes
      }
    let file = Page.packageRoot.appendingPathComponent(".pictures/\(name).svg")
    if ProcessInfo.processInfo.environment["RECORD_PICTURES"] != nil {
      try Data(drawn).write(to: file)
      Issue.record("\(name) was drawn anew; look at it, and test again without RECORD_PICTURES")
    }
    let isSame = try Data(contentsOf: file) == Data(drawn)
    #expect(isSame, "set RECORD_PICTURES=1 to draw \(name) anew, and look at it")
  }
}
