/// Places that some dancers may take, as floating-point numbers in step, so that several can be looked at together.
struct ProofColumn: Sendable {
  /// So many are looked at together.
  private typealias Lanes = SIMD4<Double>
  /// So many places, which the nearest cache holds, are looked at for one dancer after the other.
  private static let block = 256

  let places: [Int32]
  let dancers: [Int32]
  private let x: ContiguousArray<Lanes>
  private let y: ContiguousArray<Lanes>
  private let price: ContiguousArray<Lanes>

  init(places: [Int32], at entries: [ProofLedger.Entry], dancers: [Int32]) {
    (self.places, self.dancers) = (places, dancers)
    func lanes(_ value: (ProofLedger.Entry) -> Int64, beyond: Double) -> ContiguousArray<Lanes> {
      ContiguousArray(
        stride(from: 0, to: entries.count, by: Lanes.scalarCount).map { first in
          var lanes = Lanes(repeating: beyond)
          for lane in 0..<min(Lanes.scalarCount, entries.count - first) {
            lanes[lane] = Double(value(entries[first + lane]))
          }
          return lanes
        })
    }
    x = lanes({ $0.x }, beyond: 0)
    y = lanes({ $0.y }, beyond: 0)
    // What is beyond the last place costs more than anything.
    price = lanes({ $0.price }, beyond: -.infinity)
  }

  /// The places in blocks.
  var blocks: [Range<Int>] {
    stride(from: 0, to: places.count, by: Self.block).map { $0..<min($0 + Self.block, places.count) }
  }

  /// The least that the square of a way to a place of a block exceeds the two prices by, if it is no longer than allowed.
  func leastSquared(_ block: Range<Int>, _ dancer: ProofLedger.Entry, within most: Double) -> Double {
    least(block, dancer, within: most) { $0 }
  }

  /// The same for what a plain way counts.
  func leastPlain(_ block: Range<Int>, _ dancer: ProofLedger.Entry, within most: Double) -> Double {
    least(block, dancer, within: most) { square in
      let metres = square * (1e-4 * 1e-4)
      return (metres.squareRoot() + metres * 0x1p-34) * 0x1p42
    }
  }

  @inline(__always)
  private func least(
    _ block: Range<Int>, _ dancer: ProofLedger.Entry, within most: Double, _ cost: (Lanes) -> Lanes
  ) -> Double {
    let (ownX, ownY) = (Lanes(repeating: Double(dancer.x)), Lanes(repeating: Double(dancer.y)))
    let (first, end) = (block.lowerBound / Lanes.scalarCount, (block.upperBound - 1) / Lanes.scalarCount + 1)
    var least = Lanes(repeating: .infinity)
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        price.withUnsafeBufferPointer { price in
          for position in first..<end {
            let (dx, dy) = (x[position] - ownX, y[position] - ownY)
            let square = dx * dx + dy * dy
            var excess = cost(square) - price[position]
            if most < .infinity { excess.replace(with: .infinity, where: square .> most) }
            least.replace(with: excess, where: excess .< least)
          }
        }
      }
    }
    return least.min() - Double(dancer.price)
  }
}
