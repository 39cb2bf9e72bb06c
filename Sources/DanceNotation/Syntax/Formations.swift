public import DanceSource

/// Where a formation is asked for: a shape or a formation by name, placed and changed by what follows it.
public struct FormationExpression: Hashable, Sendable {
  /// The shape's or formation's name.
  public let name: Name
  /// Its arguments; `nil` where no parentheses are written.
  public let arguments: [Argument]?
  /// What is done to it, in the order written.
  public let modifiers: [Modifier]
  /// Where all of it stands.
  public let span: Span

  /// Whether there is none: the text has no formation where one was expected, and the parser has said so.
  public var isMissing: Bool { name.isMissing }

  /// Makes a formation expression.
  public init(name: Name, arguments: [Argument]?, modifiers: [Modifier], span: Span) {
    self.name = name
    self.arguments = arguments
    self.modifiers = modifiers
    self.span = span
  }
}

/// A change to the places of a formation expression.
public struct Modifier: Hashable, Sendable {
  /// The kinds of change.
  public enum Kind: Hashable, Sendable {
    /// `at (x, y)`: the shape's own origin is moved there.
    case at(PointExpression)
    /// `rotated 30deg`, counterclockwise about the shape's origin.
    case rotated(Expression)
    /// `scaled 1.5` about the shape's origin.
    case scaled(Expression)
    /// `mirrored x` swaps left and right, `mirrored y` swaps front and back.
    case mirrored(Axis)
    /// `reversed`: the places in opposite order.
    case reversed
    /// `sorted left`: the places ordered from that side.
    case sorted(Direction)
    /// `facing out`: where whoever stands there looks.
    case facing(FacingExpression)
    /// `as name`: a label for the places made so far by this expression.
    case label(Name)
  }

  /// What it does.
  public let kind: Kind
  /// Where it stands.
  public let span: Span

  /// Makes a modifier.
  public init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// The coordinate that changes sign in a mirroring.
public enum Axis: String, Hashable, Sendable, CaseIterable {
  /// Left and right change places.
  case x
  /// Front and back change places.
  case y
}

/// Sides and orders; left and right are the audience's.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case left, right, front, back, centre, order
}

/// Where the eyes are, as written.
public enum FacingExpression: Hashable, Sendable {
  case audience, back, centre, travel
  /// Away from, or towards, the middle of the formation (only in formations).
  case out, `in`
  /// A direction: 0deg is the audience's right, 90deg upstage.
  case angle(Expression)
}

/// `formation name(parameter = default, …) { … }`
public struct FormationDeclaration: Hashable, Sendable {
  /// A parameter and its default; without one the caller must give it.
  public struct Parameter: Hashable, Sendable {
    /// Its name.
    public let name: Name
    /// Its value where the caller gives none.
    public let initial: Expression?

    /// Makes a parameter.
    public init(name: Name, initial: Expression?) {
      self.name = name
      self.initial = initial
    }
  }

  /// Its name.
  public let name: Name
  /// What can be given by the caller.
  public let parameters: [Parameter]
  /// What makes its places, in order.
  public let body: [FormationStatement]
  /// The text of the `///` lines before it.
  public let documentation: String?

  /// Makes a declaration.
  public init(name: Name, parameters: [Parameter], body: [FormationStatement], documentation: String?) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.documentation = documentation
  }
}

/// A statement in the body of a formation.
public struct FormationStatement: Hashable, Sendable {
  /// The kinds of statement.
  public indirect enum Kind: Hashable, Sendable {
    /// Places of a shape or of another formation; `ara (0, -2m)`, a place for a named dancer, is written the same way.
    case places(FormationExpression)
    /// `let name = value`
    case constant(Name, Expression)
    /// `for i in lower..<upper { … }`; `isClosed` where it is written with `...`.
    case loop(Name, lower: Expression, upper: Expression, isClosed: Bool, body: [FormationStatement])
    /// `if condition { … } else { … }`
    case condition(Expression, then: [FormationStatement], otherwise: [FormationStatement])
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands.
  public let span: Span

  /// Makes a statement.
  public init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}
