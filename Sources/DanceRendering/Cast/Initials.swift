/// Short marks for the discs: unique within a cast.
public enum Initials {
  /// A mark for every name, all different: the first letter if no other name begins with it, else the first letter and
  /// the next that tells the names apart, else as many letters as that takes; at last a number.
  ///
  /// Names are taken as a reader sees them: by characters, in capitals, whatever their Unicode normal form; a Hangul
  /// name gives its first syllable. Names that end in a number (`t12`) keep letter and number.
  ///
  /// - Complexity: O(total length of the names) expected, a little more for names with long common beginnings.
  public static func marks(of names: [String]) -> [String] {
    let numbered = names.map(numberedMark)
    if names.count > 1, !numbered.contains(nil), Set(numbered).count == names.count {
      return numbered.compactMap { $0 }
    }
    let letters = names.map { Array($0.uppercased().filter { $0.isLetter || $0.isNumber }) }
    let firsts = Dictionary(letters.map { (String($0.prefix(1)), 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    var marks: [String] = []
    for (index, name) in letters.enumerated() {
      let candidates = candidates(for: name, alone: firsts[String(name.prefix(1))] == 1)
      let mark = candidates.first { !$0.isEmpty && !taken.contains($0) } ?? number(index, name, taken)
      taken.insert(mark)
      marks.append(mark)
    }
    return marks
  }

  /// `t12` gives `T12`; `nil` where a name does not consist of one letter and a number.
  private static func numberedMark(_ name: String) -> String? {
    guard let first = name.first, first.isLetter else { return nil }
    let number = name.dropFirst().drop { !$0.isNumber }
    guard !number.isEmpty, number.allSatisfy(\.isNumber), name.count - number.count <= 1 else { return nil }
    return first.uppercased() + number
  }

  private static func candidates(for name: [Character], alone: Bool) -> [String] {
    guard let first = name.first else { return [] }
    let pairs = name.dropFirst().map { String(first) + $0.lowercased() }
    let longer = name.count > 2 ? (3...name.count).map { String(first) + String(name[1..<$0]).lowercased() } : []
    return (alone ? [String(first)] : []) + pairs + longer
  }

  private static func number(_ index: Int, _ name: [Character], _ taken: Set<String>) -> String {
    let stem = name.first.map(String.init) ?? ""
    var number = index + 1
    while taken.contains(stem + String(number)) { number += 1 }
    return stem + String(number)
  }
}
