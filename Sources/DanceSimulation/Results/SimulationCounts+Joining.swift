extension SimulationCounts {
  /// Why counts cannot be joined.
  public enum JoiningError: Error, Hashable, Sendable {
    /// They are of other routines, people or seeds.
    case different(what: String)
    /// This take is in both.
    case overlap(take: UInt64)
    /// Together they are more takes than can be counted.
    case tooMany
  }

  /// These counts and those of other takes of the same.
  ///
  /// The order of joining makes no difference to any byte.
  /// - Throws: ``JoiningError`` if they cannot be joined.
  public func joined(with other: SimulationCounts) throws(JoiningError) -> SimulationCounts {
    guard schema == other.schema else { throw .different(what: "made by another version of the program") }
    guard plan == other.plan, dancers == other.dancers else { throw .different(what: "of another routine or people") }
    guard transitions.count == other.transitions.count, arrivals.count == other.arrivals.count,
      samples.count == other.samples.count
    else { throw .different(what: "of another routine or people") }
    guard seed == other.seed else { throw .different(what: "of another seed (\(seed) and \(other.seed))") }
    var joined = self
    joined.parts = try Self.joined(parts + other.parts)
    joined.takes += other.takes
    joined.clean += other.clean
    joined.clear += other.clear
    for index in joined.transitions.indices {
      joined.transitions[index].touched += other.transitions[index].touched
      joined.transitions[index].crowded += other.transitions[index].crowded
    }
    joined.pairs = Self.joined(pairs, other.pairs)
    for index in joined.arrivals.indices {
      joined.arrivals[index].microseconds += other.arrivals[index].microseconds
      joined.arrivals[index].squares += other.arrivals[index].squares
      joined.arrivals[index].histogram.merge(other.arrivals[index].histogram, uniquingKeysWith: +)
    }
    for index in joined.samples.indices {
      joined.samples[index].order += other.samples[index].order
      joined.samples[index].squares += other.samples[index].squares
    }
    // Files may be named by other paths on other machines: of two names the first in the alphabet, whatever the order.
    joined.file = min(file, other.file)
    guard joined.isSound else { throw .tooMany }
    return joined
  }

  private static func joined(_ parts: [Part]) throws(JoiningError) -> [Part] {
    var joined: [Part] = []
    for part in parts.sorted(by: { ($0.from, $0.count) < ($1.from, $1.count) }) where part.count > 0 {
      guard let last = joined.last else {
        joined.append(part)
        continue
      }
      let end = last.from + last.count
      guard part.from >= end else { throw .overlap(take: part.from) }
      if part.from == end {
        joined[joined.count - 1].count += part.count
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  private static func joined(_ left: [Pair], _ right: [Pair]) -> [Pair] {
    let sorted = (left + right).sorted {
      ($0.transition, $0.dancers[0], $0.dancers[1]) < ($1.transition, $1.dancers[0], $1.dancers[1])
    }
    return sorted.reduce(into: []) { pairs, pair in
      guard let last = pairs.last, last.transition == pair.transition, last.dancers == pair.dancers else {
        pairs.append(pair)
        return
      }
      pairs[pairs.count - 1].add(pair)
    }
  }
}

extension SimulationCounts.Pair {
  fileprivate mutating func add(_ other: Self) {
    touches += other.touches
    crowdings += other.crowdings
    first += other.first
    second += other.second
    timing += other.timing
    place += other.place
    astray += other.astray
  }
}
