import DanceNotation
import DanceSource

// Places given out one by one: `assign (ara, _, dami)`.
extension ScoreWalker {
  /// Gives the places of the formation, in order, to those named; whoever is not named takes what is left. Comes behind
  /// all `place` clauses: the list may choose among what they leave open.
  ///
  /// A list is made for its own cast. With another one the formation may come out with other places, so that the list says
  /// nothing; who keeps which place is then for the planner to find.
  mutating func seat(
    _ seats: [SeatExpression], _ request: ClauseRequest, _ addressed: Set<Int>, _ placement: inout Placement,
    _ pins: inout PinBoard
  ) {
    guard !cast.isChanged else { return }
    var next = 0
    var named: Set<Int> = []
    for seat in seats {
      switch seat {
      case .empty(let span):
        guard isPlace(next, of: request.formation, at: span) else { return }
        leaveEmpty(next, of: request.formation, at: span, &placement, pins)
        next += 1
      case .member(let member):
        for dancer in those(member, addressed) {
          guard isPlace(next, of: request.formation, at: member.span) else { return }
          if named.insert(dancer).inserted {
            give(dancer, next, of: request.formation, named: member.span, &pins)
          } else {
            fail(
              "two-places", "\(cast.dancers[dancer].name) is named twice", at: member.span,
              hint: "name everybody once")
          }
          next += 1
        }
      }
    }
  }

  /// Whether there is a place of that index, as far as anybody knows; says so if there is none.
  private mutating func isPlace(_ index: Int, of formation: Formation?, at span: Span) -> Bool {
    guard let formation, index >= formation.places.count else { return true }
    let count = formation.places.count
    fail(
      "unknown-place", "`\(formation.name)` has \(count) \(count == 1 ? "place" : "places"), no place \(index + 1)",
      at: span, hint: "end the list before this")
    return false
  }

  private mutating func give(
    _ dancer: Int, _ index: Int, of formation: Formation?, named span: Span, _ pins: inout PinBoard
  ) {
    guard let formation else { return }
    guard let owner = formation.places[index].dancer else {
      choose(index, for: dancer, at: span, &pins)
      return
    }
    guard owner != dancer else { return }
    let name = cast.dancers[owner].name
    fail(
      "place-taken", "place \(index + 1) of `\(formation.name)` is written for \(name)", at: span,
      hint: "write `\(name)` here, or `\(SeatExpression.emptyMark)` if \(name) is not there")
  }

  private mutating func leaveEmpty(
    _ index: Int, of formation: Formation?, at span: Span, _ placement: inout Placement, _ pins: PinBoard
  ) {
    placement.emptyPlaces.append(index)
    guard let formation, let owner = formation.places[index].dancer, pins.hasPlace(owner) else { return }
    let name = cast.dancers[owner].name
    fail(
      "place-taken", "place \(index + 1) of `\(formation.name)` is written for \(name)", at: span,
      hint: "write `\(name)` here")
  }
}
