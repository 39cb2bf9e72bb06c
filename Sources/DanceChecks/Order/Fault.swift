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

  init(_ line: FormationOrder.Line) {
    (shape, dancer, members, offset) = (.line(line), line.deviation.dancer, line.members, line.deviation.offset)
  }

  init(_ circle: FormationOrder.Circle) {
    (shape, dancer, members) = (.circle(circle), circle.deviation.dancer, circle.members)
    offset = circle.deviation.offset
  }

  init(_ pair: FormationOrder.Mirror.Pair) {
    (shape, dancer, offset) = (.pair(pair), pair.second, pair.offset)
    members = pair.first == pair.second ? [pair.first] : [pair.first, pair.second]
  }

  /// Such as "bora is 0.12 m upstage of the row ara–dami".
  func words(off metres: String, _ name: (Int) -> String) -> String {
    let who = "\(name(dancer)) is \(metres)"
    switch shape {
    case .line(let line):
      let ends = "\(name(line.members[0]))–\(name(line.members[line.members.count - 1]))"
      return "\(who) \(OffsetWords.side(offset)) of the \(line.kind.rawValue) \(ends)"
    case .circle(let circle):
      let others = circle.members.filter { $0 != dancer }
      let kind = circle.isClosed ? "circle" : "arc"
      let ends = circle.isClosed ? [others[0]] : [others[0], others[others.count - 1]]
      return "\(who) off the \(kind) of \(ends.map(name).joined(separator: "–")), \(OffsetWords.side(offset))"
    case .pair(let pair):
      guard pair.first != pair.second else { return "\(who) \(OffsetWords.side(offset)) of the mirror axis" }
      return "\(who) \(OffsetWords.side(offset)) of the mirror image of \(name(pair.first))"
    }
  }

  /// The way that would bring the dancer onto the shape of all others, if those are within the limit themselves and
  /// enough to say what the shape is.
  func cure(in performance: Performance, at moment: HeldMoment, limit: Double) -> Vector? {
    let place = { performance.position(of: $0, at: (moment.start + moment.end) / 2) }
    let others = members.filter { $0 != dancer }.map(place)
    switch shape {
    case .line:
      guard others.count >= 3 else { return nil }
      let fit = LineFit(others)
      return others.allSatisfy { fit.offset(of: $0).length <= limit } ? -fit.offset(of: place(dancer)) : nil
    case .circle:
      guard others.count >= 4, let fit = CircleFit(others) else { return nil }
      return others.allSatisfy { fit.offset(of: $0).length <= limit } ? -fit.offset(of: place(dancer)) : nil
    case .pair:
      // Either of the two may be the one who is off.
      return nil
    }
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
