/// Chooses a place for each of some words, so that none overlap: as many words as possible, and then those places that are
/// liked best.
///
/// First everybody takes the best place that is left, in order. Whoever found none, or not the best, is then looked at with
/// the nearest of those who may be in the way: of this window the best choice is found exactly, while all others keep
/// their places. That is repeated until no window has a better choice. Windows have a size, and the search in each a bound,
/// so that the work grows with the number of words and their neighbours and no faster.
struct LabelSearch {
  private let candidates: [[LabelCandidates.Candidate]]
  private let centres: [PagePoint]
  /// For each word those who may be in its way, in the order of the words.
  private let neighbours: [[Int]]
  /// For each word the index of the place that is chosen.
  private var chosen: [Int?]
  /// For each word the number of the look at which its place last changed, and at which it was last looked at itself.
  private var changes: [Int]
  private var looks: [Int]
  private var look = 0

  /// So many times everybody is looked at, at most.
  private static let mostRounds = 8

  private init(_ candidates: [[LabelCandidates.Candidate]], centres: [PagePoint]) {
    self.candidates = candidates
    self.centres = centres
    chosen = Array(repeating: nil, count: candidates.count)
    changes = Array(repeating: 0, count: candidates.count)
    looks = Array(repeating: -1, count: candidates.count)
    neighbours = Self.neighbours(candidates)
  }

  /// For each word the index of its place, or `nil`.
  ///
  /// - Parameters:
  ///   - candidates: for each word the places it may take, at most 64, those liked best first.
  ///   - centres: where the words belong.
  static func choice(_ candidates: [[LabelCandidates.Candidate]], centres: [PagePoint]) -> [Int?] {
    var search = LabelSearch(candidates, centres: centres)
    search.chooseInOrder()
    var rounds = 0
    while rounds < mostRounds, search.improve() { rounds += 1 }
    return search.chosen
  }

  /// Words that have places which overlap.
  private static func neighbours(_ candidates: [[LabelCandidates.Candidate]]) -> [[Int]] {
    let reaches = candidates.map { own -> PageBox? in
      guard let first = own.first?.box else { return nil }
      return own.reduce(into: first) { reach, candidate in
        reach = PageBox(
          minX: min(reach.minX, candidate.box.minX), minY: min(reach.minY, candidate.box.minY),
          maxX: max(reach.maxX, candidate.box.maxX), maxY: max(reach.maxY, candidate.box.maxY))
      }
    }
    var neighbours = [[Int]](repeating: [], count: candidates.count)
    // From left to right: only those that begin before one ends can meet it.
    let order = reaches.indices.filter { reaches[$0] != nil }
      .sorted { (reaches[$0]?.minX ?? 0, $0) < (reaches[$1]?.minX ?? 0, $1) }
    for (place, word) in order.enumerated() {
      guard let reach = reaches[word] else { continue }
      for other in order[(place + 1)...] {
        guard let next = reaches[other], next.minX < reach.maxX else { break }
        guard reach.overlaps(next), canMeet(candidates[word], candidates[other]) else { continue }
        neighbours[word].append(other)
        neighbours[other].append(word)
      }
    }
    return neighbours.map { $0.sorted() }
  }

  private static func canMeet(
    _ words: [LabelCandidates.Candidate], _ others: [LabelCandidates.Candidate]
  ) -> Bool {
    words.contains { word in others.contains { word.box.overlaps($0.box) } }
  }

  /// Everybody takes the best place that is left.
  private mutating func chooseInOrder() {
    for word in candidates.indices {
      chosen[word] = candidates[word].indices.first { place in
        !neighbours[word].contains { overlaps(word, place, $0) }
      }
    }
  }

  /// Whether a place of a word overlaps the place that another has now.
  private func overlaps(_ word: Int, _ place: Int, _ other: Int) -> Bool {
    guard let taken = chosen[other] else { return false }
    return candidates[word][place].box.overlaps(candidates[other][taken].box)
  }

  /// Looks at everybody who could stand better, and says whether anybody now does.
  private mutating func improve() -> Bool {
    var isBetter = false
    for word in candidates.indices where chosen[word] != 0 && !candidates[word].isEmpty {
      let window = window(around: word)
      guard hasChanged(window, since: looks[word]) else { continue }
      look += 1
      looks[word] = look
      let better = LabelWindow(
        words: window.map { word in freeOfOthers(word, window) }, now: window.map { chosen[$0] }
      ).betterChoice()
      guard let better else { continue }
      for (word, place) in zip(window, better) where chosen[word] != place {
        chosen[word] = place
        changes[word] = look
      }
      isBetter = true
    }
    return isBetter
  }

  /// Whether somebody of a window, or in the way of one, has got another place since a look.
  private func hasChanged(_ window: [Int], since look: Int) -> Bool {
    window.contains { word in changes[word] > look || neighbours[word].contains { changes[$0] > look } }
  }

  /// A word and those who may be in its way, the nearest first, then those who may be in theirs.
  private func window(around word: Int) -> [Int] {
    var window = [word]
    var rim = [word]
    while window.count < LabelWindow.mostWords, !rim.isEmpty {
      let next = Set(rim.flatMap { neighbours[$0] }).subtracting(window)
      rim = next.sorted {
        (centres[$0].distance(to: centres[word]), $0) < (centres[$1].distance(to: centres[word]), $1)
      }
      window += rim.prefix(LabelWindow.mostWords - window.count)
    }
    return window
  }

  /// The places of a word that overlap nobody's outside of a window.
  private func freeOfOthers(_ word: Int, _ window: [Int]) -> [LabelWindow.Place] {
    let others = neighbours[word].filter { chosen[$0] != nil && !window.contains($0) }
    return candidates[word].indices.filter { place in !others.contains { overlaps(word, place, $0) } }
      .map { LabelWindow.Place(index: $0, box: candidates[word][$0].box, cost: candidates[word][$0].cost) }
  }
}
