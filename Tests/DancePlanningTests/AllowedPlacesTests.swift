import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct AllowedPlacesTests {
  @Test func `restrictions add up and are shared`() {
    var allowed = AllowedPlaces()
    #expect(allowed.isEverything && allowed.allows(7, 7))
    allowed.restrict(0..<1000, to: 0..<500)
    #expect(allowed.choices.count == 1)
    allowed.restrict([3, 5, 2000], to: [400, 499, 600])
    #expect(allowed.choices.count == 3)
    #expect(allowed.places(of: 3) == [400, 499] && allowed.places(of: 2000) == [400, 499, 600])
    #expect(allowed.allows(4, 499) && !allowed.allows(4, 500) && allowed.allows(1500, 500))
  }

  @Test func `what is allowed is what sets say`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      var allowed = AllowedPlaces()
      var sets = Array(repeating: Set(0..<12), count: 10)
      for _ in 0..<random.integer(in: 0...4) {
        let dancers = (0..<10).filter { _ in random.integer(in: 0...1) == 0 }
        let places = Set((0..<12).filter { _ in random.integer(in: 0...2) > 0 })
        allowed.restrict(dancers, to: places)
        for dancer in dancers { sets[dancer].formIntersection(places) }
      }
      for dancer in 0..<10 {
        #expect((0..<12).filter { allowed.allows(dancer, $0) } == sets[dancer].sorted())
      }
    }
  }
}
