public import DanceGeometry

extension FormationOrder {
  /// Recognises the order of some places.
  ///
  /// - Parameters:
  ///   - points: the places, in metres; finite.
  ///   - dancers: who stands on each, ascending; 0, 1 … unless given.
  /// - Complexity: O(n log n): about a millisecond for 400 dancers, a second for 100,000.
  public init(of points: [Point], dancers: [Int]? = nil) {
    let arrangement = Arrangement(points)
    let names = Names(dancers: dancers ?? Array(points.indices), arrangement: arrangement)
    let shapes = RivalShapes(
      arrangement, LineSearch(arrangement: arrangement).lines(), CircleSearch(arrangement: arrangement).circles())
    self.dancers = names.dancers
    spacing = arrangement.spacing
    tolerance = arrangement.tolerance
    lines = shapes.lines.map(names.line).sorted(by: Self.isBefore)
    circles = shapes.circles.map(names.circle).sorted {
      $0.members.count != $1.members.count
        ? $0.members.count > $1.members.count : $0.members.lexicographicallyPrecedes($1.members)
    }
    mirror = MirrorSearch(arrangement: arrangement).best().map(names.mirror)
    rotation = RotationSearch(arrangement: arrangement).rotation()
  }

  private static func isBefore(_ one: Line, _ other: Line) -> Bool {
    if one.kind != other.kind { return rank(one.kind) < rank(other.kind) }
    if one.members.count != other.members.count { return one.members.count > other.members.count }
    return one.members.lexicographicallyPrecedes(other.members)
  }

  private static func rank(_ kind: Line.Kind) -> Int { Line.Kind.allCases.firstIndex(of: kind) ?? 0 }
}

/// Turns what was found among places into what is said of dancers.
private struct Names {
  let dancers: [Int]
  let arrangement: Arrangement

  /// How far members are off, given each one's way from the shape.
  func deviation(_ members: [Int], _ offset: (Point) -> Vector) -> FormationOrder.Deviation {
    var (worst, worstOffset, sum) = (members.first ?? 0, Vector.zero, 0.0)
    for member in members.sorted() {
      let way = offset(arrangement.points[member])
      sum += way.length
      if way.length > worstOffset.length + Tolerance.limit { (worst, worstOffset) = (member, way) }
    }
    return FormationOrder.Deviation(
      dancer: dancers[worst], offset: worstOffset, mean: sum / Double(max(members.count, 1)))
  }

  func line(_ members: [Int]) -> FormationOrder.Line {
    let fit = LineFit(members.map { arrangement.points[$0] })
    let ordered = members.map { (position: fit.position(of: arrangement.points[$0]), index: $0) }
      .sorted { ($0.position, $0.index) < ($1.position, $1.index) }
    let gaps = zip(ordered.dropFirst(), ordered).map { $0.position - $1.position }
    let across = abs(fit.direction.y)
    let slant = Angle.degrees(LineSearch.slant)
    let kind: FormationOrder.Line.Kind =
      across <= slant.sine ? .row : across >= slant.cosine ? .column : .diagonal
    // A column that leans over to the left is still counted from the front.
    let isTurned = kind == .column && fit.direction.y < 0
    let indices = ordered.map(\.index)
    return FormationOrder.Line(
      kind: kind, members: (isTurned ? indices.reversed() : indices).map { dancers[$0] }, middle: fit.middle,
      direction: fit.angle, deviation: deviation(members, fit.offset), gapVariation: Evenness.variation(of: gaps))
  }

  func circle(_ found: CircleSearch.Found) -> FormationOrder.Circle {
    let gaps = arrangement.gaps(around: found.members)
    return FormationOrder.Circle(
      members: found.members.map { dancers[$0] }, centre: found.fit.centre, radius: found.fit.radius,
      isClosed: found.isClosed, deviation: deviation(found.members, found.fit.offset),
      gapVariation: Evenness.variation(of: found.isClosed ? gaps : gaps.dropLast()))
  }

  func mirror(_ match: MirrorSearch.Match) -> FormationOrder.Mirror {
    let pairs = match.pairs(within: arrangement.tolerance)
    let isRecognised = match.isRecognised(pairs, spacing: arrangement.spacing.median)
    return FormationOrder.Mirror(
      point: match.axis.point, direction: match.axis.direction, worst: match.worst, mean: match.mean,
      isRecognised: isRecognised,
      pairs: !isRecognised
        ? []
        : pairs.map { first in
          let partner = match.partners[first]
          return FormationOrder.Mirror.Pair(
            first: dancers[first], second: dancers[partner.index], offset: partner.offset)
        })
  }
}
