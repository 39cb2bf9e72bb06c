import DanceGeometry

/// Scenes that are built around a solution, by insertion.
extension SceneScore {
  /// Everybody from a random place to a random place of their own.
  static func labelledScatter(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let side = max(4, Double(dancers).squareRoot() * generator.number(in: 1.8...2.6))
    let counts = SceneText.counts(for: side * 1.3) + 8
    var passage = HiddenPassage(counts: counts)
    var (starts, goals): ([Point], [Point]) = ([], [])
    func place(_ taken: [Point], _ generator: inout SeededGenerator) -> Point? {
      let point = SceneText.rounded(
        Point(generator.number(in: -side / 2...side / 2), generator.number(in: -side / 2...side / 2)))
      return taken.allSatisfy { $0.distance(to: point) > 0.62 } ? point : nil
    }
    while passage.ways.count < dancers {
      guard let start = place(starts, &generator), let goal = place(goals, &generator) else { continue }
      let way = HiddenWay(
        start: start, goal: goal,
        delay: Double(generator.integer(in: 0...counts / 3)) * Double(generator.integer(in: 0...1)),
        course: generator.integer(in: 0...1) == 0
          ? .straight : .arc(15 * [-6, -4, -3, -2, 2, 3, 4, 6][generator.integer(in: 0...7)]))
      if passage.insert(way) {
        starts.append(start)
        goals.append(goal)
      }
    }
    let asked = "move \(counts) to there, assign order"
    return SceneScore(
      width: side * 1.6, depth: side * 1.6,
      declarations: SceneText.formation("here", starts) + "\n" + SceneText.formation("there", goals),
      opening: "start here", asked: asked, solution: asked + passage.clauses())
  }

  /// In a block, some pairs trade places along the aisles.
  static func swaps(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let spacing = [1.5, 1.8, 2][generator.integer(in: 0...2)]
    let columns = Int(Double(dancers).squareRoot().rounded(.up))
    let rows = (dancers + columns - 1) / columns
    let places = (0..<dancers).map {
      SceneText.rounded(
        Point(
          (Double($0 % columns) - Double(columns - 1) / 2) * spacing,
          (Double($0 / columns) - Double(rows - 1) / 2) * spacing))
    }
    let counts = SceneText.counts(for: 5 * spacing) + 8
    let (passage, goals) = trades(places, spacing: spacing, counts: counts, &generator)
    let walkers = goals.indices.filter { goals[$0] != places[$0] }
    // Those who trade come first in the cast, so that a lane can name them.
    let standing = goals.indices.filter { goals[$0] == places[$0] }
    let asked = "together {\n  trading { move \(counts) to there, assign order"
    let rest = " }\n  rest { hold \(counts) }\n}"
    return SceneScore(
      width: Double(columns + 1) * spacing, depth: Double(rows + 1) * spacing,
      declarations: """
        group trading = p1...p\(walkers.count)
        \(SceneText.formation("here", walkers.map { places[$0] } + standing.map { places[$0] }))
        \(SceneText.formation("there", walkers.map { goals[$0] }))
        """,
      opening: "start here", asked: asked + rest,
      solution: asked + walkers.enumerated().map { passage[$1].clauses(of: "p\($0 + 1)") }.joined() + rest)
  }

