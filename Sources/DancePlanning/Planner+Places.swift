import DanceGeometry
import DanceScore

/// Who takes which place of a formation.
struct Seats {
  /// A dancer and the index of the place.
  struct Seat {
    var dancer: Int
    var place: Int
  }

  /// Everyone with a place, in cast order.
  var taken: [Seat]
  /// Those for whom there is none, in cast order.
  var placeless: [Int]
  /// What does not come out.
  var unfilled: [Unfilled]
  /// What the assignment comes to; `nil` where nobody has a place.
  var report: Assignment.Report?

  /// For each place, up to the last one that is taken, who takes it.
  var takers: [Int?] {
    var takers: [Int?] = Array(repeating: nil, count: (taken.map(\.place).max() ?? -1) + 1)
    for seat in taken { takers[seat.place] = seat.dancer }
    return takers
  }
}

extension Planner {
  /// Decides who takes which place, or takes what is known of it.
  mutating func seat(_ dancers: [Int], _ cue: Int, in formation: Formation, _ placement: Placement) -> Seats {
    let seats = knownSeats[cue] ?? decideSeats(dancers, cue, in: formation, placement)
    self.seats[cue] = seats
    unfilled += seats.unfilled
    return seats
  }

  private func decideSeats(_ dancers: [Int], _ cue: Int, in formation: Formation, _ placement: Placement) -> Seats {
    let seating = Seating(dancers, in: formation, placement) { log.positions[$0] }
    let solution = seating.solve()
    var taken = seating.owned.map { Seats.Seat(dancer: $0.key, place: $0.value) }
    var placeless = seating.placeless
    for (chooser, goal) in zip(seating.choosers, solution.assignment.places) {
      if let goal {
        taken.append(Seats.Seat(dancer: chooser, place: seating.places[goal]))
      } else {
        placeless.append(chooser)
      }
    }
    taken.sort { $0.dancer < $1.dancer }
    placeless.sort()
    let unfilled = Self.unfilled(
      dancers, cue, formation, placeless, seating.crowdedSides(in: solution.assignment), seating.choosers)
    guard !seating.choosers.isEmpty else {
      return Seats(taken: taken, placeless: placeless, unfilled: unfilled, report: nil)
    }
    var report = solution.assignment.report(
      from: seating.problem.starts, to: seating.problem.goals, objective: placement.objective)
    report.longestDancer = seating.choosers[report.longestDancer]
    report.togetherness = solution.togetherness
    report.isGiven = seating.isDecided
    return Seats(taken: taken, placeless: placeless, unfilled: unfilled, report: report)
  }

  private static func unfilled(
    _ dancers: [Int], _ cue: Int, _ formation: Formation, _ placeless: [Int], _ sides: [SideKeeping.CrowdedSide],
    _ choosers: [Int]
  ) -> [Unfilled] {
    var unfilled = sides.map { crowded in
      Unfilled(
        cue: cue, places: crowded.places, dancers: crowded.keepers.map { choosers[$0] },
        placeless: crowded.crossing.map { choosers[$0] }, side: crowded.side)
    }
    let places = formation.places.count { !$0.isVacant }
    if places != dancers.count || !placeless.isEmpty {
      unfilled.append(Unfilled(cue: cue, places: places, dancers: dancers, placeless: placeless))
    }
    return unfilled
  }
}

extension Performance {
  /// Who was to go where in a transition, worked out again; `nil` where nobody chose a place.
  ///
  /// - Complexity: O(dancers × log of their moves).
  public func assignmentProblem(of transition: Transition) -> AssignmentProblem? {
    guard transition.assignment != nil, routine.cues.indices.contains(transition.cue) else { return nil }
    let cue = routine.cues[transition.cue]
    switch cue.action {
    case .move(let formation, let placement, _), .enter(from: _, let formation?, let placement, _):
      return Seating(cue.dancers, in: formation, placement) { position(of: $0, at: cue.start) }.problem
    default:
      return nil
    }
  }

  /// The assignment of a transition worked out and proved again; `nil` where nobody chose a place, or all places are given
  /// in cast order.
  ///
  /// - Complexity: that of the assignment, and O(dancers²) for the proof.
  public func assignmentProof(of transition: Transition) -> AssignmentProof? {
    guard let problem = assignmentProblem(of: transition) else { return nil }
    let solution = problem.solve()
    return solution.certificate.map { AssignmentProof(of: solution.assignment, $0, for: problem) }
  }
}
