import DanceGeometry

/// Scenes in which some go round those who stand, or pass each other on the own right.
extension SceneScore {
  /// A ring to the left of a block that stands goes to its right: round it, solved on a half circle wide enough.
  static func ringThroughLine(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let ring = max(2, dancers / 2)
    let standing = dancers - ring
    let rows = standing <= 12 ? standing : (standing + 3) / 4
    let columns = (standing + rows - 1) / rows
    let gap = hundredth(generator.number(in: 1.3...2.2))
    let radius = hundredth(max(0.5, generator.number(in: 0.8...1.3) * Double(ring) / 6.2))
    let (depth, width) = (Double(rows - 1) * gap, Double(columns - 1) * gap)
    let block = (width * width + depth * depth).squareRoot() / 2
    let away = hundredth(block + radius + 0.8)
    let asked = """
      together {
        ring { shift (\(SceneText.metres(2 * away)), 0m) over \(SceneText.counts(for: away * .pi))
      """
    let rest = " }\n  rest { hold \(SceneText.counts(for: away * .pi)) }\n}"
    let side = 2 * (away + radius) + 2
    return SceneScore(
      width: side, depth: side,
      declarations: """
        group ring = p1...p\(ring)
        formation here {
          circle(\(ring), radius: \(SceneText.metres(radius))) at (\(SceneText.metres(-away)), 0m)
          grid(\(standing), columns: \(columns), spacing: \(SceneText.metres(gap)))
        }
        """,
      opening: "start here", asked: asked + rest, solution: asked + ", path arc 180deg" + rest)
  }

  /// Clusters in the four corners change places crosswise, all on half circles around whoever stands in the middle.
  static func corners(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let inCorner = max(1, dancers * 3 / 20)
    let standing = dancers - 4 * inCorner
    let spacing = [0.8, 1, 1.2][generator.integer(in: 0...2)]
    let cluster = Block(inCorner, spacing: spacing, perRow: nil)
    let middle = Block(max(standing, 1), spacing: spacing, perRow: nil)
    let away = hundredth(max(cluster.reach + middle.reach, 1.42 * cluster.reach) + 1 + generator.number(in: 0...2))
    let offset = hundredth(away * 0.7072)
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)]
    func formation(_ name: String, _ side: Double, _ more: [String]) -> String {
      let parts = corners.map { x, y in
        "  \(cluster.text) at \(SceneText.place(Point(x * offset * side, y * offset * side)))"
      }
      return (["formation \(name) {"] + parts + more + ["}"]).joined(separator: "\n")
    }
    let counts = SceneText.counts(for: offset * 1.4143 * .pi)
    let asked = "together {\n  corners { move \(counts) to there, assign order"
    let rest = " }\n" + (standing > 0 ? "  rest { hold \(counts) }\n" : "") + "}"
    let side = 2 * (away + cluster.reach) * 1.1 + 2
    return SceneScore(
      width: side, depth: side,
      declarations: """
        group corners = p1...p\(4 * inCorner)
        \(formation("here", 1, standing > 0 ? ["  \(middle.text)"] : []))
        \(formation("there", -1, []))
        """,
      opening: "start here", asked: asked + rest, solution: asked + ", path arc 180deg" + rest)
  }

  /// Two files on one line pass each other: solved by each stepping aside to the own right, and back.
  static func corridor(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let half = dancers / 2
    let spacing = hundredth(generator.number(in: 1...1.5))
    let gap = hundredth(generator.number(in: 1...1.5))
    let width = hundredth(generator.number(in: 2.2...3.5))
    let places = (0..<half).map { Point(0, -gap - Double($0) * spacing) }
    let others = (0..<(dancers - half)).map { Point(0, gap + Double($0) * spacing) }
    // Everybody goes equally far, so that each file stays as it is.
    let way = 2 * gap + Double(dancers - half - 1) * spacing
    func goals(_ starts: [Point], _ sign: Double) -> [Point] {
      starts.map { SceneText.rounded(Point(0, $0.y + sign * way)) }
    }
    let goals = goals(places, 1) + goals(others, -1)
    let starts = (places + others).map(SceneText.rounded)
    let counts = SceneText.counts(for: way + 1)
    let aside = 0.5
    let clauses = zip(starts, goals).enumerated().map { dancer, ends -> String in
      let up = ends.1.y > ends.0.y ? 1.0 : -1
      let (out, back) = (
        Point(aside * up, ends.0.y + aside * up), Point(aside * up, ends.1.y - aside * up)
      )
      return ", path p\(dancer + 1) via \(SceneText.place(out)) \(SceneText.place(back))"
    }
    let asked = "move \(counts) to there, assign order"
    let reach = (starts + goals).map { abs($0.y) }.max() ?? 1
    return SceneScore(
      width: width, depth: 2 * reach + 2,
      declarations: SceneText.formation("here", starts) + "\n" + SceneText.formation("there", goals),
      opening: "start here", asked: asked, solution: asked + clauses.joined())
  }

  /// Two columns, and with an odd number a middle one that stands, change places: solved by bowing out to the own right,
  /// just so far that the next row has room.
  static func mirror(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let perRow = dancers % 2 == 0 ? 2 : 3
    let rows = dancers / perRow
    let over = dancers - rows * perRow
    let interval = hundredth(perRow == 2 ? generator.number(in: 1.4...2) : generator.number(in: 2.15...2.6))
    let away = hundredth(generator.number(in: 1.5...3.5))
    let deep = Double(rows - 1) * interval
    var parts = [
      "  grid(rows: \(rows), columns: 2, spacing: \(SceneText.metres(2 * away)), depth_spacing: \(SceneText.metres(interval)))"
    ]
    if perRow == 3 { parts.append("  column(\(rows), spacing: \(SceneText.metres(interval)))") }
    if over > 0 { parts.append("  line(\(over), spacing: 1m) at (0m, \(SceneText.metres(-deep / 2 - 1.6)))") }
    // The height of an arc over its chord is half the chord times the tangent of a quarter of its angle.
    let bow = perRow == 2 ? 0.34 : 0.7
    let angle = SceneText.plain(4 * Angle.arctangent(bow / away) * 180 / .pi)
    let asked = "mirror x over \(SceneText.counts(for: 2.4 * away))"
    return SceneScore(
      width: 2 * away + 4, depth: deep + 8,
      declarations: (["formation here {"] + parts + ["}"]).joined(separator: "\n"), opening: "start here", asked: asked,
      solution: asked + ", path arc \(angle)deg")
  }
}

extension Angle {
  /// The angle of a slope, in radians.
  fileprivate static func arctangent(_ slope: Double) -> Double { Vector(1, slope).angle.radians }
}
