public import DanceGeometry

/// How orderly a formation is: the rows, columns, diagonals and circles in it, its symmetries, and how evenly it is spread.
///
/// All lengths are metres, all dancers cast indices. See <doc:Checks> for what is recognised, and how.
public struct FormationOrder: Hashable, Sendable {
  /// Those who stand in it, ascending.
  public var dancers: [Int]
  /// How near they stand to each other.
  public var spacing: Spacing
  /// Who stands within so many metres of a shape belongs to it: a quarter of the spacing; 0 where there is no spacing.
  public var tolerance: Double
  /// The rows, columns and diagonals: in this order, the longest first, then by their first dancer.
  public var lines: [Line]
  /// The circles and arcs, the largest number of dancers first.
  public var circles: [Circle]
  /// The axis about which it comes nearest to being its own mirror image; `nil` for fewer than two places.
  public var mirror: Mirror?
  /// About the middle, how many times in a turn it comes back onto itself.
  public var rotation: Rotation

  /// The lines that are rows.
  public var rows: [Line] { lines.filter { $0.kind == .row } }
  /// The lines that are columns.
  public var columns: [Line] { lines.filter { $0.kind == .column } }
  /// The lines that are neither.
  public var diagonals: [Line] { lines.filter { $0.kind == .diagonal } }

  /// How near dancers stand to each other.
  public struct Spacing: Hashable, Sendable {
    /// The median of everybody's distance to the nearest other dancer; those on one spot with another are left out.
    public var median: Double
    /// How uneven these distances are: their standard deviation over their mean. 0 is even, 0.5 is like thrown dice.
    public var variation: Double

    /// Makes a spacing.
    public init(median: Double, variation: Double) {
      self.median = median
      self.variation = variation
    }
  }

  /// How far dancers stand from where a shape would have them.
  public struct Deviation: Hashable, Sendable {
    /// Who is farthest off; of several the first of the cast.
    public var dancer: Int
    /// From where the shape would have that dancer to where the dancer stands.
    public var offset: Vector
    /// The mean over all members.
    public var mean: Double
    /// How far the farthest is off.
    public var worst: Double { offset.length }

    /// Makes a deviation.
    public init(dancer: Int, offset: Vector, mean: Double) {
      self.dancer = dancer
      self.offset = offset
      self.mean = mean
    }
  }

  /// Three or more dancers on one straight line.
  public struct Line: Hashable, Sendable {
    /// How it lies.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Across the stage, to within 10°.
      case row
      /// Up and down the stage, to within 10°.
      case column
      /// Neither.
      case diagonal
    }

    /// How it lies.
    public var kind: Kind
    /// Its dancers, from end to end, beginning at the audience's left (for a column, at the front).
    public var members: [Int]
    /// The middle of its members, through which it goes.
    public var middle: Point
    /// Its direction, above −90° up to 90°.
    public var direction: Angle
    /// How far its members stand from it: the least sum of squares of any line.
    public var deviation: Deviation
    /// How uneven the gaps from each to the next are: their standard deviation over their mean.
    public var gapVariation: Double
  }

  /// Five or more dancers at one distance from a centre.
  public struct Circle: Hashable, Sendable {
    /// Its dancers, counterclockwise, from one end of an arc; a full circle begins with the first of the cast.
    public var members: [Int]
    /// The centre.
    public var centre: Point
    /// The radius.
    public var radius: Double
    /// Whether it goes all round.
    public var isClosed: Bool
    /// How far its members stand from it: the least sum of squares of any circle.
    public var deviation: Deviation
    /// How uneven the gaps from each to the next are: their standard deviation over their mean.
    public var gapVariation: Double
  }

  /// An axis and the dancers who face each other across it.
  public struct Mirror: Hashable, Sendable {
    /// Two dancers who are each other's mirror image.
    public struct Pair: Hashable, Sendable {
      /// The first of the two in the cast.
      public var first: Int
      /// The other one; the same as the first for who stands on the axis.
      public var second: Int
      /// From the mirror image of the first to the second; for who stands on the axis, from the axis.
      public var offset: Vector
      /// How far the two are from being mirror images, or a single dancer from the axis.
      public var distance: Double { offset.length }
    }

    /// A point of the axis.
    public var point: Point
    /// The direction of the axis, above −90° up to 90°; 90° where left and right are alike.
    public var direction: Angle
    /// Everybody's distance from being somebody's mirror image.
    public var worst: Double
    /// The mean of these distances.
    public var mean: Double
    /// Whether so many match so well that it is no chance.
    public var isRecognised: Bool
    /// The pairs within the tolerance, if the mirror is recognised, by their first dancer.
    public var pairs: [Pair]
  }

  /// How many times in a turn about the middle a formation comes back onto itself.
  public struct Rotation: Hashable, Sendable {
    /// The number; 1 where only a whole turn does.
    public var order: Int
    /// The middle of the formation.
    public var centre: Point
    /// How far the worst is then off the place of another.
    public var worst: Double
    /// The mean of these distances.
    public var mean: Double
  }
}
