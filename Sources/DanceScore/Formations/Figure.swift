import DanceGeometry

/// Places and labels while a formation is being put together.
struct Figure: Hashable {
  /// The places in order.
  var places: [Formation.Place] = []
  /// The labelled runs.
  var labels: [Formation.Label] = []

  /// Adds the places of another figure behind these; its labels stay.
  mutating func append(_ other: Figure) {
    let offset = places.count
    places += other.places
    labels += other.labels.map {
      Formation.Label(name: $0.name, places: ($0.places.lowerBound + offset)..<($0.places.upperBound + offset))
    }
  }

  /// Moves every place.
  mutating func map(_ change: (Point) -> Point, facing: (Angle) -> Angle) {
    for index in places.indices {
      places[index].position = change(places[index].position)
      if case .direction(let angle) = places[index].facing { places[index].facing = .direction(facing(angle)) }
    }
  }

  /// Puts the places into another order; labels keep their places, and fall into several runs where they must.
  ///
  /// - Parameter order: for each place to come, the index it has now.
  mutating func reorder(_ order: [Int]) {
    places = order.map { places[$0] }
    guard !labels.isEmpty else { return }
    var newIndex = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    labels = labels.flatMap { label in
      Self.runs(label.places.map { newIndex[$0] }.sorted()).map { Formation.Label(name: label.name, places: $0) }
    }
  }

  /// The middle of the places: the mean of their positions.
  var middle: Point {
    let count = Double(max(places.count, 1))
    let sum = places.reduce(Vector.zero) { $0 + ($1.position - .origin) }
    return .origin + sum * (1 / count)
  }

  private static func runs(_ ascending: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in ascending {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}
