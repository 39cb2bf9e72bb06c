public import DancePlanning
public import DanceScore

extension SimulationCounts {
  /// Walks a plan in many takes and counts what happens.
  ///
  /// Take k is the same whatever the other takes are, and however many workers there are: its random numbers are a function
  /// of the seed, k, the dancer and the move. Who comes too near to whom is found in continuous time in every take.
  ///
  /// - Parameters:
  ///   - performance: the plan.
  ///   - file: what to call its file.
  ///   - errors: how far each dancer is from it.
  ///   - seed: of the random numbers.
  ///   - takes: the numbers of the takes.
  ///   - workers: how many threads; the outcome does not depend on it.
  ///   - progress: called after every few takes with their number, from any thread.
  /// - Complexity: for spread-out crowds about O(takes × dancers × transitions).
  public init(
    of performance: Performance, file: String, errors: [HumanErrors], seed: UInt64, takes: Range<UInt64>,
    workers: Int? = nil, progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let scene = SimulationScene(performance, errors: errors, workers: workers)
    self.init(scene, performance, file: file, seed: seed, takes: takes, workers: workers, progress: progress)
  }

  init(
    _ scene: SimulationScene, _ performance: Performance, file: String, seed: UInt64, takes: Range<UInt64>,
    workers: Int? = nil, progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let most = UInt64(Self.mostParts)
    let size = max(1, (UInt64(takes.count) + most - 1) / most)
    let parts = Int((UInt64(takes.count) + size - 1) / size)
    let tallies = Workers.map(parts, workers: workers) { part in
      let from = takes.lowerBound + UInt64(part) * size
      let numbers = from..<min(from + size, takes.upperBound)
      let tally = scene.tally(numbers, seed: seed)
      progress(numbers.count)
      return tally
    }
    var tally = scene.tally(0..<0, seed: seed)
    for part in tallies { tally += part }
    self.init(tally, of: scene, performance, file: file, seed: seed, takes: takes)
  }

  /// More parts than this would cost memory and gain nothing.
  private static let mostParts = 128

  private init(
    _ tally: SimulationTally, of scene: SimulationScene, _ performance: Performance, file: String, seed: UInt64,
    takes: Range<UInt64>
  ) {
    let routine = performance.routine
    let moments = RoutineMoments(routine)
    self.file = file
    title = routine.title
    plan = PlanMark(scene.planned, routine).text
    self.seed = seed
    errors = Self.errors(scene.planned.errors)
    parts = takes.isEmpty ? [] : [Part(from: takes.lowerBound, count: UInt64(takes.count))]
    dancers = routine.cast.map(\.name)
    radius = routine.cast.map(\.limits.radius).reduce(0, +) / Double(max(routine.cast.count, 1))
    length = moments(routine.counts)
    self.takes = tally.takes
    clean = tally.clean
    clear = tally.clear
    let beginning = Transition(
      name: "", section: nil, from: moments(0), to: moments(0), dancers: routine.cast.count, touched: 0, crowded: 0)
    transitions =
      performance.transitions.map { transition in
        Transition(
          name: transition.name, section: routine.section(atCount: transition.start)?.name,
          from: moments(transition.start), to: moments(transition.end), dancers: transition.dancers.count, touched: 0,
          crowded: 0)
      } + [beginning]
    for index in transitions.indices {
      transitions[index].touched = tally.touched[index]
      transitions[index].crowded = tally.crowded[index]
    }
    pairs = Self.pairs(tally, of: scene)
    let ends = Dictionary(
      performance.transitions.enumerated().map { ($1.end, $0) }, uniquingKeysWith: { _, last in last })
    arrivals = zip(scene.arrivals, tally.arrivals).map { arrival, landings in
      Arrival(
        moment: moments(arrival.count), transition: ends[arrival.count], dancers: arrival.rows.count,
        microseconds: landings.microseconds,
        histogram: Self.histogram(landings.histogram), squares: landings.squares)
    }
    samples = scene.moments.counts.enumerated().map { index, count in
      Sample(
        moment: moments(count), walkers: tally.walkers[index], order: tally.orders[index],
        present: tally.present[index], squares: tally.squares[index])
    }
  }

  /// The milliseconds that occur, with how often.
  private static func histogram(_ takes: [Int]) -> [String: Int] {
    let occurring = takes.enumerated().filter { $1 > 0 }
    return Dictionary(uniqueKeysWithValues: occurring.map { (String($0), $1) })
  }

  private static func pairs(_ tally: SimulationTally, of scene: SimulationScene) -> [Pair] {
    let known = zip(scene.table.encounters, tally.meetings).filter { $1.crowdings > 0 }
    let plan = Take(of: scene.planned)
    return (known.map { ($0, $1) } + tally.others.map { ($0, $1) }).sorted { $0.0 < $1.0 }.map { encounter, meetings in
      Pair(
        transition: encounter.transition, dancers: [encounter.first, encounter.second], touches: meetings.touches,
        crowdings: meetings.crowdings, first: meetings.first, second: meetings.second, timing: meetings.timing,
        place: meetings.place, astray: meetings.astray,
        planned: scene.table.number(of: encounter).map { scene.table.touches($0, in: plan) } ?? false)
    }
  }

  /// The commonest errors first, as everybody's, then those who have others.
  private static func errors(_ all: [HumanErrors]) -> [Errors] {
    var groups: [HumanErrors: [Int]] = [:]
    for (dancer, errors) in all.enumerated() { groups[errors, default: []].append(dancer) }
    let sorted = groups.sorted { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }
    return sorted.enumerated().map { index, group in
      let named = ErrorName.allCases.compactMap { name in group.key[name].map { (name.rawValue, $0) } }
      return Errors(dancers: index == 0 ? nil : group.value, values: Dictionary(uniqueKeysWithValues: named))
    }
  }
}
