// How much would be wrong with another choice: its members are put on trial one after the other, and whoever is most likely
// too near is asked first, for mostly a choice is bad and that is all that need be known.

import DanceGeometry

extension ConflictSearch {
  /// How much is wrong with the members of a unit as they are.
  func wrong(of unit: Int) -> Double {
    let members = Set(units[unit].members.map { field.walks[$0.walk].dancer })
    var sum = units[unit].members.reduce(0) { $0 + intrusions[$1.walk] }
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
  mutating func wrong(of unit: Int, with option: Int, below bound: Double) -> Double? {
    trials += 1
    let members = units[unit].members
    var onTrial = 0
    defer { for member in order[unit][..<onTrial] { isOnTrial[dancer(member, of: unit)] = false } }
    // Whoever is about to be put on trial is looked at then.
    if members.count > 1 { for member in members.indices { isExpected[dancer(member, of: unit)] = true } }
    defer { if members.count > 1 { for member in members.indices { isExpected[dancer(member, of: unit)] = false } } }
    var sum = 0.0
    for place in members.indices {
      let member = order[unit][place]
      guard let motion = options[unit]?.motion(of: member, with: option, in: field) else { return nil }
      let walk = field.walks[members[member].walk]
      sum += field.fault(of: motion, of: walk.dancer)
      guard sum < bound else { return nil }
      field.put(walk.dancer, on: motion, of: walk)
      isOnTrial[walk.dancer] = true
      onTrial += 1
      guard add(wrongOf: walk.dancer, to: &sum, below: bound) else {
        bringForward(place, of: unit, &onTrial)
        return nil
      }
    }
    return sum
  }

  private func dancer(_ member: Int, of unit: Int) -> Int { field.walks[units[unit].members[member].walk].dancer }

  /// Has a member on trial, and whom it clashed with if that is another one, tried first the next time.
  private mutating func bringForward(_ place: Int, of unit: Int, _ onTrial: inout Int) {
    guard place > 0 else { return }
    for member in order[unit][..<onTrial] { isOnTrial[dancer(member, of: unit)] = false }
    onTrial = 0
    let member = order[unit].remove(at: place)
    order[unit].insert(member, at: 0)
    guard let clash = lastClash[dancer(member, of: unit)],
      let other = order[unit].firstIndex(where: { dancer($0, of: unit) == clash }), other > 1
    else { return }
    order[unit].insert(order[unit].remove(at: other), at: 1)
  }

  /// Adds what is wrong with a dancer on trial; `false` as soon as the sum is not below `bound`.
  ///
  /// Whoever is too near now is asked first: most likely that is so still.
  private mutating func add(wrongOf one: Int, to sum: inout Double, below bound: Double) -> Bool {
    let row = field.crowd.trial(of: one)
    var first = faults[one].map(\.other)
    if let clash = lastClash[one], !first.contains(clash) { first.append(clash) }
    for other in first { guard add(wrongOf: one, row, and: other, to: &sum, below: bound) else { return false } }
    for other in first { isAsked[other] = true }
    defer { for other in first { isAsked[other] = false } }
    for other in 0..<field.crowd.count where other != one && !isAsked[other] {
      guard add(wrongOf: one, row, and: other, to: &sum, below: bound) else { return false }
    }
    return true
  }

  private mutating func add(
    wrongOf one: Int, _ row: Int, and other: Int, to sum: inout Double, below bound: Double
  ) -> Bool {
    let isTrial = isOnTrial[other]
    if isExpected[other], !isTrial { return true }
    let size = field.fault(one, row, other, isTrial ? field.crowd.trial(of: other) : other)
    guard size > 0 else { return true }
    sum += size * weight(one, other)
    guard sum < bound else {
      (lastClash[one], lastClash[other]) = (other, one)
      return false
    }
    return true
  }
}
