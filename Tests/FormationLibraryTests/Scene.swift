import DanceGeometry
import DanceNotation
import DanceScore
import DanceSource
import FormationLibrary
import Testing

/// A formation of the library, and what its documentation promises.
struct Scene: Sendable, CustomTestStringConvertible {
  /// The file in which it stands.
  let file: String
  /// What is declared.
  let declaration: FormationDeclaration
  /// The numbers of dancers in the last line of its documentation: `For 4 to 13 dancers.`
  let range: ClosedRange<Int>?

  var testDescription: String { "\(file): \(declaration.name.text)" }

  /// All formations of the library in order.
  static let all: [Scene] = FormationLibrary.files.flatMap { file in
    parse(file).tree.statements.compactMap { statement in
      guard case .declaration(.formation(let declaration)) = statement.kind else { return nil }
      return Scene(file: file.name, declaration: declaration, range: range(declaration.documentation ?? ""))
    }
  }

  /// Reads a file of the library by itself.
  static func parse(_ file: FormationLibrary.File) -> ParsedFile {
    let text = SourceFile(name: file.name, bytes: file.bytes)
    var sources = SourceMap()
    return Parser.parse(text, id: sources.add(text))
  }

  /// The formation for each number of dancers, as a routine sees it whose lanes have so many; none if anything is wrong.
  func formations(for numbers: some Sequence<Int>) -> (formations: [Formation], diagnostics: [Diagnostic]) {
    let stage = file == "mass" || file == "marching" ? "field" : "12m x 9m"
    var lanes = ""
    var cast = 0
    for dancers in numbers {
      lanes += "  d\(cast + 1)...d\(cast + dancers) { move 8 to \(declaration.name.text) }\n"
      cast += dancers
    }
    let text = "stage \(stage)\nuse \(file)\ncast d 1...\(cast)\nstart line\ntogether {\n\(lanes)}\n"
    let resolution = Resolver.resolve(SourceFile(name: "scene.routine", bytes: Array(text.utf8)), loader: .library)
    let formations = (resolution.routine?.cues ?? []).compactMap { cue -> Formation? in
      guard case .move(let formation, _, _) = cue.action else { return nil }
      return formation
    }
    return (formations, resolution.diagnostics)
  }

  /// `For 5 dancers.`, `For 4 to 13 dancers.`, `For 1 dancer or more.`
  private static func range(_ documentation: String) -> ClosedRange<Int>? {
    let words = documentation.split(separator: "\n").last?.split(separator: " ") ?? []
    guard words.count >= 3, words[0] == "For", let least = Int(words[1]) else { return nil }
    switch words.dropFirst(2).joined(separator: " ") {
    case "dancers.": return least...least
    case "dancers or more.", "dancer or more.": return least...Int.max
    default:
      guard words.count == 5, words[2] == "to", words[4] == "dancers.", let most = Int(words[3]) else { return nil }
      return least...most
    }
  }
}

extension FileLoader {
  /// Finds the library and nothing else.
  static let library = FileLoader(
    libraryNames: FormationLibrary.names, library: FormationLibrary.bytes(of:),
    file: { _ in .failure(.missing(nearby: [])) })
}

extension Formation {
  /// The least distance between two places in metres.
  var leastDistance: Double {
    var least = Double.infinity
    for (index, place) in places.enumerated() {
      for other in places[..<index] { least = min(least, place.position.squaredDistance(to: other.position)) }
    }
    return least.squareRoot()
  }
}
