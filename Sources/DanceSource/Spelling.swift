/// Which known word somebody may have meant: the stuff of "did you mean `bora`?".
public enum Spelling {
  /// The word of `candidates` that is spelt most like `word`, or `nil` if none is near enough to be a slip of the hand.
  ///
  /// Words are compared character by character under canonical equivalence and without regard to case. One slip is a
  /// character too many, too few or wrong, or two neighbours exchanged; words of 2–4 characters may have one slip, of
  /// 5–8 two, longer ones three. Among equally near words the first wins.
  ///
  /// - Complexity: O(candidates × length²); words of more than 64 characters are never near anything.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= 4 * longestWord else { return nil }
    let letters = folded(word)
    guard !letters.isEmpty, letters.count <= longestWord else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      let others = folded(candidate)
      guard !others.isEmpty, others.count <= longestWord else { continue }
      let limit = min(slipsAllowed(letters.count), (best?.distance ?? .max) - 1)
      guard limit >= 0, abs(letters.count - others.count) <= limit else { continue }
      let slips = distance(letters, others)
      if slips <= limit, slips < max(letters.count, others.count) { best = (slips, candidate) }
    }
    return best?.word
  }

  /// The restricted Damerau–Levenshtein distance ("optimal string alignment"): the least number of insertions, deletions,
  /// replacements and exchanges of neighbours that lead from one word to the other, no stretch being edited twice.
  ///
  /// Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
  ///
  /// - Complexity: O(m × n) time, O(n) space.
  public static func distance(_ word: [Character], _ other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for i in word.indices {
      var row = [i + 1]
      row.reserveCapacity(other.count + 1)
      for j in other.indices {
        let replaced = last[j] + (word[i] == other[j] ? 0 : 1)
        var least = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, word[i] == other[j - 1], word[i - 1] == other[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[other.count]
  }

  private static let longestWord = 64

  private static func folded(_ word: String) -> [Character] { Array(word.lowercased()) }

  private static func slipsAllowed(_ length: Int) -> Int {
    switch length {
    case ...1: 0
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }
}
