/// How wide text is, without a font at hand.
///
/// The table holds, for every character, the wider of Inter and of Arial with its metric twins (Helvetica, Liberation
/// Sans), so that a text fits whichever of the listed families a machine has. What is not in the table counts as wide
/// as Hangul and Han characters are: one em.
enum TextMetrics {
  /// The cut of a face.
  enum Weight: Sendable {
    case regular, bold
  }

  /// The width of a text in pixels at a font size in pixels.
  static func width(_ text: String, size: Double, weight: Weight = .regular) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + advance(of: $1, weight) }
    return Double(thousandths) * size / 1000
  }

  /// The text, cut at its end and closed with `…` where it is wider than `limit` pixels; empty if nothing fits.
  static func fitted(_ text: String, size: Double, weight: Weight = .regular, limit: Double) -> String {
    guard width(text, size: size, weight: weight) > limit else { return text }
    var kept = text
    while !kept.isEmpty {
      kept.removeLast()
      while kept.last == " " { kept.removeLast() }
      if !kept.isEmpty, width(kept + "…", size: size, weight: weight) <= limit { return kept + "…" }
    }
    return ""
  }

  private static func advance(of scalar: Unicode.Scalar, _ weight: Weight) -> Int {
    switch scalar.value {
    case 32...126:
      let table = weight == .regular ? regular : bold
      return table[Int(scalar.value) - 32]
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0  // combining marks and joiners
    case 0xB7: return 300
    case 0x2013: return 560
    case 0x2212: return 680
    case 0xA0...0x24F: return 700
    case 0x370...0x52F: return 800
    // A Hangul syllable in its decomposed form: the leading consonant carries the width.
    case 0x1160...0x11FF: return 0
    default: return 1000
    }
  }

  private static let regular = [
    281, 278, 403, 631, 638, 889, 667, 222, 362, 362, 500, 659, 280, 460, 278, 357, 625, 556, 605, 636, 642, 608, 624,
    571, 616, 624, 278, 280, 659, 659, 659, 556, 1015, 676, 667, 727, 722, 667, 611, 778, 740, 278, 543, 667, 562, 889,
    753, 778, 667, 778, 722, 667, 642, 741, 676, 949, 667, 667, 625, 362, 357, 362, 469, 556, 497, 564, 621, 558, 621,
    582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362,
    327, 362, 659,
  ]
  private static let bold = [
    278, 333, 474, 650, 655, 889, 722, 238, 409, 409, 565, 680, 303, 469, 298, 390, 688, 556, 630, 659, 678, 645, 660,
    595, 661, 660, 333, 333, 680, 680, 680, 611, 1031, 748, 722, 752, 727, 667, 611, 778, 746, 281, 570, 722, 611, 915,
    735, 782, 667, 783, 722, 667, 668, 729, 748, 1036, 714, 724, 667, 409, 390, 409, 584, 556, 497, 580, 635, 587, 635,
    598, 386, 633, 624, 278, 278, 582, 278, 912, 622, 614, 632, 632, 409, 562, 388, 622, 586, 850, 574, 586, 572, 409,
    374, 409, 680,
  ]
}
