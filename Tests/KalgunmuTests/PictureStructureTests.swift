import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

/// Everything that is drawn of the examples is what SVG 1.1 wants: see `SVGChecker`.
@Suite struct PictureStructureTests {
  private static let themes: [Theme.Name] = [.light, .print]

  /// Examples that show different things, small ones first.
  private static let examples = ["duo", "first-steps", "entrances", "understudies", "razor", "halftime"]

  private static func choreography(_ example: String) throws -> Choreography {
    try Choreography(Resolution(ofFileAt: Examples.path("\(example).routine")), effort: .none)
  }

  @Test(arguments: examples) func `frames are right in every style`(example: String) throws {
    let choreography = try Self.choreography(example)
    let counts = choreography.routine.counts
    for theme in Self.themes {
      let styles = [
        FrameStyle(theme: Theme(theme)), FrameStyle(theme: Theme(theme), size: 300, viewpoint: .dancer, trails: 4),
        FrameStyle(theme: Theme(theme), only: [0], showsNext: true, follow: 0),
      ]
      for style in styles {
        let frames = choreography.frames(style)
        for count in [0, (counts * 0.37).rounded() + 0.5, counts] {
          #expect(SVGChecker.complaints(about: frames.frame(at: count)) == [])
        }
      }
    }
  }

  @Test(arguments: examples) func `storyboards are right, on the screen, on paper and to print from`(
    example: String
  ) throws {
    let choreography = try Self.choreography(example)
    for theme in Self.themes {
      let storyboard = choreography.storyboard(FrameStyle(theme: Theme(theme)))
      #expect(SVGChecker.complaints(about: storyboard.overview) == [])
      for page in storyboard.pages(on: .a4) { #expect(SVGChecker.complaints(about: page) == []) }
      #expect(SVGChecker.complaints(aboutPicturesOf: storyboard.document(on: .letter)) == [])
    }
  }

  @Test(arguments: examples) func `animations are right`(example: String) throws {
    let choreography = try Self.choreography(example)
    for theme in Self.themes {
      #expect(SVGChecker.complaints(about: choreography.animation(FrameStyle(theme: Theme(theme))).bytes) == [])
    }
  }

  @Test(arguments: examples.prefix(4)) func `charts are right`(example: String) throws {
    let choreography = try Self.choreography(example)
    for theme in Self.themes {
      for file in choreography.charts(FrameStyle(theme: Theme(theme))).files {
        #expect(SVGChecker.complaints(about: file.bytes) == [], "\(file.name)")
      }
    }
  }

  @Test(arguments: examples.prefix(4) + ["many-mistakes"]) func `the pictures of reports are right`(
    example: String
  ) throws {
    let page = try Self.choreography(example).htmlReport(file: "\(example).routine")
    #expect(SVGChecker.complaints(aboutPicturesOf: page.bytes) == [])
  }

  @Test func `pictures of two versions are right`() throws {
    let text = try Examples.text("understudies.routine")
    let edited = text.replacing(", sami \"Sami\" #00838f", with: ", zoe \"Zoe\"")
      .replacing("circle(radius: 2.6m)", with: "circle(radius: 2.2m)")
    let versions = try [text, edited].map { try Choreography(text: $0, name: "understudies.routine") }
    for (old, new) in [(0, 1), (0, 0)] {
      let changes = VersionChanges(from: versions[old].performance, to: versions[new].performance)
      for theme in Self.themes {
        let picture = VersionPicture.page(of: changes, from: "old", to: "new", theme: Theme(theme))
        #expect(SVGChecker.complaints(about: picture) == [])
      }
    }
  }

  @Test func `the library is right, as posters, as one picture and as a page`() {
    let chapters = GalleryChapter.library()
    #expect(chapters.flatMap(\.entries).count > 80)
    for theme in Self.themes {
      for chapter in chapters {
        let poster = FormationPoster(chapter.name, entries: chapter.entries, theme: Theme(theme))
        #expect(SVGChecker.complaints(about: poster.bytes) == [])
      }
      let themes = ScreenThemes(asked: Theme(theme))
      #expect(SVGChecker.complaints(about: FormationOverview(chapters, themes: themes).bytes) == [])
    }
    #expect(SVGChecker.complaints(about: FormationOverview(chapters).bytes) == [])
    #expect(SVGChecker.complaints(aboutPicturesOf: FormationPage(chapters).bytes) == [])
  }

  /// Pictures that are kept beside the tests, and those that README shows.
  @Test func `the pictures that are kept are right`() throws {
    let root = Examples.root
    for folder in [".pictures", "Tests/KalgunmuTests/Golden", "Tests/DanceRenderingTests/Golden"] {
      let path = root.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: path.path).sorted() where name.hasSuffix(".svg") {
        let bytes = try Data(contentsOf: path.appendingPathComponent(name))
        #expect(SVGChecker.complaints(about: Array(bytes)) == [], "\(name)")
      }
    }
  }
}
