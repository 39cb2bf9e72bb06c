import DancePlanning

/// Those who land on the same count, each with the walk that leads there.
struct Landing {
  /// Counts that differ by less are one: sums of fractions of counts are rounded.
  static let sameCount = 1e-6

  /// The count.
  let count: Double
  /// The walks, by cast index.
  let walks: [UnbrokenWalk]
  /// The beginnings of the walks, ascending.
  let starts: [Double]
  private let dancers: Set<Int>

  private init(_ walks: [UnbrokenWalk]) {
    self.walks = walks.sorted { $0.dancer < $1.dancer }
    count = walks.first?.end ?? 0
    starts = walks.map(\.start).sorted()
    dancers = Set(walks.map(\.dancer))
  }

  /// Where the first of the walks begins.
  var start: Double { starts.first ?? count }

  /// Whether a dancer lands here.
  func contains(_ dancer: Int) -> Bool { dancers.contains(dancer) }

  /// How many of the walks begin before a count.
  func walksBegun(before count: Double) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < count - Self.sameCount { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// All landings of some dancers, in order of time.
  static func all(of members: [Int], in performance: Performance) -> [Landing] {
    let walks = members.flatMap { UnbrokenWalk.all(of: $0, in: performance) }
      .sorted { ($0.end, $0.dancer) < ($1.end, $1.dancer) }
    var landings: [Landing] = []
    var rest = walks[...]
    while let first = rest.first {
      let together = rest.prefix { $0.end <= first.end + sameCount }
      landings.append(Landing(Array(together)))
      rest = rest.dropFirst(together.count)
    }
    return landings
  }
}
