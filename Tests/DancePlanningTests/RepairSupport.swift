import DanceGeometry
import DanceScore
import DanceSource
import Testing

@testable import DancePlanning

/// Plans a routine given as text.
func performance(of text: String, effort: RepairEffort = .normal) throws -> Performance {
  Performance(of: try routine(of: text), effort: effort)
}

/// A routine given as text, in which nothing is wrong.
private func routine(of text: String) throws -> Routine {
  let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text))
  let messages = resolution.diagnostics.map(\.message)
  try #require(messages == [])
  return try #require(resolution.routine)
}

extension Performance {
  /// Everybody who comes nearer to somebody than they should at some instant of the routine, proved pair by pair.
  var nearMisses: [ContactSurvey.PairContact] {
    let survey = ContactSurvey(of: self, during: 0...routine.counts, sought: .contacts)
    return survey.collisions + survey.crowdings
  }

  /// By which step of the ladder each passage was mended.
  var rungs: [Repair.Rung?] {
    repairs.map { if case .mended(let rung) = $0.outcome { rung } else { nil } }
  }
}

/// The first passage of a routine given as text that may be mended, as it is written.
struct OpenPassage {
  let ladder: RepairLadder
  let walks: [OpenWalk]
  let field: RepairField
  var trial: PassageTrial { ladder.written }

  init(_ text: String) throws {
    let routine = try routine(of: text)
    let passage = try #require(Passage.all(of: routine).first { $0.isOpen(in: routine) })
    var planner = Planner(routine: routine)
    for cue in routine.cues[..<passage.cues.lowerBound] { planner.perform(cue) }
    let counts = passage.start...passage.end
    let trial = PassageTrial(of: Array(routine.cues[passage.cues]), after: planner, during: counts)
    ladder = RepairLadder(trial, after: planner, during: counts, effort: .normal)
    walks = OpenWalk.all(of: trial.cues, firstCue: passage.cues.lowerBound, in: trial.performance.tracks)
    field = RepairField(of: trial.performance, during: counts, walks: walks)
  }
}
