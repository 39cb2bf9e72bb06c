import DanceGeometry
import DancePlanning
import DanceScore

/// Who is where at a moment, ready to be asked for those nearest to a place.
struct Surroundings: Sendable {
  private let dancers: [Int32]
  private let points: [Point]
  private let tree: PointTree

  /// So many places are remembered, over all moments; of longer lists the last moments have none.
  private static let mostPlaces = 12_000_000
  /// Beyond this nobody is a neighbour, in metres.
  private static let reach = 5.0
  /// So many of the nearest are asked for, more and more until all sides have somebody.
  private static let askedFor = [9, 25, 73]

  init(of performance: Performance, at count: Double) {
    let tracks = performance.tracks
    var (dancers, points): ([Int32], [Point]) = ([], [])
    for dancer in 0..<tracks.dancerCount {
      let row = tracks.row(of: dancer, at: count)
      // Whoever leaves the stage at this instant still stands on it.
      let seen =
        tracks.presence(row) == .waiting && row > tracks.rows(of: dancer).lowerBound
          && tracks.starts[row] >= count - Tolerance.count ? row - 1 : row
      guard tracks.presence(seen) != .waiting else { continue }
      dancers.append(Int32(dancer))
      points.append(tracks.position(seen, at: count))
    }
    (self.dancers, self.points, tree) = (dancers, points, PointTree(points))
  }

  /// Those of some counts, each once.
  static func all(
    of performance: Performance, at counts: some Sequence<Double>, workers: Int?
  ) -> [Double: Surroundings] {
    let distinct = Set(counts).sorted().prefix(max(mostPlaces / max(performance.dancerCount, 1), 1))
    let made = Workers.map(distinct.count, workers: workers) { Surroundings(of: performance, at: distinct[$0]) }
    return Dictionary(uniqueKeysWithValues: zip(distinct, made))
  }

  /// The nearest other dancers on each side of somebody, in the order of the sides.
  func neighbours(of dancer: Int, at place: Point, facing: Angle) -> [Sheet.Neighbour] {
    var choice = NeighbourChoice()
    for wanted in Self.askedFor {
      let nearest = tree.nearest(wanted, to: place)
      choice = NeighbourChoice()
      for neighbour in nearest {
        let other = Int(dancers[neighbour.index])
        let distance = neighbour.square.squareRoot()
        guard other != dancer, distance <= Self.reach else { continue }
        choice.add(other, at: distance, offset: points[neighbour.index] - place, facing: facing)
      }
      let isAll = nearest.count < wanted || (nearest.last?.square.squareRoot() ?? 0) > Self.reach
      if choice.isComplete || isAll { break }
    }
    return choice.neighbours
  }
}
