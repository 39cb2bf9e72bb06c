import DanceScore

/// Some of the seats in words: "all seats", "the left half of the seats", "2 of 5 seats".
enum SeatWords {
  /// The seats of a row, and of the balcony if there is one, for which something holds; at least one.
  static func text(_ seats: [Seat], where holds: [Bool]) -> String {
    let pairs = zip(seats, holds)
    let below = pairs.filter { !$0.0.isBalcony }.map(\.1)
    let above = pairs.filter { $0.0.isBalcony }.map(\.1)
    guard !above.isEmpty else { return row(below) + "seats" }
    switch (below.contains(true), above.contains(true)) {
    case (true, true) where !holds.contains(false): return "all seats and the balcony"
    case (true, true): return row(below) + "seats below and " + row(above) + "seats of the balcony"
    case (true, false): return row(below) + "seats below"
    default: return row(above) + "seats of the balcony"
    }
  }

  /// What stands before "seats": "all ", "the left half of the ", "2 of 5 ".
  private static func row(_ holds: [Bool]) -> String {
    let (count, all) = (holds.count { $0 }, holds.count)
    if count == all { return "all " }
    // With a seat in the middle, a half is one with or without it.
    let halves = all / 2...(all + 1) / 2
    if halves.contains(count), count > 0 {
      if holds.prefix(count).allSatisfy(\.self) { return "the left half of the " }
      if holds.suffix(count).allSatisfy(\.self) { return "the right half of the " }
    }
    return "\(count) of \(all) "
  }
}
