/// A size of paper, held upright.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 210 mm × 297 mm.
  case a4
  /// 8.5 in × 11 in.
  case letter

  /// Width and height in CSS pixels, 96 an inch.
  var pixels: (width: Double, height: Double) {
    switch self {
    case .a4: (794, 1123)
    case .letter: (816, 1056)
    }
  }

  /// As CSS says it.
  var css: (name: String, width: String, height: String) {
    switch self {
    case .a4: ("A4", "210mm", "297mm")
    case .letter: ("letter", "8.5in", "11in")
    }
  }
}
