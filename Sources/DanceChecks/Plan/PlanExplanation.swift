import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Why a transition is planned as it is, in sentences.
struct PlanExplanation {
  private let transition: PlannedTransition
  private let performance: Performance
  private let words: PlanWords

  init(of transition: PlannedTransition, in performance: Performance) {
    self.transition = transition
    self.performance = performance
    words = PlanWords(of: performance)
  }

  /// The sentences, each a paragraph: who goes where, what is sure, what was found, the counts, and the repair.
  var sentences: [String] {
    [who, proof, ways, theorem, found, counts].compactMap(\.self)
      + transition.repairs.map {
        RepairWords(of: performance.repairs[$0], words).sentences(ofCue: transition.cue).joined(separator: " ")
      }
  }

  private var who: String {
    let dancers = counted(transition.dancers.count, "dancer")
    let all = "of all ways to give \(dancers) places, this one has the"
    let (squares, metres) = ("\(FixedDecimal.text(transition.totalSquared, 2)) m²", Metres.text(transition.total))
    let reason =
      switch transition.objective {
      case .shortest: "\(all) least sum of squared distances, \(squares) (\(metres) in all)"
      case .nearest: "\(all) least sum of distances, \(metres)"
      case .fair:
        "\(all) least longest walk, and among those the least sum of squared distances, \(squares) (\(metres) in all)"
      case .together: together(dancers, squares, metres)
      case .order: "the cast in order takes the places in order; nothing is made least (\(metres) in all)"
      case nil where transition.placesAreGiven:
        "the places of \(dancers) are given; nothing is made least (\(metres) in all)"
      case nil:
        "\(shape(dancers)); nobody chooses a place (\(Metres.text(transition.walked)) in all)"
      }
    return "Who goes where: \(reason)."
  }

  /// "8 dancers move as one shape", "ara and bora trade places"
  private func shape(_ dancers: String) -> String {
    let names = transition.dancers.map(words.name)
    if case .swap = words.routine.cues[transition.cue].action {
      return "\(names.joined(separator: " and ")) trade places"
    }
    return names.count == 1 ? "\(names[0]) goes alone" : "\(dancers) move as one shape"
  }

  /// What looking at every pair again says, for casts that are looked through in a moment.
  private var proof: String? {
    guard transition.dancers.count <= Self.mostProved, !transition.placesAreGiven,
      let planned = performance.transitions.first(where: { $0.cue == transition.cue }),
      let proof = performance.assignmentProof(of: planned)
    else { return nil }
    guard proof.holds else { return "Proof: none; the prices do not hold." }
    let unit = transition.objective == .nearest ? "m" : "m²"
    let total = "\(FixedDecimal.text(proof.dualTotal, 2)) \(unit)"
    let pairs =
      "no way of all \(counted(proof.pairs, "pair")) of dancer and place costs less than its two prices, and all "
      + "prices come to \(total): nothing can cost less"
    switch transition.objective {
    case .fair where proof.longest > 0:
      return "Proof: walking less than \(Metres.text(proof.longest)), \(counted(proof.crowdedDancers, "dancer")) have "
        + "\(counted(proof.crowdedPlaces, "place")) among them; and \(pairs)."
    default: return "Proof: \(pairs)."
    }
  }

  /// For so many dancers every pair is looked at again.
  private static let mostProved = 20_000

  /// "of 180 pairs of neighbours among 100 dancers, 135 stay neighbours; with the least sum …"
  private func together(_ dancers: String, _ squares: String, _ metres: String) -> String {
    guard let together = transition.togetherness else { return "every place is given (\(squares), \(metres) in all)" }
    func share(_ value: Double) -> String { FixedDecimal.shortText(value * 100, atMost: 1) + " %" }
    let pairs = counted(together.neighbours, "pair")
    return
      "of \(pairs) of neighbours among \(dancers), \(together.kept) stay neighbours; with the least sum of squared "
      + "distances it would be \(together.keptByShortest). The sum is \(squares), \(share(together.loss)) above the least; "
      + "up to \(share(together.allowance)) is allowed (\(metres) in all)"
  }

