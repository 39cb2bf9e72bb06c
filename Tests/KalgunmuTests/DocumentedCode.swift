import Kalgunmu

// The code that README and reference show, so that it compiles; each function below holds blocks line for line.

func firstLook() throws -> (distance: Double, frame: [UInt8]) {
  let choreography = try Choreography(
    text: """
      cast ara, bora, dami
      start line
      hold 8
      turn 90deg over 8
      """)
  for finding in choreography.report.findings { print(finding.message) }
  if let closest = choreography.report.closest { print(closest.distance, closest.moment.label) }
  let svg: [UInt8] = choreography.frames.frame(at: 12)

  let performance = choreography.performance
  let place = performance.position(of: 0, at: 10.5)
  let eyes = performance.facing(of: 0, at: 10.5)
  _ = (place, eyes)
  return (choreography.report.closest?.distance ?? 0, svg)
}

func saysWhatIsWrong() {
  do {
    _ = try Choreography(text: "cast ara, bora\nstart line\nswap ara, bara over 8")
  } catch let mistakes {
    for mistake in mistakes.diagnostics { print(mistake.id, mistake.message, mistake.hints) }
  }
}

func namesCollisions() throws -> [UInt8] {
  let choreography = try Choreography(contentsOf: "Examples/razor.routine")
  for finding in choreography.report.findings where finding.rule == .collision {
    let names = finding.dancers.map { choreography.routine.cast[$0].name }
    print(names, finding.from.label, finding.closest?.distance ?? 0)
  }
  let place = choreography.performance.position(of: 0, at: 20.25)
  let svg = choreography.frames.frame(at: 20.25)
  _ = place
  return svg
}

func simulates() throws {
  let choreography = try Choreography(contentsOf: "Examples/razor.routine")
  let people = CastErrors(preset: .club).errors(dancerCount: choreography.routine.cast.count)
  let counts = SimulationCounts(
    of: choreography.performance, file: "razor.routine", errors: people, seed: 1, takes: 0..<100)
  let report = SimulationReport(counts)
  print(report.clean.share, report.clean.interval, report.sharpness.score)
  let take = choreography.performance.take(17, seed: 1, errors: people)  // a performance like any other
  print(CheckReport(of: take).findings.count)
}
