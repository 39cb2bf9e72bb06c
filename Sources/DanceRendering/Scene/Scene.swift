public import DanceGeometry
public import DanceSource

/// What there is to see at one moment, in metres and words: what a performance and a report come to before anybody
/// decides on pixels.
public struct Scene: Sendable {
  /// A dancer on the floor or on the way in or out.
  public struct Figure: Hashable, Sendable {
    /// The cast index.
    public var dancer: Int
    /// Where the dancer is.
    public var position: Point
    /// Where the dancer looks, as a vector of length 1.
    public var gaze: Vector
    /// How high the head is: 0 kneeling, 1 standing.
    public var height: Double
    /// The way that is left, laid out straight along the direction of walking, in metres: zero for who stands.
    public var ahead = Vector.zero
  }

  /// The way a dancer has under the feet: part of a transition under way.
  public struct Way: Hashable, Sendable {
    /// The cast index.
    public var dancer: Int
    /// The row of the performance's tracks that holds the course: a number, because crowds have thousands of ways.
    public var row: Int
    /// The share of it that is behind, 0…1.
    public var share: Double
  }

  /// A stretch that a dancer has walked in the last counts.
  public struct Trail: Hashable, Sendable {
    /// The cast index.
    public var dancer: Int
    /// The row of the performance's tracks that holds the course.
    public var row: Int
    /// The shares of it between which the stretch lies.
    public var first: Double, last: Double
  }

  /// A finding in force.
  public struct Alarm: Hashable, Sendable {
    /// Who, by cast index, without those who are not to be seen.
    public var dancers: [Int]
    /// How grave.
    public var severity: Diagnostic.Severity
    /// In words: `0.48 m · eunji – bora`.
    public var words: String
  }

  /// The words around the stage.
  public struct Caption: Hashable, Sendable {
    /// The section under way, or empty.
    public var section: String
    /// What the dancers leave, or hold.
    public var from: String
    /// Where they go, or empty while they hold.
    public var to: String
    /// Beats a minute.
    public var tempo: Double
    /// Eight and count: `3:5`.
    public var moment: String
    /// Seconds since the beginning.
    public var seconds: Double
    /// The choreographer's note, or empty.
    public var note: String
  }

  /// So many are told one by one.
  public static let mostWays = 300

  /// How many dancers are under way.
  public var walkerCount: Int { ways.isEmpty ? figures.walkerCount : ways.count }

  /// Counts gone by since the beginning.
  public var count: Double
  /// The words.
  public var caption: Caption
  /// Everyone to be seen, by cast order.
  public var figures: Figures
  /// The ways under way, by cast order; none in crowds of more than ``mostWays``, whose figures know where they head.
  public var ways: [Way]
  /// What everybody has walked last, where that is asked for; in cast order, oldest first.
  public var trails: [Trail] = []
  /// The findings in force, the gravest first.
  public var alarms: [Alarm]
}
