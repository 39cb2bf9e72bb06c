// A search among choices, led by what is wrong.
//
// Every unit (a dancer, or several who change as one) has a list of choices. As long as some pair comes too near, the
// worst pair is looked at: of all choices of the two, the one that leaves the least wrong is taken. Where none is better
// than what is, that pair gets heavier, so that the search is pushed out of the hollow it sits in (min-conflicts,
// Minton et al. 1992, with the breakout weights of Morris 1993). There is no chance in it: the same passage is searched
// the same way on every machine. In the end, whoever was changed without need is changed back.

import DanceGeometry

/// A search for choices that keep everybody of a passage apart.
struct ConflictSearch {
  let field: RepairField
  let units: [RepairUnit]
  let unitsOf: [[Int]]
  private let kinds: WalkChoices
  /// What each unit may do, where that was asked for.
  var options: [UnitOptions?]
  /// Which of its options is chosen of each unit, if any was.
  private var chosen: [Int?]
  /// The unit that was changed last, if it took the first of its options that mends everything.
  private var lastMended: Int?
  /// The members of each unit in the order in which they are put on trial: those first for whom it was wrong last.
  var order: [[Int]]
  /// With whom each dancer last was too near on trial.
  var lastClash: [Int?]
  /// For every dancer who is too near, and by how much.
  var faults: [[Fault]]
  /// For every walk, how wrong it is that it leads through a prop.
  var intrusions: [Double]
  private var weights: [IndexPair: Double] = [:]
  /// Whose pairs may have a weight.
  private var isWeighed: [Bool]
  var isOnTrial: [Bool]
  /// Who is on trial or will be, of several who change as one.
  var isExpected: [Bool]
  /// Whoever was asked already, while one is looked at.
  var isAsked: [Bool]
  /// How many choices were tried out.
  var trials = 0

  /// Another dancer who is too near.
  struct Fault {
    var other: Int
    var size: Double
  }

  /// A search that begins with everything as it is written.
  ///
  /// - Parameter contacts: the pairs that come too near as it is written.
  init(
    _ field: RepairField, units: [RepairUnit], kinds: WalkChoices.Kinds, contacts: [ContactSurvey.PairContact]
  ) {
    self.field = field
    self.units = units
    self.kinds = WalkChoices(kinds: kinds)
    options = Array(repeating: nil, count: units.count)
    order = units.map { Array($0.members.indices) }
    lastClash = Array(repeating: nil, count: field.crowd.count)
    chosen = Array(repeating: nil, count: units.count)
    faults = Array(repeating: [], count: field.crowd.count)
    intrusions = field.walks.map { field.fault(of: $0.motion, of: $0.dancer) }
    isOnTrial = Array(repeating: false, count: field.crowd.count)
    isExpected = isOnTrial
    isAsked = isOnTrial
    isWeighed = isOnTrial
    var unitsOf = Array(repeating: [Int](), count: field.crowd.count)
    for (index, unit) in units.enumerated() {
      for member in unit.members { unitsOf[field.walks[member.walk].dancer].append(index) }
    }
    self.unitsOf = unitsOf
    for contact in contacts { look(at: contact.first, contact.second) }
  }

  private mutating func look(at one: Int, _ other: Int) {
    guard !faults[one].contains(where: { $0.other == other }) else { return }
    let size = field.fault(one, one, other, other)
    guard size > 0 else { return }
    faults[one].append(Fault(other: other, size: size))
    faults[other].append(Fault(other: one, size: size))
  }

  /// How much was done: pairs that were compared, and trials, each of which costs about as much as comparing forty.
  private var work: Int { field.crowd.comparisons + 40 * trials }

  /// Looks for choices with which nobody is too near, until so much was done or nothing gets better for long.
  mutating func solve(atMost work: Int, patience: Int) -> Bool {
    let end = self.work + work
    var (fewest, idle) = (Int.max, 0)
    while let (one, other) = worstPair() {
      guard self.work < end, idle < patience else { return false }
      let candidates = unitsOf[one] + unitsOf[other].filter { !unitsOf[one].contains($0) }
      guard !candidates.isEmpty else { return false }
      if let (unit, option) = bestChange(of: candidates, until: end) {
        apply(option, to: unit)
      } else {
        addWeight(one, other)
      }
      let count = faults.reduce(0) { $0 + $1.count }
      idle = count < fewest ? 0 : idle + 1
      fewest = min(fewest, count)
    }
    goRoundProps(until: end)
    return true
  }

  /// Where everybody is apart, leads those past props who still walk into them, as far as that keeps everybody apart.
  private mutating func goRoundProps(until end: Int) {
    for unit in units.indices where units[unit].members.contains(where: { intrusions[$0.walk] > 0 }) {
      let mends = (0..<optionCount(of: unit)).first { work < end && wrong(of: unit, with: $0, below: 1) != nil }
      guard let mends else { continue }
      apply(mends, to: unit)
      lastMended = nil
    }
  }

