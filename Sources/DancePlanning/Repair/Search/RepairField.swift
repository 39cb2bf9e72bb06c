import DanceGeometry
import DanceScore

/// A passage to be mended: who may be changed, who is in the way, and how near all may come.
///
/// Searches use it one after the other, on one thread, and leave everybody where they are as it is written.
final class RepairField {
  /// What is kept.
  enum Distance { case clearance, bodies }

  let routine: Routine
  let walks: [OpenWalk]
  /// Which of `walks` are a dancer's.
  let walksOf: [[Int]]
  /// Everybody at evenly spaced instants.
  let crowd: SampledCrowd
  let limits: WalkLimits
  /// Those who do not move during the passage, by cast index.
  private(set) var standing: [Int] = []
  private let start: Double
  private let step: Double
  private let pairs: PairLimits
  private let allowances: [Set<Int>]
  private let crowdingAllowances: [Set<Int>]
  /// The limit of all pairs, if it is one.
  private let commonLimit: Double?
  /// What all keep from each other.
  let distance: Distance
  /// How much farther apart than their limit some pairs are to stay, because they once passed the samples and not the proof.
  private(set) var margins: [IndexPair: Double] = [:]

  /// Looks at a passage as it is written.
  ///
  /// - Parameters:
  ///   - performance: the passage, everybody standing before and after.
  ///   - walks: what may be changed.
  ///   - distance: what all should keep from each other.
  init(
    of performance: Performance, during counts: ClosedRange<Double>, walks: [OpenWalk], distance: Distance = .clearance
  ) {
    self.distance = distance
    routine = performance.routine
    self.walks = walks
    limits = WalkLimits(of: routine)
    let dancers = performance.dancerCount
    var walksOf = Array(repeating: [Int](), count: dancers)
    for (index, walk) in walks.enumerated() { walksOf[walk.dancer].append(index) }
    self.walksOf = walksOf
    let tracks = performance.tracks
    start = counts.lowerBound
    let length = counts.upperBound - counts.lowerBound
    let pieces = Self.pieces(for: length, tracks, among: dancers)
    step = length / Double(pieces)
    crowd = SampledCrowd(count: dancers, instants: pieces + 1)
    pairs = Self.strictest(of: routine, over: counts)
    allowances = Self.sets(routine.contactAllowances.map { ($0.dancers, $0.start, $0.end) }, over: counts)
    crowdingAllowances = Self.sets(
      routine.ruleAllowances.filter { $0.rule == "crowding" }.map { ($0.dancers, $0.start, $0.end) }, over: counts)
    commonLimit =
      distance == .clearance && allowances.isEmpty && crowdingAllowances.isEmpty
      ? pairs.common.map { $0 + Self.slack } : nil
    for dancer in 0..<dancers {
      write(tracks, dancer, counts)
      let isStill = tracks.rows(of: dancer).allSatisfy { tracks.isStill($0) && tracks.presence($0) != .waiting }
      if isStill { standing.append(dancer) }
    }
  }

  private func write(_ tracks: Tracks, _ dancer: Int, _ counts: ClosedRange<Double>) {
    var row = tracks.row(of: dancer, at: counts.lowerBound)
    let last = tracks.rows(of: dancer).upperBound - 1
    crowd.write(dancer, 0..<crowd.instants) { instant in
      let count = self.count(of: instant)
      while row < last, tracks.ends[row] < count { row += 1 }
      return tracks.presence(row) == .waiting ? nil : tracks.position(row, at: count)
    }
    crowd.seal(dancer)
  }

  /// The count of an instant.
  func count(of instant: Int) -> Double { start + Double(instant) * step }

  /// So many pieces that the fastest moves about a body's radius in one, on whole and half counts where that is possible.
  private static func pieces(for length: Double, _ tracks: Tracks, among dancers: Int) -> Int {
    var fastest = 0.0
    for dancer in 0..<dancers {
      for row in tracks.rows(of: dancer) where !tracks.isStill(row) && tracks.ends[row] > tracks.starts[row] {
        fastest = max(fastest, tracks.motion(row).greatestSpeed)
      }
    }
    let wanted = fastest * length / pieceLength
    let halves = max(1, (length * 2).rounded(.up))
    let most = dancers > largeCast ? fewPieces : manyPieces
    return Int(min((wanted / halves).rounded(.up) * halves, max(most, halves)).clamped(to: 8...maxPieces))
  }

  private static let pieceLength = 0.4
  private static let (largeCast, fewPieces, manyPieces, maxPieces) = (2000, 48.0, 192.0, 1024.0)

