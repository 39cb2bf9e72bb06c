// Minima and sublevel sets of a continuous function of time, with a proof.
//
// The function can be evaluated, and it can be enclosed: between any two moments it surely stays within [low, high],
// and the enclosure shrinks to a point with the interval. Halving then separates what is certain from what is not.
//
// Why it ends: an enclosure between moments h apart is never wider than a constant times h (nobody walks faster than
// their greatest speed), so an interval shorter than tolerance / constant is never split. On smooth ways the width falls
// with h², which is why a few dozen halvings usually suffice even for two dancers who stay at the limit throughout.
// Intervals are not split below 2⁻⁴⁸ of the whole, whatever the enclosure says.

/// A continuous function of time that can be enclosed on intervals.
protocol Enclosable {
  /// What is worth keeping about one moment.
  associatedtype Stance
  /// Evaluates whatever is needed at a count.
  func stance(at count: Double) -> Stance
  /// The value at a moment.
  func value(_ stance: Stance) -> Double
  /// Numbers between which the function stays between two moments.
  func enclosure(from first: Stance, to last: Stance) -> (low: Double, high: Double)
}

/// A moment with what is known about it.
private struct Moment<Stance> {
  var count: Double
  var stance: Stance
}

/// An interval that may have to be halved.
private struct Interval<Stance> {
  var first: Moment<Stance>
  var last: Moment<Stance>
  var depth = 0

  /// The middle, or nil when the interval is too short to be halved.
  var middle: Double? {
    let middle = first.count + (last.count - first.count) / 2
    return depth < 48 && middle > first.count && middle < last.count ? middle : nil
  }

  func halves(at middle: Moment<Stance>) -> (Interval, Interval) {
    (Interval(first: first, last: middle, depth: depth + 1), Interval(first: middle, last: last, depth: depth + 1))
  }
}

extension Enclosable {
  private func moment(at count: Double) -> Moment<Stance> { Moment(count: count, stance: stance(at: count)) }

  private func whole(from first: Double, to last: Double) -> Interval<Stance> {
    Interval(first: moment(at: first), last: moment(at: last))
  }

  /// The least value between two counts, found best first, to within `tolerance`.
  ///
  /// Intervals that cannot go below `known` by more than the tolerance are not looked into.
  func least(from first: Double, to last: Double, tolerance: Double, known: Double = .infinity) -> Approach {
    let whole = whole(from: first, to: last)
    var (best, count) = (value(whole.first.stance), first)
    func consider(_ moment: Moment<Stance>) {
      let value = value(moment.stance)
      if value < best { (best, count) = (value, moment.count) }
    }
    consider(whole.last)
    var heap = MinimumHeap<Interval<Stance>>()
    func wait(_ interval: Interval<Stance>) {
      heap.insert(interval, key: enclosure(from: interval.first.stance, to: interval.last.stance).low)
    }
    wait(whole)
    var bound = best
    while let (low, interval) = heap.removeLeast() {
      // Written so that what is not a number ends the search instead of prolonging it.
      guard low < min(best, known) - tolerance else {
        bound = min(bound, low)
        break
      }
      guard let middle = interval.middle else {
        bound = min(bound, low)
        continue
      }
      let moment = moment(at: middle)
      consider(moment)
      let (left, right) = interval.halves(at: moment)
      wait(left)
      wait(right)
    }
    return Approach(distance: best, count: count, lowerBound: min(best, bound))
  }

  /// The maximal intervals between two counts in which the value is below `limit`.
  ///
  /// What is lost, or reported although it is not there, is within `resolution` of the limit. The instants of passing the
  /// limit are those of the evaluated function, to about 10⁻¹⁰ counts.
  func sublevel(from first: Double, to last: Double, below limit: Double, resolution: Double) -> [ClosedRange<Double>] {
    var found: [ClosedRange<Double>] = []
    func report(_ low: Double, _ high: Double) {
      if let previous = found.last, low <= previous.upperBound {
        found[found.count - 1] = previous.lowerBound...high
      } else {
        found.append(low...high)
      }
    }
    var waiting = [whole(from: first, to: last)]
    while let interval = waiting.popLast() {
      let (low, high) = enclosure(from: interval.first.stance, to: interval.last.stance)
      guard low < limit else { continue }
      if high < limit {
        report(interval.first.count, interval.last.count)
      } else if high - low > resolution, let middle = interval.middle {
        let (left, right) = interval.halves(at: moment(at: middle))
        waiting.append(right)
        waiting.append(left)
      } else if let part = evaluatedPart(of: interval, below: limit) {
        report(part.lowerBound, part.upperBound)
      }
    }
    return found
  }

  /// The part of an undecided interval in which the evaluated function is below the limit.
  private func evaluatedPart(of interval: Interval<Stance>, below limit: Double) -> ClosedRange<Double>? {
    let (first, last) = (interval.first, interval.last)
    let middle = first.count + (last.count - first.count) / 2
    let (startsBelow, endsBelow) = (value(first.stance) < limit, value(last.stance) < limit)
    if startsBelow && endsBelow { return first.count...last.count }
    let inside = startsBelow ? first.count : endsBelow ? last.count : middle
    guard value(stance(at: inside)) < limit else { return nil }
    let low = startsBelow ? inside : passing(outside: first.count, inside: inside, limit: limit)
    let high = endsBelow ? inside : passing(outside: last.count, inside: inside, limit: limit)
    return min(low, high)...max(low, high)
  }

  /// The moment at which the function passes the limit, by bisection; the answer is on the inner side.
  private func passing(outside: Double, inside: Double, limit: Double) -> Double {
    var (outside, inside) = (outside, inside)
    while abs(inside - outside) > 1e-10 {
      let middle = outside + (inside - outside) / 2
      if middle == outside || middle == inside { break }
      if value(stance(at: middle)) < limit { inside = middle } else { outside = middle }
    }
    return inside
  }
}
