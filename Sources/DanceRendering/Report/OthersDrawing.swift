import DanceGeometry
import DancePlanning

/// Those whom a small picture of a moment is not about.
struct OthersDrawing {
  let performance: Performance
  let view: StageView
  /// The radius of a body, in pixels.
  let body: Double

  /// At most so many are drawn: the nearest.
  private static let mostOthers = 140

  /// Everybody else within the picture, as discs of one stroke each: `M12 34h0` with round ends.
  func draw(except concerned: Set<Int>, at count: Double, to page: inout SVGWriter) {
    let frame = view.frame.inflated(by: body)
    let middle = view.frame.centre
    var spots: [(spot: PagePoint, dancer: Int)] = []
    for dancer in 0..<performance.dancerCount where !concerned.contains(dancer) {
      let row = performance.tracks.row(of: dancer, at: count)
      guard performance.tracks.presence(row) != .waiting else { continue }
      let spot = view.projection(performance.tracks.position(row, at: count))
      if frame.holds(spot) { spots.append((spot, dancer)) }
    }
    if spots.count > Self.mostOthers {
      spots.sort { ($0.spot.distance(to: middle), $0.dancer) < ($1.spot.distance(to: middle), $1.dancer) }
    }
    guard !spots.isEmpty else { return }
    page.begin("path", "others")
    page.raw(" stroke-width=\"")
    page.number(2 * max(body, 2))
    page.raw("\" d=\"")
    page.data { path in
      for (spot, _) in spots.prefix(Self.mostOthers) { path.dot(at: spot) }
    }
    page.raw("\"/>\n")
  }
}

extension PathWriter {
  /// A stretch of no length, which a pen with a round tip draws as a disc.
  mutating func dot(at spot: PagePoint) {
    move(to: spot)
    line(by: 0, 0)
  }
}
