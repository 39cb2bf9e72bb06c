import DanceGeometry
import DanceScore

/// Dancers and places on the lattice with the prices of a certificate, for looking at every pair.
struct ProofLedger: Sendable {
  /// A dancer or a place: where it is in lattice units, and its price.
  struct Entry: Sendable {
    var x, y, price: Int64
  }

  private let isPlain: Bool
  private let longestSquared: Int64
  private let dancers: [Entry]
  private let places: [Entry]
  private let allowed: AllowedPlaces
  /// The dancers who have a place, and the places that are taken; the others are out of the question.
  private let seated: [Int]
  private let isTaken: [Bool]

  init(_ assignment: Assignment, _ certificate: Assignment.Certificate, for problem: AssignmentProblem) {
    isPlain = problem.objective == .nearest
    longestSquared = certificate.longestSquared ?? .max
    allowed = problem.allowed
    func entries(_ points: [Point], _ prices: [Int64]) -> [Entry] {
      zip(points, prices).map { point, price in
        Entry(x: Self.lattice(point.x), y: Self.lattice(point.y), price: price)
      }
    }
    dancers = entries(problem.starts, certificate.dancerPrices)
    places = entries(problem.goals, certificate.placePrices)
    seated = zip(dancers.indices, assignment.places).filter { $0.1 != nil }.map(\.0)
    var isTaken = [Bool](repeating: false, count: places.count)
    for case let place? in assignment.places where isTaken.indices.contains(place) { isTaken[place] = true }
    self.isTaken = isTaken
  }

  /// A coordinate in whole tenths of a millimetre.
  private static func lattice(_ metres: Double) -> Int64 { Int64((min(max(metres, -1e4), 1e4) / 1e-4).rounded()) }

  private func square(_ dancer: Entry, _ place: Entry) -> Int64 {
    let (dx, dy) = (place.x - dancer.x, place.y - dancer.y)
    return dx * dx + dy * dy
  }

  private func cost(_ square: Int64) -> Int64 {
    isPlain ? Int64(Self.plain(Double(square)) + 0.5) : square
  }

  /// What a plain way counts, before it is rounded.
  private static func plain(_ square: Double) -> Double {
    let metres = square * (1e-4 * 1e-4)
    return (metres.squareRoot() + metres * 0x1p-34) * 0x1p42
  }

  /// The total of all prices.
  var prices: Int128 {
    seated.reduce(0) { $0 + Int128(dancers[$1].price) }
      + places.indices.reduce(0) { $0 + (isTaken[$1] ? Int128(places[$1].price) : 0) }
  }

  /// What an assignment costs, its longest way, whether all that have a place have an allowed one of their own, and
  /// whether the way there costs just the two prices.
  func use(of assignment: Assignment) -> (cost: Int128, longestSquare: Int64, isPossible: Bool, isTight: Bool) {
    var (total, longest, isTight) = (Int128(0), Int64(0), true)
    var isPossible = assignment.places.count == dancers.count
    var seen: Set<Int> = []
    for dancer in seated {
      guard let goal = assignment.places[dancer], places.indices.contains(goal), seen.insert(goal).inserted,
        allowed.allows(dancer, goal)
      else {
        isPossible = false
        continue
      }
      let square = square(dancers[dancer], places[goal])
      longest = max(longest, square)
      total += Int128(cost(square))
      if cost(square) != dancers[dancer].price + places[goal].price { isTight = false }
    }
    return (total, longest, isPossible, isPossible && isTight)
  }

  /// The least that an allowed way costs beyond its two prices, and how many were looked at.
  func survey() -> (least: Double, pairs: Int) {
    let columns = columns()
    let chunks = columns.indices.flatMap { column in
      stride(from: 0, to: columns[column].dancers.count, by: Self.chunk).map { (column, $0) }
    }
    let hair = hair
    let results = Workers.map(chunks.count) { index in
      let (number, first) = chunks[index]
      let column = columns[number]
      return least(of: column.dancers[first..<min(first + Self.chunk, column.dancers.count)], column, hair)
    }
    let pairs = columns.reduce(0) { $0 + $1.dancers.count * $1.places.count }
    return (Double(results.min() ?? 0), pairs)
  }

  /// So many dancers are a worker's share at a time.
  private static let chunk = 256

  /// The places of every choice, with those who have it.
  private func columns() -> [ProofColumn] {
    var lists: [[Int32]?: [Int32]] = [:]
    for dancer in seated { lists[allowed.places(of: dancer), default: []].append(Int32(dancer)) }
    return lists.map { list, dancers in
      let own = (list ?? Array(0..<Int32(places.count))).filter { isTaken[Int($0)] }
      return ProofColumn(places: own, at: own.map { places[Int($0)] }, dancers: dancers)
    }
  }

  /// More than what rounding can change of any cost less its two prices: every number that is added is rounded by at most
  /// 2⁻⁵³ of itself, the sum of no more than eight of them by far less than 2⁻⁴⁸ of all.
  private var hair: Double {
    func greatest(_ entries: [Entry], _ size: (Entry) -> Int64) -> Double {
      entries.reduce(0) { max($0, Double(size($1).magnitude)) }
    }
    let reach = [dancers, places].map { cloud in max(greatest(cloud) { $0.x }, greatest(cloud) { $0.y }) }
    let longest = 2 * (reach[0] + reach[1]) * (reach[0] + reach[1])
    let prices = greatest(dancers) { $0.price } + greatest(places) { $0.price }
    return ((isPlain ? Self.plain(longest) : longest) + prices) * 0x1p-48 + 1
  }

  /// The least that any way of some dancers costs beyond the two prices. Many places are looked at together in floating
  /// point, and where one of them comes near to nothing, once more and exactly.
  private func least(of some: ArraySlice<Int32>, _ column: ProofColumn, _ hair: Double) -> Int64 {
    let most = longestSquared == .max ? Double.infinity : Double(longestSquared) * (1 + 0x1p-50)
    var least = Int64.max
    for block in column.blocks {
      for dancer in some {
        let own = dancers[Int(dancer)]
        let screen =
          isPlain ? column.leastPlain(block, own, within: most) : column.leastSquared(block, own, within: most)
        guard screen <= hair else {
          least = min(least, Int64(min(screen / 2, 0x1p60)))
          continue
        }
        for place in column.places[block] {
          let place = places[Int(place)]
          let square = square(own, place)
          if square <= longestSquared { least = min(least, cost(square) - own.price - place.price) }
        }
      }
    }
    return least
  }

  /// How many places some dancers may take and reach on ways shorter than the longest walk.
  func placesInReach(of crowded: [Int32]) -> Int {
    let starts = stride(from: 0, to: places.count, by: Self.chunk).map { $0 }
    let counts = Workers.map(starts.count) { index in
      (starts[index]..<min(starts[index] + Self.chunk, places.count)).filter { place in
        isTaken[place]
          && crowded.contains { dancer in
            square(dancers[Int(dancer)], places[place]) < longestSquared && allowed.allows(Int(dancer), place)
          }
      }.count
    }
    return counts.reduce(0, +)
  }
}
