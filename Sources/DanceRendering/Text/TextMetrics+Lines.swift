extension TextMetrics {
  /// A text in lines of words no wider than `width` pixels; what is more than `most` lines is cut, and `…` says so.
  static func lines(
    _ text: String, size: Double, weight: Weight = .regular, width: Double, most: Int
  ) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      // The last line takes all that is left, and is cut.
      let isWide = self.width(longer, size: size, weight: weight) > width
      if lines.isEmpty || (isWide && lines.count < most) {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines.map { fitted($0, size: size, weight: weight, limit: width) }
  }
}
