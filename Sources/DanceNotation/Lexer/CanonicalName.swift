/// Names in one canonical spelling.
///
/// A keyboard may write 소 as one scalar (U+C18C), a pasted file name as two (U+1109 U+1169). `String` compares both as
/// equal, so nothing depends on this for being right; but names also go into files, and the same routine must give the
/// same bytes however its names were typed. So names are brought to Unicode's composed form (NFC): Hangul by the
/// arithmetic of The Unicode Standard, section 3.12, and Latin, Greek and Cyrillic letters with marks through a table
/// that is made by asking `String` which precomposed letter equals the written one. Rarer scripts keep their
/// spelling: few of their letters have two.
enum CanonicalName {
  /// The composed spelling of `name`.
  ///
  /// - Complexity: O(length), without work for names in which nothing can compose.
  static func composed(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: canCompose) else { return name }
    var result = ""
    for character in name {
      if let letter = precomposedLetters[character] {
        result.unicodeScalars.append(letter)
      } else {
        result += composedHangul(character)
      }
    }
    return result
  }

  /// Whether a scalar may be the second part of a letter: a mark, or a vowel or final consonant of Hangul.
  private static func canCompose(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    return (0x1161...0x11C2).contains(scalar.value) || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// Characters are equal under canonical equivalence, so a letter and a mark find the one scalar that is the same.
  private static let precomposedLetters: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for block: ClosedRange<UInt32> in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1EFF] {
      for scalar in block.lazy.compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
        letters[Character(scalar)] = scalar
      }
    }
    return letters
  }()

  /// Joins leading consonant, vowel and final consonant to one syllable.
  private static func composedHangul(_ character: Character) -> String {
    var result = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      if let last = result.last, let syllable = syllable(last.value, scalar.value) {
        result.removeLast()
        result.append(syllable)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func syllable(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28)
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return Unicode.Scalar(first + second - 0x11A7)
    }
    return nil
  }
}
