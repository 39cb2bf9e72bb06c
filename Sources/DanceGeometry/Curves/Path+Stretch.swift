extension Path {
  /// The pieces of the stretch between two distances from the start, walked from `first` to `last`; backwards if `last` is
  /// smaller.
  ///
  /// - Complexity: O(legs of the stretch).
  public func pieces(from first: Double, to last: Double) -> [Piece] {
    let (low, high) = (max(0, min(first, last)), min(length, max(first, last)))
    guard low < high else { return [] }
    let stretch = legs[legIndex(at: low)...legIndex(at: high)].compactMap { leg -> Piece? in
      let (from, to) = (max(0, low - leg.begin), min(leg.length, high - leg.begin))
      return from < to ? leg.stretch(from: from, to: to) : nil
    }
    return first <= last ? stretch : stretch.reversed().map(\.reversed)
  }
}

extension Path.Leg {
  /// The piece between two distances from the beginning of the leg.
  fileprivate func stretch(from first: Double, to last: Double) -> Path.Piece {
    switch piece {
    case .line:
      return .line(point(at: first), point(at: last))
    case .arc(let arc):
      return .arc(arc.stretch(from: first / length, to: last / length))
    case .cubic(let curve):
      func parameter(_ distance: Double) -> Double {
        if distance <= 0 { return from }
        return distance >= length ? to : curve.parameter(at: distance, from: from, to: to, length: length)
      }
      return .cubic(curve.stretch(from: parameter(first), to: parameter(last)))
    }
  }
}

extension CubicCurve {
  /// The stretch between two parameters: its ends, and controls a third of the way along the tangents.
  func stretch(from first: Double, to last: Double) -> CubicCurve {
    let (begin, finish) = (point(at: first), point(at: last))
    let third = (last - first) / 3
    return CubicCurve(
      begin, begin + derivative(at: first) * third, finish - derivative(at: last) * third, finish)
  }
}
