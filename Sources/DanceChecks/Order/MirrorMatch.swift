import DanceGeometry

extension MirrorSearch.Match {
  /// The first of each two who are nearest to each other's mirror image, and those on the axis, within a distance.
  func pairs(within most: Double) -> [Int] {
    partners.indices.filter { index in
      let partner = partners[index]
      return index <= partner.index && partners[partner.index].index == index && partner.offset.length <= most
    }
  }

  /// A crowd without order shows fewer mirrors than this by chance.
  private static let chance = 0.02

  /// Whether at least three quarters of all stand in pairs, and so well that chance would not do it.
  ///
  /// By chance a mirror image comes within e of somebody with the share π(e / spacing)², and somebody stands within e of
  /// the axis with the share 2e / spacing. The best pair is not counted, for it alone could have laid the axis. How
  /// improbable the product of the other shares is, is known (Fisher's method, 1925); as in ChanceLevels.swift it is multiplied
  /// by the number of ways to choose an axis and those who are left out.
  func isRecognised(_ pairs: [Int], spacing: Double) -> Bool {
    let (total, matched) = (partners.count, pairs.reduce(0) { $0 + (partners[$1].index == $1 ? 1 : 2) })
    guard spacing > 0, 4 * matched >= 3 * total else { return false }
    let shares = pairs.map { index -> (log: Double, fixes: Int) in
      let error = max(partners[index].offset.length, Tolerance.distance) / spacing
      let isSingle = partners[index].index == index
      return (Logarithm.of(min(1, isSingle ? 2 * error : .pi * error * error)), isSingle ? 1 : 2)
    }
    var log = Logarithm.of(Double(total)) + Self.productLog(shares.sorted { $0.log < $1.log })
    for index in 0..<(total - matched) { log += Logarithm.of(Double(total - index) / Double(index + 1)) }
    return log < Logarithm.of(Self.chance)
  }

  /// The logarithm of the probability of so small a product of shares, less those that lay the axis: two numbers.
  private static func productLog(_ shares: [(log: Double, fixes: Int)]) -> Double {
    var (spent, sum, count) = (0, 0.0, 0)
    for share in shares {
      if spent < 2 { spent += share.fixes } else { (sum, count) = (sum - share.log, count + 1) }
    }
    guard count > 0 else { return 0 }
    // e^−L · Σ Lʲ / j!, from its largest term, the last, as L is larger than the number of shares wherever it matters.
    var (series, term) = (1.0, 1.0)
    for power in stride(from: count - 1, to: 0, by: -1) where term > 1e-12 {
      term *= Double(power) / sum
      series += term
    }
    let last = (1..<max(count, 1)).reduce(0) { $0 + Logarithm.of(sum / Double($1)) }
    return min(0, last + Logarithm.of(series) - sum)
  }
}

extension MirrorSearch.Axis {
  /// The direction, above −90° up to 90°.
  var direction: Angle {
    let half = Angle.turn * 0.5
    let turns = (angle.radians / half.radians).rounded()
    let reduced = angle.radians - turns * half.radians
    return Angle(radians: reduced <= -.pi / 2 + Tolerance.angle ? reduced + half.radians : reduced)
  }
}
