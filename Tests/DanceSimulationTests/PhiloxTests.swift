import Testing

@testable import DanceSimulation

/// The numbers of a counter, against the vectors that come with the authors' own code.
@Suite struct PhiloxTests {
  @Test func `Philox gives the published numbers`() {
    #expect(Philox(key: 0).block([0, 0, 0, 0]) == [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8])
    let ones = UInt32.max
    #expect(
      Philox(key: .max).block([ones, ones, ones, ones]) == [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD])
    #expect(
      Philox(key: 0x299F_31D0_A409_3822).block([0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344])
        == [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1])
  }

  @Test func `neighbouring counters have nothing in common`() {
    let philox = Philox(key: 7)
    var differing = 0
    for counter in 0..<1000 as Range<UInt32> {
      let (one, next) = (philox.block([counter, 0, 0, 0]), philox.block([counter + 1, 0, 0, 0]))
      for lane in 0..<4 { differing += (one[lane] ^ next[lane]).nonzeroBitCount }
    }
    // Half of 128,000 bits, give or take six deviations.
    #expect(abs(differing - 64_000) < 1100)
  }
}
