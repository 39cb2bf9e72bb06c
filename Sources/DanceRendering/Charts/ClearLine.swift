/// Finds a line of writing that nothing runs through: level lines, and other words.
///
///     ─────────────────── limit          ─────────────────── limit
///     c̶h̶a̶e̶,̶ 2̶.̶7̶6̶         ·     →                    ·
///                                        chae, 2.76
struct ClearLine {
  /// The size of the letters, and the heights at which a baseline may lie.
  private let size: Double
  private let room: ClosedRange<Double>
  private var taken: [ClosedRange<Double>] = []

  init(size: Double, within room: ClosedRange<Double>) {
    (self.size, self.room) = (size, room)
  }

  /// How far letters reach above and below their baseline, as shares of their size.
  private static let (ascent, descent) = (0.78, 0.24)
  /// The least room between letters and what they keep clear of, in pixels.
  private static let gap = 2.0

  /// Keeps clear of level lines at some heights.
  mutating func avoid(_ lines: [Double]) {
    taken += lines.map { $0 - Self.gap...$0 + Self.gap }
  }

  /// Keeps clear of words with some baselines.
  mutating func avoid(texts baselines: [Double], size: Double) {
    taken += baselines.map { $0 - Self.ascent * size...$0 + Self.descent * size }
  }

  /// The clear baseline nearest to the wished one; that one itself if there is none.
  func baseline(nearest wished: Double) -> Double {
    let (ascent, descent) = (Self.ascent * size + 0.5, Self.descent * size + 0.5)
    let beside = taken.flatMap { [$0.lowerBound - descent, $0.upperBound + ascent] }
      .sorted { (abs($0 - wished), $0) < (abs($1 - wished), $1) }
    return ([wished] + beside).first(where: isClear) ?? wished
  }

  private func isClear(_ baseline: Double) -> Bool {
    let letters = baseline - Self.ascent * size...baseline + Self.descent * size
    return room.contains(baseline) && !taken.contains { $0.overlaps(letters) }
  }
}
