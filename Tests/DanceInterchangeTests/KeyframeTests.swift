import DanceInterchange
import DanceTestSupport
import Kalgunmu
import Testing

/// Reads a table given as text.
private func table(_ text: String) -> KeyframeTable {
  var sources = SourceMap()
  let file = SourceFile(name: "show.csv", text: text)
  return KeyframeTable(file, id: sources.add(file))
}

/// Plans a table on a stage of its own size.
private func performance(_ text: String) -> Performance {
  var sources = SourceMap()
  let file = SourceFile(name: "show.csv", text: text)
  let table = KeyframeTable(file, id: sources.add(file))
  let setting = Routine(
    title: "", stage: .standard, cast: [], clock: Clock(beatsPerMinute: 120), sources: SourceMap())
  return table.performance(title: "show", setting: setting, floor: .asLargeAsNeeded, sources: sources)
}

@Suite struct KeyframeTableTests {
  @Test func `columns may stand in any order, rows too, and names may be quoted`() {
    let table = table("\u{FEFF}y,x,dancer,count,name\r\n2,1,\"a,b\",8,\"Ara \"\"A\"\"\"\r\n\r\n0,0,\"a,b\",0,\r\n")
    #expect(table.diagnostics.isEmpty)
    #expect(table.dancers == ["a,b"])
    #expect(table.fullNames == [0: "Ara \"A\""])
    #expect(table.rows.map(\.count) == [8, 0])
    #expect(table.rows[0].position == Point(1, 2))
  }

  @Test(arguments: [
    ("", "empty-table"), ("count,dancer,x,y\n", "empty-table"), ("count,dancer,x\n0,a,1\n", "missing-column"),
    ("count,dancer,x,z,y\n", "unknown-column"), ("count,dancer,x,y,x\n0,a,1,1,1\n", "repeated-column"),
    ("count,dancer,x,y\n0,a,1\n", "wrong-width"), ("count,dancer,x,y\n0,a,one,1\n", "expected-number"),
    ("count,dancer,x,y\n0,a,nan,1\n", "expected-number"), ("count,dancer,x,y\n-1,a,0,1\n", "out-of-range"),
    ("count,dancer,x,y\n1e300,a,0,1\n", "out-of-range"), ("count,dancer,x,y\n0,,0,1\n", "missing-dancer"),
    ("count,dancer,x,y,on\n0,a,0,1,yes\n", "expected-truth"),
    ("count,dancer,x,y\n0,\"a,0,1\n4,a,0,1\n", "unclosed-quote"), ("count,dancer,\"x,y\n0,a,0,1\n", "unclosed-quote"),
    ("count,dancer,x,y,name\n0,a,0,1,Ara\n4,a,0,1,\n8,a,0,1,Bora\n", "other-name"),
  ])
  func `what is wrong with a table is said at its place`(text: String, id: String) {
    let found = table(text).diagnostics
    #expect(found.map(\.id) == [id])
    #expect(found.allSatisfy { Int($0.location.span.upper) <= text.utf8.count })
  }

  @Test(arguments: [
    "count;dancer;x;y\n0;a;-1,5;2\n8;a;1.5;2\n", "count\tdancer\tx\ty\r\n0\ta\t-1,5\t2\r\n8\ta\t1.5\t2\r\n",
  ])
  func `semicolons and tabs stand between columns too, and then a decimal comma is read`(text: String) {
    let table = table(text)
    #expect(table.diagnostics.isEmpty)
    #expect(table.rows.map(\.position) == [Point(-1.5, 2), Point(1.5, 2)])
  }

  @Test func `a quote that closes only in a later line is named as the cause`() {
    let found = table("count,dancer,x,y\n0,\"a,0,1\n4,\"b,0,1\n").diagnostics
    #expect(found.map(\.id) == ["unclosed-quote"])
    #expect(found.map(\.location.span) == [Span(19, 20)])
  }

  @Test func `the same full name in every row is none too many`() {
    #expect(table("count,dancer,x,y,name\n0,a,0,1,Ara\n4,a,0,1,Ara\n").diagnostics.isEmpty)
  }

