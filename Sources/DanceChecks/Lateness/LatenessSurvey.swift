// By how much may a dancer miss the beat?
//
// A dancer who is late by d waits where a walk begins and then walks the same way in the same counts, d later; one who is
// early leaves d sooner and waits where it ends. Everybody else is on time. What is asked of each walk is the least d with
// a touch, from its beginning until its (late) end; what the dancer would do afterwards is another walk's question.
//
// That two touch is a matter of being at places u and t of their own times with t − u = d (TouchingDelay.swift), so every
// touch has two readings: one is late by d, or the other early by d. Time is cut into slabs, and a pair belongs to the slab that
// holds the middle of u and t. As the two are at most the longest delay apart, boxes around everyone's way in the slab and
// half of that delay before and after it contain both, and the grid loses no pair.

public import DancePlanning
import DanceScore

/// For every walk of every dancer, how late or early they may be before touching somebody, everyone else being on time.
public struct LatenessSurvey: Sendable {
  /// A touch that being late or early leads to.
  public struct Touch: Hashable, Sendable {
    /// Whether the dancer is late or early.
    public enum Fault: Hashable, Sendable {
      case late, early
    }

    /// Late or early.
    public var fault: Fault
    /// By how many seconds, as the clock goes where the walk begins; 0 where the two touch anyway.
    public var seconds: Double
    /// By how many counts.
    public var counts: Double
    /// The cast index of whom they touch.
    public var other: Int
    /// The count at which they touch.
    public var count: Double
  }

  /// What a dancer can afford on one walk.
  public struct Margin: Sendable {
    /// The cast index.
    public var dancer: Int
    /// The index of the cue that asks for the walk; `nil` where none does.
    public var cue: Int?
    /// The counts of the walk.
    public var from: Double, to: Double
    /// What the least delay leads to; `nil` if nothing within the time looked at.
    public var late: Touch?
    /// What the least haste leads to; `nil` if nothing within the time looked at.
    public var early: Touch?

    /// The sooner of both; of equals, being late.
    public var least: Touch? {
      guard let late, let early else { return late ?? early }
      return early.seconds < late.seconds ? early : late
    }
  }

  /// Every walk of every dancer who is not unseen in the wings: by dancer, then by time.
  public let margins: [Margin]

  /// The routine's own margin: the walk that can afford least; the first of equals. `nil` if nobody touches anybody.
  public var least: Margin? {
    var best: (margin: Margin, seconds: Double)?
    for margin in margins {
      if let seconds = margin.least?.seconds, seconds < best?.seconds ?? .infinity { best = (margin, seconds) }
    }
    return best?.margin
  }

  /// Finds the margins of a performance up to `seconds`.
  ///
  /// A touch is a distance of the middles below the sum of both radii. Pairs with `allow contact` may touch. Exact where both
  /// walk straight and evenly, else to within 1 ms.
  /// - Complexity: for spread-out crowds about O(dancers × counts), growing with how many come within a walk of `seconds`.
  public init(of performance: Performance, upTo seconds: Double = 1) {
    var search = LatenessSearch(performance, upTo: seconds)
    for slab in search.slabs { search.survey(slab) }
    margins = search.margins
  }
}
