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
  private let field: RepairField
  private let units: [RepairUnit]
  private let unitsOf: [[Int]]
  private let kinds: WalkChoices
  /// What each unit may do, where that was asked for.
  private var known: [[UnitChoice]?]
  /// What is chosen of each unit, if anything was.
  private var chosen: [UnitChoice?]
  /// For every dancer who is too near, and by how much.
  private var faults: [[Fault]]
  private var weights: [IndexPair: Double] = [:]
  /// Whose pairs may have a weight.
  private var isWeighed: [Bool]
  private var isOnTrial: [Bool]
  /// Who is on trial or will be, of several who change as one.
  private var isExpected: [Bool]
  /// Whoever was asked already, while one is looked at.
  private var isAsked: [Bool]
  /// How many choices were tried out.
  private(set) var trials = 0

  /// Another dancer who is too near.
  private struct Fault {
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
    known = Array(repeating: nil, count: units.count)
    chosen = Array(repeating: nil, count: units.count)
    faults = Array(repeating: [], count: field.crowd.count)
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
      if let (unit, choice) = bestChange(of: candidates, until: end) {
        apply(choice, to: unit)
      } else {
        addWeight(one, other)
      }
      let count = faults.reduce(0) { $0 + $1.count }
      idle = count < fewest ? 0 : idle + 1
      fewest = min(fewest, count)
    }
    return true
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

  private func weight(_ one: Int, _ other: Int) -> Double {
    guard isWeighed[one], isWeighed[other] else { return 1 }
    return weights[IndexPair(Int32(min(one, other)), Int32(max(one, other))), default: 1]
  }

  private mutating func addWeight(_ one: Int, _ other: Int) {
    weights[IndexPair(Int32(one), Int32(other)), default: 1] += 1
    isWeighed[one] = true
    isWeighed[other] = true
  }

  /// The change of one of some units that makes things better by most, the cheaper one of two alike.
  private mutating func bestChange(of candidates: [Int], until end: Int) -> (unit: Int, choice: UnitChoice)? {
    // Where several change as one, mostly something mends all at once, which is quickly seen; or nothing does.
    for unit in candidates where units[unit].members.count > 1 {
      for option in options(of: unit) where option != chosen[unit] && wrong(of: unit, with: option, below: 1) != nil {
        return (unit, option)
      }
    }
    var best: (unit: Int, choice: UnitChoice)?
    var (gain, price) = (Self.noGain, Double.infinity)
    for unit in candidates {
      let now = wrong(of: unit)
      for option in options(of: unit) where option != chosen[unit] {
        guard work < end else { return best }
        guard let wrong = wrong(of: unit, with: option, below: now - gain + Self.alike) else { continue }
        guard now - wrong > gain + Self.alike || (now - wrong > gain - Self.alike && option.cost < price) else {
          continue
        }
        (best, gain, price) = ((unit, option), max(gain, now - wrong), option.cost)
      }
    }
    return best
  }

  /// Less gain than this is none; gains that differ by no more are alike.
  private static let (noGain, alike) = (0.06, 0.05)

  /// What a unit may do, by cost; only what keeps the limits of all its members.
  private mutating func options(of unit: Int) -> [UnitChoice] {
    if let known = known[unit] { return known }
    let members = units[unit].members
    let walks = members.map { field.walks[$0.walk] }
    // Of several who change as one, whoever has the longest way speaks for all; each choice is asked of all.
    let speaker = walks.max { ($0.motion.length, $1.dancer) < ($1.motion.length, $0.dancer) } ?? walks[0]
    let isAlone = walks.count == 1 && kinds.kinds.contains(.routes)
    let routes = isAlone ? Bypass(in: field).routes(for: speaker) : []
    let found = kinds.all(for: speaker, routes: routes).compactMap { choice -> UnitChoice? in
      var motions: [Motion] = []
      for (member, walk) in zip(members, walks) {
        guard let motion = field.motion(of: walk, with: member.choice(choice)) else { return nil }
        motions.append(motion)
      }
      return UnitChoice(
        choice: choice, motions: motions, cost: units[unit].cost(of: choice, among: field.walks))
    }
    known[unit] = found
    return found
  }

  /// How much is wrong with the members of a unit as they are.
  private func wrong(of unit: Int) -> Double {
    let members = Set(units[unit].members.map { field.walks[$0.walk].dancer })
    var sum = 0.0
    for one in members.sorted() {
      for fault in faults[one] where !members.contains(fault.other) || fault.other > one {
        sum += fault.size * weight(one, fault.other)
      }
    }
    return sum
  }

  /// How much would be wrong with another choice; `nil` if not less than `bound`.
  ///
  /// Members are put on trial one after the other, so that most of what is bad is seen before all are.
  private mutating func wrong(of unit: Int, with option: UnitChoice, below bound: Double) -> Double? {
    trials += 1
    let members = units[unit].members
    var onTrial = 0
    defer { for member in members[..<onTrial] { isOnTrial[field.walks[member.walk].dancer] = false } }
    // Whoever is about to be put on trial is looked at then.
    if members.count > 1 { for member in members { isExpected[field.walks[member.walk].dancer] = true } }
    defer { if members.count > 1 { for member in members { isExpected[field.walks[member.walk].dancer] = false } } }
    var sum = 0.0
    for (member, motion) in zip(members, option.motions) {
      let walk = field.walks[member.walk]
      field.put(walk.dancer, on: motion, of: walk)
      isOnTrial[walk.dancer] = true
      onTrial += 1
      guard add(wrongOf: walk.dancer, to: &sum, below: bound) else { return nil }
    }
    return sum
  }

  /// Adds what is wrong with a dancer on trial; `false` as soon as the sum is not below `bound`.
  ///
  /// Whoever is too near now is asked first: most likely that is so still.
  private mutating func add(wrongOf one: Int, to sum: inout Double, below bound: Double) -> Bool {
    let row = field.crowd.trial(of: one)
    let near = faults[one]
    for fault in near { guard add(wrongOf: one, row, and: fault.other, to: &sum, below: bound) else { return false } }
    for fault in near { isAsked[fault.other] = true }
    defer { for fault in near { isAsked[fault.other] = false } }
    for other in 0..<field.crowd.count where other != one && !isAsked[other] {
      guard add(wrongOf: one, row, and: other, to: &sum, below: bound) else { return false }
    }
    return true
  }

  private func add(
    wrongOf one: Int, _ row: Int, and other: Int, to sum: inout Double, below bound: Double
  ) -> Bool {
    let isTrial = isOnTrial[other]
    if isExpected[other], !isTrial { return true }
    let size = field.fault(one, row, other, isTrial ? field.crowd.trial(of: other) : other)
    guard size > 0 else { return true }
    sum += size * weight(one, other)
    return sum < bound
  }

  /// Makes a choice, and looks again at whom its members are too near.
  private mutating func apply(_ option: UnitChoice, to unit: Int) {
    chosen[unit] = option
    let members = units[unit].members
    for (member, motion) in zip(members, option.motions) {
      let walk = field.walks[member.walk]
      field.put(walk.dancer, on: motion, of: walk)
      field.settle(walk.dancer)
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
    let changed = units.indices.compactMap { unit in chosen[unit].map { (unit: unit, cost: $0.cost) } }
      .filter { $0.cost > 0 }.sorted { (-$0.cost, $0.unit) < (-$1.cost, $1.unit) }
    for (unit, cost) in changed {
      for option in options(of: unit) where option.cost < cost - 1e-9 {
        guard wrong(of: unit, with: option, below: 1) != nil else { continue }
        apply(option, to: unit)
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
    for (unit, option) in zip(units, chosen) {
      guard let option else { continue }
      for member in unit.members { choices[member.walk] = member.choice(option.choice) }
    }
    return choices
  }

  /// What all choices cost together.
  var cost: Double { chosen.reduce(0) { $0 + ($1?.cost ?? 0) } }

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

/// A choice of a unit and what its members then walk.
private struct UnitChoice: Equatable {
  var choice: WalkChoice
  var motions: [Motion]
  var cost: Double

  static func == (one: UnitChoice, other: UnitChoice) -> Bool { one.choice == other.choice }
}
