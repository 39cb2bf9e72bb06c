extension Motion {
  /// The counts strictly inside an interval at which the motion changes its kind: its start, its end, and the corners of a
  /// path of lines and arcs. In no order.
  func changes(in counts: ClosedRange<Double>) -> [Double] {
    var changes: [Double] = []
    func add(_ count: Double) {
      if count > counts.lowerBound && count < counts.upperBound { changes.append(count) }
    }
    add(start)
    add(end)
    guard case .path(let path, let from, let to) = course, from != to, duration > 0 else { return changes }
    // A stretch should not lead beyond the path; if it does, the dancer stops at the path's end.
    let seams = path.seams(between: min(from, to), and: max(from, to)) + [0, path.length]
    for seam in seams where seam > min(from, to) && seam < max(from, to) {
      add(start + duration * easing.time(of: (seam - from) / (to - from)))
    }
    return changes
  }

  /// Whether `changes(in:)` is surely empty; asked first, because for most pairs it is.
  private func isOfOneKind(in counts: ClosedRange<Double>) -> Bool {
    if case .path = course { return false }
    return !(start > counts.lowerBound && start < counts.upperBound)
      && !(end > counts.lowerBound && end < counts.upperBound)
  }

  /// The interval cut at the changes of one or two motions, in order; a single moment stays one piece.
  static func pieces(
    of counts: ClosedRange<Double>, cutAtChangesOf one: Motion, and other: Motion? = nil
  ) -> [ClosedRange<Double>] {
    if one.isOfOneKind(in: counts) && other?.isOfOneKind(in: counts) ?? true { return [counts] }
    let cuts = (one.changes(in: counts) + (other?.changes(in: counts) ?? [])).sorted()
    var pieces: [ClosedRange<Double>] = []
    var low = counts.lowerBound
    for cut in cuts where cut > low {
      pieces.append(low...cut)
      low = cut
    }
    if low < counts.upperBound || pieces.isEmpty { pieces.append(low...counts.upperBound) }
    return pieces
  }
}

extension Path {
  /// The distances strictly inside a stretch at which a line or an arc meets its neighbour; none if there are very many, for
  /// then cutting there costs more than it gains.
  func seams(between low: Double, and high: Double) -> [Double] {
    guard !legs.isEmpty else { return [] }
    let (first, last) = (legIndex(at: low), legIndex(at: high))
    guard first < last, last - first <= 256 else { return [] }
    let seams = ((first + 1)...last).filter { !legs[$0].isCubic || !legs[$0 - 1].isCubic }.map { legs[$0].begin }
    return seams.count <= 32 ? seams : []
  }
}

extension Path.Leg {
  /// Whether it is a part of a cubic.
  var isCubic: Bool { if case .cubic = piece { true } else { false } }
}
