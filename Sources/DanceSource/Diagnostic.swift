/// Something to say about a text: data, so that a terminal, an editor and a machine can each show it in their way.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note, warning, error

    /// Notes come before warnings, warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A further sentence, with the place it speaks of if there is one.
  public struct Note: Hashable, Sendable {
    /// The sentence, in lower case without a full stop.
    public let message: String
    /// The place it speaks of.
    public let location: SourceLocation?

    /// Makes a note.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// What kind of thing it is, in kebab-case: `unknown-dancer`. Stable: machines compare it.
  public let id: String
  /// How grave it is.
  public let severity: Severity
  /// One sentence in lower case without a full stop.
  public let message: String
  /// The exact words it is about.
  public let location: SourceLocation
  /// What to do about it; each begins with a verb.
  public let hints: [String]
  /// Further sentences, such as where a name was first declared.
  public let notes: [Note]

  /// Makes a diagnostic; see the properties for what each part says.
  public init(
    _ severity: Severity, _ id: String, _ message: String, at location: SourceLocation,
    hints: [String] = [], notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.hints = hints
    self.notes = notes
  }
}