  /// The greatest clearances that hold at any time of a passage.
  private static func strictest(of routine: Routine, over counts: ClosedRange<Double>) -> PairLimits {
    let changes = PairLimits.clearanceChanges(of: routine).filter { counts.lowerBound < $0 && $0 < counts.upperBound }
    let all = ([counts.lowerBound] + changes).map { PairLimits(of: routine, at: $0) }
    let clearances = all[0].clearances.indices.map { dancer in all.map { $0.clearances[dancer] }.max() ?? 0 }
    return PairLimits(radii: all[0].radii, clearances: clearances)
  }

  private static func sets(
    _ allowances: [(dancers: [Int], start: Double, end: Double)], over counts: ClosedRange<Double>
  ) -> [Set<Int>] {
    allowances.filter { $0.start <= counts.lowerBound && counts.upperBound <= $0.end }.map { Set($0.dancers) }
  }

  /// How far apart two dancers should stay, in metres; 0 if they may touch.
  func limit(_ one: Int, _ other: Int) -> Double {
    if let commonLimit, margins.isEmpty { return commonLimit }
    if allowances.contains(where: { $0.contains(one) && $0.contains(other) }) { return 0 }
    let isCrowdable = crowdingAllowances.contains { $0.contains(one) && $0.contains(other) }
    let limit = isCrowdable || distance == .bodies ? pairs.body(one, other) : pairs.nearness(one, other)
    let margin = margins.isEmpty ? 0 : margins[IndexPair(Int32(one), Int32(other)), default: 0]
    return limit + Self.slack + margin
  }

  /// The distance at which the bodies of two meet, in metres.
  func body(_ one: Int, _ other: Int) -> Double { pairs.body(one, other) }

  /// No pair is too near beyond this distance.
  var reach: Double { pairs.reach + Self.slack }

  /// Keeps a pair farther apart than the samples ask for.
  func widen(_ one: Int, _ other: Int) {
    margins[IndexPair(Int32(min(one, other)), Int32(max(one, other))), default: 0] += Self.widening
  }

  /// What ways bend within a piece, in metres; see ``SampledCrowd``.
  private static let slack = 0.004
  private static let widening = 0.02

  /// By how much a pair falls short, from 1 for somewhat too near to 4 for the same spot; 0 if it does not.
  ///
  /// Rows are asked for, not dancers: either may be the one on trial. Two who begin or end nearer than their limit are
  /// asked for no more than that.
  func fault(_ one: Int, _ row: Int, _ other: Int, _ otherRow: Int) -> Double {
    let limit = limit(one, other)
    let square = crowd.nearestSquare(row, otherRow, within: limit)
    guard square < limit * limit else { return 0 }
    var most = limit * limit
    for instant in [0, crowd.instants - 1] {
      let end = crowd.square(row, otherRow, at: instant)
      if end < most { most = end }
    }
    guard square < most - Self.equalSquares else { return 0 }
    let body = body(one, other)
    return 1 + (most.squareRoot() - square.squareRoot()) / limit + (square < body * body ? 2 : 0)
  }

  /// Squares of distances, in square metres, that differ by less are equal.
  private static let equalSquares = 2e-5

  /// What a dancer walks with a choice; `nil` if there is no such way, or it breaks a limit.
  func motion(of walk: OpenWalk, with choice: WalkChoice) -> Motion? {
    guard let motion = choice.motion(of: walk) else { return nil }
    let isAllowed =
      choice.isAsWritten
      || limits.allow(motion, insteadOf: walk.motion, of: walk.dancer, isOnStage: !walk.crossesEdge)
    return isAllowed ? motion : nil
  }

  /// How wrong it is that a walk leads through a prop, from 1 on; 0 if it does not, or cannot help it.
  func fault(of motion: Motion, of dancer: Int) -> Double {
    let depth = limits.avoidableIntrusion(of: motion, of: dancer)
    return depth > Tolerance.limit ? 1 + min(depth, 1) : 0
  }

  /// Puts a dancer on trial with another motion in the time of one walk.
  func put(_ dancer: Int, on motion: Motion, of walk: OpenWalk) {
    let row = crowd.trial(of: dancer)
    let first = max(0, Int(((walk.motion.start - start) / step).rounded(.up)))
    let last = min(crowd.instants - 1, Int(((walk.motion.end - start) / step).rounded(.down)))
    if first > last {
      crowd.copy(dancer, to: row)
    } else {
      crowd.copy(dancer, to: row, 0..<first)
      crowd.copy(dancer, to: row, (last + 1)..<crowd.instants)
      let arc = EvenArc(motion, step: step)
      crowd.write(row, first..<(last + 1)) { instant in
        let count = self.count(of: instant)
        if walk.comesOn, count < motion.start { return nil }
        return arc?.position(at: count) ?? motion.position(at: count)
      }
    }
    crowd.seal(row)
  }

  /// Makes a trial the truth.
  func settle(_ dancer: Int) { crowd.copy(crowd.trial(of: dancer), to: dancer) }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