  @Test func `dancers walk straight and evenly between their own keyframes`() {
    let performance = performance("count,dancer,x,y\n0,a,0,0\n0,b,5,0\n8,a,8,0\n4,b,5,4\n16,b,5,4\n")
    #expect(performance.position(of: 0, at: 2) == Point(2, 0))
    #expect(performance.position(of: 1, at: 2) == Point(5, 2))
    #expect(performance.position(of: 1, at: 12) == Point(5, 4))
    #expect(performance.position(of: 0, at: 15) == Point(8, 0))
    #expect(performance.routine.counts == 16)
  }

  @Test func `who is off stage is not checked, and passes on the way on`() {
    let performance = performance(
      "count,dancer,x,y,on\n0,a,0,0,1\n0,b,0,0,0\n8,a,0,0,1\n8,b,0,0,0\n16,b,3,0,1\n24,b,3,0,1\n24,a,0,0,1\n")
    #expect(performance.presence(of: 1, at: 4) == .waiting)
    #expect(performance.presence(of: 1, at: 12) == .passing)
    #expect(performance.presence(of: 1, at: 20) == .onStage)
    let report = CheckReport(of: performance)
    #expect(report.findings.filter { $0.rule == .collision }.map(\.from.count) == [8])
  }

  @Test func `a finding names the row of its dancer`() throws {
    let performance = performance("count,dancer,x,y\n0,a,-9,5\n0,b,-2,0\n0,c,2,0\n8,a,-9,5\n8,b,2,0\n8,c,-2,0\n")
    let finding = try #require(CheckReport(of: performance).findings.first { $0.rule == .collision })
    let location = try #require(finding.location)
    #expect(performance.routine.sources.position(of: location).line == 6)
  }

  @Test func `two keyframes of one count are a jump`() {
    let report = CheckReport(of: performance("count,dancer,x,y\n0,a,0,0\n8,a,0,0\n8,a,4,0\n16,a,4,0\n"))
    #expect(report.findings.map(\.rule) == [.jump])
    #expect(report.findings.first?.value == 4)
  }

  @Test func `two keyframes of the count at which somebody appears are a jump`() {
    let report = CheckReport(of: performance("count,dancer,x,y\n0,a,0,0\n8,a,4,0\n8,b,4,1\n8,b,0,2\n9,a,2,0\n"))
    let jumps = report.findings.filter { $0.rule == .jump }
    #expect(jumps.map(\.dancers) == [[1]])
    #expect(jumps.map(\.from.count) == [8])
  }

  @Test func `who appears at the last count is checked there`() {
    let report = CheckReport(of: performance("count,dancer,x,y\n0,a,0,0\n8,a,0,0\n8,b,0,0\n"))
    #expect(report.findings.map(\.rule) == [.collision])
    #expect(report.closest?.distance == 0)
  }

  @Test(arguments: 1...30) func `the pairs that ever collide are those of the closed form, pair by pair`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (dancers, keyframes) = (random.integer(in: 2...70), random.integer(in: 2...6))
    // On a coarse lattice: people stacked on one spot, equal coordinates, collinear and mirrored ways.
    let isCoarse = seed % 2 == 0
    func coordinate() -> Double {
      isCoarse ? Double(random.integer(in: -4...4)) : random.number(in: -6...6)
    }
    var places: [[Point]] = []
    var text = "count,dancer,x,y\n"
    for keyframe in 0..<keyframes {
      places.append((0..<dancers).map { _ in Point(coordinate(), coordinate()) })
      for (dancer, point) in places[keyframe].enumerated() {
        text += "\(keyframe * 8),d\(dancer),\(point.x),\(point.y)\n"
      }
    }
    var expected: Set<[Int]> = []
    var closest = Double.infinity
    for first in 0..<dancers {
      for second in (first + 1)..<dancers {
        for keyframe in 0..<(keyframes - 1) {
          let start = places[keyframe][first] - places[keyframe][second]
          let end = places[keyframe + 1][first] - places[keyframe + 1][second]
          let change = end - start
          let share = change.squaredLength > 0 ? -start.dot(change) / change.squaredLength : 0
          let distance = (start + change * min(max(share, 0), 1)).length
          if distance < 0.52 - 1e-9 { expected.insert([first, second]) }
          closest = min(closest, distance)
        }
      }
    }
    let report = CheckReport(of: performance(text))
    #expect(Set(report.findings.filter { $0.rule == .collision }.map(\.dancers)) == expected)
    #expect(abs((report.closest?.distance ?? .infinity) - closest) < 1e-6)
  }
}
