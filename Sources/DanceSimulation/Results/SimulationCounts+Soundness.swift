extension SimulationCounts {
  /// More takes than this cannot be counted: sums of squares would grow beyond 64 bits.
  public static let mostTakes = 4_000_000

  /// Whether everything that is numbered is there, and of the layout that this program knows: a file may hold anything.
  public var isSound: Bool {
    let (people, places) = (dancers.indices, transitions.indices)
    // The sum of two such numbers is a number.
    let sums = 0...(1 << 62 - 1)
    return schema == 1 && (0...Self.mostTakes).contains(takes) && clean >= 0 && clean <= takes && clear >= 0
      && clear <= clean
      && parts.allSatisfy { $0.from <= .max - $0.count && $0.count <= UInt64(takes) }
      && parts.reduce(0) { $0 &+ $1.count } == UInt64(takes)
      && pairs.allSatisfy {
        places.contains($0.transition) && $0.dancers.count == 2 && $0.dancers.allSatisfy(people.contains)
          && (0...takes).contains($0.touches) && $0.touches <= $0.crowdings && $0.crowdings <= takes
          && [$0.first, $0.second, $0.timing, $0.place, $0.astray].allSatisfy((0...$0.touches).contains)
      }
      && transitions.allSatisfy { $0.touched >= 0 && $0.touched <= $0.crowded && $0.crowded <= takes }
      && arrivals.allSatisfy { arrival in
        arrival.transition.map(places.contains) ?? true
          && arrival.histogram.allSatisfy { (0..<1000).contains(Int($0.key) ?? -1) && (0...takes).contains($0.value) }
      }
      && arrivals.allSatisfy { [$0.microseconds, $0.squares].allSatisfy(sums.contains) }
      && samples.allSatisfy { [$0.order, $0.squares].allSatisfy(sums.contains) }
      && radius > 0 && radius <= 1e5 && moments.allSatisfy(\.isSound)
      && errors.allSatisfy { $0.dancers?.allSatisfy(people.contains) ?? true }
  }

  /// Every moment that is told.
  private var moments: [Moment] {
    [length] + transitions.flatMap { [$0.from, $0.to] } + arrivals.map(\.moment) + samples.map(\.moment)
  }
}

extension SimulationCounts.Moment {
  /// Whether it can be in a routine.
  fileprivate var isSound: Bool { (-1e9...1e9).contains(count) && (-1e9...1e9).contains(seconds) }
}
