import DanceGeometry
import DanceNotation
import DanceSource

// What stands after a step's commas.
extension ScoreWalker {
  /// Who takes which place, and how it is walked; `nil` where a clause is wrong.
  mutating func resolve(_ clauses: [Clause], _ request: ClauseRequest) -> (Placement, Manner)? {
    resolveAll(clauses, request).map { ($0.placement, $0.manner) }
  }

  /// The same with everything that clauses can say.
  mutating func resolveAll(_ clauses: [Clause], _ request: ClauseRequest) -> ClauseAnswer? {
    let errors = evaluator.log.errorCount
    // At the start nobody comes from anywhere: the first dancer takes the first place.
    var answer = ClauseAnswer(placement: Placement(objective: request.motion == .start ? .order : .shortest))
    var pins = PinBoard()
    pinOwnPlaces(request, &pins)
    var said: Set<ClauseWord> = []
    var addressed: Set<Int>?
    var lists: [[SeatExpression]] = []
    for clause in clauses {
      guard request.motion.clauses.contains(clause.word) else {
        fail(
          "clause-mismatch", "`\(clause.word.rawValue)` means nothing for `\(request.motion.rawValue)`",
          at: clause.span,
          hint: "remove it")
        continue
      }
      guard clause.isOfSome || said.insert(clause.word).inserted else {
        fail("said-twice", "`\(clause.word.rawValue)` is said twice", at: clause.span, hint: "keep one of them")
        continue
      }
      if clause.namesDancers, addressed == nil { addressed = Set(request.dancers) }
      if case .seats(let seats) = clause.kind {
        lists.append(seats)
      } else {
        take(clause, request, addressed ?? [], &answer, &pins)
      }
    }
    for list in lists { seat(list, request, addressed ?? [], &answer.placement, &pins) }
    answer.placement.pins = pins.pins
    checkSides(answer.placement, clauses)
    checkTiming(answer.manner, clauses, request)
    return evaluator.log.errorCount == errors ? answer : nil
  }

  private mutating func take(
    _ clause: Clause, _ request: ClauseRequest, _ addressed: Set<Int>, _ answer: inout ClauseAnswer,
    _ pins: inout PinBoard
  ) {
    switch clause.kind {
    case .assign(let objective): answer.placement.objective = self.objective(objective, at: clause.span, request)
    case .assignTogether(let loss):
      answer.placement.objective = objective(.together, at: clause.span, request)
      if let loss, let share = self.loss(loss) { answer.placement.loss = share }
    case .seats: return
    case .keepSides(let member):
      let keepers = member.map { those($0, addressed) } ?? request.dancers
      answer.placement.sideKeepers = Set(answer.placement.sideKeepers + keepers).sorted()
    case .ease(let ease): answer.manner.easing = Self.easing(ease)
    case .avoidOff: answer.manner.avoidance = .asWritten
    case .face(let facing): answer.manner.facing = evaluator.fixedFacing(facing, at: clause.span, in: frame)
    case .spacing(let expression): answer.spacing = spacing(expression)
    case .stagger(let interval, let direction):
      guard let interval = counts(interval), let order = Manner.Stagger.Order(rawValue: direction.rawValue) else {
        return
      }
      answer.manner.stagger = Manner.Stagger(interval: interval, order: order, location: frame.location(clause.span))
    case .delay(let member, let duration):
      guard let counts = counts(duration) else { return }
      for dancer in those(member, addressed) { answer.manner.delays[dancer] = counts }
    case .path(let expression, let member):
      guard let way = way(expression) else { return }
      if let member {
        for dancer in those(member, addressed) { answer.manner.ownWays[dancer] = way }
      } else {
        answer.manner.way = way
      }
    case .place(let member, let reference):
      let dancers = those(member, addressed)
      guard let formation = request.formation, !dancers.isEmpty else { return }
      guard let places = places(reference, of: formation) else { return }
      for dancer in dancers { pin(dancer, to: places, at: clause.span, &pins) }
    }
  }

  private mutating func objective(
    _ objective: Objective, at span: Span, _ request: ClauseRequest
  ) -> Placement.Objective {
    if request.motion == .start, objective != .order {
      fail(
        "assign-at-start", "at the start nobody comes from anywhere, so that no way is shortest", at: span,
        hint: "remove it; dancers take the places in cast order")
    }
    switch objective {
    case .shortest: return .shortest
    case .nearest: return .nearest
    case .fair: return .fair
    case .together: return .together
    case .order: return .order
    }
  }

