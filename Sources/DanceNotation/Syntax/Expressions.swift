public import DanceSource

/// A name as written: normalised to Unicode NFC, so that two names are equal if they are canonically equivalent.
public struct Name: Hashable, Sendable {
  /// The normalised text.
  public let text: String
  /// Where it stands.
  public let span: Span

  /// Whether there is none: the text has no name where one was expected, and the parser has said so.
  public var isMissing: Bool { text.isEmpty }

  /// Makes a name that stands at `span`.
  public init(_ text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// A quoted text, its escapes resolved.
public struct QuotedText: Hashable, Sendable {
  /// What the quotes hold.
  public let text: String
  /// Where it stands, quotes included.
  public let span: Span

  /// Makes a quoted text that stands at `span`.
  public init(_ text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// What can be computed: numbers with units, names, operators and calls.
public struct Expression: Hashable, Sendable {
  /// The kinds of expression.
  public indirect enum Kind: Hashable, Sendable {
    /// A number and the unit written behind it, if any: `12m`.
    case number(Double, unit: Unit?)
    /// `true` or `false`.
    case truth(Bool)
    /// A quoted text.
    case text(String)
    /// A name of a parameter, a `let`, or a known value.
    case name(String)
    /// A sign: `-x`.
    case negated(Expression)
    /// Two operands: `a + b`.
    case operation(Operator, Expression, Expression)
    /// `name(arguments)`: a function, or in places that ask for one a shape or a formation.
    case call(Name, [Argument])
    /// What could not be read; the parser has said why.
    case missing
  }

  /// Whether it is a share as it is written: `40%`.
  public var isShare: Bool {
    switch kind {
    case .number(_, unit: .percent): true
    case .negated(let operand): operand.isShare
    default: false
    }
  }

  /// The operators, by how they are written.
  public enum Operator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "mod"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case and = "and"
    case or = "or"
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands.
  public let span: Span

  /// Makes an expression that stands at `span`.
  public init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// One argument of a call: `radius: 3m` or just `3m`.
public struct Argument: Hashable, Sendable {
  /// The name before the colon.
  public let label: Name?
  /// The value.
  public let value: Expression

  /// Makes an argument.
  public init(label: Name?, value: Expression) {
    self.label = label
    self.value = value
  }
}

/// The units a number can carry, by how they are written.
public enum Unit: String, Hashable, Sendable, CaseIterable {
  case metre = "m"
  case centimetre = "cm"
  case millimetre = "mm"
  case foot = "ft"
  case inch = "in"
  case yard = "yd"
  case step = "step"
  case degree = "deg"
  case turn = "turn"
  case second = "s"
  case millisecond = "ms"
  case beatsPerMinute = "bpm"
  case metresPerSecond = "m/s"
  case metresPerSecondSquared = "m/s2"
  case percent = "%"
}

/// A length of time in counts: `8`, or `2 eights`.
public struct Duration: Hashable, Sendable {
  /// What the number counts.
  public enum Measure: Hashable, Sendable {
    /// Beats.
    case counts
    /// Phrases of as many counts as `meter` says (8 unless said).
    case eights
  }

  /// How many.
  public let amount: Expression
  /// Of what.
  public let measure: Measure
  /// Where it stands, the measure included.
  public let span: Span

  /// Makes a duration.
  public init(amount: Expression, measure: Measure, span: Span) {
    self.amount = amount
    self.measure = measure
    self.span = span
  }
}

/// A place on the floor as written.
public struct PointExpression: Hashable, Sendable {
  /// The two ways to write a place.
  public enum Kind: Hashable, Sendable {
    /// `(x, y)`
    case coordinates(Expression, Expression)
    /// A stage area such as `DC` or a `let` of a place.
    case named(String)
    /// What could not be read; the parser has said why.
    case missing
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands.
  public let span: Span

  /// Makes a place expression.
  public init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}
