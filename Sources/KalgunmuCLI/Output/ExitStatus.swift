/// What the command tells the shell.
enum ExitStatus: Int32, Comparable {
  /// All is well.
  case fine = 0
  /// Something was found.
  case findings = 1
  /// Input or usage in error.
  case failure = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
