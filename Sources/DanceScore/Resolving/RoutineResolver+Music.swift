import DanceNotation
import DanceSource

// The recording and its beats.
extension RoutineResolver {
  mutating func music(_ declarations: Declarations) -> Routine.Music? {
    guard let music = declarations.music else { return nil }
    let start = music.from.map { amount($0, as: .time, .notNegative, most: 1e6) }
    let end = music.to.map { amount($0, as: .time, .notNegative, most: 1e6) }
    if let to = music.to, let last = end ?? nil, last <= (start ?? 0) ?? 0 {
      evaluator.fail("out-of-range", "expected an end later than the beginning", at: frame.location(to.span))
    }
    return Routine.Music(
      file: music.file.text, start: (start ?? 0) ?? 0, end: end ?? nil, location: frame.location(music.span))
  }

  mutating func beats(_ declarations: Declarations, loader: FileLoader) -> [Double]? {
    guard let beats = declarations.beats, !beats.text.isEmpty else { return nil }
    let path = FilePath.resolved(beats.text, from: sources[file].name)
    switch loader.file(path) {
    case .failure(let failure):
      evaluator.log.report(failure, path: path, at: frame.location(beats.span))
      return nil
    case .success(let bytes):
      let text = SourceFile(name: path, bytes: bytes)
      let id = sources.add(text)
      return BeatsFile.seconds(of: text, id: id, log: &evaluator.log)
    }
  }
}
