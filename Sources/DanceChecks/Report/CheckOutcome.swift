public import DancePlanning
public import DanceSource

/// What the check of one file came to, for reports on several files.
public enum CheckOutcome: Sendable {
  /// The file is a routine, and this was found. The file is named as the person named it.
  case checked(file: String, CheckReport, Performance)
  /// The file can't be understood, for these reasons.
  case mistaken(file: String, [Diagnostic], SourceMap)
}
