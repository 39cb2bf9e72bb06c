public import DanceChecks
public import DancePlanning
import DanceScore

/// The routine as pictures side by side: every formation in order, with arrows to where each dancer goes next, how long it
/// is held and how long the way to the next takes, sections and notes.
///
///     let storyboard = Storyboard(performance, report: report)
///     let screen = storyboard.overview
///     let sheets = storyboard.pages(on: .a4)
public struct Storyboard: Sendable {
  private let performance: Performance
  private let report: CheckReport
  private let style: FrameStyle
  private let scenes: SceneBuilder
  private let cast: CastMarks
  private let counts: [Double]
  private let pictures: Int
  private let leastScale: Double?
  private let moments: [Double]
  private let shown: ShownFloor

  /// Prepares the storyboard of a performance; of the style, theme, viewpoint and who is drawn matter.
  ///
  /// Every moment at which everybody stands is a picture; the arrows run along the ways that are danced until the next.
  public init(_ performance: Performance, report: CheckReport, style: FrameStyle = FrameStyle()) {
    self.performance = performance
    self.report = report
    self.style = style
    scenes = SceneBuilder(
      performance: performance, report: CheckReport(findings: [], closest: nil),
      style: FrameStyle(theme: style.theme, viewpoint: style.viewpoint, only: style.only))
    cast = CastMarks(routine: performance.routine, theme: style.theme)
    let counts = StandingMoments.counts(of: performance)
    self.counts = counts
    pictures = Self.pictureCount(counts, scenes)
    moments = counts.count <= 12 ? counts : FrameRenderer.sampleMoments(of: performance)
    leastScale = Detail.leastScale(of: performance, moments: moments)
    shown = ShownFloor(of: performance, drawn: style.only, leastScale: leastScale)
  }

  /// All formations on one page for the screen, as a whole SVG file in UTF-8.
  ///
  /// - Complexity: O(formations · dancers), as all of the storyboard.
  public var overview: [UInt8] {
    let key = key(line: 126, margin: StoryboardPage.screenMargin, width: StoryboardPage.screenWidth)
    return page(.overview(contents(top: 124 + key.height)), key, .screen).file(0)
  }

  /// The pages of a storyboard on paper, each a whole SVG file in UTF-8.
  ///
  /// Paper is light: a dark theme gives place to its light counterpart.
  public func pages(on paper: Paper) -> [[UInt8]] {
    let page = printed.page(on: paper)
    return (0..<page.pageCount).map(page.file)
  }

  /// All pages in one HTML file to print from, in UTF-8; it is well-formed XML and asks nothing of any other file.
  ///
  /// It is light as ``pages(on:)`` are.
  public func document(on paper: Paper) -> [UInt8] {
    let page = printed.page(on: paper)
    let (name, width, height) = paper.css
    let size = paper.pixels
    var writer = SVGWriter(capacity: 1 << 18)
    writer.raw("<!DOCTYPE html>\n<html lang=\"en\" class=\"kalgunmu\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    writer.element("title", text: performance.routine.title + ": storyboard")
    writer.raw("\n<style>\n")
    writer.raw(
      Array(
        """
        @page{size:\(name);margin:0}
        body{margin:0;background:#888}
        svg{display:block;width:\(width);height:\(height);max-width:100%;margin:0 auto 8px;break-after:page}
        @media print{body{background:none}svg{margin:0}svg:last-child{break-after:auto}}

        """.utf8))
    writer.raw("</style>\n</head>\n<body>\n")
    for number in 0..<page.pageCount {
      writer.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 ")
      writer.whole(Int(size.width))
      writer.raw(" ")
      writer.whole(Int(size.height))
      writer.raw("\" role=\"img\">")
      page.draw(number, prefix: "page\(number + 1)-", isFirstOfMany: number == 0, to: &writer)
      writer.raw("</svg>\n")
    }
    writer.raw("</body>\n</html>\n")
    return writer.bytes
  }

  /// The same storyboard in a theme that does not cover the paper with ink.
  private var printed: Storyboard {
    let themes = ScreenThemes(asked: style.theme)
    guard themes.choice == .dark else { return self }
    var style = style
    style.theme = themes.light
    return Storyboard(performance, report: report, style: style)
  }

  private func page(on paper: Paper) -> StoryboardPage {
    let key = key(line: 104, margin: StoryboardPage.paperMargin, width: paper.pixels.width)
    return page(.paper(paper, contents(top: 96 + key.height)), key, .paper)
  }

  private func page(_ layout: StoryboardLayout, _ key: CastKey, _ size: StoryboardHeader.Size) -> StoryboardPage {
    let detail = Detail(
      performance: performance, scale: layout.stage.projection.scale, moments: moments, drawn: style.only?.count)
    return StoryboardPage(
      cells: StoryboardCells(scenes: scenes, layout: layout, cast: cast, detail: detail, counts: counts),
      header: StoryboardHeader(performance: performance, report: report, size: size), key: key, theme: style.theme,
      count: pictures)
  }

  private func key(line: Double, margin: Double, width: Double) -> CastKey {
    CastKey(cast, hasInitials: leastScale != nil, line: line, from: margin, to: width - margin)
  }

  private func contents(top: Double) -> StoryboardLayout.Contents {
    StoryboardLayout.Contents(
      stage: performance.routine.stage, shown: shown, viewpoint: style.viewpoint, cells: pictures,
      hasNotes: !performance.routine.notes.isEmpty, leastScale: leastScale, top: top)
  }

  /// How many moments to draw: all, but no empty floor at the end.
  private static func pictureCount(_ counts: [Double], _ scenes: SceneBuilder) -> Int {
    guard counts.count > 1, let last = counts.last else { return counts.count }
    return scenes.onTheFloor(of: scenes.scene(at: last)).figures.isEmpty ? counts.count - 1 : counts.count
  }
}
