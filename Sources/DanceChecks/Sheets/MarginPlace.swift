// Which way does a touch belong to?
//
//     ways of the dancer    ├──── 2 ────┤├──── 3 ────┤        ├──── 4 ────┤
//     late on way 2                  × here: 2
//     late on way 2                         × here: 3 is under way by then
//     late on way 3                                     × standing already: 3
//
// A dancer who is late on one way is late still when others set out for the next. The sheet warns where it happens: on the
// way that is under way, by the beat, at the count of the touch; of a touch while the dancer should stand, on the way that
// was walked late or early.

import DanceGeometry
import DancePlanning

/// Finds the touches to be told with a way.
enum MarginPlace {
  /// The touches that happen on the way between two counts, of all that being late or early on any of a dancer's walks
  /// leads to. O(walks), and that again for each touch near the way.
  static func touches(
    of walks: [LatenessSurvey.Margin], from leave: Double, to arrive: Double
  ) -> [LatenessSurvey.Touch] {
    walks.flatMap { walk in
      let isNear = walk.from < arrive && walk.to > leave
      return [walk.late, walk.early].compactMap(\.self).filter { touch in
        guard isNear || (leave - border...arrive + border).contains(touch.count) else { return false }
        let count = count(of: touch, in: walk, among: walks)
        return leave < count && count < arrive
      }
    }
  }

  /// The count at which a touch is told: its own, within a walk that is under way then, else one within the walk itself.
  private static func count(
    of touch: LatenessSurvey.Touch, in own: LatenessSurvey.Margin, among walks: [LatenessSurvey.Margin]
  ) -> Double {
    let isUnderWay = { (walk: LatenessSurvey.Margin) in
      walk.from - Tolerance.count <= touch.count && touch.count <= walk.to + Tolerance.count
    }
    let walk = isUnderWay(own) ? own : walks.first(where: isUnderWay) ?? own
    // On the border between two walks it belongs to the one it was found in.
    let border = min(Self.border, (walk.to - walk.from) / 4)
    return min(max(touch.count, walk.from + border), walk.to - border)
  }

  /// In counts, more than two counts may differ by that are one.
  private static let border = 1e-3
}
