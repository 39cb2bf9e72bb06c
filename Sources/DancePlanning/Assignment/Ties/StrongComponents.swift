/// The parts of a directed graph within which every node leads to every other (Tarjan, 1972; without recursion, since
/// chains may be as long as the cast). Linear in nodes and arrows.
struct StrongComponents {
  /// The number of the component of each node.
  private(set) var numbers: [Int32]

  /// Finds the components of a graph.
  ///
  /// - Parameters:
  ///   - count: how many nodes there are.
  ///   - degree: how many arrows leave a node.
  ///   - target: where the arrow of a node with a number leads.
  init(count: Int, degree: (Int) -> Int, target: (Int, Int) -> Int) {
    numbers = Array(repeating: -1, count: count)
    var found = [Int32](repeating: -1, count: count)
    var lowest = found
    var arrow = [Int32](repeating: 0, count: count)
    var open: [Int] = []
    var (order, components) = (Int32(0), Int32(0))
    for root in 0..<count where found[root] < 0 {
      var path = [root]
      while let node = path.last {
        if found[node] < 0 {
          (found[node], lowest[node]) = (order, order)
          order += 1
          open.append(node)
        }
        if Int(arrow[node]) < degree(node) {
          let other = target(node, Int(arrow[node]))
          arrow[node] += 1
          if found[other] < 0 {
            path.append(other)
          } else if numbers[other] < 0 {
            lowest[node] = min(lowest[node], found[other])
          }
          continue
        }
        path.removeLast()
        if let before = path.last { lowest[before] = min(lowest[before], lowest[node]) }
        guard lowest[node] == found[node] else { continue }
        while let member = open.popLast() {
          numbers[member] = components
          if member == node { break }
        }
        components += 1
      }
    }
  }
}
