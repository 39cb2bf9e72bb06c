// An assignment is believed only after it has been looked at again by somebody else.
//
// This file shares no code with the solvers. It reads the certificate (prices u of dancers and v of places) and goes
// through every pair of a dancer and a place that is allowed:
//
//     u + v ≤ c   for all of them      so that nothing can cost less than Σu + Σv,
//     u + v = c   for those in use     so that this assignment costs just that.
//
// For `fair`, ways longer than the longest walk L need not be looked at, for nobody may take one; and some dancers are named
// who, within less than L, reach fewer places than they are (Hall, 1935): so L cannot be less.
//
// Costs are whole numbers: squares of lattice units of 0.1 mm, or lengths in 2⁻⁴² m, d + d² ⁄ 2³⁴ for d metres. Pairs are first
// looked at in floating point, many at once; those that come near to the limit, once more and exactly.

public import DanceScore

/// What comes of checking a certificate again, pair by pair.
public struct AssignmentProof: Hashable, Sendable {
  /// What is made least.
  public let objective: Placement.Objective
  /// How many dancers have a place.
  public let dancers: Int
  /// How many pairs of a dancer and a place were looked at.
  public let pairs: Int
  /// By how much the cheapest way costs more than the prices of its two ends, in square metres, or metres for `nearest`:
  /// 0 in a proof that holds, below 0 in none.
  public let leastReducedCost: Double
  /// The total of all prices, in square metres, or metres for `nearest`: nothing can cost less.
  public let dualTotal: Double
  /// What the assignment costs, in the same unit.
  public let total: Double
  /// Whether all that have a place have an allowed one of their own, and cost no more than the prices say: way by way, or
  /// for `together` in total and with the loss that is allowed.
  public let isWithinPrices: Bool
  /// For `fair`, how many dancers were named who have too few places nearer than the longest walk.
  public let crowdedDancers: Int
  /// For `fair`, how many places they have.
  public let crowdedPlaces: Int
  /// For `fair`, the longest walk in metres, and whether nobody's is longer.
  public let longest: Double
  private let keepsLongest: Bool

  /// For `fair`, how many of the named dancers would be without a place if all walked less than the longest walk.
  public var shortfall: Int { crowdedDancers - crowdedPlaces }

  /// Whether the assignment is proved to be the best for those who have a place; for `together`, to be within the loss.
  public var holds: Bool {
    guard isWithinPrices, leastReducedCost >= 0 else { return false }
    return objective != .fair || (keepsLongest && (longest == 0 || shortfall > 0))
  }

  /// Checks a certificate. O(n²) time, O(n) memory; the pairs are shared out among the processors.
  public init(of assignment: Assignment, _ certificate: Assignment.Certificate, for problem: AssignmentProblem) {
    let ledger = ProofLedger(assignment, certificate, for: problem)
    objective = problem.objective
    dancers = assignment.places.count { $0 != nil }
    let unit = objective == .nearest ? 0x1p-42 : 1e-8
    dualTotal = Double(ledger.prices) * unit
    let use = ledger.use(of: assignment)
    total = Double(use.cost) * unit
    let most = ledger.prices + Int128((Double(ledger.prices) * max(problem.loss, 0)).rounded(.down))
    isWithinPrices = use.isPossible && (objective == .together ? use.cost <= most : use.isTight)
    let survey = ledger.survey()
    leastReducedCost = survey.least * unit
    keepsLongest = certificate.longestSquared.map { use.longestSquare == $0 } ?? (objective != .fair)
    longest = Double(use.longestSquare).squareRoot() * 1e-4
    crowdedDancers = Set(certificate.crowded).count
    crowdedPlaces = crowdedDancers > 0 ? ledger.placesInReach(of: certificate.crowded) : 0
    pairs = survey.pairs + crowdedDancers * dancers
  }
}
