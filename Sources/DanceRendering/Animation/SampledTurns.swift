import DanceGeometry

/// Keyframes of something that has no formula, such as where somebody looks: asked often enough to follow it.
enum SampledTurns {
  /// The times and values of `function` between which a straight line stays within `bound` of it.
  ///
  /// - Parameter instants: ascending times at which it is asked in any case; between them it is asked where it bends.
  static func keys(
    at instants: [Double], bound: Double, _ function: (Double) -> Double
  ) -> [(time: Double, value: Double)] {
    guard let first = instants.first else { return [] }
    var keys = [(time: first, value: function(first))]
    for (start, end) in zip(instants, instants.dropFirst()) where end > start {
      append(from: start, to: end, bound: bound, depth: 0, function, &keys)
    }
    return thinned(keys, bound: bound)
  }

  private static func append(
    from start: Double, to end: Double, bound: Double, depth: Int, _ function: (Double) -> Double,
    _ keys: inout [(time: Double, value: Double)]
  ) {
    let (low, high) = (function(start), function(end))
    let isStraight = [0.25, 0.5, 0.75].allSatisfy { share in
      abs(function(start + (end - start) * share) - (low + (high - low) * share)) <= bound
    }
    if isStraight || depth >= 9 {
      keys.append((end, high))
    } else {
      append(from: start, to: (start + end) / 2, bound: bound, depth: depth + 1, function, &keys)
      append(from: (start + end) / 2, to: end, bound: bound, depth: depth + 1, function, &keys)
    }
  }

  /// Leaves out keys between two equal ones.
  private static func thinned(_ keys: [(time: Double, value: Double)], bound: Double) -> [(time: Double, value: Double)]
  {
    var kept: [(time: Double, value: Double)] = []
    for (index, key) in keys.enumerated() {
      if let last = kept.last, index + 1 < keys.count, last.value == key.value, keys[index + 1].value == key.value {
        continue
      }
      kept.append(key)
    }
    return kept
  }
}
