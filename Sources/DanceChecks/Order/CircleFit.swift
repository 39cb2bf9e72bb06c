import DanceGeometry

/// The circle with the least sum of squared distances: the algebraic fit (Kåsa, 1976), made better by Gauss–Newton steps.
struct CircleFit {
  private(set) var centre: Point
  private(set) var radius: Double

  /// The circle through some points; `nil` where they are on a line or too few.
  init?(_ points: [Point]) {
    guard points.count >= 3 else { return nil }
    let middle = Arrangement.middle(of: points)
    var normal = NormalEquations()
    for point in points {
      let way = point - middle
      normal.add((2 * way.x, 2 * way.y, 1), way.squaredLength)
    }
    guard let (x, y, power) = normal.solution else { return nil }
    centre = middle + Vector(x, y)
    radius = (power + x * x + y * y).squareRoot()
    guard radius.isFinite, radius > 0 else { return nil }
    for _ in 0..<20 where !improve(points) { break }
  }

  /// One step; whether another may help.
  private mutating func improve(_ points: [Point]) -> Bool {
    var normal = NormalEquations()
    for point in points {
      let way = point - centre
      let distance = way.length
      guard distance > 0 else { continue }
      normal.add((way.x / distance, way.y / distance, 1), distance - radius)
    }
    guard let (x, y, wider) = normal.solution else { return false }
    let length = Vector(x, y).length
    guard length + abs(wider) < radius else { return false }
    centre = centre + Vector(x, y)
    radius += wider
    return length + abs(wider) > 1e-12 * radius
  }

  /// From the circle to a point.
  func offset(of point: Point) -> Vector {
    let way = point - centre
    let length = way.length
    return length > 0 ? way * ((length - radius) / length) : Vector(radius, 0)
  }
}

/// A linear least-squares problem in three unknowns.
private struct NormalEquations {
  private var rows = [[Double]](repeating: [0, 0, 0, 0], count: 3)

  mutating func add(_ factors: (Double, Double, Double), _ value: Double) {
    let row = [factors.0, factors.1, factors.2, value]
    for index in 0..<3 {
      for column in 0..<4 { rows[index][column] += row[index] * row[column] }
    }
  }

  /// The unknowns, by elimination with pivots; `nil` if they are not determined.
  var solution: (Double, Double, Double)? {
    var rows = rows
    let size = (0..<3).map { rows[$0][$0] }.max() ?? 0
    for column in 0..<3 {
      guard let pivot = (column..<3).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12 * size
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<3 where row != column {
        let factor = rows[row][column] / rows[column][column]
        for entry in column..<4 { rows[row][entry] -= factor * rows[column][entry] }
      }
    }
    return (rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2])
  }
}
