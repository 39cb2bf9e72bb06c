import DanceGeometry

/// Scenes in which everybody, or every group, goes through the middle to the opposite side: solved by all going round it on
/// half circles of the same size.
extension SceneScore {
  static func antipodal(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let interval = generator.number(in: 0.75...2)
    let radius = hundredth(max(1.2, interval * Double(dancers) / 6.2))
    return roundabout(
      asked: "move \(SceneText.counts(for: radius * .pi)) to \(circle(dancers, radius)) rotated 180deg, assign order",
      opening: "start \(circle(dancers, radius))", reach: radius)
  }

  static func halfTurn(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let spacing = hundredth(generator.number(in: 0.8...2))
    let block = "grid(\(dancers), spacing: \(SceneText.metres(spacing)))"
    let reach = Block(dancers, spacing: spacing, perRow: nil).reach
    return roundabout(
      asked: "move \(SceneText.counts(for: reach * .pi)) to \(block) rotated 180deg, assign order",
      opening: "start \(block)", reach: reach)
  }

  /// Groups that begin round the middle, each facing it from its direction, and go straight on to the other side.
  static func groups(_ dancers: Int, directions: [Double], _ generator: inout SeededGenerator) -> SceneScore {
    let spacing = [0.8, 1, 1.2, 1.5, 2][generator.integer(in: 0...4)]
    let blocks = directions.indices.map { index in
      let first = dancers * index / directions.count
      return Block(dancers * (index + 1) / directions.count - first, spacing: spacing, perRow: 10)
    }
    let reach = blocks.map(\.reach).max() ?? 0
    // The least angle between two directions as a share of the circle decides how far out they must begin.
    let least = zip(directions, directions.dropFirst()).map { $1 - $0 }.min() ?? 180
    let away = hundredth((reach + 0.5) / Angle.degrees(least / 2).sine + 0.5)
    func formation(_ name: String, _ side: Double) -> String {
      let parts = zip(blocks, directions).map { block, direction in
        let middle = Point.origin + Vector.unit(.degrees(direction - 90)) * (away * side)
        return "  \(block.text) rotated \(SceneText.plain(direction))deg at \(SceneText.place(middle))"
      }
      return (["formation \(name) {"] + parts + ["}"]).joined(separator: "\n")
    }
    var score = roundabout(
      asked: "move \(SceneText.counts(for: away * .pi)) to there, assign order", opening: "start here",
      reach: away + reach)
    score.declarations = formation("here", 1) + "\n" + formation("there", -1)
    return score
  }

  static func lanes(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let spacing = [1, 1.2, 1.5][generator.integer(in: 0...2)]
    let blocks = [
      Block(dancers / 2, spacing: spacing, perRow: 6), Block(dancers - dancers / 2, spacing: spacing, perRow: 6),
    ]
    let away = hundredth((blocks.map(\.reach).max() ?? 0) + 0.8)
    let counts = (SceneText.counts(for: away * .pi) + 3) / 4 * 4
    let late = generator.integer(in: 0...1) * counts / 4
    func score(_ clause: String) -> String {
      """
      together {
        one { shift (\(SceneText.metres(2 * away)), 0m) over \(counts + late)\(clause) }
        other {
          \(late > 0 ? "hold \(late)" : "note \"all at once\"")
          shift (\(SceneText.metres(-2 * away)), 0m) over \(counts)\(clause)
        }
      }
      """
    }
    let side = 4 * away + 2
    return SceneScore(
      width: side, depth: side,
      declarations: """
        group one = p1...p\(dancers / 2)
        group other = p\(dancers / 2 + 1)...p\(dancers)
        formation here {
          \(blocks[0].text) at (\(SceneText.metres(-away)), 0m)
          \(blocks[1].text) at (\(SceneText.metres(away)), 0m)
        }
        """,
      opening: "start here", asked: score(""), solution: score(", path arc 180deg"))
  }

  static func prop(_ dancers: Int, _ generator: inout SeededGenerator) -> SceneScore {
    let spacing = [0.8, 1, 1.5][generator.integer(in: 0...2)]
    let blocks = [
      Block(dancers / 2, spacing: spacing, perRow: 6), Block(dancers - dancers / 2, spacing: spacing, perRow: 6),
    ]
    let pillar = hundredth(generator.number(in: 0.3...1.5))
    let away = hundredth((blocks.map(\.reach).max() ?? 0) + 0.5 + pillar)
    func formation(_ name: String, _ side: Double) -> String {
      """
      formation \(name) {
        \(blocks[0].text) at (\(SceneText.metres(-away * side)), 0m)
        \(blocks[1].text) at (\(SceneText.metres(away * side)), 0m)
      }
      """
    }
    var score = roundabout(
      asked: "move \(SceneText.counts(for: away * .pi)) to there, assign order", opening: "start here", reach: 2 * away)
    score.declarations = """
      prop pillar circle \(SceneText.metres(2 * pillar)) at (0m, 0m)
      \(formation("here", 1))
      \(formation("there", -1))
      """
    return score
  }

  /// What is asked, and everybody on half a circle as its solution.
  static func roundabout(asked: String, opening: String, reach: Double) -> SceneScore {
    let side = 2 * reach + 2
    return SceneScore(
      width: side, depth: side, declarations: "", opening: opening, asked: asked,
      solution: asked + ", path arc 180deg")
  }

  private static func circle(_ dancers: Int, _ radius: Double) -> String {
    "circle(\(dancers), radius: \(SceneText.metres(radius)))"
  }
}

/// A block of so many dancers.
struct Block {
  /// The block in the notation, around its own middle.
  let text: String
  /// How far its farthest corner is from its middle, in metres.
  let reach: Double

  /// A block as square as can be, or with at most so many in a row.
  init(_ dancers: Int, spacing: Double, perRow: Int?) {
    let columns = min(dancers, perRow ?? Int(Double(dancers).squareRoot().rounded(.up)))
    let rows = (dancers + columns - 1) / max(columns, 1)
    text = "grid(\(dancers), columns: \(columns), spacing: \(SceneText.metres(spacing)))"
    let (width, depth) = (Double(columns - 1) * spacing, Double(rows - 1) * spacing)
    reach = (width * width + depth * depth).squareRoot() / 2
  }
}
