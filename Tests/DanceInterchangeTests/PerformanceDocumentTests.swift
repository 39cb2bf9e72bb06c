import DanceInterchange
import Foundation
import Kalgunmu
import Testing

@Suite struct PerformanceDocumentTests {
  @Test func `a performance becomes a document of segments`() throws {
    let choreography = try Choreography(
      text: """
        routine "Two"
        cast a, b
        start line(2, spacing: 2m)
        hold 4
        turn 90deg about (0, 0) over 4, ease smooth
        shift (0, 1m) over 8
        """)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(PerformanceDocument(of: choreography.performance)), as: UTF8.self)
    #expect(
      text.contains(
        #"{"arc":{"centre":[0,0],"from":180,"radius":1,"sweep":90},"easing":"smooth","from":4,"presence":"on stage","to":8}"#
      ))
    #expect(text.contains(#"{"easing":"linear","from":8,"line":[[0,-1],[0,0]],"presence":"on stage","to":16}"#))
    #expect(text.contains(#"{"from":0,"presence":"on stage","still":[-1,0],"to":4}"#))
  }
}
