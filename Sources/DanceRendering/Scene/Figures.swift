import DanceGeometry
import DancePlanning

extension Scene {
  /// Everyone to be seen, by cast order: a collection of ``Figure``, kept as columns because crowds have thousands.
  public struct Figures: RandomAccessCollection, Sendable {
    /// Where somebody looks, and from which height.
    struct Look: Hashable, Sendable {
      var gaze: Vector
      var height: Double

      static let standing = Look(gaze: Vector.unit(.audience), height: 1)
    }

    /// The cast indices, ascending.
    let dancers: [Int32]
    /// In metres, as in ``Figure/position``.
    let x: [Double]
    let y: [Double]
    /// In metres, as in ``Figure/ahead``.
    let aheadX: [Double]
    let aheadY: [Double]
    /// How many are under way.
    let walkerCount: Int
    /// For each figure the index of its look.
    let lookIndices: [Int32]
    let looks: [Look]

    /// The first position: 0.
    public var startIndex: Int { 0 }
    /// Behind the last.
    public var endIndex: Int { dancers.count }

    /// One of them.
    public subscript(index: Int) -> Figure {
      let look = looks[Int(lookIndices[index])]
      return Figure(
        dancer: Int(dancers[index]), position: Point(x[index], y[index]), gaze: look.gaze, height: look.height,
        ahead: Vector(aheadX[index], aheadY[index]))
    }

    /// Everybody at a moment.
    init(of performance: Performance, at count: Double, allStandAndFaceFront: Bool) {
      let places = performance.tracks.places(at: count)
      walkerCount = places.walkerCount
      (dancers, x, y, aheadX, aheadY) = (places.dancers, places.x, places.y, places.aheadX, places.aheadY)
      guard !allStandAndFaceFront else {
        looks = [.standing]
        lookIndices = [Int32](repeating: 0, count: places.count)
        return
      }
      var looks: [Look] = []
      var indices: [Int32] = []
      indices.reserveCapacity(places.count)
      // Crowds look one way most of the time: the last direction is worth remembering.
      var (facing, gaze) = (Angle.audience, Vector.unit(.audience))
      for dancer in places.dancers {
        let angle = performance.facing(of: Int(dancer), at: count)
        if angle != facing { (facing, gaze) = (angle, .unit(angle)) }
        let look = Look(gaze: gaze, height: performance.height(of: Int(dancer), at: count))
        if looks.last != look { looks.append(look) }
        indices.append(Int32(looks.count - 1))
      }
      (self.looks, lookIndices) = (looks, indices)
    }

    /// Some figures, by cast order.
    init(_ figures: some Sequence<Figure>) {
      var (dancers, x, y): ([Int32], [Double], [Double]) = ([], [], [])
      var (aheadX, aheadY): ([Double], [Double]) = ([], [])
      var (looks, indices): ([Look], [Int32]) = ([], [])
      for figure in figures {
        dancers.append(Int32(figure.dancer))
        x.append(figure.position.x)
        y.append(figure.position.y)
        aheadX.append(figure.ahead.x)
        aheadY.append(figure.ahead.y)
        let look = Look(gaze: figure.gaze, height: figure.height)
        if looks.last != look { looks.append(look) }
        indices.append(Int32(looks.count - 1))
      }
      (self.dancers, self.x, self.y, self.looks, lookIndices) = (dancers, x, y, looks, indices)
      (self.aheadX, self.aheadY) = (aheadX, aheadY)
      walkerCount = zip(aheadX, aheadY).count { $0 != 0 || $1 != 0 }
    }
  }
}
