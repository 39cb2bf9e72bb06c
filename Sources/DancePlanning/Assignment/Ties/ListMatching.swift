/// A matching of everybody with something on their list.
///
/// Whoever has nothing yet looks for a chain: something on the list whose holder has something else, and so on to something
/// free. Everything is looked at once in a round of such searches (Hopcroft and Karp, 1973; Pothen and Fan, 1990).
struct ListMatching {
  /// What each has, −1 for nothing.
  private(set) var choice: [Int]
  /// Who has each thing, −1 for nobody.
  private(set) var holders: [Int]
  private let lists: [[Int32]]
  /// The round in which something was last looked at.
  private var seenIn: [Int32]
  private var round: Int32 = 0

  /// Matches everybody; `nil` if that is impossible.
  ///
  /// - Parameter lists: for each what can be had, numbered from 0 to less than there are lists.
  init?(of lists: [[Int32]]) {
    self.lists = lists
    choice = Array(repeating: -1, count: lists.count)
    holders = Array(repeating: -1, count: lists.count)
    seenIn = Array(repeating: 0, count: lists.count)
    for one in lists.indices {
      if let free = lists[one].first(where: { holders[Int($0)] < 0 }) { give(Int(free), to: one) }
    }
    var waiting = lists.indices.filter { choice[$0] < 0 }
    while !waiting.isEmpty {
      round += 1
      let still = waiting.filter { !findChain(from: $0) }
      guard still.count < waiting.count else { return nil }
      waiting = still
    }
  }

  private mutating func give(_ thing: Int, to one: Int) {
    choice[one] = thing
    holders[thing] = one
  }

  private mutating func findChain(from first: Int) -> Bool {
    /// Who is on the chain, and how far down their list they are.
    var chain = [(one: first, next: 0)]
    while let last = chain.last {
      guard last.next < lists[last.one].count else {
        chain.removeLast()
        continue
      }
      chain[chain.count - 1].next += 1
      let thing = Int(lists[last.one][last.next])
      guard seenIn[thing] != round else { continue }
      seenIn[thing] = round
      guard holders[thing] < 0 else {
        chain.append((holders[thing], 0))
        continue
      }
      for (one, next) in chain { give(Int(lists[one][next - 1]), to: one) }
      return true
    }
    return false
  }
}
