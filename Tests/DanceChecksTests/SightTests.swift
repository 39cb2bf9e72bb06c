import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceChecks

/// What is seen the slow way: many lines from the eye through a body, each asked of everybody.
private struct RayCast {
  let scene: SightScene
  let seat: Seat
  private static let rays = 4_000

  func share(of target: Int) -> Double {
    let body = scene.bodies[target]
    let way = body.place - seat.position
    let half =
      body.radius < way.length
      ? Elementary.arcTangent(
        y: body.radius, x: (way.squaredLength - body.radius * body.radius).squareRoot()) : .pi / 2
    let middle = Elementary.arcTangent(y: way.y, x: way.x)
    let seen = (0..<Self.rays).count { ray in
      let angle = middle + half * (2 * (Double(ray) + 0.5) / Double(Self.rays) - 1)
      let direction = Vector(Elementary.cosine(angle), Elementary.sine(angle))
      return !scene.bodies.indices.contains { isHit($0, along: direction, before: target, at: way.length) }
    }
    return Double(seen) / Double(Self.rays)
  }

  /// Whether somebody stands on a line, nearer than the target, and as high as the line to its chest.
  private func isHit(_ index: Int, along direction: Vector, before target: Int, at distance: Double) -> Bool {
    let body = scene.bodies[index]
    let way = body.place - seat.position
    guard index != target, way.length < distance - 1e-9 else { return false }
    let along = way.dot(direction)
    let isOnLine = way.length <= body.radius || (along > 0 && abs(way.cross(direction)) < body.radius)
    guard isOnLine, along > 0 || way.length <= body.radius else { return false }
    let height = seat.height + (scene.bodies[target].chest - seat.height) * way.length / distance
    return body.head >= height
  }
}

@Suite struct SightGeometryTests {
  private func body(_ x: Double, _ y: Double, level: Double = 1, radius: Double = 0.25) -> SightBody {
    SightBody(dancer: 0, place: Point(x, y), radius: radius, level: level)
  }

  private func shares(_ bodies: [SightBody], from seat: Seat = Seat(position: Point(0, -10), height: 1.2)) -> [Double] {
    let scene = SightScene(bodies)
    let swept = HorizonSweep(of: scene, from: seat.position).shares(fromHeight: seat.height)
    for index in bodies.indices {
      #expect(abs(Blockers(of: index, in: scene, from: seat).share - swept[index]) < 1e-9)
    }
    return swept
  }

  @Test func `who stands right behind another is not seen, and both are seen side by side`() {
    #expect(shares([body(0, 0), body(0, 2)]) == [1, 0])
    #expect(shares([body(-1, 0), body(1, 0)]) == [1, 1])
    #expect(shares([]).isEmpty)
  }

  @Test func `a smaller body hides the share of the angles`() {
    // From 10 m, asin(0.1/5) of asin(0.25/10).
    let expected = 1 - Double.asin(0.1 / 5) / Double.asin(0.25 / 10)
    #expect(abs(shares([body(0, -5, radius: 0.1), body(0, 0)])[1] - expected) < 1e-12)
  }

  @Test func `half of a body is hidden by one whose edge points at its middle`() {
    // The tangent to a disc of 0.25 m at 5 m goes straight upstage if its middle is 0.25 m aside.
    #expect(abs(shares([body(0.25, -5), body(0, 0)])[1] - 0.5) < 1e-12)
  }

  @Test func `two on the same spot hide whoever is behind, but not each other`() {
    #expect(shares([body(0, 0), body(0, 0), body(0, 1)]) == [1, 1, 0])
  }

  @Test func `what two in front both hide counts once`() {
    let (one, both) = (
      shares([body(0.25, -5), body(0, 0)])[1], shares([body(0.25, -5), body(0.25, -4.9), body(0, 0)])[2]
    )
    #expect(abs(one - both) < 0.01 && both < one + 1e-12)
  }

  @Test func `the kneeling hide nobody who stands, and are hidden by them`() {
    #expect(shares([body(0, 0, level: 0), body(0, 1)]) == [1, 1])
    #expect(shares([body(0, 0), body(0, 1, level: 0)]) == [1, 0])
  }

  @Test func `from a balcony only those close in front hide`() {
    // From 4 m above and 10 m away a head of 1.7 m shades chests up to 2.75/2.3 of its own distance.
    let seat = Seat(position: Point(0, -10), height: 4, isBalcony: true)
    #expect(shares([body(0, 0), body(0, 1.9)], from: seat) == [1, 0])
    #expect(shares([body(0, 0), body(0, 2)], from: seat) == [1, 1])
  }

  @Test func `an eye in a body sees it, and little else on that side`() {
    let seat = Seat(position: .origin, height: 1.2)
    #expect(shares([body(0, 0.1), body(0, 3), body(0, -3)], from: seat) == [1, 0, 1])
    #expect(shares([body(0, 0), body(1, 3)], from: seat).first == 1)
  }

  @Test func `one straight behind the eye is seen whole, or hidden, like any other`() {
    let seat = Seat(position: .origin, height: 1.2)
    #expect(shares([body(0, -3), body(0.01, -5), body(0, 4)], from: seat) == [1, 0, 1])
    #expect(abs(shares([body(0.25, -5), body(0, -10)], from: seat)[1] - 0.5) < 1e-12)
  }

  @Test(arguments: 0..<60)
  func `shares are those of thousands of lines`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = generator.integer(in: 2...12)
    let isGrid = seed % 2 == 0
    let bodies = (0..<count).map { _ -> SightBody in
      let (x, y) = (Double(generator.integer(in: -20...20)) / 10, Double(generator.integer(in: -20...20)) / 10)
      return body(
        isGrid ? x.rounded() : x, isGrid ? y.rounded() : y, level: Double(generator.integer(in: 0...2)) / 2,
        radius: Double(generator.integer(in: 1...5)) / 10)
    }
    let place = seed % 5 == 0 ? Point(0.05, -0.95) : Point(Double(generator.integer(in: -4...4)), -4)
    let seat = Seat(position: place, height: [1.2, 1.2, 2, 4][generator.integer(in: 0...3)])
    let scene = SightScene(bodies)
    for (index, share) in shares(bodies, from: seat).enumerated() {
      let looked = RayCast(scene: scene, seat: seat).share(of: index)
      #expect(abs(share - looked) < 4e-3, "\(index) of \(bodies) from \(seat)")
    }
  }
}

extension Double {
  /// The angle in radians whose sine is `value`.
  fileprivate static func asin(_ value: Double) -> Double { .pi / 2 - Elementary.arcCosine(value) }
}

@Suite struct SeatWordsTests {
  @Test(
    arguments: [
      ("11111", "all seats"), ("11000", "the left half of the seats"), ("11100", "the left half of the seats"),
      ("00011", "the right half of the seats"), ("01000", "1 of 5 seats"), ("10001", "2 of 5 seats"),
      ("1", "all seats"),
      ("111|111", "all seats and the balcony"), ("111|000", "all seats below"),
      ("010|110", "1 of 3 seats below and the left half of the seats of the balcony"),
      ("000|011", "the right half of the seats of the balcony"),
    ])
  func `seats have words`(row: String, words: String) {
    let rows = row.split(separator: "|")
    let seats = rows.enumerated().flatMap { level, row in
      row.enumerated().map { Seat(position: Point(Double($0.offset), 0), height: 1, isBalcony: level == 1) }
    }
    #expect(SeatWords.text(seats, where: rows.joined().map { $0 == "1" }) == words)
  }
}
