import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceSimulation

/// That no pair is lost: what takes find, against a survey of everybody in every instant of the same take.
@Suite struct MeetingTests {
  static let scores = [
    "move 8 to circle(radius: 1.5m)\nhold 4\nmove 8 to line(spacing: 0.8m)",
    "move 8 to circle(radius: 1.4m), ease smooth\nmove 6 to line(spacing: 0.75m), path arc 70deg, ease in\nhold 2",
    "turn 180deg over 8\nhold 1\nmirror x over 8\nhold 3",
    "move 8 to grid(spacing: 0.9m), stagger 0.5 from left, path curve\nmove 8 to line(spacing: 0.8m), assign order",
    "follow path(\"M 0 2 C 0 6 6 6 6 2 L 6 -4 L 0 -4\") over 24, spacing 0.8m\nhold 4\nmove 8 to grid(spacing: 1m), path via (1m, 1m) (0, 2m)",
    "turn 360deg over 8, ease out\nscale 1.3 over 4\nscale 0.7 over 4, ease smooth",
  ]

  @Test(arguments: scores, [ErrorPreset.club, .beginners])
  func `takes find those whom a survey of the take finds`(_ score: String, _ preset: ErrorPreset) throws {
    let plan = try performance(
      of: "stage 40m x 40m\ntempo 132bpm\ncast p 1...6\nstart line(spacing: 0.9m)\nhold 4\n" + score + "\nhold 4")
    let errors = Array(repeating: preset.errors, count: plan.dancerCount)
    let scene = SimulationScene(plan, errors: errors, workers: 1)
    var (take, search) = (Take(of: scene.planned), MeetingSearch(scene.table))
    var touches = 0
    for number in 0..<40 as Range<UInt64> {
      take.perform(number, seed: 11)
      let meetings = search.meetings(in: take)
      let survey = ContactSurvey(of: plan.take(number, seed: 11, errors: errors), sought: .contacts, workers: 1)
      let touching = Set(
        meetings.filter(\.isTouch).map { IndexPair(Int32($0.encounter.first), Int32($0.encounter.second)) })
      #expect(touching == Set(survey.collisions.map { IndexPair(Int32($0.first), Int32($0.second)) }))
      let near = Set(meetings.map { IndexPair(Int32($0.encounter.first), Int32($0.encounter.second)) })
      let found = survey.collisions + survey.crowdings
      #expect(near == Set(found.map { IndexPair(Int32($0.first), Int32($0.second)) }))
      touches += touching.count
    }
    #expect(touches > 0)
  }

  @Test func `in a crowd sweeps lose nobody whom comparing everybody finds`() throws {
    let plan = try performance(
      of: """
        stage 60m x 60m
        cast p 1...60
        start grid(spacing: 1.2m)
        hold 4
        move 8 to circle(radius: 10m)
        turn 40deg over 8
        hold 2
        move 16 to grid(spacing: 1.1m), ease smooth
        """)
    let errors = Array(repeating: ErrorPreset.club.errors, count: plan.dancerCount)
    let planned = PlannedRows(plan, errors: errors)
    let table = PassingTable(planned, of: plan, workers: nil)
    let rules = PassingRules(planned, of: plan)
    let known = Set(table.passings.map { IndexPair($0.first, $0.second) })
    var all: Set<IndexPair> = []
    for one in planned.rows.indices {
      for other in planned.rows.indices
      where planned.rows[one].dancer < planned.rows[other].dancer && rules.passing(one, other) != nil {
        all.insert(IndexPair(Int32(one), Int32(other)))
      }
    }
    #expect(known.isSubset(of: all))
    // Some of those that are compared one by one are too far apart for any take; of those that do meet none is lost.
    var (take, search) = (Take(of: planned), MeetingSearch(table))
    for number in 0..<30 as Range<UInt64> {
      take.perform(number, seed: 2)
      let meetings = Set(search.meetings(in: take).map(\.encounter))
      for pair in all.subtracting(known) {
        let (one, other) = (Int(pair.first), Int(pair.second))
        guard let counts = take.sharedCounts(one, other), take.deviations[one] < .infinity,
          take.deviations[other] < .infinity, let limits = rules.limits(planned.rows[one], planned.rows[other])
        else { continue }
        #expect(!comeNearer(take.motion(one), take.motion(other), than: limits.nearness, over: counts))
      }
      #expect(!meetings.isEmpty)
    }
  }

  @Test func `those who may touch are not counted`() throws {
    let text = { (allowed: String) in
      """
      cast a, b
      limits { clearance 0.6m }
      section "One" {
        \(allowed)
        start line(spacing: 0.5m)
        hold 8
      }
      """
    }
    #expect(simulate(try performance(of: text("")), HumanErrors(), takes: 0..<2).clean == 0)
    let allowed = simulate(try performance(of: text("allow contact a, b")), HumanErrors(), takes: 0..<2)
    #expect(allowed.clean == 2)
    #expect(allowed.clear == 2)
  }

  @Test func `who is to blame is who would have to be on time`() throws {
    // Only the second dancer errs: every touch is of that error, and of time.
    let plan = try crossing(later: 1)
    let errors = [HumanErrors(), HumanErrors([.start: 0.15])]
    let counts = SimulationCounts(of: plan, file: "", errors: errors, seed: 1, takes: 0..<500)
    let pair = try #require(counts.pairs.first)
    #expect(pair.touches > 20)
    #expect(pair.first == 0)
    #expect(pair.second == pair.touches)
    #expect(pair.timing == pair.touches)
    #expect(pair.place == 0)
    #expect(counts.errors.map(\.dancers) == [nil, [1]])
    #expect(!pair.planned)
  }

  @Test func `nobody is to blame for what is planned`() throws {
    let counts = simulate(try crossing(later: 0), HumanErrors([.start: 0.01]), takes: 0..<50)
    let pair = try #require(counts.pairs.first)
    #expect(pair.planned && pair.touches == 50)
    let words = PairWords(pair, counts.dancers)
    #expect(words.whose == "the plan" && words.kind == "the plan")
    #expect(SimulationText(style: .plain).text(SimulationReport(counts)).contains("the plan"))
  }

  @Test func `who misses a move meets people on the way of others`() throws {
    let plan = try performance(
      of: """
        stage 20m x 20m
        limits { clearance 0.6m }
        cast a, b
        formation one { a (0, 0); b (-4m, 0) }
        formation two { a (0, 4m); b (4m, 0) }
        start one
        hold 4
        move 8 to two
        hold 4
        """)
    let counts = simulate(plan, HumanErrors([.dropouts: 0.3]), takes: 0..<400)
    let pair = try #require(counts.pairs.first)
    #expect(pair.astray == pair.touches)
    // Only where a misses it and b does not.
    #expect(abs(Double(pair.touches) / 400 - 0.21) < 0.09)
    #expect(pair.first == pair.touches)
    #expect(pair.second == 0)
  }
}
