/// The least total of an assignment by the plainest method there is: one row after another is added along the cheapest chain
/// of all columns (Kuhn, 1955; Munkres, 1957). It shares no code with what it is to test. O(n³).
public struct HungarianMethod {
  /// The column of each row.
  public private(set) var columns: [Int]
  /// What they cost together.
  public private(set) var total: Double

  /// Solves a square table of costs, row by row.
  public init(_ costs: [[Double]]) {
    let count = costs.count
    var (rowPrices, columnPrices) = ([Double](repeating: 0, count: count + 1), [Double](repeating: 0, count: count + 1))
    // Column 0 stands for none; rows and columns are counted from 1.
    var rowOfColumn = [Int](repeating: 0, count: count + 1)
    for row in stride(from: 1, through: count, by: 1) {
      rowOfColumn[0] = row
      var column = 0
      var distance = [Double](repeating: .infinity, count: count + 1)
      var cameFrom = [Int](repeating: 0, count: count + 1)
      var isSettled = [Bool](repeating: false, count: count + 1)
      repeat {
        isSettled[column] = true
        let (own, price) = (costs[rowOfColumn[column] - 1], rowPrices[rowOfColumn[column]])
        var (least, next) = (Double.infinity, 0)
        for other in 1...count where !isSettled[other] {
          let reduced = own[other - 1] - price - columnPrices[other]
          if reduced < distance[other] { (distance[other], cameFrom[other]) = (reduced, column) }
          if distance[other] < least { (least, next) = (distance[other], other) }
        }
        for other in 0...count {
          if isSettled[other] {
            rowPrices[rowOfColumn[other]] += least
            columnPrices[other] -= least
          } else {
            distance[other] -= least
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      repeat {
        rowOfColumn[column] = rowOfColumn[cameFrom[column]]
        column = cameFrom[column]
      } while column != 0
    }
    columns = Array(repeating: 0, count: count)
    for column in stride(from: 1, through: count, by: 1) { columns[rowOfColumn[column] - 1] = column - 1 }
    total = columns.indices.reduce(0) { [columns] in $0 + costs[$1][columns[$1]] }
  }
}
