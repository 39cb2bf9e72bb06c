import DanceGeometry

extension MirrorSearch.Match {
  /// The first of each two who are nearest to each other's mirror image, and those on the axis, within a distance.
  func pairs(within most: Double) -> [Int] {
    partners.indices.filter { index in
      let partner = partners[index]
      return index <= partner.index && partners[partner.index].index == index && partner.offset.length <= most
    }
  }

  /// Whether at least three quarters of all stand in pairs, and so well that chance would not do it.
  ///
  /// A pair fixes two numbers and a dancer on the axis one; two are spent on laying the axis. By chance each of the rest is
  /// within e with a share of about √π·e / spacing; as in ChanceLevels.swift this is multiplied by the number of ways to
  /// choose an axis and those who are left out.
  func isRecognised(_ pairs: [Int], spacing: Double) -> Bool {
    let (total, matched) = (partners.count, pairs.reduce(0) { $0 + (partners[$1].index == $1 ? 1 : 2) })
    guard spacing > 0, 4 * matched >= 3 * total else { return false }
    let worst = max(pairs.map { partners[$0].offset.length }.max() ?? 0, Tolerance.distance)
    let share = min(1, Double.pi.squareRoot() * worst / spacing)
    let missing = total - matched
    var log = Logarithm.of(Double(total)) + Double(matched - 2) * Logarithm.of(share)
    for index in 0..<missing { log += Logarithm.of(Double(total - index) / Double(index + 1)) }
    return log < Logarithm.of(ChanceLevels.chance)
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