  /// By what share the sum of squares may exceed the least.
  private mutating func loss(_ expression: Expression) -> Double? {
    guard let loss = evaluator.quantity(expression, as: .number, in: frame) else { return nil }
    guard (0...Self.mostLoss).contains(loss) else {
      fail("out-of-range", "expected a share from 0% to \(Int(Self.mostLoss * 100))%", at: expression.span)
      return nil
    }
    return loss
  }

  /// The largest loss that may be written: ten times the least sum of squares.
  private static let mostLoss = 10.0

  private static func easing(_ name: EaseName) -> Easing {
    switch name {
    case .linear: .linear
    case .smooth: .smooth
    case .in: .in
    case .out: .out
    }
  }

  private mutating func spacing(_ expression: Expression) -> Double? {
    guard let spacing = evaluator.quantity(expression, as: .length, in: frame) else { return nil }
    guard spacing > 0 else {
      fail("out-of-range", "expected a length above 0", at: expression.span)
      return nil
    }
    return spacing
  }

  /// The dancers a clause is about, who must be among those the step addresses.
  mutating func those(_ member: MemberExpression, _ addressed: Set<Int>) -> [Int] {
    let dancers: [Int]
    if case .name(let name) = member, let group = cast.group(name.text), cast.indices[name.text] == nil {
      dancers = group
    } else if case .name(let name) = member, CastTable.reserved.contains(name.text) {
      fail(
        "expected-dancer", "expected a dancer or a group, found `\(name.text)`", at: name.span, hint: "remove the name")
      return []
    } else {
      dancers = cast.plain(member, in: frame.file, log: &evaluator.log)
    }
    handle(dancers.count, at: member.span)
    guard let stranger = dancers.first(where: { !addressed.contains($0) }) else { return dancers }
    let name = cast.dancers[stranger].name
    fail(
      "not-addressed", "\(name) does not take part in this step", at: member.span,
      hint: isOnStage[stranger] ? "name only those who do" : "let \(name) `enter` first")
    return dancers.filter { addressed.contains($0) }
  }

  /// The course of a way.
  ///
  /// An arc without a side goes by the rule of people who pass each other: everybody swings out to their own right.
  private mutating func way(_ expression: WayExpression) -> Manner.Way? {
    switch expression {
    case .straight: return .straight
    case .curve(let places): return points(places).map(Manner.Way.curve)
    case .via(let places): return points(places).map(Manner.Way.via)
    case .arc(let amount, let side):
      guard let angle = evaluator.quantity(amount, as: .angle, in: frame) else { return nil }
      guard angle > 0, angle < 2 * .pi else {
        fail(
          "out-of-range", "expected an angle above 0deg and below 360deg", at: amount.span,
          hint: angle < 0 ? "write `left` or `right` for the side" : nil)
        return nil
      }
      return .arc(Angle(radians: side == .left ? -angle : angle))
    }
  }

  private mutating func points(_ places: [PointExpression]) -> [Point]? {
    let points = places.map { evaluator.point($0, in: frame) }
    let known = points.compactMap(\.self)
    return known.count == points.count ? known : nil
  }

  /// Says where cast order leaves no choice of sides.
  private mutating func checkSides(_ placement: Placement, _ clauses: [Clause]) {
    guard placement.objective == .order, !placement.sideKeepers.isEmpty,
      let clause = clauses.first(where: { $0.word == .keep })
    else { return }
    fail(
      "keep-and-order", "in cast order everybody has one place, whatever its side", at: clause.span,
      hint: "remove `assign order`, or this")
  }

  /// Says where a late start leaves no count to walk.
  private mutating func checkTiming(_ manner: Manner, _ clauses: [Clause], _ request: ClauseRequest) {
    guard let counts = request.counts, !manner.delays.isEmpty || manner.stagger != nil else { return }
    let total = FixedDecimal.shortText(counts, atMost: 3)
    for clause in clauses {
      switch clause.kind {
      case .delay(_, let duration):
        guard let late = self.counts(duration), late >= counts, late > 0 else { continue }
        let text = FixedDecimal.shortText(late, atMost: 3)
        fail("no-time", "leaving \(text) counts late leaves no time of \(total) counts", at: clause.span)
      case .stagger(_, .order):
        // In cast order nobody is level with anybody, so that the last start is known here; other orders depend on where
        // the dancers stand.
        guard let interval = manner.stagger?.interval else { continue }
        let late = interval * Double(request.dancers.count - 1)
        guard late >= counts, late > 0 else { continue }
        let text = FixedDecimal.shortText(late, atMost: 3)
        fail(
          "no-time",
          "the last of \(request.dancers.count) leaves \(text) counts late, which leaves no time of \(total) counts",
          at: clause.span, hint: "stagger by less")
      default: continue
      }
    }
  }
}
