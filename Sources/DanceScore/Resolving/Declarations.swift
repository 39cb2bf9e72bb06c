import DanceNotation
import DanceSource

/// The declarations of a routine sorted by what they are about, so that their order in the file does not matter.
struct Declarations {
  var title: QuotedText?
  var author: QuotedText?
  var stage: StageShape?
  var wings: Expression?
  var audience: (distance: Expression?, entries: [AudienceEntry])?
  var props: [(name: Name, shape: PropShape, at: PointExpression)] = []
  var meter: Expression?
  var music: (file: QuotedText, from: Expression?, to: Expression?, span: Span)?
  var beats: QuotedText?
  var cast: [CastEntry] = []
  var groups: [(name: Name, members: [MemberExpression])] = []
  var groupLimits: [(name: Name, limits: [NamedValue])] = []
  var dancers: [(name: Name, limits: [NamedValue])] = []
  var limits: [NamedValue] = []
  var errors: (preset: Name?, values: [NamedValue])?
  var errorsOfSome: [(members: [MemberExpression], values: [NamedValue])] = []
  /// The steps of the score, in order.
  var score: [Statement] = []
  /// Where each thing that is said once was said first.
  private var firsts: [String: Span] = [:]

  /// Sorts the statements of a file; what may be said once and is said twice is an error.
  init(_ tree: SyntaxTree, in file: SourceFile.ID, log: inout DiagnosticLog) {
    for statement in tree.statements {
      guard case .declaration(let declaration) = statement.kind else {
        score.append(statement)
        continue
      }
      if let word = declaration.onlyOnce {
        if let first = firsts[word] {
          log.error(
            "said-twice", "`\(word)` is said twice", at: SourceLocation(file: file, span: statement.span),
            hint: "keep one of them",
            notes: [Diagnostic.Note("first said here", at: SourceLocation(file: file, span: first))])
          continue
        }
        firsts[word] = statement.span
      }
      take(declaration, span: statement.span)
    }
  }

  private mutating func take(_ declaration: Declaration, span: Span) {
    switch declaration {
    case .routine(let text): title = text
    case .author(let text): author = text
    case .stage(let shape): stage = shape
    case .wings(let length): wings = length
    case .audience(let distance, let entries): audience = (distance, entries)
    case .prop(let name, let shape, let place): props.append((name, shape, place))
    case .meter(let number): meter = number
    case .music(let file, let from, let to): music = (file, from, to, span)
    case .beats(let file): beats = file
    case .cast(let entries): cast += entries
    case .group(let name, let members): groups.append((name, members))
    case .groupLimits(let name, let entries): groupLimits.append((name, entries))
    case .dancer(let name, let entries): dancers.append((name, entries))
    case .limits(let entries): limits += entries
    case .errors(let preset, let values): errors = (preset, values)
    case .errorsOf(let members, let values): errorsOfSome.append((members, values))
    case .stepLength, .useFile, .useLibrary, .formation: break
    }
  }
}

extension Declaration {
  /// The word of a declaration that may stand only once.
  fileprivate var onlyOnce: String? {
    switch self {
    case .routine: "routine"
    case .author: "by"
    case .stage: "stage"
    case .wings: "wings"
    case .audience: "audience"
    case .meter: "meter"
    case .stepLength: "step"
    case .music: "music"
    case .beats: "beats"
    case .errors: "errors"
    case .prop, .cast, .group, .groupLimits, .dancer, .limits, .errorsOf, .useFile, .useLibrary, .formation: nil
    }
  }
}
