/// The version of the library and the command.
public enum KalgunmuVersion {
  /// In the form `major.minor.patch`.
  public static let text = "0.1.0"
}
