import DanceGeometry
import DancePlanning

/// The lines of a sheet: a dancer's stops, laid against the sets that all come to.
///
///     sets        1           2     3        4
///     stops       ●───────────────────╮  ●   ●
///     lines       1  start    2 stay  3 stay │   4
///                                            3a
///
/// Who stands while others come to a set has a line for it too, so that a number means the same for everybody.
struct SetLines {
  /// A line: a stop or a part of it.
  struct Line: Hashable {
    /// The set, by index; of a stop between sets, the one before.
    var set: Int?
    /// `a`, `b` … for a stop between sets.
    var letter: String
    /// The stop before, if there is a way from there.
    var origin: PartStop?
    /// Where the dancer is.
    var stop: PartStop
    /// The counts from which and up to which the line holds, arriving counted in.
    var arrive: Double
    var until: Double
    /// Whether the dancer came there for a line before.
    var isStay: Bool
    /// The count at which the places of all are looked at.
    var moment: Double
  }

  /// In order of time.
  private(set) var lines: [Line] = []

  /// Lays stops against the beginnings of the sets.
  init(_ stops: [PartStop], sets: [Double]) {
    var next = 0
    var last: PartStop?
    var strays = 0
    for stop in stops {
      while next < sets.count, sets[next] < stop.from - Tolerance.count { next += 1 }
      let first = next
      while next < sets.count, sets[next] <= stop.to + Tolerance.count { next += 1 }
      // In the wings there is a line for a set only if that is when the dancer comes there.
      let isSame = first < next && sets[first] <= stop.from + Tolerance.count
      let shown = stop.isUnseen ? first..<(isSame ? first + 1 : first) : first..<next
      strays = shown.isEmpty ? (first == (lines.last?.set ?? -1) + 1 ? strays + 1 : 1) : 0
      append(stop, from: last, shown, before: first, strays: strays, sets: sets)
      last = stop
    }
  }

  private mutating func append(
    _ stop: PartStop, from last: PartStop?, _ shown: Range<Int>, before: Int, strays: Int, sets: [Double]
  ) {
    guard let first = shown.first else {
      lines.append(
        Line(
          set: before > 0 ? before - 1 : nil, letter: Self.letter(strays), origin: last, stop: stop, arrive: stop.from,
          until: stop.to, isStay: false, moment: stop.from))
      return
    }
    for set in shown {
      lines.append(
        Line(
          set: set, letter: "", origin: set == first ? last : stop, stop: stop,
          arrive: set == first ? stop.from : max(sets[set], stop.from),
          until: set + 1 < shown.upperBound ? sets[set + 1] : stop.to, isStay: set != first,
          moment: min(max(sets[set], stop.from), stop.to)))
    }
  }

  /// `a` … `z`, `aa` …: as columns of a spreadsheet are called.
  private static func letter(_ number: Int) -> String {
    var (rest, text) = (number, "")
    while rest > 0 {
      let digit = (rest - 1) % 26
      text = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(digit))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  /// The counts at which it matters who stands where, for a dancer with such stops.
  static func moments(_ stops: [PartStop], sets: [Double]) -> [Double] {
    SetLines(stops, sets: sets).lines.filter { !$0.stop.isUnseen }.map(\.moment)
  }
}
