import DancePlanning

/// Take by take, whether somebody touches or comes too near to somebody.
struct TakeRisks: Sendable {
  let touches: [Bool]
  let crowdings: [Bool]

  /// Walks the first takes of a seed.
  init(_ scene: SimulationScene, takes: Int, seed: UInt64, workers: Int?) {
    self.init(scene, takes: 0..<UInt64(takes), seed: seed, workers: workers)
  }

  /// Walks some takes of a seed.
  init(_ scene: SimulationScene, takes: Range<UInt64>, seed: UInt64, workers: Int?) {
    let size = 16
    let parts = Workers.map((takes.count + size - 1) / size, workers: workers) { part in
      var take = Take(of: scene.planned)
      var search = MeetingSearch(scene.table)
      return ((part * size)..<min((part + 1) * size, takes.count)).map { index in
        take.perform(takes.lowerBound + UInt64(index), seed: seed)
        let meetings = search.meetings(in: take)
        return (touches: meetings.contains(where: \.isTouch), crowds: !meetings.isEmpty)
      }
    }
    touches = parts.flatMap { $0.map(\.touches) }
    crowdings = parts.flatMap { $0.map(\.crowds) }
  }

  /// Take by take, whether there is a risk of a kind.
  func of(_ risk: SimulationAdvice.Risk) -> [Bool] { risk == .touch ? touches : crowdings }
}
