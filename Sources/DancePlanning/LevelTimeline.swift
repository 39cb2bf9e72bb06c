import DanceGeometry
import DanceScore

/// How high everyone's head is, at every count.
package struct LevelTimeline: Sendable {
  /// From one moment on the head goes, within `length` counts, to a height.
  package struct Change: Hashable, Sendable {
    package var count: Double
    package var length: Double
    package var height: Double
  }

  /// Only dancers who ever leave the standing level have an entry.
  private var changes: [Int: [Change]] = [:]

  /// From `count` on the dancer goes to a level within `length` counts.
  mutating func append(_ level: Level, of dancer: Int, at count: Double, within length: Double) {
    changes[dancer, default: []].append(Change(count: count, length: length, height: level.height))
  }

  /// Whether anybody ever leaves the standing level.
  var isEmpty: Bool { changes.isEmpty }

  /// A dancer's changes, in order.
  package func changes(of dancer: Int) -> [Change] { changes[dancer] ?? [] }

  /// 0 kneeling, 0.5 crouched, 1 standing, and what lies between on the way.
  func height(of dancer: Int, at count: Double) -> Double {
    guard let changes = changes[dancer] else { return 1 }
    var height = 1.0
    for change in changes where change.count <= count {
      let share = change.length > 0 ? Easing.smooth.progress((count - change.count) / change.length) : 1
      height += (change.height - height) * share
    }
    return height
  }
}

extension Level {
  /// 0 kneeling, 0.5 crouched, 1 standing.
  fileprivate var height: Double {
    switch self {
    case .low: 0
    case .middle: 0.5
    case .high: 1
    }
  }
}
