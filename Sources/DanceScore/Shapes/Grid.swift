import DanceGeometry

extension Shape {
  static let grid = Shape(
    "grid",
    """
    Rows and columns, the front row first, each from the audience's left; `stagger: true` shifts every second row by half \
    an interval, so that the back row looks through windows. With `n`, a last row that is not full stands in the middle.
    """,
    [
      .n, .count("rows"), .count("columns"), .length("spacing", standardSpacing),
      .length("depth_spacing", nil, text: "spacing"),
      ShapeParameter(name: "stagger", kind: .truth, initialText: "false"),
    ]
  ) { arguments throws(ShapeMisuse) in
    let block = try Block(arguments)
    let across = arguments["spacing"]
    let back = arguments.given("depth_spacing") ?? across
    let shift = arguments.truths["stagger"] == true && block.rows > 1 ? across / 4 : 0
    var points: [Point] = []
    for (row, y) in Symmetry.row(block.rows, interval: back).enumerated() {
      let inRow = min(block.columns, block.places - row * block.columns)
      points += Symmetry.row(inRow, interval: across).map { Point($0 + (row % 2 == 0 ? -shift : shift), y) }
    }
    return points
  }

  /// How many rows and columns a grid has.
  private struct Block {
    var rows: Int, columns: Int, places: Int

    init(_ arguments: ShapeArguments) throws(ShapeMisuse) {
      let (givenRows, givenColumns) = (arguments.count("rows"), arguments.count("columns"))
      if let givenRows, let givenColumns, !arguments.saysHowMany {
        places = givenRows * givenColumns
      } else {
        places = arguments.n
      }
      let placesInRow = givenRows.map { [places] in (places + $0 - 1) / $0 }
      columns = max(givenColumns ?? placesInRow ?? Int(Double(places).squareRoot().rounded(.up)), 1)
      rows = (places + columns - 1) / columns
      if let givenRows, rows > givenRows {
        throw ShapeMisuse("n", "\(places) do not fit into \(givenRows) rows of \(columns)")
      }
      guard places <= Allowance.places else {
        throw ShapeMisuse("rows", "\(places) places are more than the \(Allowance.places) a formation may have")
      }
    }
  }
}
