import Foundation
import Testing

@testable import KalgunmuCLI

/// `kalgunmu check --measures`.
@Suite struct MeasuresTests {
  private static let passing = """
    cast ara, bora, 소라
    start line(spacing: 1m)
    hold 8
    swap ara, bora over 8, path arc 180deg
    """

  private static func measures(_ arguments: String...) throws -> [String: Any]? {
    let folder = try TemporaryFolder()
    let run = Run(["check", try folder.file("a.routine", passing), "--json"] + arguments)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let report = try #require(json as? [String: Any])
    #expect(report.keys.contains("measures"))
    return report["measures"] as? [String: Any]
  }

  @Test func `the report as json holds measures only when asked`() throws {
    #expect(try Self.measures() == nil)
    #expect(try Self.measures("--measures") != nil)
  }

  @Test func `every dancer and every held formation has all keys`() throws {
    let measures = try #require(try Self.measures("--measures"))
    let dancers = try #require(measures["dancers"] as? [[String: Any]])
    #expect(dancers.compactMap { $0["dancer"] as? String } == ["ara", "bora", "소라"])
    for dancer in dancers {
      #expect(
        Set(dancer.keys) == [
          "dancer", "onStage", "atCentre", "inFrontRow", "hidden", "walked", "greatestSpeed", "greatestSpeedFrom",
          "margin",
        ])
      #expect(dancer["onStage"] as? Double == 8)
    }
    // Half a circle of 1 m across, walked evenly in 4 s.
    #expect(abs((dancers[0]["walked"] as? Double ?? 0) - .pi / 2) < 1e-5)
    #expect(abs((dancers[0]["greatestSpeed"] as? Double ?? 0) - .pi / 8) < 1e-5)
    #expect(dancers[2]["walked"] as? Double == 0)
    #expect(dancers[2]["greatestSpeedFrom"] is NSNull)
    let formations = try #require(measures["formations"] as? [[String: Any]])
    #expect(formations.count == 2)
    for formation in formations {
      #expect(
        Set(formation.keys) == [
          "from", "to", "dancers", "rows", "columns", "diagonals", "circles", "arcs", "worst", "mirror", "rotation",
          "spacing",
        ])
      #expect(formation["rows"] as? Int == 1)
    }
  }

  @Test func `the table for people has a line for each dancer, columns under each other`() throws {
    let folder = try TemporaryFolder()
    let lines = Run("check", try folder.file("a.routine", Self.passing), "--measures").output.split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix("Measured") })
    let table = lines[(first + 1)...(first + 4)]
    #expect(table.map { $0.split(separator: " ").first } == ["dancer", "ara", "bora", "소라"])
    // A syllable of Hangul takes two columns.
    #expect(Set(table.dropLast().map(\.count)).count == 1)
    #expect(table.last?.count == table.first.map { $0.count - 2 })
    #expect(lines.contains { $0.hasPrefix("  1:1 to 2:1: 1 row; all in place") })
  }

  @Test func `what is measured is not printed into a report for machines`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", Self.passing), "--measures", "--sarif", "-")
    #expect(run.status == .failure)
    #expect(run.errors.contains("would both print"))
  }
}
