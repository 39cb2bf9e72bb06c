import DancePlanning
import DanceScore
import DanceSource
import Testing

@testable import DanceChecks

/// What is said of a passage that was mended, or could not be.
@Suite struct RepairWordsTests {
  private func words(_ text: String) throws -> String {
    let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text))
    let routine = try #require(resolution.routine)
    let performance = Performance(of: routine, effort: .normal)
    return PlanReport(of: performance).transitions.flatMap { $0.remarks(in: performance) }.map(\.message).joined(
      separator: "\n")
  }

  @Test func `who leads from the wrong end is told to turn the file round`() throws {
    let words = try words(
      """
      stage 24m x 12m
      tempo 120bpm
      cast ara, bora, dami
      start line(3, spacing: 1m)
      follow path("M 3 0 L 8 0") over 16
      """)
    #expect(words.contains("ara and bora would be 0.00 m apart"))
    #expect(words.contains("let the file stand the other way round (`reversed`)"))
  }

  @Test func `two who end nearer than they should are told that no way can help`() throws {
    let words = try words(
      """
      stage 12m x 12m
      tempo 120bpm
      cast ara, bora
      start line(2, spacing: 2m)
      move 8 to line(2, spacing: 0.3m)
      """)
    #expect(words.contains("ara and bora end nearer to each other than that"))
  }

  @Test func `who waits is named with the counts`() throws {
    let words = try words(
      """
      stage 16m x 16m
      tempo 120bpm
      cast ara, bora
      formation here { point(-4m, 0); point(0, -4m) }
      formation there { point(4m, 0); point(0, 4m) }
      start here
      move 16 to there, assign order
      """)
    #expect(words.contains("mended: "))
    #expect(words.contains("later") || words.contains("goes"))
  }

  @Test func `who stands too near from the beginning is not said to be mended`() throws {
    let words = try words(
      """
      stage 12m x 12m
      tempo 120bpm
      cast ara, bora
      start line(2, spacing: 0.25m)
      together {
        ara { shift (0.1m, 0.25m) over 8, ease smooth }
        bora { shift (0.1m, 0.25m) over 8 }
      }
      """)
    #expect(words.contains("collide"))
    #expect(!words.contains("mended"))
  }

  @Test func `beside what is mended stands who ends too near whatever the way`() throws {
    let words = try words(
      """
      stage 16m x 16m
      tempo 120bpm
      cast ara, bora, dami, eunji
      formation here { point(-4m, 0); point(4m, 0); point(-4m, -5m); point(4m, -5m) }
      formation there { point(4m, 0); point(-4m, 0); point(-0.1m, -5m); point(0.1m, -5m) }
      start here
      move 16 to there, assign order
      """)
    #expect(words.contains("mended: "))
    #expect(words.contains("dami and eunji end 0.20 m apart (0.60 m wanted), whatever their ways"))
  }

  @Test func `a dancer alone goes alone, and two trade places`() throws {
    let (report, performance) = try plan(
      """
      stage 16m x 16m
      tempo 120bpm
      cast ara, bora
      start line(2, spacing: 2m)
      together { ara { shift (0, 1m) over 4 } }
      swap ara, bora over 8
      """)
    let texts = report.transitions.map { PlanExplanation(of: $0, in: performance).sentences.joined(separator: " ") }
    #expect(texts[0].contains("ara goes alone"))
    #expect(texts[1].contains("ara and bora trade places"))
  }
}
