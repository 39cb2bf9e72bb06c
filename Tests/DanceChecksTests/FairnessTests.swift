import DancePlanning
import DanceScore
import Testing

@testable import DanceChecks

@Suite struct FairnessTests {
  private func fairness(_ text: String, withSight: Bool = false) throws -> [Fairness.Share] {
    let performance = try check("tempo 60bpm\n" + text).performance
    return Fairness(of: performance, sight: withSight ? SightSurvey(of: performance) : nil).dancers
  }

  @Test func `the point of a wedge is the centre and the front row`() throws {
    let shares = try fairness("cast a, b, c\nstart wedge\nhold 8")
    #expect(shares.map(\.onStage) == [8, 8, 8])
    #expect(shares.map(\.atCentre) == [8, 0, 0])
    #expect(shares.map(\.inFrontRow) == [8, 0, 0])
    #expect(shares.map(\.walked) == [0, 0, 0])
    #expect(shares.map(\.hidden) == [nil, nil, nil])
  }

  @Test func `a line is one front row, and only its middle is the centre`() throws {
    let shares = try fairness("cast a, b, c\nstart line(3, spacing: 1m)\nhold 8")
    #expect(shares.map(\.inFrontRow) == [8, 8, 8])
    #expect(shares.map(\.atCentre) == [0, 8, 0])
  }

  @Test func `two who flank the centre line share it, and a gap in the middle leaves it free`() throws {
    #expect(try fairness("cast a, b\nstart line(2, spacing: 1.5m)\nhold 4").map(\.atCentre) == [4, 4])
    #expect(try fairness("cast a, b\nstart line(2, spacing: 1.6m)\nhold 4").map(\.atCentre) == [0, 0])
  }

  @Test func `behind a gap in the front row, the second row has the centre`() throws {
    let shares = try fairness(
      "cast a, b, c\nformation f { point(-1, -2)\n point(1, -2)\n point(0, 0) }\nstart f\nhold 4")
    #expect(shares.map(\.atCentre) == [0, 0, 4])
    #expect(shares.map(\.inFrontRow) == [4, 4, 0])
  }

  @Test func `ways and times are exact, and places on the move to a quarter of a count`() throws {
    let shares = try fairness(
      "cast a, b\nformation f { point(0, 0)\n point(0, 2) }\nstart f\nhold 4\nswap a, b over 8\nhold 4")
    #expect(shares.map { ($0.walked * 1e6).rounded() / 1e6 } == [3.141593, 3.141593])
    #expect(shares.map(\.onStage) == [16, 16])
    // 4 s each in front by themselves, and half of the swap, of which both are level for a sixth.
    #expect(shares.allSatisfy { abs($0.inFrontRow - (8 + 8 * 0.16086 / 2)) < 0.25 })
  }

  @Test func `whoever is on the way in is not on stage yet, but walks`() throws {
    let shares = try fairness(
      "cast a, b\noffstage b\nstart point(0, 0)\nenter b from left over 8 to point(2, 0)\nhold 4")
    #expect(shares.map(\.onStage) == [12, 4])
    #expect(shares[1].walked > 4)
    #expect(shares.map(\.inFrontRow) == [12, 4])
  }

  @Test func `who is hidden is told in seconds, where sight was surveyed`() throws {
    let shares = try fairness(
      "audience 5m, seats 1\ncast a, b\nstart column(spacing: 1m)\nhold 6", withSight: true)
    #expect(shares.map(\.hidden) == [0, 6])
  }
}
