public import DanceChecks
public import DancePlanning
/// Stands in until the storyboard is drawn.
public enum Storyboard {
  /// x
  public static func page(of performance: Performance, report: CheckReport, theme: Theme = .light) -> [UInt8] { [] }
}
