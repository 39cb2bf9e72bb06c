// Random numbers by counting: Philox4×32-10 (Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, 2011).
//
// Instead of a state that goes on from number to number there is a function from a counter to numbers. So the numbers of
// take 17, dancer 4, move 9 can be had without those before them, on any machine and in any order.

/// Random numbers as a function of a key and a counter.
package struct Philox: Sendable {
  /// Four numbers of 32 bits.
  package typealias Block = SIMD4<UInt32>

  private let key: SIMD2<UInt32>

  /// The function of a key.
  package init(key: UInt64) {
    self.key = SIMD2(UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
  }

  /// The four numbers of a counter.
  package func block(_ counter: Block) -> Block {
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<10 {
      let first = UInt64(c0) &* 0xD251_1F53
      let second = UInt64(c2) &* 0xCD9E_8D57
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      // Weyl sequences of the golden ratio and of √3 − 1.
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return Block(c0, c1, c2, c3)
  }
}
