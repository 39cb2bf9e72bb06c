import DanceGeometry
import DanceScore

/// Which places are open to dancers who stay on their side of the centre line.
///
/// Whoever stands left of the line may take the places left of it and on it, whoever stands right of it likewise, and
/// who stands on it, any. Three numbers decide whether that can be: with l, c and r places on the left, in the middle and
/// on the right, and L and R dancers who keep left and right, everybody finds a place if and only if L ≤ l + c,
/// R ≤ r + c and L + R ≤ l + c + r (Hall's condition: all others may go anywhere). Where a side has too few, those nearest
/// to the centre line are let across.
struct SideKeeping {
  /// A side with more dancers who should keep it than do.
  struct CrowdedSide {
    /// Left or right.
    var side: Side
    /// Places on that side and in the middle.
    var places: Int
    /// The dancers who should keep it, and those of them who cross, as indices into the starts, ascending.
    var keepers: [Int], crossing: [Int]
  }

  /// For each dancer who may not go everywhere (index into the starts), the goals allowed.
  private(set) var allowed: [Int: Set<Int>]
  /// Those who should keep their side.
  private let keepers: [Int]

  /// Dancers and places nearer to the centre line than this, in metres, stand on it.
  static let halfLine = 0.005

  /// Works out what the sides allow.
  ///
  /// - Parameters:
  ///   - keepers: those who keep their side, as indices into the starts, ascending.
  ///   - pinned: dancers with a place, or a choice of places, of their own: that is what holds for them.
  init(of keepers: [Int], from starts: [Point], to goals: [Point], pinned: [Int: Set<Int>]) {
    allowed = pinned
    self.keepers = keepers.filter { pinned[$0] == nil }
    let taken = pinned.values.reduce(into: Set<Int>()) { taken, places in
      if places.count == 1 { taken.formUnion(places) }
    }
    let open = goals.indices.filter { !taken.contains($0) }
    for side in [Side.left, .right] {
      let places = Set(open.filter { !Self.is(goals[$0], on: side.opposite) })
      let here = self.keepers.filter { Self.is(starts[$0], on: side) }
      let byDistance = here.sorted { (abs(starts[$0].x), -$0) < (abs(starts[$1].x), -$1) }
      for keeper in byDistance.dropFirst(max(0, here.count - places.count)) { allowed[keeper] = places }
    }
  }

  /// The sides that are not kept by everybody who should.
  func crowded(in assignment: Assignment, from starts: [Point], to goals: [Point]) -> [CrowdedSide] {
    [Side.left, .right].compactMap { side in
      let here = keepers.filter { Self.is(starts[$0], on: side) }
      let crossing = here.filter { keeper in
        assignment.places[keeper].map { Self.is(goals[$0], on: side.opposite) } ?? false
      }
      guard !crossing.isEmpty else { return nil }
      let places = goals.filter { !Self.is($0, on: side.opposite) }.count
      return CrowdedSide(side: side, places: places, keepers: here, crossing: crossing)
    }
  }

  private static func `is`(_ point: Point, on side: Side) -> Bool {
    (side == .left ? -point.x : point.x) > halfLine
  }
}

extension Side {
  /// The other side of the centre line.
  fileprivate var opposite: Side { self == .left ? .right : .left }
}
