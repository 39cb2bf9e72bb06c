public import DanceChecks
public import DancePlanning
import DanceScore

/// The routine on one page: every formation in order, with arrows to where each dancer goes next.
public enum Storyboard {
  /// The page as a whole SVG file in UTF-8.
  ///
  /// Every moment at which everybody stands is a picture; the arrows run along the ways that are danced until the next.
  ///
  /// - Complexity: O(formations · dancers).
  public static func page(of performance: Performance, report: CheckReport, theme: Theme = .light) -> [UInt8] {
    let scenes = SceneBuilder(performance: performance, report: CheckReport(findings: [], closest: nil))
    let counts = StandingMoments.counts(of: performance)
    let pictures = pictureCount(counts, scenes)
    let cast = CastMarks(routine: performance.routine, theme: theme)
    let moments = counts.count <= 12 ? counts : FrameRenderer.sampleMoments(of: performance)
    let leastScale = Detail.leastScale(of: performance, moments: moments)
    let key = CastKey(
      cast, hasInitials: leastScale != nil, line: 126, from: StoryboardLayout.pageMargin,
      to: StoryboardLayout.pageWidth - StoryboardLayout.pageMargin)
    let layout = StoryboardLayout(
      stage: performance.routine.stage, cells: pictures, leastScale: leastScale, keyHeight: key.height)
    let detail = Detail(performance: performance, scale: layout.stage.projection.scale, moments: moments)
    var writer = SVGWriter(capacity: 1 << 16)
    writer.raw(PictureFrame.opening(width: layout.width, height: layout.height))
    let words = StoryboardHeader(performance: performance, report: report)
    writer.element("title", text: performance.routine.title + ": storyboard")
    writer.element("desc", text: words.description(formations: pictures))
    writer.raw("\n")
    writer.raw(
      StyleSheet.bytes(theme: theme, colours: cast.colours.colours, rules: cast.styleRules(radius: detail.radius)))
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    words.draw(layout, to: &writer)
    key.draw(usual: detail.radius, to: &writer)
    writer.raw("<defs><g id=\"stage\">\n")
    StageDrawing(view: layout.stage).draw(identifier: "floor", to: &writer)
    writer.raw("</g>\n")
    // What leaves the floor must not run into the next picture.
    writer.raw("<clipPath id=\"cell\">")
    writer.rectangle("clip", layout.reach)
    writer.raw("</clipPath></defs>\n")
    let cells = StoryboardCells(scenes: scenes, layout: layout, cast: cast, detail: detail, counts: counts)
    for index in 0..<pictures { cells.draw(index, to: &writer) }
    writer.raw("</svg>\n")
    return writer.bytes
  }

  /// How many moments to draw: all, but no empty floor at the end.
  private static func pictureCount(_ counts: [Double], _ scenes: SceneBuilder) -> Int {
    guard counts.count > 1, let last = counts.last else { return counts.count }
    return scenes.onTheFloor(of: scenes.scene(at: last)).figures.isEmpty ? counts.count - 1 : counts.count
  }
}