  private var ways: String {
    guard let longest = transition.longest else { return "Ways: nobody goes anywhere." }
    let crossings =
      switch transition.crossings {
      case 0: "no two straight ways cross"
      case 1: "1 pair of straight ways crosses"
      default: "\(transition.crossings) pairs of straight ways cross"
      }
    return "Ways: the longest walk is that of \(words.name(longest.dancer)), \(Metres.text(longest.metres)); "
      + "\(crossings)."
  }

  private var theorem: String? {
    switch transition.guarantee {
    case .holds(let guarantee):
      let (wanted, spacing) = (Metres.text(transition.clearance), words.spacingEnough(for: transition.clearance))
      let verdict =
        guarantee.distance < transition.clearance - Tolerance.limit
        ? "less than the clearance of \(wanted), for which \(spacing) between neighbours at both ends would do"
        : "not less than the clearance of \(wanted)"
      let reason =
        transition.placesAreGiven
        ? "no two could trade places and shorten the sum of squares" : "the sum of squares is least"
      return "Sure before checking: those who go stay \(Metres.text(guarantee.distance)) apart, because \(reason), "
        + "all go straight and together, and neighbours begin at least "
        + "\(Metres.text(guarantee.startSpacing)) and end at least \(Metres.text(guarantee.goalSpacing)) apart. "
        + "That is \(verdict)."
    case .isVoid(.alone):
      return nil
    case .isVoid(let reason):
      return "Sure before checking: nothing, because \(reason.words)."
    }
  }

  private var found: String? {
    guard let closest = transition.closest else { return nil }
    return "Found: at no instant is anybody who goes nearer to anybody on stage than \(words.name(closest.first)) to "
      + "\(words.name(closest.second)) at \(words.label(closest.count)), \(Metres.text(closest.distance))"
      + (broken.isEmpty ? "." : "; \(broken).")
  }

  /// "they collide, 2 pairs come too near"
  private var broken: String {
    [(transition.collisions, "collide"), (transition.crowdings, "come too near")].compactMap { contacts, verb in
      let pairs = Set(contacts.map { [$0.first, $0.second] }).count
      return pairs == 0 ? nil : pairs == 1 ? "they \(verb)" : "\(pairs) pairs \(verb)"
    }.joined(separator: ", ")
  }

  private var counts: String? {
    guard transition.longest != nil else { return nil }
    let advice = transition.counts
    let given = "\(CountText.text(advice.given)) \(advice.given == 1 ? "is" : "are") given"
    guard let least = advice.least else {
      return "Counts: \(given), and no number up to \(Int(CountsAdvice.most)) would do."
    }
    let whole = advice.leastWhole.map { $0 > least ? " (\(Int($0)) if whole)" : "" } ?? ""
    guard let need = advice.need else { return "Counts: \(given), and \(CountText.text(least)) would do." }
    let limit = words.limit(need.limit, of: need.dancer, at: transition.from.count)
    let verdict = advice.isEnough ? "" : "; that is too few"
    return "Counts: \(words.name(need.dancer)) needs \(CountText.text(least))\(whole) at \(limit), with these ways "
      + "and this easing; \(given)\(verdict)."
  }
}

extension SpacingGuarantee.Reason {
  /// The reason, as it follows "because".
  var words: String {
    switch self {
    case .alone: "fewer than two go anywhere"
    case .noChoice: "the shape moves as one"
    case .objective(.order): "places are taken in cast order, not by the least sum of squares"
    case .objective(let objective): "`assign \(objective.rawValue)` does not make the sum of squares least"
    case .givenPlaces: "some places are given by name"
    case .ownTimes: "not all leave and arrive together"
    case .bentWays: "not all go straight"
    }
  }
}
