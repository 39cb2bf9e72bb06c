import DanceGeometry
import DancePlanning
import DanceScore

/// Writes the lines of one dancer's sheet.
struct EntryMaker {
  let sheets: Sheets
  let dancer: Int
  private let places: SheetPlaces
  private let eyes: EyesWords

  private var performance: Performance { sheets.performance }
  private var tracks: Tracks { performance.tracks }

  init(sheets: Sheets, dancer: Int) {
    self.sheets = sheets
    self.dancer = dancer
    places = SheetPlaces(of: sheets.performance.routine)
    eyes = EyesWords(sheets.performance)
  }

  func entry(_ line: SetLines.Line) -> Sheet.Entry {
    let leave = line.isStay ? line.arrive : line.origin?.to ?? line.arrive
    let motions = line.isStay ? [] : performance.walks(of: dancer, from: leave, to: line.arrive)
    let walk = motions.isEmpty ? nil : self.walk(motions, from: leave, to: line.arrive)
    let isUnseen = line.stop.isUnseen
    let stands = isUnseen ? line.arrive : line.until
    let facing = self.facing(line)
    let faces = EyesWords.text(facing)
    return Sheet.Entry(
      number: (line.set.map { String($0 + 1) } ?? (line.letter.isEmpty ? "" : "0")) + line.letter, set: line.set,
      kind: kind(line, hasWalk: walk != nil), section: section(line, leave: leave), name: name(line, from: leave),
      leave: leave, arrive: line.arrive, until: line.until,
      place: places.place(line.stop.place, isUnseen: isUnseen), facing: facing,
      faces: faces, walk: walk, neighbours: isUnseen ? [] : neighbours(line, facing: facing),
      passes: sheets.nearness.passes(of: dancer, from: leave, to: line.arrive, in: performance)
        + sheets.nearness.passes(of: dancer, from: line.arrive, to: stands, in: performance),
      margin: walk == nil ? nil : margin(from: leave, to: line.arrive),
      cues: cues(from: leave, to: stands, told: walk.flatMap { $0.eyes == faces ? nil : $0.eyes }))
  }

  private func kind(_ line: SetLines.Line, hasWalk: Bool) -> Sheet.Entry.Kind {
    if line.stop.isUnseen { return line.origin.map { $0.isUnseen } ?? true ? .wait : .exit }
    guard let origin = line.origin else { return .start }
    if line.isStay { return .stay }
    return origin.isUnseen ? .enter : .move
  }

  private func section(_ line: SetLines.Line, leave: Double) -> String {
    if line.letter.isEmpty, let set = line.set { return sheets.setSections[set] }
    return performance.routine.section(atCount: leave)?.name ?? ""
  }

  /// What the dancer is asked for on the way; who stays, what the set is called.
  private func name(_ line: SetLines.Line, from leave: Double) -> String {
    let rows = tracks.rows(of: dancer)
    if !line.isStay {
      let last = rows.last {
        tracks.ends[$0] > leave + Tolerance.count && tracks.starts[$0] < line.arrive - Tolerance.count
          && tracks.cue($0) != nil
      }
      if let cue = last.flatMap({ tracks.cue($0) }), let name = sheets.transitionNames[cue] { return name }
    }
    guard line.letter.isEmpty, !line.stop.isUnseen, let set = line.set else { return "" }
    return sheets.sets[set].name
  }

  private func walk(_ motions: [Motion], from leave: Double, to arrive: Double) -> Sheet.Walk {
    let parts = motions.map { motion in
      (motion: motion, from: max(motion.start, leave), to: min(motion.end, arrive))
    }
    let length = parts.reduce(0) { $0 + $1.motion.distanceWalked(from: $1.from, to: $1.to) }
    let counts = parts.reduce(0) { $0 + $1.to - $1.from }
    let step = counts > 0 ? length / max(counts, 1) : length
    let longest = motions.map { LongestStep(of: $0).metres }.max() ?? step
    let middle = (leave + arrive) / 2
    let velocity = performance.velocity(of: dancer, at: middle)
    let isField = performance.routine.stage.outline == .field
    return Sheet.Walk(
      length: length, counts: counts, way: WalkWords.way(motions),
      heading: velocity.length > 1e-6
        ? WalkWords.heading(velocity.angle, facing: performance.facing(of: dancer, at: middle)) : "",
      eyes: eyes.onTheWay(dancer, at: middle), step: step, longestStep: max(longest, step),
      stepsToFive: isField && step > Self.leastStep ? Self.fiveYards / step : nil)
  }

  /// Five yards in metres.
  private static let fiveYards = 5 * 0.9144
  /// Who goes less far a count marks time, in metres.
  private static let leastStep = 0.05

  private func neighbours(_ line: SetLines.Line, facing: Angle) -> [Sheet.Neighbour] {
    sheets.surroundings[line.moment]?.neighbours(of: dancer, at: line.stop.place, facing: facing) ?? []
  }

  /// Where the body faces on a place: from arriving on, as a frame of that instant has it, or after a turn that is made on
  /// arriving.
  private func facing(_ line: SetLines.Line) -> Angle {
    let turn = performance.facings.changes(of: dancer).last { abs($0.count - line.arrive) <= Self.sameCount }
    guard let turn else { return performance.facing(of: dancer, at: line.moment) }
    return performance.facing(of: dancer, at: max(turn.count, min(line.arrive + turn.length, line.until)))
  }

  /// Counts that differ by less are one.
  private static let sameCount = 1e-6

  private func margin(from leave: Double, to arrive: Double) -> Sheet.Margin? {
    let touches = MarginPlace.touches(of: sheets.margins[dancer] ?? [], from: leave, to: arrive)
    guard let least = touches.min(by: { $0.seconds < $1.seconds }) else { return nil }
    return Sheet.Margin(
      milliseconds: TimingMargins.milliseconds(least), isLate: least.fault == .late, other: least.other)
  }

  /// Notes for all, and what becomes of the dancer's eyes and head. Eyes that are elsewhere on the way than on the place are
  /// `told` with the way already, and where they go at once on leaving is not told again.
  private func cues(from start: Double, to end: Double, told: String?) -> [Sheet.Cue] {
    let routine = performance.routine
    let isLast = end >= routine.counts - Tolerance.count
    let isWithin = { (count: Double) in
      count >= start - Tolerance.count && (count < end - Tolerance.count || (isLast && count <= end + Tolerance.count))
    }
    let notes = routine.notes.filter { isWithin($0.count) }
      .map { Sheet.Cue(kind: .note, count: $0.count, words: $0.text) }
    let isTold = { (change: FacingTimeline.Change) in
      change.count <= start + Tolerance.count && change.length == 0 && EyesWords.text(change.target) == told
    }
    let turns = performance.facings.changes(of: dancer).filter { isWithin($0.count) && !isTold($0) }
      .map { change in
        let words = "face " + EyesWords.text(change.target) + Self.over(change.length)
        return Sheet.Cue(kind: .eyes, count: change.count, words: words)
      }
    let levels = performance.levels.changes(of: dancer).filter { isWithin($0.count) }.map { change in
      Sheet.Cue(kind: .level, count: change.count, words: Self.level(change.height) + Self.over(change.length))
    }
    return (notes + turns + levels).enumerated()
      .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
  }

  private static func over(_ counts: Double) -> String { counts > 0 ? " within \(CountText.text(counts))" : "" }

  private static func level(_ height: Double) -> String {
    height < 0.25 ? "go down low" : height < 0.75 ? "go to the middle level" : "stand up"
  }
}
