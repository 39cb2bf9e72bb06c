import DanceGeometry

extension Shape {
  static let wedge = Shape(
    "wedge",
    """
    A filled triangle with its point to the audience: rows of 1, 2, 3 …, from the front, each from the audience's left. A \
    last row that is not full stands in the middle. All neighbours are `spacing` apart.
    """,
    [.n, .count("rows"), .length("spacing", standardSpacing)]
  ) { arguments throws(ShapeMisuse) in
    let places = try wedgePlaces(arguments)
    let spacing = arguments["spacing"]
    let back = spacing * 0.75.squareRoot()
    var points: [Point] = []
    var row = 1
    while points.count < places {
      let y = Double(row - 1) * back
      points += Symmetry.row(min(row, places - points.count), interval: spacing).map { Point($0, y) }
      row += 1
    }
    return Symmetry.centredInDepth(points)
  }

  private static func wedgePlaces(_ arguments: ShapeArguments) throws(ShapeMisuse) -> Int {
    guard let rows = arguments.count("rows") else { return arguments.n }
    guard rows <= 1000, rows * (rows + 1) / 2 <= Allowance.places else {
      throw ShapeMisuse("rows", "\(rows) rows are more than the \(Allowance.places) places a formation may have")
    }
    let full = rows * (rows + 1) / 2
    guard arguments.saysHowMany else { return full }
    guard arguments.n <= full else {
      throw ShapeMisuse("n", "\(arguments.n) do not fit into \(rows) rows, which hold \(full)")
    }
    return arguments.n
  }
}