  /// The pair that is most wrong, the first of several.
  private func worstPair() -> (Int, Int)? {
    var worst: (one: Int, other: Int)?
    var most = 0.0
    for one in faults.indices {
      for fault in faults[one] where fault.other > one {
        let size = fault.size * weight(one, fault.other)
        if size > most + 1e-9 { (worst, most) = ((one, fault.other), size) }
      }
    }
    return worst
  }

  func weight(_ one: Int, _ other: Int) -> Double {
    guard isWeighed[one], isWeighed[other] else { return 1 }
    return weights[IndexPair(Int32(min(one, other)), Int32(max(one, other))), default: 1]
  }

  private mutating func addWeight(_ one: Int, _ other: Int) {
    weights[IndexPair(Int32(one), Int32(other)), default: 1] += 1
    isWeighed[one] = true
    isWeighed[other] = true
  }

  /// The change of one of some units that makes things better by most, the cheaper one of two alike.
  private mutating func bestChange(of candidates: [Int], until end: Int) -> (unit: Int, option: Int)? {
    // Where several change as one, mostly something mends all at once, which is quickly seen; or nothing does.
    for unit in candidates where units[unit].members.count > 1 {
      for option in 0..<optionCount(of: unit)
      where option != chosen[unit] && wrong(of: unit, with: option, below: 1) != nil {
        lastMended = unit
        return (unit, option)
      }
    }
    lastMended = nil
    var best: (unit: Int, option: Int)?
    var (gain, price) = (Self.noGain, Double.infinity)
    for unit in candidates {
      let now = wrong(of: unit)
      for option in 0..<optionCount(of: unit) where option != chosen[unit] {
        guard work < end else { return best }
        guard let wrong = wrong(of: unit, with: option, below: now - gain + Self.alike) else { continue }
        let cost = cost(of: unit, with: option)
        guard now - wrong > gain + Self.alike || (now - wrong > gain - Self.alike && cost < price) else { continue }
        (best, gain, price) = ((unit, option), max(gain, now - wrong), cost)
      }
    }
    return best
  }

  private func cost(of unit: Int, with option: Int) -> Double { options[unit]?[option].cost ?? 0 }

  /// Less gain than this is none; gains that differ by no more are alike.
  private static let (noGain, alike) = (0.06, 0.05)

  /// Sees to it that it is known what a unit may do, and tells how much that is.
  private mutating func optionCount(of unit: Int) -> Int {
    if let known = options[unit] { return known.count }
    let found = UnitOptions(of: units[unit], in: field, kinds: kinds)
    options[unit] = found
    return found.count
  }

  /// Makes a choice, and looks again at whom its members are too near.
  private mutating func apply(_ option: Int, to unit: Int) {
    chosen[unit] = option
    let members = units[unit].members
    for index in members.indices {
      guard let motion = options[unit]?.motion(of: index, with: option, in: field) else { continue }
      let walk = field.walks[members[index].walk]
      field.put(walk.dancer, on: motion, of: walk)
      field.settle(walk.dancer)
      intrusions[members[index].walk] = field.fault(of: motion, of: walk.dancer)
      for fault in faults[walk.dancer] { faults[fault.other].removeAll { $0.other == walk.dancer } }
      faults[walk.dancer] = []
    }
    for member in members {
      let one = field.walks[member.walk].dancer
      for other in 0..<field.crowd.count where other != one { look(at: one, other) }
    }
  }

  /// Changes back, or less, whoever need not be changed so much; the most changed first.
  mutating func relax() {
    let changed = units.indices.compactMap { unit in chosen[unit].map { (unit: unit, cost: cost(of: unit, with: $0)) } }
      .filter { $0.cost > 0 }.sorted { (-$0.cost, $0.unit) < (-$1.cost, $1.unit) }
    for (unit, most) in changed where unit != lastMended {
      for option in 0..<optionCount(of: unit) where cost(of: unit, with: option) < most - 1e-9 {
        guard wrong(of: unit, with: option, below: 1) != nil else { continue }
        apply(option, to: unit)
        lastMended = nil
        break
      }
    }
  }

  /// Keeps two farther apart than so far, because they passed the samples and not the proof.
  mutating func widen(_ one: Int, _ other: Int) {
    field.widen(one, other)
    for dancer in [one, other] { faults[dancer].removeAll { [one, other].contains($0.other) } }
    look(at: one, other)
  }

  /// What is chosen of each walk.
  var choices: [WalkChoice] {
    var choices = Array(repeating: WalkChoice.asWritten, count: field.walks.count)
    for unit in units.indices {
      guard let option = chosen[unit], let choice = options[unit]?[option].choice else { continue }
      for member in units[unit].members { choices[member.walk] = member.choice(choice) }
    }
    return choices
  }

  /// What all choices cost together.
  var cost: Double {
    units.indices.reduce(0) { sum, unit in sum + (chosen[unit].map { cost(of: unit, with: $0) } ?? 0) }
  }

  /// Puts everybody back to what is written.
  mutating func undo() {
    for unit in units.indices where chosen[unit] != nil {
      for member in units[unit].members {
        let walk = field.walks[member.walk]
        field.put(walk.dancer, on: walk.motion, of: walk)
        field.settle(walk.dancer)
      }
      chosen[unit] = nil
    }
  }
}
