public import DanceGeometry

/// Answers by dense sampling, refined around every local minimum: slow, and sure only between samples.
public struct BruteForce {
  /// The value at a count.
  public let value: (Double) -> Double
  /// The counts that are looked at.
  public let counts: ClosedRange<Double>
  /// The values at even steps.
  public let samples: [Double]

  /// Samples any value, so many times plus one.
  public init(over counts: ClosedRange<Double>, samples: Int, value: @escaping (Double) -> Double) {
    self.value = value
    self.counts = counts
    self.samples = (0...samples).map {
      value(counts.lowerBound + (counts.upperBound - counts.lowerBound) * Double($0) / Double(samples))
    }
  }

  /// Samples the distance of two motions, in metres.
  public init(_ one: Motion, _ other: Motion, over counts: ClosedRange<Double>, samples: Int) {
    self.init(over: counts, samples: samples) { one.position(at: $0).distance(to: other.position(at: $0)) }
  }

  private var step: Double { (counts.upperBound - counts.lowerBound) / Double(samples.count - 1) }

  /// The least value, refined around the lowest samples.
  public var least: Double {
    guard let lowest = samples.min() else { return .infinity }
    var least = lowest
    for index in samples.indices.dropFirst().dropLast()
    where samples[index] <= samples[index - 1] && samples[index] <= samples[index + 1] && samples[index] < lowest + 0.2
    {
      var (low, high) = (count(index - 1), count(index + 1))
      for _ in 0..<40 {
        let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
        let (left, right) = (value(a), value(b))
        least = min(least, left, right)
        if left < right { high = b } else { low = a }
      }
    }
    return least
  }

  /// The count of a sample.
  public func count(_ index: Int) -> Double { min(counts.lowerBound + step * Double(index), counts.upperBound) }
}
