import DanceInterchange
import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

/// What is pinned byte for byte: the motion of small examples and a frame of every example.
@Suite struct GoldenTests {
  @Test(arguments: ["first-steps", "duo", "entrances"]) func `the performance of an example stays as it is`(
    name: String
  ) throws {
    let choreography = try Choreography(contentsOf: Examples.path("\(name).routine"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let json = try encoder.encode(PerformanceDocument(of: choreography.performance))
    #expect(GoldenFile.complaint(about: Array(json), name: "\(name).json") == nil)
  }

  @Test(arguments: Examples.names.filter { $0 != "mass-performance.routine" })
  func `a frame of every example stays as it is`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path(name))
    let frame = choreography.frames.frame(at: (choreography.routine.counts * 0.55).rounded())
    #expect(XMLChecker.check(frame).complaint == nil)
    #expect(GoldenFile.complaint(about: frame, name: name.replacing(".routine", with: ".svg")) == nil)
  }

  @Test func `thousands of performers give the same bytes twice`() throws {
    let choreography = try Choreography(contentsOf: Examples.path("mass-performance.routine"))
    let frames = choreography.frames
    #expect(frames.frame(at: 77) == frames.frame(at: 77))
    #expect(XMLChecker.check(frames.frame(at: 77)).complaint == nil)
  }
}
