/// What some takes of a routine came to, in whole numbers and with everything that is needed to speak of it.
///
/// Counts of the same routine, people and seed can be joined: the counts of takes 0 to 99 and those of takes 100 to 199
/// are together, to the byte, those of takes 0 to 199. The names of the properties are the keys of the JSON and a contract.
public struct SimulationCounts: Codable, Hashable, Sendable {
  /// A run of takes by number.
  public struct Part: Codable, Hashable, Sendable {
    /// The number of the first.
    public var from: UInt64
    /// How many they are.
    public var count: UInt64
  }

  /// A moment of the routine.
  public struct Moment: Codable, Hashable, Sendable {
    /// Counts since the beginning.
    public var count: Double
    /// As dancers say it: `3:5.25`.
    public var at: String
    /// Seconds since the beginning.
    public var seconds: Double
  }

  /// A transition, and how many takes had somebody too near there.
  public struct Transition: Codable, Hashable, Sendable {
    /// What to call where it leads; empty for what was before the first one.
    public var name: String
    /// The section it begins in.
    public var section: String?
    /// When the first leaves and the last arrives.
    public var from: Moment, to: Moment
    /// How many dancers it addresses.
    public var dancers: Int
    /// Takes in which somebody touches somebody, or is nearer than the clearance.
    public var touched: Int, crowded: Int
  }

  /// Two dancers at a transition.
  public struct Pair: Codable, Hashable, Sendable {
    /// The index of the transition.
    public var transition: Int
    /// The two, as indices into `dancers`, ascending.
    public var dancers: [Int]
    /// Takes in which they touch, or are nearer than the clearance (touching or not).
    public var touches: Int, crowdings: Int
    /// Touches that would not have been had the first, or the second, been exactly as planned.
    public var first: Int, second: Int
    /// Touches that would not have been had both been on time, or had both been in place and on their ways.
    public var timing: Int, place: Int
    /// Touches with somebody who missed a move, or could not make it in time.
    public var astray: Int
    /// Whether they touch in the plan itself, so that nobody's error is to blame.
    public var planned: Bool
  }

  /// Those who are to land on one count.
  public struct Arrival: Codable, Hashable, Sendable {
    /// The moment.
    public var moment: Moment
    /// The index of the transition that ends then; `nil` for none.
    public var transition: Int?
    /// How many are to land.
    public var dancers: Int
    /// The sum over the takes of how far apart they land, in microseconds: the standard deviation of their moments.
    public var microseconds: Int
    /// Takes by whole milliseconds of it; 999 stands for all above.
    public var histogram: [String: Int]
    /// The sum over the takes of the mean square of how far they land from their places, in 10⁻⁸ m².
    public var squares: Int
  }

  /// A moment half-way through a count.
  public struct Sample: Codable, Hashable, Sendable {
    /// The moment.
    public var moment: Moment
    /// How many are to walk then.
    public var walkers: Int
    /// The sum over the takes of the ensemble's order, in 2⁻³⁰; 0 where fewer than two are to walk.
    public var order: Int
    /// How many are to be seen.
    public var present: Int
    /// The sum over the takes of the mean square of place errors, in 10⁻⁸ m².
    public var squares: Int
  }

  /// The errors of some people: each by its word in the notation, times in seconds, lengths in metres.
  public struct Errors: Codable, Hashable, Sendable {
    /// Whose they are, as indices into `dancers`; `nil` for everybody else's.
    public var dancers: [Int]?
    /// The sizes.
    public var values: [String: Double]
  }

  /// The layout of this value.
  public var schema = 1
  /// The routine's file as the person named it.
  public var file: String
  /// The title.
  public var title: String
  /// A mark of the plan and its people: only what has the same one can be joined.
  public var plan: String
  /// The seed.
  public var seed: UInt64
  /// How far people are from the plan; the first entry is everybody's.
  public var errors: [Errors]
  /// The takes, ascending; neighbouring runs are one.
  public var parts: [Part]
  /// The dancers' names, in order.
  public var dancers: [String]
  /// The bodies' mean radius in metres, by which place errors are judged.
  public var radius: Double
  /// How long the routine is.
  public var length: Moment
  /// How many takes they are.
  public var takes: Int
  /// Takes in which nobody touches anybody.
  public var clean: Int
  /// Takes in which everybody keeps the clearance.
  public var clear: Int
  /// The transitions in order; what was before the first one stands at the end.
  public var transitions: [Transition]
  /// The pairs that were ever too near, by transition and dancers.
  public var pairs: [Pair]
  /// The arrivals of two or more, in order.
  public var arrivals: [Arrival]
  /// The moments, in order.
  public var samples: [Sample]
}
