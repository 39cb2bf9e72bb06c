import DanceGeometry
import DanceScore

/// The audience as a calm row of heads below the stage.
enum AudienceRow {
  /// Draws heads at even distances, paler to the sides, the word in their midst.
  static func draw(_ view: StageView, line: Double, to writer: inout SVGWriter) {
    let middle = view.projection(.origin).x
    let half = min(view.floor.width, view.stage.audience.width * view.projection.scale) / 2
    let (gap, pitch) = (52.0, 22.0)
    writer.label("tag", at: PagePoint(middle + 1, line + 4), "audience")
    let heads = Int((half - gap) / pitch)
    guard heads > 0 else { return }
    for (share, opacity) in [(0.0, "1"), (0.5, ".7"), (0.8, ".4")] {
      writer.raw("<path class=\"aud\" opacity=\"")
      writer.text(opacity)
      writer.raw("\" d=\"")
      let upper = share == 0 ? 0.5 : share == 0.5 ? 0.8 : 1.01
      writer.data { path in
        for head in 0..<heads where (share..<upper).contains(Double(head) / Double(heads)) {
          let distance = gap + (Double(head) + 0.5) * pitch
          path.circle(at: PagePoint(middle - distance, line), radius: 4)
          path.circle(at: PagePoint(middle + distance, line), radius: 4)
        }
      }
      writer.raw("\"/>\n")
    }
  }
}
