/// The same takes with and without a change.
///
/// Each take gets better, worse, or stays. So the variance of what is gained is that of +1, −1 and 0, and much smaller than
/// that of two simulations with chances of their own.
struct PairedTakes {
  let unchanged: Chance, changed: Chance
  /// By how much the chance falls, with the interval that holds the truth in 95 of 100 simulations.
  let gain: Double, interval: ClosedRange<Double>

  /// Compares takes, one by one.
  init(_ unchanged: [Bool], _ changed: [Bool]) {
    let takes = Double(max(unchanged.count, 1))
    let better = zip(unchanged, changed).count { $0 && !$1 }
    let worse = zip(unchanged, changed).count { !$0 && $1 }
    let gain = Double(better - worse) / takes
    let variance = max(0, Double(better + worse) / takes - gain * gain) / takes
    let half = Chance.deviations * variance.squareRoot()
    self.unchanged = Chance(unchanged.count(where: \.self), of: unchanged.count)
    self.changed = Chance(changed.count(where: \.self), of: changed.count)
    self.gain = gain
    interval = (gain - half)...(gain + half)
  }
}
