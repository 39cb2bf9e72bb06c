import DanceGeometry
import DancePlanning

/// Somebody who is off in a shape.
struct Fault {
  /// What the shape is.
  enum Shape {
    case line(FormationOrder.Line)
    case circle(FormationOrder.Circle)
    case pair(FormationOrder.Mirror.Pair)
  }

  let shape: Shape
  /// Who is off.
  let dancer: Int
  /// All of the shape.
  let members: [Int]
  /// From where the shape would have the dancer to where the dancer stands.
  let offset: Vector

  /// Whether all others agree on the shape without the dancer, so that the offset is what would put it right.
  let isAlone: Bool

  /// Who is off in a line, and how far: the one without whom the others are in line, else whoever is worst off the line of
  /// all. `nil` where everybody keeps the own limit.
  init?(_ line: FormationOrder.Line, _ stand: Stand) {
    self.init(.line(line), line.members, stand, agreeing: 3) { LineFit($0).offset }
  }

  /// Who is off in a circle, and how far: as in a line.
  init?(_ circle: FormationOrder.Circle, _ stand: Stand) {
    self.init(.circle(circle), circle.members, stand, agreeing: 4) { CircleFit($0)?.offset }
  }

  private init?(
    _ shape: Shape, _ members: [Int], _ stand: Stand, agreeing least: Int, _ fit: ([Point]) -> ((Point) -> Vector)?
  ) {
    let odd = stand.oddOneOut(of: members, agreeing: least, fit)
    guard let found = odd ?? stand.worst(of: members, fit) else { return nil }
    (self.shape, self.members, isAlone) = (shape, members, odd != nil)
    (dancer, offset) = found
  }

  /// Who is off in a mirrored pair: either of the two may be. The second is named, unless the first has the closer limit.
  init?(_ pair: FormationOrder.Mirror.Pair, across axis: Vector, _ stand: Stand) {
    let mirrored = axis * (2 * axis.dot(pair.offset)) - pair.offset
    let candidates = [(pair.second, pair.offset), (pair.first, -mirrored)]
    guard let found = stand.worst(of: pair.first == pair.second ? [candidates[0]] : candidates) else { return nil }
    (shape, isAlone) = (.pair(pair), false)
    (dancer, offset) = found
    members = pair.first == pair.second ? [pair.first] : [pair.first, pair.second]
  }

  /// Such as "bora is 0.12 m upstage of the row ara–dami".
  func words(off metres: String, _ name: (Int) -> String) -> String {
    let who = "\(name(dancer)) is \(metres)"
    switch shape {
    case .line(let line):
      let others = line.members.filter { $0 != dancer }
      let ends = "\(name(others[0]))–\(name(others[others.count - 1]))"
      return "\(who) \(OffsetWords.side(offset)) of the \(line.kind.rawValue) \(ends)"
    case .circle(let circle):
      let others = circle.members.filter { $0 != dancer }
      let kind = circle.isClosed ? "circle" : "arc"
      let ends = circle.isClosed ? [others[0]] : [others[0], others[others.count - 1]]
      return "\(who) off the \(kind) of \(ends.map(name).joined(separator: "–")), \(OffsetWords.side(offset))"
    case .pair(let pair):
      guard pair.first != pair.second else { return "\(who) \(OffsetWords.side(offset)) of the mirror axis" }
      let other = dancer == pair.first ? pair.second : pair.first
      return "\(who) \(OffsetWords.side(offset)) of the mirror image of \(name(other))"
    }
  }
}

/// Where everybody stands in a held formation, and how far off they may be.
struct Stand {
  /// Where a dancer is.
  let place: (Int) -> Point
  /// The limit of a dancer in metres; `nil` for any.
  let limit: (Int) -> Double?

  /// So many of those farthest off may be the odd one.
  private static let suspects = 8

  /// How often a way goes into the limit of a dancer; `nil` where it keeps the limit, or there is none.
  func excess(of dancer: Int, _ offset: Vector) -> Double? {
    guard let limit = limit(dancer), offset.length > limit + Tolerance.limit else { return nil }
    return offset.length / max(limit, Tolerance.limit)
  }

  /// Of those who are off by more than their own limit, the one who is so by most of it; the first of equals.
  func worst(of candidates: [(dancer: Int, offset: Vector)]) -> (dancer: Int, offset: Vector)? {
    var worst: (fault: (dancer: Int, offset: Vector), excess: Double)?
    for candidate in candidates {
      guard let excess = excess(of: candidate.dancer, candidate.offset) else { continue }
      if excess > (worst?.excess ?? 0) + Tolerance.limit { worst = (candidate, excess) }
    }
    return worst?.fault
  }

  /// Who is worst off the shape of all.
  func worst(
    of members: [Int], _ fit: ([Point]) -> ((Point) -> Vector)?
  ) -> (dancer: Int, offset: Vector)? {
    fit(members.map(place)).flatMap { offset in worst(of: members.sorted().map { ($0, offset(place($0))) }) }
  }

  /// The one without whom all others keep a shape to within the limit, their own and that of the one, and how far that one is off the shape of the others;
  /// nil if there is none, or nobody is off.
  ///
  /// It need not be the one farthest off the shape of all: whoever is off at the end of a row pulls the row along.
  ///
  /// - Parameters:
  ///   - least: so many others are needed to say what the shape is.
  ///   - fit: the way from the best shape of some points to a point.
  func oddOneOut(
    of members: [Int], agreeing least: Int, _ fit: ([Point]) -> ((Point) -> Vector)?
  ) -> (dancer: Int, offset: Vector)? {
    guard members.count > least, let whole = fit(members.map(place)) else { return nil }
    let farthest = members.sorted { (whole(place($1)).length, $0) < (whole(place($0)).length, $1) }
    var best: (dancer: Int, offset: Vector, worst: Double)?
    for dancer in farthest.prefix(Self.suspects) {
      let others = members.filter { $0 != dancer }
      guard let limit = limit(dancer), let offset = fit(others.map(place)) else { continue }
      let own = offset(place(dancer))
      let offs = others.map { (dancer: $0, offset: offset(place($0))) }
      let worst = offs.reduce(0) { max($0, $1.offset.length) }
      guard worst <= limit + Tolerance.limit, own.length > limit + Tolerance.limit,
        offs.allSatisfy({ excess(of: $0.dancer, $0.offset) == nil })
      else { continue }
      if worst < (best?.worst ?? .infinity) - Tolerance.limit { best = (dancer, own, worst) }
    }
    return best.map { ($0.dancer, $0.offset) }
  }
}

/// Ways on the floor in words; left and right are those of who stands on stage.
enum OffsetWords {
  /// On which side something is: the larger part of the way.
  static func side(_ way: Vector) -> String {
    if abs(way.y) >= abs(way.x) { return way.y > 0 ? "upstage" : "downstage" }
    return way.x > 0 ? "stage left" : "stage right"
  }

  /// Such as "0.12 m downstage and 0.05 m to stage left".
  static func way(_ way: Vector) -> String {
    let parts = [
      (abs(way.y), way.y > 0 ? "upstage" : "downstage"), (abs(way.x), way.x > 0 ? "to stage left" : "to stage right"),
    ]
    let told = parts.filter { $0.0 >= 0.005 }
    return (told.isEmpty ? parts : told).map { "\(Metres.text($0.0)) \($0.1)" }.joined(separator: " and ")
  }
}
