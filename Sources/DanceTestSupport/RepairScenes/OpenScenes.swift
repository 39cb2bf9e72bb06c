import DanceGeometry

/// Scenes in which anybody may take any place: solved by the theorem, by opening up where they are dense.
extension SceneScore {
  static func scatter(_ dancers: Int, apart: Double, room: Double, _ generator: inout SeededGenerator) -> SceneScore {
    let side = max(2, Double(dancers).squareRoot() * room)
    let here = strewn(dancers, apart: apart, side: side, &generator)
    let there = strewn(dancers, apart: apart, side: side, &generator)
    return opening(
      from: "here", to: "there", reach: side * 0.71, isWide: apart * apart > 2 * 0.36,
      declarations: SceneText.formation("here", here) + "\n" + SceneText.formation("there", there))
  }

  static func blockToRing(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let spacing = hundredth(generator.number(in: 0.65...1.2))
    let interval = generator.number(in: 0.65...1.2)
    let radius = max(1, hundredth(interval * Double(dancers) / 6.2))
    return opening(
      from: "grid(spacing: \(SceneText.metres(spacing)))", to: "circle(radius: \(SceneText.metres(radius)))",
      reach: max(radius, spacing * Double(dancers).squareRoot() * 0.71), isWide: false)
  }

  static func starToCircle(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let isFilled = generator.integer(in: 0...1) == 1 && dancers > 12
    // The outline of a star with half as wide an inside is 6.64 radii long and encloses 1.47 squared radii.
    let outer = hundredth(max(2, isFilled ? (Double(dancers) * 0.75).squareRoot() : Double(dancers) * 1.6 / 6.64))
    let shape = "star(outer: \(SceneText.metres(outer)), inner: \(SceneText.metres(outer / 2)))"
    let radius = hundredth(max(1, generator.number(in: 0.65...1.1) * Double(dancers) / 6.2))
    return opening(
      from: isFilled ? "fill(\(dancers), \(shape))" : shape, to: "circle(radius: \(SceneText.metres(radius)))",
      reach: max(outer, radius), isWide: false)
  }

  static func denseBlock(_ dancers: Int) -> SceneScore {
    let rows = dancers <= 20 ? 1 : 2
    let line = "grid(\(dancers), rows: \(rows), spacing: 0.8m)"
    return opening(
      from: "grid(spacing: 0.8m)", to: line, reach: 0.4 * Double(dancers) / Double(rows) + 1, isWide: false)
  }

  /// A move from one formation to another, both within `reach` of the middle, on a floor on which they can open up.
  private static func opening(
    from start: String, to goal: String, reach: Double, isWide: Bool, declarations: String = ""
  ) -> SceneScore {
    let factor = 1.5
    let side = 2 * reach * factor + 1
    let growth = SceneText.counts(for: reach * (factor - 1))
    let crossing = SceneText.counts(for: 2 * reach * factor)
    let asked = "move \(crossing + 2 * growth) to \(goal)"
    let opened = """
      scale 1.5 about (0m, 0m) over \(growth)
      move \(crossing) to \(goal) scaled 1.5
      scale 2 / 3 about (0m, 0m) over \(growth)
      """
    return SceneScore(
      width: side, depth: side, declarations: declarations, opening: "start \(start)", asked: asked,
      solution: isWide ? asked : opened)
  }

  /// Places to the centimetre, strewn over a square, no two nearer than `apart`.
  static func strewn(
    _ count: Int, apart: Double, side: Double, _ generator: inout SeededGenerator
  ) -> [Point] {
    var points: [Point] = []
    var side = side
    while points.count < count {
      var misses = 0
      while points.count < count, misses < 2000 {
        let point = SceneText.rounded(
          Point(generator.number(in: -side / 2...side / 2), generator.number(in: -side / 2...side / 2)))
        if points.allSatisfy({ $0.distance(to: point) >= apart }) { points.append(point) } else { misses += 1 }
      }
      side *= 1.05
    }
    return points
  }

  /// A number to the hundredth.
  static func hundredth(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
