// Who may meet whom?
//
// Errors are cut at four deviations, so nobody is farther from the plan than a reach that is known beforehand: the greatest
// speed times the greatest lateness, and the greatest error of places and ways. Two whose planned ways stay farther apart
// than both reaches and the limit can be left out of every take. In a small cast every two rows are compared; in a
// crowd sweeps around everybody's ways, a few counts at a time and as wide as their reach, leave only neighbours.

import DanceGeometry
import DancePlanning
import DanceScore

/// All passings that matter, those of an encounter side by side.
struct PassingTable: Sendable {
  let encounters: [Encounter]
  let passings: [Passing]
  /// The passings of encounter e are `ranges[e]`.
  let ranges: [Range<Int>]
  let rules: PassingRules

  init(_ planned: PlannedRows, of performance: Performance, workers: Int?) {
    let rules = PassingRules(planned, of: performance)
    self.rules = rules
    let pairs =
      performance.dancerCount <= Self.smallCast
      ? Self.allPairs(planned) : Self.nearPairs(planned, of: performance, workers: workers)
    let parts = Workers.map((pairs.count + Self.pairsAtOnce - 1) / Self.pairsAtOnce, workers: workers) { part in
      pairs[(part * Self.pairsAtOnce)..<min((part + 1) * Self.pairsAtOnce, pairs.count)].compactMap {
        rules.passing(Int($0.first), Int($0.second))
      }
    }
    let found = parts.flatMap(\.self).sorted {
      ($0.encounter, $0.passing.first, $0.passing.second) < ($1.encounter, $1.passing.first, $1.passing.second)
    }
    var (encounters, passings, ranges) = ([Encounter](), [Passing](), [Range<Int>]())
    for (encounter, passing) in found {
      if encounters.last != encounter {
        encounters.append(encounter)
        ranges.append(passings.count..<passings.count)
      }
      var passing = passing
      passing.encounter = Int32(encounters.count - 1)
      passings.append(passing)
      ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<passings.count
    }
    (self.encounters, self.passings, self.ranges) = (encounters, passings, ranges)
  }

  private static let smallCast = 48
  private static let pairsAtOnce = 4096

  /// All pairs of rows of different dancers that share some time.
  private static func allPairs(_ planned: PlannedRows) -> [IndexPair] {
    let slack = planned.rows.map(\.greatestShift).max() ?? 0
    var pairs: [IndexPair] = []
    for one in planned.errors.indices {
      for other in (one + 1)..<max(one + 1, planned.errors.count) {
        var begin = planned.rows(of: other).lowerBound
        for row in planned.rows(of: one) {
          let (start, end) = (planned.rows[row].start, planned.rows[row].end)
          while begin < planned.rows(of: other).upperBound,
            planned.rows[begin].end + 2 * slack < start
          { begin += 1 }
          var partner = begin
          while partner < planned.rows(of: other).upperBound,
            planned.rows[partner].start <= end + 2 * slack
          {
            pairs.append(IndexPair(Int32(row), Int32(partner)))
            partner += 1
          }
        }
      }
    }
    return pairs
  }

  /// In a crowd nobody moves much farther than this in a slab, in metres.
  private static let movement = 1.5

  /// The pairs of rows of dancers who come near each other, each once, ascending.
  private static func nearPairs(_ planned: PlannedRows, of performance: Performance, workers: Int?) -> [IndexPair] {
    let stretches = Stretch.all(of: performance, movement: movement, workers: workers)
    let slabs = stretches.flatMap { stretch in
      (0..<stretch.slabs).map { (span: stretch.span, slab: stretch.slab($0)) }
    }
    let slack = planned.rows.map(\.greatestShift).max() ?? 0
    let most = PairLimits.reach(of: performance.routine)
    let found = Workers.map(slabs.count, workers: workers) { index in
      let scene = StretchScene(of: slabs[index].span, in: performance)
      return pairs(in: slabs[index].slab, of: scene, planned, performance.tracks, within: most, slack: slack)
    }
    return Set(found.flatMap(\.self)).sorted()
  }

  private static func pairs(
    in slab: TimeSlab, of scene: StretchScene, _ planned: PlannedRows, _ tracks: Tracks, within most: Double,
    slack: Double
  ) -> [IndexPair] {
    let wide = TimeSlab(from: slab.from - slack, to: slab.to + slack)
    let rows = scene.dancers.map { dancer in wide.rows(of: Int(dancer), in: tracks) }
    var sweeps = scene.sweeps(during: slab, of: tracks)
    for index in sweeps.indices {
      let reach = rows[index].map { planned.rows[$0].reach }.max() ?? 0
      if reach == .infinity {
        // Of a way along a path no more is known than where it is at all.
        let box = rows[index].reduce(nil as Box?) { box, row in
          let own = planned.bounds(of: row, during: wide.from...wide.to)
          return box?.united(with: own) ?? own
        }
        sweeps[index] = box.map(Sweep.init(within:)) ?? .absent
      } else {
        sweeps[index].slack += reach
      }
    }
    return sweeps.pairs(within: most).flatMap { pair -> [IndexPair] in
      let (first, second) = (Int(pair.first), Int(pair.second))
      return rows[first].flatMap { one in
        rows[second].compactMap { other in
          planned.rows[one].kind == .unseen || planned.rows[other].kind == .unseen
            ? nil : IndexPair(Int32(one), Int32(other))
        }
      }
    }
  }
}
