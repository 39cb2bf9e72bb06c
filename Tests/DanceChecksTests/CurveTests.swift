import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import Testing

/// What is drawn over time: the closest distance and the speeds.
@Suite struct CurveTests {
  /// Two pass each other half a metre apart, between two instants of any even grid.
  private static let passing = """
    tempo 120bpm
    cast ara, bora, dami
    formation apart { point(-2, 0); point(2.03, 0.5); point(0, 4) }
    start apart
    together { ara { shift (4m, 0) over 8 } bora { shift (-4m, 0) over 8 } }
    hold 8
    """

  @Test func `samples are the closest pair of their instants, evenly from the beginning to the end`() throws {
    let (report, performance) = try check(Self.passing)
    let curve = ClosestCurve(of: performance, report: report)
    #expect(curve.samples.first?.count == 0 && curve.samples.last?.count == 16)
    #expect(curve.samples.count == 16 * 8 + 1)
    for sample in curve.samples {
      let points = (0..<3).map { performance.position(of: $0, at: sample.count) }
      let brute = [(0, 1), (0, 2), (1, 2)].map { points[$0.0].distance(to: points[$0.1]) }.min()
      #expect(sample.distance == brute)
    }
  }

  @Test func `the low points are exact, and none is above the samples around it`() throws {
    let (report, performance) = try check(Self.passing)
    let curve = ClosestCurve(of: performance, report: report)
    let closest = try #require(report.closest)
    let minimum = try #require(curve.minima.min { $0.distance < $1.distance })
    #expect(minimum.distance == closest.distance)
    #expect(minimum.count == closest.moment.count)
    #expect(minimum.finding.map { report.findings[$0].rule } == .collision)
    #expect(curve.samples.allSatisfy { ($0.distance ?? .infinity) >= closest.distance - 1e-9 })
    #expect(curve.samples.contains { ($0.distance ?? .infinity) < closest.distance } == false)
  }

  @Test func `who is alone on stage has no closest distance`() throws {
    let (report, performance) = try check("cast ara\nstart point(0, 0)\nhold 8\n")
    let curve = ClosestCurve(of: performance, report: report)
    #expect(curve.samples.allSatisfy { $0.distance == nil })
    #expect(curve.minima.isEmpty)
  }

  @Test func `speeds are metres a second, greatest and mean of all on stage`() throws {
    let speeds = SpeedCurve(of: try check(Self.passing).performance)
    // 4 m in 8 counts at 2 counts a second; one of three stands.
    let walking = try #require(speeds.samples.first { $0.count == 4 })
    #expect(abs(walking.greatest - 1) < 1e-9)
    #expect(abs(walking.mean - 2.0 / 3) < 1e-9)
    #expect(speeds.samples.last?.greatest == 0)
    #expect(speeds.peaks.map { ($0.metresPerSecond * 1e6).rounded() / 1e6 } == [1, 1, 0])
    #expect(speeds.greatest?.dancer == 0)
  }

  @Test func `the greatest speed of a dancer is that of the fastest instant of the fastest walk`() throws {
    let (_, performance) = try check(
      "cast ara, bora\nstart line(spacing: 3m)\nshift (0, 1m) over 8, ease smooth\nshift (0, 2m) over 8, ease smooth\n")
    let peak = try #require(SpeedCurve(of: performance).greatest?.peak)
    // Minimum jerk: 15/8 of the mean speed, in the middle; 2 m in 4 s.
    #expect(abs(peak.metresPerSecond - 15.0 / 8 * 0.5) < 1e-9)
    #expect(abs(peak.count - 12) < 1e-6)
  }

  @Test(arguments: [1, 2, 5]) func `the curves do not depend on the number of workers`(workers: Int) throws {
    let (report, performance) = try check(Self.passing)
    #expect(
      ClosestCurve(of: performance, report: report, workers: workers).samples
        == ClosestCurve(of: performance, report: report, workers: 3).samples)
    #expect(SpeedCurve(of: performance, workers: workers).samples == SpeedCurve(of: performance, workers: 3).samples)
  }
}
