import DanceGeometry
import DancePlanning
import DanceScore

/// What the planner decided about one statement, as far as clauses can say it.
struct Decision: Equatable {
  /// Who takes which place, in the order of places, where the planner chose.
  var places: [Int?]?
  /// Counts by which dancers leave later than the text says, by cast index.
  var delays: [Int: Double] = [:]
  /// Another way than that of the text, the same for everybody.
  var way: Manner.Way?
  /// Other ways than those of the text, by cast index.
  var ways: [Int: Manner.Way] = [:]
  /// Another distance between followers, in metres.
  var spacing: Double?
  /// Another easing.
  var easing: Easing?
  /// What the text says and the plan does not do.
  var dropped: Set<ClauseOfWay> = []
  /// The shape opens before, and closes behind.
  var opening: Opening?

  /// Clauses about how a way is walked.
  enum ClauseOfWay: Hashable {
    case stagger, delay, path
  }

  /// Whether the text says everything already.
  var isNothing: Bool { self == Decision() }
}

/// One statement as three: the shape grows, crosses while it is large, and shrinks to the size that was asked for.
struct Opening: Equatable {
  /// A growth before or behind the crossing.
  struct Growth: Equatable {
    /// By which factor.
    var factor: Double
    /// About which point; `nil` for the middle of those addressed.
    var centre: Point?
    /// In how many counts.
    var counts: Double
    /// How it is walked.
    var manner: Manner
  }

  /// The growth, and what undoes it.
  var growth: Growth, shrinking: Growth
  /// How many counts are left for the way between.
  var counts: Double
  /// The places of the way between are those asked for, times the factor of the growth, and moved by this.
  var offset: Vector
}
