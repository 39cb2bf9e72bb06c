public import DanceSource

/// A step of the score; steps follow one another in time.
public enum Step: Hashable, Sendable {
  /// `section "Name", 4 eights { … }`
  case section(QuotedText, Duration?, [Statement])
  /// `offstage a, b`
  case offstage([MemberExpression])
  /// `start F`
  case start(FormationExpression, [Clause])
  /// `hold N`
  case hold(Duration)
  /// `move N to F, …`
  case move(Duration, FormationExpression, [Clause])
  /// `shift (dx, dy) over N, …`
  case shift(PointExpression, Duration, [Clause])
  /// `turn A [about P] over N, …`
  case turn(Expression, about: PointExpression?, Duration, [Clause])
  /// `scale K [about P] over N, …`
  case scale(Expression, about: PointExpression?, Duration, [Clause])
  /// `mirror x over N, …`
  case mirror(Axis, Duration, [Clause])
  /// `swap a, b over N, …`
  case swap(Name, Name, Duration, [Clause])
  /// `follow path("…") over N, spacing 1m, …`
  case follow(FormationExpression, Duration, [Clause])
  /// `enter who from left over N [to F], …`
  case enter([MemberExpression], from: Direction, Duration, to: FormationExpression?, [Clause])
  /// `exit who to left over N, …`
  case exit([MemberExpression], to: Direction, Duration, [Clause])
  /// `face audience [over N]`
  case face(FacingExpression, over: Duration?)
  /// `level low [over N]`
  case level(Level, over: Duration?)
  /// `together [N] { who { … } … }`
  case together(Duration?, [Lane])
  /// `repeat N { … }`
  case `repeat`(Expression, [Statement])
  /// `note "…"`
  case note(QuotedText)
  /// `allow contact a, b`: the rule and, for `contact`, whom it is about
  case allow(Name, [MemberExpression])
  /// `tempo 126bpm` before the score; in it also `tempo 140bpm over 16`
  case tempo(Expression, over: Duration?)
}

/// What some do while others do something else: `front { … }` inside `together`.
public struct Lane: Hashable, Sendable {
  /// Who.
  public let members: [MemberExpression]
  /// What they do.
  public let body: [Statement]
  /// Where all of it stands.
  public let span: Span

  /// Makes a lane.
  public init(members: [MemberExpression], body: [Statement], span: Span) {
    self.members = members
    self.body = body
    self.span = span
  }
}

/// How high somebody's head is.
public enum Level: String, Hashable, Sendable, CaseIterable {
  case low, middle, high
}

/// A clause after a comma.
public struct Clause: Hashable, Sendable {
  /// The kinds of clause.
  public enum Kind: Hashable, Sendable {
    case assign(Objective)
    /// `assign together`, or `assign together 5%`
    case assignTogether(within: Expression?)
    /// `assign (ara, _, dami)`: who takes place 1, 2, 3, …
    case seats([SeatExpression])
    case place(MemberExpression, PlaceReference)
    /// `keep sides`, or `keep ara sides` for some
    case keepSides(of: MemberExpression?)
    case path(WayExpression, of: MemberExpression?)
    case ease(EaseName)
    case stagger(Duration, from: Direction)
    case delay(MemberExpression, Duration)
    /// `avoid off`
    case avoidOff
    case face(FacingExpression)
    case spacing(Expression)
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands, the keyword included.
  public let span: Span

  /// Makes a clause.
  public init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// Who takes which place.
public enum Objective: String, Hashable, Sendable, CaseIterable {
  case shortest, nearest, fair, together, order
}

/// Who takes the next place, or the next places, in `assign (ara, _, p1...p20)`.
public enum SeatExpression: Hashable, Sendable {
  /// A dancer; or a group or a run, one place after the other.
  case member(MemberExpression)
  /// `_`: the place stays empty.
  case empty(span: Span)

  /// Where it stands.
  public var span: Span {
    switch self {
    case .member(let member): member.span
    case .empty(let span): span
    }
  }

  /// What is written for a place that stays empty.
  public static let emptyMark = "_"
}

/// How speed is spread over a move.
public enum EaseName: String, Hashable, Sendable, CaseIterable {
  case linear, smooth, `in`, out
}

/// A place of a formation: by label or by number, from 1.
public enum PlaceReference: Hashable, Sendable {
  case label(Name)
  case number(Expression)
}

/// The way to a place.
public enum WayExpression: Hashable, Sendable {
  case straight
  /// `arc 30deg left`: a stretch of a circle whose direction changes by that angle; the walker's own left or right.
  case arc(Expression, Direction?)
  /// `curve`, or `curve via (x, y) …`: smooth, through the given points.
  case curve([PointExpression])
  /// `via (x, y) (x, y)`: straight from point to point.
  case via([PointExpression])
}