  /// Who trades with whom: everybody's hidden way and goal.
  private static func trades(
    _ places: [Point], spacing: Double, counts: Int, _ generator: inout SeededGenerator
  ) -> (ways: [HiddenWay], goals: [Point]) {
    func isFree(_ ways: [HiddenWay]) -> Bool {
      var passage = HiddenPassage(counts: counts)
      return ways.allSatisfy { passage.insert($0) }
    }
    var ways = places.map { HiddenWay(start: $0, goal: $0, delay: 0, course: .straight) }
    var traded: Set<Int> = []
    let wanted = max(1, places.count / 8)
    var attempts = 0
    while traded.count < 2 * wanted, attempts < 60 * wanted || traded.isEmpty {
      attempts += 1
      let pair = [generator.integer(in: 0...places.count - 1), generator.integer(in: 0...places.count - 1)]
      let distance = places[pair[0]].distance(to: places[pair[1]])
      guard distance > 0, distance < 3.7 * spacing, traded.isDisjoint(with: pair) else { continue }
      var trial = ways
      for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        trial[one] = aisle(from: places[one], to: places[other], spacing: spacing, &generator)
      }
      // Only those near the two can be touched by them.
      let middle = places[pair[0]].moved(0.5, towards: places[pair[1]])
      let near = pair + places.indices.filter { !pair.contains($0) && places[$0].distance(to: middle) < 8 * spacing }
      guard isFree(near.map { trial[$0] }) else { continue }
      ways = trial
      traded.formUnion(pair)
    }
    return (ways, ways.map(\.goal))
  }

  /// A way between the rows and columns of a block.
  private static func aisle(
    from start: Point, to goal: Point, spacing: Double, _ generator: inout SeededGenerator
  ) -> HiddenWay {
    func side(_ generator: inout SeededGenerator) -> Double {
      generator.integer(in: 0...1) == 0 ? spacing / 2 : -spacing / 2
    }
    let out = Point(start.x + side(&generator), start.y + side(&generator))
    let back = Point(goal.x + side(&generator), goal.y + side(&generator))
    let corner = generator.integer(in: 0...1) == 0 ? Point(out.x, back.y) : Point(back.x, out.y)
    let points = [out, corner, back].map(SceneText.rounded)
    return HiddenWay(
      start: start, goal: goal, delay: Double(generator.integer(in: 0...3)), course: .via(points))
  }

  /// Some leave to the left while others come on from there, to be where a column stands in the end.
  static func entrances(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let leaving = dancers / 2
    let coming = dancers - leaving
    // So far apart that one person fits between two, though they come nearer towards the wings.
    let interval = hundredth(generator.number(in: 2.4...3))
    let depth = Double(max(leaving, coming)) * interval + 4
    let width = max(10, depth * 0.6)
    let counts = SceneText.counts(for: width) + 4
    let from = hundredth(generator.number(in: -1...2))
    let to = hundredth(generator.number(in: -2...1))
    func column(_ count: Int, _ x: Double, _ interval: Double) -> [Point] {
      (0..<count).map { Point(x, (Double($0) - Double(count - 1) / 2) * interval) }
    }
    let offset = hundredth(generator.number(in: 0...interval))
    let goals = column(coming, to, interval).map { SceneText.rounded(Point($0.x, $0.y + offset)) }
    let starts = column(leaving, from, interval).map(SceneText.rounded)
    var passage = HiddenPassage(counts: counts)
    for (start, goal) in zip(starts, column(leaving, -width / 2 - 1, 1)) {
      _ = passage.insert(HiddenWay(start: start, goal: goal, delay: 0, course: .straight))
    }
    var isSolved = passage.ways.count == leaving
    for (start, goal) in zip(column(coming, -width / 2 - 1, 1), goals) {
      let options = (0...(2 * counts / 3)).flatMap { delay in
        [0, 10, -10, 20, -20, 40, -40, 60, -60].map { angle in
          HiddenWay(start: start, goal: goal, delay: Double(delay), course: angle == 0 ? .straight : .arc(angle))
        }
      }
      isSolved = isSolved && options.contains { passage.insert($0) }
    }
    let exit = "together {\n  leaving { exit leaving to left over \(counts) }\n"
    func score(_ clauses: String) -> String {
      exit + "  coming { enter coming from left over \(counts) to there, assign order\(clauses) }\n}"
    }
    let clauses = passage.ways.dropFirst(leaving).enumerated().map { $1.clauses(of: "p\(leaving + 1 + $0)") }.joined()
    return SceneScore(
      width: width, depth: depth,
      declarations: """
        group leaving = p1...p\(leaving)
        group coming = p\(leaving + 1)...p\(dancers)
        \(SceneText.formation("here", starts))
        \(SceneText.formation("there", goals))
        """,
      opening: "offstage coming\nstart here", asked: score(""), solution: isSolved ? score(clauses) : nil)
  }
}
