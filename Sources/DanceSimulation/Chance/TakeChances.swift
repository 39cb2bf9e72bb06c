/// The chances of one take: what is drawn for a dancer at a move is a function of seed, take, dancer and move, and of
/// nothing else.
struct TakeChances: Sendable {
  private let philox: Philox
  private let take: UInt64

  init(seed: UInt64, take: UInt64) {
    philox = Philox(key: seed)
    self.take = take
  }

  /// What is drawn for a dancer at a move: normal numbers of deviation 1, but for `dropout`, which is even in 0…1.
  struct Draw {
    /// How late the start is.
    var start: Double
    /// How much is lost or gained on the way.
    var drift: Double
    /// How far the end is off, across and along.
    var placeX: Double, placeY: Double
    /// How far the way bends aside.
    var stray: Double
    /// Whether the move is missed: if below the chance of it.
    var dropout: Double

    /// Nothing is drawn.
    static let none = Draw(start: 0, drift: 0, placeX: 0, placeY: 0, stray: 0, dropout: 1)
  }

  /// The draw of a move by its number.
  @inline(__always)
  func draw(_ dancer: Int, move: UInt32) -> Draw {
    let (first, second) = (block(dancer, move, 0), block(dancer, move, 1))
    return Draw(
      start: NormalNumber.of(first[0]), drift: NormalNumber.of(first[1]), placeX: NormalNumber.of(first[2]),
      placeY: NormalNumber.of(first[3]), stray: NormalNumber.of(second[0]),
      dropout: (Double(second[1]) + 0.5) * 0x1p-32)
  }

  /// The dancer's habit in this take.
  func bias(of dancer: Int) -> Double { NormalNumber.of(block(dancer, Self.habit, 0)[0]) }

  /// Where the dancer stands at the beginning, across and along.
  func beginning(of dancer: Int) -> (x: Double, y: Double) {
    let block = block(dancer, Self.habit, 1)
    return (NormalNumber.of(block[0]), NormalNumber.of(block[1]))
  }

  /// The number of no move.
  private static let habit = UInt32.max >> 1

  private func block(_ dancer: Int, _ move: UInt32, _ question: UInt32) -> Philox.Block {
    philox.block(
      Philox.Block(
        UInt32(truncatingIfNeeded: take), UInt32(truncatingIfNeeded: take >> 32), UInt32(truncatingIfNeeded: dancer),
        move << 1 | question))
  }
}
