import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks

@Suite struct LandingTests {
  private let three = "cast a, b, c\nlimits { landing 0 }\nstart line(3, spacing: 2m)\n"

  /// What is found of those who land early or late, as `a, b early 2 (4…6)`.
  private func strays(_ text: String) throws -> [String] {
    let (report, performance) = try check(text)
    return report.findings.filter { $0.rule == .early || $0.rule == .late }.map { finding in
      let names = finding.dancers.map { performance.routine.cast[$0].name }.joined(separator: ", ")
      let counts = [finding.value ?? -1, finding.from.count, finding.to.count].map {
        FixedDecimal.shortText($0, atMost: 2)
      }
      return "\(names) \(finding.rule.rawValue) \(counts[0]) (\(counts[1])…\(counts[2]))"
    }
  }

  @Test func `the count on which most land is the group's`() throws {
    let lanes = "together { a, b { shift (0, 1m) over 8 }\n c { shift (0, 1m) over 5\n hold 3 } }"
    #expect(try strays(three + lanes) == ["c early 3 (5…8)"])
    let others = "together { a, b { shift (0, 1m) over 5\n hold 3 }\n c { shift (0, 1m) over 8 } }"
    #expect(try strays(three + others) == ["c late 3 (5…8)"])
  }

  @Test func `early is a warning, late an error, and both say who, by how much and which statement`() throws {
    let early = try check(three + "together { a, b { shift (0, 1m) over 8 }\n c { shift (0, 1m) over 5\n hold 3 } }")
    let finding = try #require(early.report.findings.first { $0.rule == .early })
    #expect(finding.severity == .warning)
    #expect(finding.message == "c lands 3 counts before the others, who land at 2:1 (limit 0 counts)")
    #expect(finding.hint == "let it take 8 counts, and a `hold` behind it 3 counts less")
    let location = try #require(finding.location)
    #expect(early.performance.routine.sources[location.file].text(of: location.span) == "shift (0, 1m) over 5")
    let late = try findings(
      .late, three + "together { a, b { shift (0, 1m) over 5\n hold 3 }\n c { shift (0, 1m) over 8 } }")
    #expect(late.map(\.severity) == [.error])
    #expect(late.map(\.message) == ["c lands 3 counts after the others, who land at 1:6 (limit 0 counts)"])
  }

