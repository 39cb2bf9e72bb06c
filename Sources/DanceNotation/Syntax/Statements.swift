public import DanceSource

/// A whole file as written: its statements in order.
public struct SyntaxTree: Hashable, Sendable {
  /// The statements at the top level.
  public let statements: [Statement]

  /// Makes a tree.
  public init(statements: [Statement]) { self.statements = statements }
}

/// A statement of a routine: a declaration or a step of the score.
public struct Statement: Hashable, Sendable {
  /// The kinds of statement.
  public enum Kind: Hashable, Sendable {
    case declaration(Declaration)
    case step(Step)
  }

  /// What it is.
  public let kind: Kind
  /// Where all of it stands.
  public let span: Span

  /// Makes a statement.
  public init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// What is said once about the whole routine.
public enum Declaration: Hashable, Sendable {
  /// `routine "Title"`
  case routine(QuotedText)
  /// `by "Name"`
  case author(QuotedText)
  /// `stage 12m x 9m` and its other forms
  case stage(StageShape)
  /// `wings 2m`
  case wings(Expression)
  /// `audience 6m, width 10m, seats 5`; all of it may be left out but one
  case audience(distance: Expression?, [AudienceEntry])
  /// `prop riser rectangle 2m x 1m at (0, 3m)`
  case prop(Name, PropShape, at: PointExpression)
  /// `meter 8`
  case meter(Expression)
  /// `step 20in`: how long the unit `step` is
  case stepLength(Expression)
  /// `music "file" from 0.4s to 180s`
  case music(QuotedText, from: Expression?, to: Expression?)
  /// `beats "file.txt"`
  case beats(QuotedText)
  /// `cast a, b "Full Name" #rrggbb, p 1...200`
  case cast([CastEntry])
  /// `group front = a, b`
  case group(Name, [MemberExpression])
  /// `group front { speed 2m/s }`
  case groupLimits(Name, [NamedValue])
  /// `dancer a { radius 0.3m; speed 2m/s }`
  case dancer(Name, [NamedValue])
  /// `limits { … }`
  case limits([NamedValue])
  /// `errors club`, `errors { … }`, `errors club { … }`: how far people err, by kind of people, by single errors, or both
  case errors(preset: Name?, [NamedValue])
  /// `errors of front, dami { … }`
  case errorsOf([MemberExpression], [NamedValue])
  /// `use "path.formation"`
  case useFile(QuotedText)
  /// `use kpop`
  case useLibrary(Name)
  /// `formation name(…) { … }`
  case formation(FormationDeclaration)
}

/// The shape of the floor.
public enum StageShape: Hashable, Sendable {
  /// `12m x 9m`: width and depth.
  case rectangle(Expression, Expression)
  /// `circle 20m`: the diameter.
  case circle(Expression)
  /// `polygon (x, y) (x, y) …`
  case polygon([PointExpression])
  /// `field`: the 100 yd × 53⅓ yd football field.
  case field
}

/// The outline of a prop.
public enum PropShape: Hashable, Sendable {
  /// `rectangle 2m x 1m`: width and depth.
  case rectangle(Expression, Expression)
  /// `circle 0.3m`: the diameter.
  case circle(Expression)
}

/// What is said of the audience by name.
public enum AudienceWord: String, Hashable, Sendable, CaseIterable {
  case width, seats, eye, balcony
}

/// `width 10m` after `audience`.
public struct AudienceEntry: Hashable, Sendable {
  /// What it is about.
  public let word: AudienceWord
  /// Its value.
  public let value: Expression
  /// Where both stand.
  public let span: Span

  /// Makes an entry.
  public init(word: AudienceWord, value: Expression, span: Span) {
    self.word = word
    self.value = value
    self.span = span
  }
}

/// Dancers as the cast lists them.
public enum CastEntry: Hashable, Sendable {
  /// `b "Full Name" #rrggbb`
  case one(Name, fullName: QuotedText?, colour: Colour?)
  /// `p 1...200`: p1 to p200
  case range(prefix: Name, from: Expression, to: Expression, span: Span)
}

/// `#rrggbb`
public struct Colour: Hashable, Sendable {
  /// Red, green and blue, 0–255.
  public let red: UInt8, green: UInt8, blue: UInt8

  /// Makes a colour of its parts, 0–255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// One of those addressed: a dancer, a group, `all`, `rest`, or a run of numbered dancers.
public enum MemberExpression: Hashable, Sendable {
  /// `ara`, `front`, `all`, `rest`
  case name(Name)
  /// `p1...p50`, both included
  case range(Name, Name)

  /// Where it stands.
  public var span: Span {
    switch self {
    case .name(let name): name.span
    case .range(let first, let last): first.span.joined(with: last.span)
    }
  }
}

/// `clearance 0.6m` in `limits { … }`, `group front { … }` or `dancer a { … }`, or `start 40ms` in `errors { … }`
public struct NamedValue: Hashable, Sendable {
  /// Which limit or error; any name: which there are is not the parser's business.
  public let name: Name
  /// Its value.
  public let value: Expression
  /// Where both stand.
  public let span: Span

  /// Makes an entry.
  public init(name: Name, value: Expression, span: Span) {
    self.name = name
    self.value = value
    self.span = span
  }
}
