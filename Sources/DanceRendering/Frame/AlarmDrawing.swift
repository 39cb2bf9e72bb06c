import DanceGeometry
import DanceSource

/// Draws the findings in force: a red line around those concerned, joined, with words for the gravest.
struct AlarmDrawing {
  let projection: Projection
  let radius: Double

  /// So many findings get words.
  static let mostWords = 6
  /// So many get a line; what is more is said in words.
  static let mostLines = 2000

  /// The lines of all alarms of one severity.
  func draw(
    _ alarms: [Scene.Alarm], _ severity: Diagnostic.Severity, _ spots: (Int) -> PagePoint?, to writer: inout SVGWriter
  ) {
    let chosen = alarms.prefix(Self.mostLines).filter { ($0.severity == .error) == (severity == .error) }
    guard !chosen.isEmpty else { return }
    writer.path(severity == .error ? "error" : "warning") { path in
      for alarm in chosen { outline(alarm.dancers.compactMap(spots), &path) }
    }
  }

  /// How far from the middle of a dancer the line runs.
  var ring: Double { radius * Drop.reach + min(4, radius / 4) }

  /// Rules of style for the lines around dancers of a radius: thin where dancers are small.
  static func styleRules(radius: Double) -> String {
    let width = FixedDecimal.shortText(min(2.6, 0.8 + radius / 8), atMost: 1)
    return ".error,.warning{stroke-width:\(width)px}"
  }

  private func outline(_ spots: [PagePoint], _ path: inout PathWriter) {
    if spots.count == 2, spots[0].distance(to: spots[1]) < 4 * ring {
      path.capsule(from: spots[0], to: spots[1], radius: ring)
      return
    }
    for (index, spot) in spots.enumerated() {
      path.circle(at: spot, radius: ring)
      guard index > 0, spots.count <= 8 else { continue }
      path.polyline(Polyline(points: [spots[index - 1], spot]).trimmed(atStart: ring, atEnd: ring))
    }
  }
}

extension PathWriter {
  /// Draws the line that runs around two discs of a radius.
  mutating func capsule(from start: PagePoint, to end: PagePoint, radius: Double) {
    let distance = start.distance(to: end)
    guard distance > 0.01 else { return circle(at: start, radius: radius) }
    // The normal to the left of the way, on the page.
    let (nx, ny) = ((end.y - start.y) / distance * radius, (start.x - end.x) / distance * radius)
    move(to: start.offset(nx, ny))
    line(to: end.offset(nx, ny))
    halfArc(to: end.offset(-nx, -ny), radius: radius)
    line(to: start.offset(-nx, -ny))
    halfArc(to: start.offset(nx, ny), radius: radius)
    close()
  }
}
