import DanceGeometry
import DancePlanning
import DanceScore

/// What the pictures of a storyboard show, the same in all of them: the floor; somewhat more where ways leave it; and of a
/// floor on which a small cast could not be told apart only the part that is danced on.
struct ShownFloor: Sendable {
  /// In metres.
  let box: Box
  /// Whether the floor goes on beyond the picture.
  let isPart: Bool

  /// The widest picture of which two stand beside each other on a page, in pixels.
  private static let pictureWidth = 536.0
  /// Ways that leave the floor are shown up to this share of its larger side beyond it.
  private static let mostBeyond = 0.25
  /// The room around a way that leaves the floor, in metres.
  private static let roomAround = 0.4
  /// A part is shown only if that makes everybody at least so many times larger.
  private static let leastGain = 1.25

  /// - Parameters:
  ///   - drawn: who is drawn, by cast index; everybody if `nil`.
  ///   - leastScale: the pixels a metre needs so that letters can be read; `nil` for crowds.
  /// - Complexity: O(segments of all tracks).
  init(of performance: Performance, drawn: [Int]?, leastScale: Double?) {
    var bare = performance.routine.stage
    bare.wings = 0
    let world = StageView.world(of: bare)
    guard let danced = Self.danced(drawn ?? Array(0..<performance.dancerCount), in: performance) else {
      (box, isPart) = (world, false)
      return
    }
    let whole = Self.extended(world, where: danced)
    let part = Self.part(of: whole, around: danced)
    let isTooSmall = leastScale.map { Self.pictureWidth / whole.width < $0 } ?? false
    isPart = isTooSmall && min(whole.width / part.width, whole.depth / part.depth) >= Self.leastGain
    box = isPart ? part : whole
  }

  /// Around everything that is walked and stood on; ways to the wings and from there do not count.
  private static func danced(_ dancers: [Int], in performance: Performance) -> Box? {
    let tracks = performance.tracks
    return dancers.lazy.flatMap { tracks.rows(of: $0) }.filter { tracks.presence($0) == .onStage }
      .map { row in tracks.motion(row).bounds(from: tracks.starts[row], to: tracks.ends[row]) }
      .reduce(nil) { $0?.united(with: $1) ?? $1 }
  }

  /// The floor, and beyond the edges that are crossed as much as is used.
  private static func extended(_ world: Box, where danced: Box) -> Box {
    let most = mostBeyond * max(world.width, world.depth)
    func beyond(_ excess: Double) -> Double { excess > Tolerance.limit ? min(excess + roomAround, most) : 0 }
    return Box(
      minX: world.minX - beyond(world.minX - danced.minX), minY: world.minY - beyond(world.minY - danced.minY),
      maxX: world.maxX + beyond(danced.maxX - world.maxX), maxY: world.maxY + beyond(danced.maxY - world.maxY))
  }

  /// What is used with some room around it, not too narrow and not too flat for a picture.
  private static func part(of whole: Box, around danced: Box) -> Box {
    let room = danced.inflated(by: max(1.5, 0.04 * max(danced.width, danced.depth)))
    let width = min(max(room.width, 0.8 * room.depth), whole.width)
    let depth = min(max(room.depth, 0.45 * width), whole.depth)
    // As near to the middle of what is used as the edges allow.
    let x = min(max(room.centre.x - width / 2, whole.minX), whole.maxX - width)
    let y = min(max(room.centre.y - depth / 2, whole.minY), whole.maxY - depth)
    return Box(minX: x, minY: y, maxX: x + width, maxY: y + depth)
  }
}
