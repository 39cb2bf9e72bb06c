import DanceGeometry

/// Maps counts to seconds and back, exactly. Count 0 is the first beat and second 0.
public struct Clock: Hashable, Sendable {
  /// A stretch of steady or steadily changing tempo, or one beat of a listed recording.
  ///
  /// In a ramp the tempo grows by the same amount every count, f(c) = f₀ + k·c, so that
  /// t(c) = ∫ dc / f = ln(1 + k·c/f₀) / k, and back c(t) = f₀·(e^{k·t} − 1) / k.
  public struct Stretch: Hashable, Sendable {
    /// The count at which it begins.
    public var count: Double
    /// The second at which it begins.
    public var second: Double
    /// The tempo at its beginning in counts a second.
    public var tempo: Double
    /// How much the tempo grows a count, in counts a second; 0 for a steady tempo.
    public var growth: Double
  }

  /// The stretches in order; the last goes on for ever, at the tempo it has reached.
  public let stretches: [Stretch]

  /// A change of tempo in the score.
  public struct Change: Hashable, Sendable {
    /// The count at which it begins.
    public var count: Double
    /// How many counts it takes; 0 for a sudden change.
    public var length: Double
    /// The tempo it leads to, in beats a minute.
    public var beatsPerMinute: Double

    /// Makes a change that begins at `count`, takes `length` counts and leads to `beatsPerMinute`.
    public init(count: Double, length: Double, beatsPerMinute: Double) {
      self.count = count
      self.length = length
      self.beatsPerMinute = beatsPerMinute
    }
  }

  /// A clock that begins at a steady tempo (beats a minute, above 0) and changes as told, in order of counts.
  ///
  /// A change that begins before the one before has ended cuts it short.
  public init(beatsPerMinute: Double, changes: [Change] = []) {
    var stretches = [Stretch(count: 0, second: 0, tempo: beatsPerMinute / 60, growth: 0)]
    for change in changes {
      let begin = Self.stretch(of: stretches, atCount: change.count)
      let target = change.beatsPerMinute / 60
      let isSudden = change.length <= 0
      let growth = isSudden ? 0 : (target - begin.tempo) / change.length
      while let last = stretches.last, last.count >= change.count { stretches.removeLast() }
      stretches.append(
        Stretch(
          count: change.count, second: begin.second, tempo: isSudden ? target : begin.tempo, growth: growth))
      if !isSudden {
        let end = change.count + change.length
        let second = Self.stretch(of: stretches, atCount: end).second
        stretches.append(Stretch(count: end, second: second, tempo: target, growth: 0))
      }
    }
    self.stretches = stretches
  }

  /// A clock that ticks at listed beats, in seconds, strictly ascending, at least two; before the first and behind the
  /// last beat the neighbouring interval goes on.
  public init?(beatSeconds: [Double]) {
    guard beatSeconds.count >= 2, zip(beatSeconds, beatSeconds.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    let origin = beatSeconds[0]
    stretches = zip(beatSeconds, beatSeconds.dropFirst()).enumerated().map { index, beats in
      Stretch(count: Double(index), second: beats.0 - origin, tempo: 1 / (beats.1 - beats.0), growth: 0)
    }
  }

  /// The second at which a count falls.
  public func seconds(atCount count: Double) -> Double {
    Self.stretch(of: stretches, atCount: count).second
  }

  /// The count that falls at a second.
  public func count(atSeconds seconds: Double) -> Double {
    let index = lastIndex { $0.second <= seconds }
    let stretch = stretches[index]
    let elapsed = seconds - stretch.second
    guard stretch.growth != 0 else { return stretch.count + elapsed * stretch.tempo }
    return stretch.count + stretch.tempo * Elementary.exponentialMinusOne(stretch.growth * elapsed) / stretch.growth
  }

  /// The tempo at a count, in counts a second.
  public func tempo(atCount count: Double) -> Double {
    Self.stretch(of: stretches, atCount: count).tempo
  }

  /// The counts at which the tempo jumps or begins to change.
  public var changeCounts: [Double] { stretches.dropFirst().map(\.count) }

  /// The state of the clock at `count`: its second and tempo there.
  private static func stretch(of stretches: [Stretch], atCount count: Double) -> Stretch {
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if stretches[middle].count <= count { low = middle } else { high = middle - 1 }
    }
    let stretch = stretches[low]
    let elapsed = count - stretch.count
    let seconds =
      stretch.growth == 0
      ? elapsed / stretch.tempo
      : Elementary.logarithmOnePlus(stretch.growth * elapsed / stretch.tempo) / stretch.growth
    return Stretch(
      count: count, second: stretch.second + seconds, tempo: stretch.tempo + stretch.growth * elapsed,
      growth: stretch.growth)
  }

  private func lastIndex(where belongs: (Stretch) -> Bool) -> Int {
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if belongs(stretches[middle]) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
