import DanceGeometry
import DanceSource

@testable import DanceScore

/// What a text comes to, with other files given by name.
func resolution(
  of text: String, named name: String = "test.routine", files: [String: String] = [:], library: [String: String] = [:]
) -> Resolution {
  let loader = FileLoader(
    libraryNames: library.keys.sorted(), library: { library[$0].map { Array($0.utf8) } },
    file: { path in
      if path.hasSuffix("folder") { return .failure(.directory) }
      guard let text = files[path] else { return .failure(.missing(nearby: files.keys.sorted())) }
      return .success(Array(text.utf8))
    })
  return Resolver.resolve(SourceFile(name: name, text: text), loader: loader)
}

/// What is wrong with a text, one finding a line: `2:7 error: message (hint)`, with the words it points at.
func findings(_ text: String, files: [String: String] = [:], library: [String: String] = [:]) -> [String] {
  let resolution = resolution(of: text, files: files, library: library)
  return resolution.diagnostics.map { describe($0, in: resolution.sources) }
}

/// One finding in one line.
func describe(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
  let words = sources[diagnostic.location.file].text(of: diagnostic.location.span)
  let hint = diagnostic.hints.map { " (\($0))" }.joined()
  return "[\(words)] \(diagnostic.severity.rawValue): \(diagnostic.message)\(hint)"
}

/// What is wrong with a formation expression that nine dancers are asked to start in.
func findings(formation: String, declarations: String = "") -> [String] {
  findings("cast p 1...9\n\(declarations)\nstart \(formation)\nhold 8")
}

/// The places of a formation expression for so many dancers.
func places(_ expression: String, dancers: Int = 9, declarations: String = "") -> [Formation.Place] {
  formation(expression, dancers: dancers, declarations: declarations)?.places ?? []
}

/// A formation expression worked out for so many dancers.
func formation(_ expression: String, dancers: Int = 9, declarations: String = "") -> Formation? {
  let routine = resolution(of: "cast p 1...\(dancers)\n\(declarations)\nstart \(expression)").routine
  if case .start(let formation, _) = routine?.cues.first?.action { return formation }
  return nil
}

/// The positions of a formation expression for so many dancers.
func points(_ expression: String, dancers: Int = 9) -> [Point] { places(expression, dancers: dancers).map(\.position) }

/// The least distance between two of the points; infinite for fewer than two.
func closest(_ points: [Point]) -> Double {
  var least = Double.infinity
  for (index, point) in points.enumerated() {
    for other in points[..<index] { least = min(least, point.distance(to: other)) }
  }
  return least
}

/// A score for a cast of four that stands in a line.
func score(_ text: String) -> String {
  "cast ara, bora, dami, eunji\ngroup front = ara, bora\nstart line\n\(text)"
}
