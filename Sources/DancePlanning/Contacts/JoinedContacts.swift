import DanceGeometry

extension ContactSurvey.PairContact {
  /// Instants are good to 10⁻⁷ counts; contacts nearer than this are one.
  static let joinWithin = 1e-6

  /// Whether it is of the same two dancers.
  func isOfPair(of other: Self) -> Bool { first == other.first && second == other.second }

  /// Whether its pair comes first.
  func isOfPairBefore(_ other: Self) -> Bool { (first, second) < (other.first, other.second) }

  /// Whether this contact goes on in one that begins not before it.
  fileprivate func goesOn(in next: Self) -> Bool {
    isOfPair(of: next) && isAllowed == next.isAllowed && limit == next.limit && next.from <= to + Self.joinWithin
  }

  /// The same contact with what follows.
  fileprivate func joined(with next: Self) -> Self {
    var contact = self
    contact.to = max(to, next.to)
    if next.distance < distance - Tolerance.limit {
      contact.distance = next.distance
      contact.closestCount = next.closestCount
    }
    return contact
  }
}

extension ContactSurvey {
  /// Contacts by pair, joined where one goes on from the one before.
  ///
  /// - Parameter parts: contacts of a pair come in order of time.
  static func joined(_ parts: [[PairContact]]) -> [PairContact] {
    let contacts = united(parts)
    var result: [PairContact] = []
    result.reserveCapacity(contacts.count)
    for index in order(of: contacts) {
      let contact = contacts[Int(index)]
      if let last = result.last, last.goesOn(in: contact) {
        result[result.count - 1] = last.joined(with: contact)
      } else {
        result.append(contact)
      }
    }
    return result
  }

  /// All contacts of some lists.
  static func united(_ parts: [[PairContact]]) -> [PairContact] {
    var contacts: [PairContact] = []
    contacts.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { contacts += part }
    return contacts
  }

  /// The indices of contacts sorted by pair, those of a pair in their order: two counting sorts, linear.
  private static func order(of contacts: [PairContact]) -> [Int32] {
    let (firsts, seconds) = (contacts.map { Int32($0.first) }, contacts.map { Int32($0.second) })
    return sorted(sorted(contacts.indices.map(Int32.init), by: seconds), by: firsts)
  }

  private static func sorted(_ indices: [Int32], by keys: [Int32]) -> [Int32] {
    var next = [Int](repeating: 0, count: Int(keys.max() ?? 0) + 2)
    for key in keys { next[Int(key) + 1] += 1 }
    for key in 1..<next.count { next[key] += next[key - 1] }
    var sorted = indices
    for index in indices {
      let key = Int(keys[Int(index)])
      sorted[next[key]] = index
      next[key] += 1
    }
    return sorted
  }
}
