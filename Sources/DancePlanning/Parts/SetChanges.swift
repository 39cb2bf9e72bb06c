public import DanceGeometry
import DanceScore

/// A set that is not the same in two performances.
public struct SetChange: Hashable, Sendable {
  /// Somebody who stands elsewhere in it, or only in one of the two. Who just goes on standing in a set that only one
  /// version has is none of these.
  public struct Move: Hashable, Sendable {
    /// The dancer's name.
    public var name: String
    /// The cast index in the older performance and in the newer one; `nil` for who is not in that cast.
    public var before: Int?, after: Int?
    /// Where the dancer stood, and stands; `nil` for who is not on stage.
    public var from: Point?, to: Point?

    /// How far the places are apart, in metres; `nil` if there is only one.
    public var distance: Double? { from.flatMap { from in to.map { from.distance(to: $0) } } }
  }

  /// Somebody who stands at the same place, but comes there another way or at another time.
  public struct OtherWay: Hashable, Sendable {
    /// The dancer's name.
    public var name: String
    /// The cast index in the older performance and in the newer one.
    public var before: Int, after: Int
  }

  /// The set in the older performance; `nil` if it is new.
  public var old: StandingSet?
  /// The set in the newer performance; `nil` if it is gone.
  public var new: StandingSet?
  /// The counts from which on everybody goes there in either performance: the end of the set before, or the beginning.
  public var oldDeparture: Double, newDeparture: Double
  /// Who stands elsewhere, in the order of the older cast, then who is new.
  public var moves: [Move]
  /// Who comes there otherwise, likewise.
  public var otherWays: [OtherWay]

  /// What to call it: as in the newer performance, if it is there.
  public var name: String { (new ?? old)?.name ?? "" }
}

/// Which sets differ between two performances, and in whose places.
public struct SetChanges: Hashable, Sendable {
  /// The sets that differ, in order of time.
  public let sets: [SetChange]
  /// How many sets the newer performance has, and those that are gone.
  public let count: Int

  /// Compares the sets of two performances; dancers are known by their names, sets by who stands where.
  ///
  /// A set that comes at another count, and in all else is the same, does not differ.
  ///
  /// - Parameter tolerance: places that differ by no more than this, in metres, are the same.
  /// - Complexity: O(sets² · dancers) for the sets between the first that differs and the last.
  public init(from old: Performance, to new: Performance, tolerance: Double = 0.001) {
    let comparison = SetComparison(old: old, new: new, tolerance: tolerance)
    let (oldSets, newSets) = (old.standingSets, new.standingSets)
    let pairs = SetAlignment(
      old, oldSets, new, newSets, common: comparison.common, tolerance: tolerance
    ).pairs
    var last: (old: StandingSet?, new: StandingSet?)
    var sets: [SetChange] = []
    for pair in pairs {
      let (before, after) = (pair.old.map { oldSets[$0] }, pair.new.map { newSets[$0] })
      var change = SetChange(
        old: before, new: after, oldDeparture: last.old?.end ?? 0, newDeparture: last.new?.end ?? 0,
        moves: comparison.moves(before, after, since: last), otherWays: [])
      change.otherWays = comparison.otherWays(change)
      last = (before ?? last.old, after ?? last.new)
      if !change.moves.isEmpty || !change.otherWays.isEmpty { sets.append(change) }
    }
    self.sets = sets
    count = pairs.count
  }
}
