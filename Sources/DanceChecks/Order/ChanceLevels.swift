// Is it a row, or does it only look like one?
//
// Among a hundred people strewn over a floor, some three are nearly level. What tells rows from chance is how improbable
// they would be in a crowd without any order ("a contrario": Desolneux, Moisan and Morel, Meaningful Alignments, 2000).
// All places are laid onto one scale, their distance from a base line, or from a centre for circles:
//
//     ··•·····•••••·······•····••••••··•·····•••••···      three bands of a width, 16 of 20 places in them
//        ·    └─b─┘            └─b──┘        └─b─┘
//
// r bands can be hung onto r of the n places in C(n, r) ways. If the others lay anywhere by chance, each would fall into a
// band with the share p that the bands have of the whole scale, and m − r or more of n − r would with a probability of
// at most exp(−(n − r)·KL(q ‖ p)), q = (m − r)/(n − r) (Chernoff's bound; KL is the relative entropy of two coins). The product
// is how many such families a crowd without order would show by chance; only far fewer than one counts as order.
//
// Families are judged together, because three rows of three that are a hand's breadth off are clearly rows, though
// each of them alone could be chance. Narrow bands come first and take their dancers with them, so that exact rows
// never lend their weight to an accident beside them.

import DanceGeometry

/// Bands on a scale that hold more places than chance would put there.
struct ChanceLevels {
  /// Where on the scale places could lie.
  var domain: ClosedRange<Double>
  /// How much floor lies below a value of the scale.
  var floor: (Double) -> Double
  /// How far beside a band the crowd is looked at to know how dense it is there.
  var surroundings: Double
  /// How many scales are looked at.
  var scales: Int
  /// The least number of places that make a band.
  var least: Int

  /// A crowd without order shows fewer than this many families by chance.
  static let chance = 0.005

  /// The bands of one width that are no chance; indices into `values`, which ascend, the fullest band first.
  ///
  /// - Complexity: O(n log n).
  func bands(of values: [Double], width: Double) -> [Range<Int>] {
    let found = fullest(of: values, width: width)
    let total = Double(values.count)
    var (waysLog, covered, members) = (Logarithm.of(Double(scales)), 0.0, 0.0)
    var best = (count: 0, log: Logarithm.of(Self.chance))
    for (index, band) in found.enumerated() {
      let bands = Double(index + 1)
      waysLog += Logarithm.of((total - bands + 1) / bands)
      covered += share(of: values[band.lowerBound], width, in: values)
      members += Double(band.count)
      let log = waysLog + Self.tailLog(tries: total - bands, hits: members - bands, chance: covered)
      if log < best.log { best = (index + 1, log) }
    }
    return Array(found.prefix(best.count))
  }

  /// The share of all places that a band would hold if those around it were spread evenly over the floor there.
  private func share(of start: Double, _ width: Double, in values: [Double]) -> Double {
    let low = max(domain.lowerBound, start - surroundings)
    let high = min(domain.upperBound, start + width + surroundings)
    let around = values.partitioningIndex { $0 > high } - values.partitioningIndex { $0 >= low }
    let area = floor(min(start + width, high)) - floor(start)
    return Double(around) / Double(values.count) * area / (floor(high) - floor(low))
  }

  /// Bands that do not overlap, each begun by a place, the fullest first.
  private func fullest(of values: [Double], width: Double) -> [Range<Int>] {
    var candidates: [Range<Int>] = []
    var end = 0
    for start in values.indices {
      while end < values.count, values[end] <= values[start] + width { end += 1 }
      if end - start >= least { candidates.append(start..<end) }
    }
    func span(_ band: Range<Int>) -> Double { values[band.upperBound - 1] - values[band.lowerBound] }
    candidates.sort { left, right in
      if left.count != right.count { return left.count > right.count }
      let (leftSpan, rightSpan) = (span(left), span(right))
      return leftSpan != rightSpan ? leftSpan < rightSpan : left.lowerBound < right.lowerBound
    }
    var isTaken = [Bool](repeating: false, count: values.count)
    return candidates.filter { band in
      // All candidates are of one width, so that an overlap always covers an end.
      guard !isTaken[band.lowerBound], !isTaken[band.upperBound - 1] else { return false }
      for index in band { isTaken[index] = true }
      return true
    }
  }

  /// The logarithm of at least the probability of so many hits or more.
  static func tailLog(tries: Double, hits: Double, chance: Double) -> Double {
    guard tries > 0, hits > tries * chance, chance < 1 else { return 0 }
    guard chance > 0 else { return -.infinity }
    let share = hits / tries
    let misses = share < 1 ? (1 - share) * Logarithm.of((1 - share) / (1 - chance)) : 0
    return -tries * (share * Logarithm.of(share / chance) + misses)
  }
}

/// Natural logarithms.
enum Logarithm {
  /// Of a positive number.
  static func of(_ value: Double) -> Double { Elementary.logarithmOnePlus(value - 1) }
}

extension [Double] {
  /// The first index whose element satisfies a condition that holds for all behind it too. O(log n).
  func partitioningIndex(where isBehind: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
