import DanceGeometry
import DanceScore

/// What a dancer's part is made of, as far as it can be seen: standing between is not told.
enum PartEvent {
  /// Is seen at a place from a count on: at the beginning, on coming out of the wings, or after a jump.
  case appear(at: Double, Point)
  /// Walks.
  case walk(Motion)
  /// Is no longer seen.
  case vanish(at: Double)

  /// The count at which it begins.
  var start: Double {
    switch self {
    case .appear(let count, _), .vanish(let count): count
    case .walk(let motion): motion.start
    }
  }
}

extension Performance {
  /// A dancer's part, in order of time.
  func events(of dancer: Int) -> [PartEvent] {
    var events: [PartEvent] = []
    var place: Point?
    for row in tracks.rows(of: dancer) {
      let start = tracks.starts[row]
      guard tracks.presence(row) != .waiting else {
        if place != nil { events.append(.vanish(at: start)) }
        place = nil
        continue
      }
      let from = tracks.startPoint(row)
      if place.map({ $0.distance(to: from) > Tolerance.distance }) ?? true {
        events.append(.appear(at: start, from))
      }
      if !tracks.isStill(row), tracks.ends[row] > start { events.append(.walk(tracks.motion(row))) }
      place = tracks.endPoint(row)
    }
    return events
  }
}