  @Test func `of equally many the latest count is the group's`() throws {
    let text = "cast a, b\nlimits { landing 0 }\nstart line(2, spacing: 2m)\n"
    let lanes = "together { a { shift (0, 1m) over 4\n hold 4 }\n b { shift (0, 1m) over 8 } }"
    #expect(try strays(text + lanes) == ["a early 4 (4…8)"])
    #expect(
      try findings(.early, text + lanes).map(\.message)
        == ["a lands 4 counts before b, who lands at 2:1 (limit 0 counts)"])
  }

  @Test func `who lands within the limit is together with the others`() throws {
    let lanes = "together { a, b { shift (0, 1m) over 8 }\n c { shift (0, 1m) over 7\n hold 1 } }"
    for (limit, count) in [("0.5", 1), ("1", 0), ("2", 0)] {
      #expect(try strays(three.replacing("landing 0", with: "landing \(limit)") + lanes).count == count)
    }
    #expect(try strays(three.replacing("limits { landing 0 }\n", with: "") + lanes).isEmpty)
  }

  @Test func `a canon is one movement, and its last landing the group's`() throws {
    let text =
      three
      + "together { a { shift (0, 1m) over 4\n hold 4 }\n b { hold 2\n shift (0, 1m) over 4\n hold 2 }\n"
      + "c { hold 4\n shift (0, 1m) over 4 } }"
    #expect(try strays(text) == ["a, b early 4 (4…8)"])
    #expect(
      try findings(.early, text).map(\.message)
        == ["a and b land up to 4 counts before c, who lands at 2:1 (limit 0 counts)"])
  }

  @Test func `a stagger and a delay land together`() throws {
    #expect(try strays(three + "shift (0, 1m) over 8, stagger 1 from left\nshift (0, -1m) over 8, delay a 3").isEmpty)
  }

  @Test func `moves that only touch are two movements`() throws {
    let text = "together { a, b { shift (0, 1m) over 4\n hold 4 }\n c { hold 4\n shift (0, 1m) over 4 } }"
    #expect(try strays(three + text).isEmpty)
  }

  @Test func `a stop on the way is no mistake`() throws {
    let text =
      "together { a { shift (0, 1m) over 3\n hold 2\n shift (0, 1m) over 3 }\n b, c { shift (0, 1m) over 8 } }"
    #expect(try strays(three + text).isEmpty)
  }

  @Test func `who walks on through a landing and is there at the next has missed nothing`() throws {
    let text =
      "together { a, b { shift (0, 1m) over 8\n hold 2\n shift (0, 1m) over 6 }\n c { hold 4\n shift (0, 1m) over 12 } }"
    #expect(try strays(three + text).isEmpty)
  }

  @Test func `who is late for one move is not early for the next`() throws {
    let text =
      "together { a, b { shift (0, 1m) over 8\n hold 2\n shift (0, 1m) over 6 }\n"
      + "c { hold 4\n shift (0, 1m) over 8\n hold 4 } }"
    #expect(try strays(three + text) == ["c late 4 (8…12)"])
  }

  @Test func `one move leads straight on to the next`() throws {
    let text =
      "together { a { shift (0, 1m) over 3\n shift (1m, 0) over 5 }\n b, c { shift (0, 1m) over 8 } }\nhold 4"
    #expect(try strays(three + text).isEmpty)
  }

  @Test func `who walks off does not land, who walks on does`() throws {
    let off = "together { a { exit a to left over 4\n hold 4 }\n b, c { shift (0, 1m) over 8 } }"
    #expect(try strays(three + off).isEmpty)
    let on =
      "cast a, b, c\nlimits { landing 0 }\noffstage a\nstart line(2, spacing: 2m)\n"
      + "together { a { enter a from left over 6\n hold 2 }\n b, c { shift (0, 1m) over 8 } }"
    #expect(try strays(on) == ["a early 2 (6…8)"])
  }

  @Test func `a group lands together whatever the others do`() throws {
    let text =
      "cast a, b, c, d\ngroup front = a, b\ngroup front { landing 0 }\nstart line(4, spacing: 2m)\n"
      + "together { a { shift (0, 1m) over 4\n hold 4 }\n b { shift (0, 1m) over 8 }\n"
      + "c { shift (0, 1m) over 3\n hold 5 }\n d { shift (0, 1m) over 8 } }"
    #expect(try strays(text) == ["a early 4 (4…8)"])
    // The others are held to the limit of everybody, the group to its own.
    #expect(
      try strays("limits { landing 2 }\n" + text.replacing("front { landing 0", with: "front { landing 4"))
        == ["c early 5 (3…8)"])
  }

  @Test func `a section has its own limit, which is that of where the movement begins`() throws {
    let lanes = "together { a, b { shift (0, 1m) over 8 }\n c { shift (0, 1m) over 5\n hold 3 } }\nhold 2\n"
    let text = "cast a, b, c\nstart line(3, spacing: 2m)\n" + lanes + "section \"S\", 10 { limits { landing 1 }\n"
    #expect(try strays(text + lanes + "}\n" + lanes) == ["c early 3 (15…18)"])
  }

  @Test func `an early landing can be allowed`() throws {
    let lanes = "together { a, b { shift (0, 1m) over 8 }\n c { shift (0, 1m) over 5\n hold 3 } }\n"
    let found = try findings(.early, three + "section \"S\" { allow early c\n" + lanes + "}")
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `landings are gathered as by looking at every two walks`() throws {
    var generator = SeededGenerator(seed: 41)
    let names = ["a", "b", "c", "d", "e"]
    for _ in 0..<150 {
      let lanes = names.map { name in
        let steps = (0..<3).map { _ in
          "hold \(Int.random(in: 0...3, using: &generator))\n shift (0, 0.1m) over \(Int.random(in: 1...5, using: &generator))\n"
        }
        return "\(name) { " + steps.joined() + "hold 1 }\n"
      }
      let text = "cast a, b, c, d, e\nstart line(5, spacing: 2m)\ntogether { " + lanes.joined() + "}"
      let performance = try check(text).performance
      let movements = Movement.all(of: Array(0..<5), in: performance)
      let all = (0..<5).flatMap { UnbrokenWalk.all(of: $0, in: performance) }
      for movement in movements {
        #expect(movement.strays.allSatisfy { !movement.landing.contains($0.dancer) })
        #expect(movement.landing.walks.allSatisfy { $0.end == movement.landing.count })
      }
      let expected = Self.followers(of: all)
      let found = movements.map { movement in
        "\(movement.landing.count): " + movement.strays.map { "\($0.dancer)@\($0.end)" }.joined(separator: " ")
      }
      #expect(found == expected)
    }
  }

  /// The same by looking at every two walks, without anything being sorted or left out.
  private static func followers(of walks: [UnbrokenWalk]) -> [String] {
    let counts = Set(walks.map(\.end)).sorted()
    func landing(at count: Double) -> [UnbrokenWalk] { walks.filter { $0.end == count } }
    func overlap(_ one: UnbrokenWalk, _ other: UnbrokenWalk) -> Double {
      min(one.end, other.end) - max(one.start, other.start)
    }
    func leader(of count: Double) -> Double? {
      let own = landing(at: count)
      let claims = counts.filter { $0 != count }.compactMap { other -> (Int, Double, Double)? in
        let theirs = landing(at: other)
        let strays = own.filter { walk in !theirs.contains { $0.dancer == walk.dancer } }
        guard !strays.isEmpty else { return nil }
        let dancers = theirs.count { walk in (other > count ? own : strays).contains { overlap($0, walk) > 0 } }
        let common = min(count, other) - max(strays.map(\.start).min() ?? 0, theirs.map(\.start).min() ?? 0)
        guard common > 0, dancers > own.count || (dancers == own.count && other > count) else { return nil }
        return (dancers, common, other)
      }
      return claims.max(by: <)?.2
    }
    var byRoot: [Double: [Int: Double]] = [:]
    for count in counts where leader(of: count) != nil {
      var root = count
      while let next = leader(of: root) { root = next }
      let there = Set(landing(at: root).map(\.dancer))
      for walk in landing(at: count) where !there.contains(walk.dancer) {
        let known = byRoot[root, default: [:]][walk.dancer]
        if known.map({ abs(walk.end - root) < abs($0 - root) }) ?? true {
          byRoot[root, default: [:]][walk.dancer] = walk.end
        }
      }
    }
    return byRoot.keys.sorted().map { root in
      "\(root): "
        + (byRoot[root] ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)@\($0.value)" }.joined(separator: " ")
    }
  }
}
