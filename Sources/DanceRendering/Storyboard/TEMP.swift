public import DanceChecks
public import DancePlanning
/// x
public enum Storyboard {
  /// x
  public static func page(of performance: Performance, report: CheckReport, theme: Theme = .light) -> [UInt8] { [] }
}
