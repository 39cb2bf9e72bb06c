// What takes come to, as whole numbers only: a sum of whole numbers is the same in whatever order it is made, so parts of a
// simulation may be made anywhere and joined to the same bytes.

/// What has been counted in some takes.
struct SimulationTally: Sendable {
  /// Of one pair at one transition.
  struct Meetings: Hashable, Sendable {
    var touches = 0
    var crowdings = 0
    /// Touches that would not have been without the errors of the first, or the second.
    var first = 0, second = 0
    /// Touches that would not have been without errors of time, or of place and way.
    var timing = 0, place = 0
    /// Touches with somebody who missed a move, or came later than errors lead.
    var astray = 0

    static func += (left: inout Meetings, right: Meetings) {
      left.touches += right.touches
      left.crowdings += right.crowdings
      left.first += right.first
      left.second += right.second
      left.timing += right.timing
      left.place += right.place
      left.astray += right.astray
    }
  }

  /// Of one arrival.
  struct Landings: Hashable, Sendable {
    /// The sum of the asynchronies in microseconds.
    var microseconds = 0
    /// The takes by whole milliseconds of asynchrony, those of more than there are in the last one.
    var histogram = [Int](repeating: 0, count: SimulationTally.milliseconds)
    /// The sum of the mean squares of place errors, in 10⁻⁸ m².
    var squares = 0

    static func += (left: inout Landings, right: Landings) {
      left.microseconds += right.microseconds
      left.squares += right.squares
      for index in left.histogram.indices { left.histogram[index] += right.histogram[index] }
    }
  }

  /// The length of a histogram.
  static let milliseconds = 1000

  var takes = 0
  /// Takes in which nobody touches anybody, and in which everybody keeps the clearance.
  var clean = 0, clear = 0
  /// By transition, the beginning last: takes with a touch, and with somebody too near.
  var touched: [Int], crowded: [Int]
  /// By number of the encounter.
  var meetings: [Meetings]
  /// Those that errors alone do not lead to.
  var others: [Encounter: Meetings] = [:]
  var arrivals: [Landings]
  /// By moment: the sum of orders in 2⁻³⁰, of mean squares of place errors in 10⁻⁸ m², how many walk, and are seen.
  var orders: [Int], squares: [Int]
  var walkers: [Int], present: [Int]

  /// Nothing.
  init(transitions: Int, encounters: Int, arrivals: Int, moments: Int) {
    touched = Array(repeating: 0, count: transitions + 1)
    crowded = touched
    meetings = Array(repeating: Meetings(), count: encounters)
    self.arrivals = Array(repeating: Landings(), count: arrivals)
    orders = Array(repeating: 0, count: moments)
    (squares, walkers, present) = (orders, orders, orders)
  }

  /// Adds what another has counted of the same plan.
  static func += (left: inout SimulationTally, right: SimulationTally) {
    left.takes += right.takes
    left.clean += right.clean
    left.clear += right.clear
    add(right.touched, to: &left.touched)
    add(right.crowded, to: &left.crowded)
    for index in left.meetings.indices { left.meetings[index] += right.meetings[index] }
    for (encounter, meetings) in right.others { left.others[encounter, default: Meetings()] += meetings }
    for index in left.arrivals.indices { left.arrivals[index] += right.arrivals[index] }
    add(right.orders, to: &left.orders)
    add(right.squares, to: &left.squares)
    (left.walkers, left.present) = (right.walkers, right.present)
  }

  private static func add(_ numbers: [Int], to sums: inout [Int]) {
    for index in sums.indices { sums[index] += numbers[index] }
  }
}
