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
    isOfPair(of: next) && isAllowed == next.isAllowed && next.from <= to + Self.joinWithin
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
    let contacts = Array(parts.joined())
    var order = Array(contacts.indices.map(Int32.init))
    order.sortStably { contacts[$0].second }
    order.sortStably { contacts[$0].first }
    var result: [PairContact] = []
    result.reserveCapacity(contacts.count)
    for index in order {
      let contact = contacts[Int(index)]
      if let last = result.last, last.goesOn(in: contact) {
        result[result.count - 1] = last.joined(with: contact)
      } else {
        result.append(contact)
      }
    }
    return result
  }
}

extension [Int32] {
  /// Sorts indices by a key, none negative, leaving equals in their order: a counting sort, linear.
  fileprivate mutating func sortStably(by key: (Int) -> Int) {
    let last = reduce(0) { Swift.max($0, key(Int($1))) }
    var next = [Int](repeating: 0, count: last + 2)
    for index in self { next[key(Int(index)) + 1] += 1 }
    for key in 0...last { next[key + 1] += next[key] }
    var sorted = self
    for index in self {
      let key = key(Int(index))
      sorted[next[key]] = index
      next[key] += 1
    }
    self = sorted
  }
}
