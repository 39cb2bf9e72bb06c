// A search among choices, led by what is wrong.
//
// Every unit (a dancer, or several who change as one) has a list of choices. As long as some pair comes too near, the
// worst pair is looked at: of all choices of the two, the one that leaves the least wrong is taken. Where none is better
// than what is, everything that is wrong gets heavier, so that the search is pushed out of the hollow it sits in (min-conflicts,
// Minton et al. 1992, with the breakout weights of Morris 1993). There is no chance in it: the same passage is searched
// the same way on every machine. In the end, whoever was changed without need is changed back.

import DanceGeometry

/// A search for choices that keep everybody of a passage apart.
struct ConflictSearch {
  private(set) var field: RepairField
  private let units: [RepairUnit]
  private let unitsOf: [[Int]]
  private let kinds: WalkChoices
  private var options: [[WalkChoice]?]
  /// What is chosen of each unit.
  private(set) var chosen: [WalkChoice]
  /// For every dancer who is too near, and by how much.
  private var faults: [[Fault]]
  private var weights: [IndexPair: Double] = [:]
  private var isOnTrial: [Bool]
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
    options = Array(repeating: nil, count: units.count)
    chosen = Array(repeating: .asWritten, count: units.count)
    faults = Array(repeating: [], count: field.crowd.count)
    isOnTrial = Array(repeating: false, count: field.crowd.count)
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

  /// Looks for choices with which nobody is too near, until so many pairs were compared or nothing gets better for long.
  mutating func solve(atMost comparisons: Int, patience: Int) -> Bool {
    let end = field.crowd.comparisons + comparisons
    var (fewest, idle) = (Int.max, 0)
    while let (one, other) = worstPair() {
      guard field.crowd.comparisons < end, idle < patience else { return false }
      let candidates = unitsOf[one] + unitsOf[other].filter { !unitsOf[one].contains($0) }
      guard !candidates.isEmpty else { return false }
      if let (unit, choice) = bestChange(of: candidates, until: end) {
        apply(choice, to: unit)
      } else {
        addWeights()
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
    weights.isEmpty ? 1 : weights[IndexPair(Int32(min(one, other)), Int32(max(one, other))), default: 1]
  }

  private mutating func addWeights() {
    for one in faults.indices {
      for fault in faults[one] where fault.other > one {
        weights[IndexPair(Int32(one), Int32(fault.other)), default: 1] += 1
      }
    }
  }

  /// The change of one of some units that makes things better by most, the cheaper one of two alike.
  private mutating func bestChange(of candidates: [Int], until end: Int) -> (unit: Int, choice: WalkChoice)? {
    var best: (unit: Int, choice: WalkChoice)?
    var (gain, price) = (Self.noGain, Double.infinity)
    for unit in candidates {
      let now = wrong(of: unit)
      for choice in choices(of: unit) where choice != chosen[unit] {
        guard field.crowd.comparisons < end else { return best }
        guard let wrong = wrong(of: unit, with: choice, below: now - gain + Self.alike) else { continue }
        let cost = units[unit].cost(of: choice, among: field.walks)
        guard now - wrong > gain + Self.alike || (now - wrong > gain - Self.alike && cost < price) else { continue }
        (best, gain, price) = ((unit, choice), max(gain, now - wrong), cost)
      }
    }
    return best
  }

  /// Less gain than this is none; gains that differ by no more are alike.
  private static let (noGain, alike) = (0.06, 0.05)

  /// What a unit may do, by cost.
  private mutating func choices(of unit: Int) -> [WalkChoice] {
    if let known = options[unit] { return known }
    let walks = units[unit].members.map { field.walks[$0.walk] }
    // Of several who change as one, whoever has the most room for choices speaks for all; each choice is tried on all.
    let speaker = walks.max { ($0.motion.length, $1.dancer) < ($1.motion.length, $0.dancer) } ?? walks[0]
    let isAlone = walks.count == 1 && kinds.kinds.contains(.routes)
    let routes = isAlone ? Bypass(in: field).routes(for: speaker) : []
    let found = kinds.all(for: speaker, routes: routes)
    options[unit] = found
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

  /// How much would be wrong with another choice; `nil` if that is not allowed, or not below `bound`.
  private mutating func wrong(of unit: Int, with choice: WalkChoice, below bound: Double) -> Double? {
    trials += 1
    guard putOnTrial(unit, choice) else { return nil }
    defer { for member in units[unit].members { isOnTrial[field.walks[member.walk].dancer] = false } }
    var sum = 0.0
    for member in units[unit].members {
      let one = field.walks[member.walk].dancer
      let row = field.crowd.trial(of: one)
      for other in 0..<field.crowd.count where other != one {
        // Two on trial are looked at once.
        if isOnTrial[other], other < one { continue }
        let otherRow = isOnTrial[other] ? field.crowd.trial(of: other) : other
        let size = field.fault(one, row, other, otherRow)
        guard size > 0 else { continue }
        sum += size * weight(one, other)
        guard sum < bound else { return nil }
      }
    }
    return sum
  }

  /// Puts all members on trial; `false` if one of them may not walk so.
  private mutating func putOnTrial(_ unit: Int, _ choice: WalkChoice) -> Bool {
    let members = units[unit].members
    for member in members {
      guard field.tryOut(member.choice(choice), for: field.walks[member.walk]) else { return false }
    }
    for member in members { isOnTrial[field.walks[member.walk].dancer] = true }
    return true
  }

  /// Makes a choice, and looks again at whom its members are too near.
  private mutating func apply(_ choice: WalkChoice, to unit: Int) {
    chosen[unit] = choice
    let members = units[unit].members
    for member in members {
      let walk = field.walks[member.walk]
      _ = field.tryOut(member.choice(choice), for: walk)
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
    let changed = units.indices.filter { !chosen[$0].isAsWritten }
      .map { (unit: $0, cost: units[$0].cost(of: chosen[$0], among: field.walks)) }
      .sorted { (-$0.cost, $0.unit) < (-$1.cost, $1.unit) }
    for (unit, cost) in changed {
      for choice in choices(of: unit) {
        guard units[unit].cost(of: choice, among: field.walks) < cost - 1e-9 else { continue }
        guard wrong(of: unit, with: choice, below: 1) != nil else { continue }
        apply(choice, to: unit)
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
    for (unit, choice) in zip(units, chosen) {
      for member in unit.members { choices[member.walk] = member.choice(choice) }
    }
    return choices
  }

  /// What all choices cost together.
  var cost: Double {
    zip(units, chosen).reduce(0) { $0 + $1.0.cost(of: $1.1, among: field.walks) }
  }

  /// Puts everybody back to what is written.
  mutating func undo() {
    for unit in units.indices where !chosen[unit].isAsWritten {
      for member in units[unit].members {
        let walk = field.walks[member.walk]
        _ = field.tryOut(.asWritten, for: walk)
        field.settle(walk.dancer)
      }
      chosen[unit] = .asWritten
    }
  }
}
