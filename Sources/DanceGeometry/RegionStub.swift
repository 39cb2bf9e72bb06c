public enum Region: Hashable, Sendable {
  case rectangle(Box)
  public func signedDistance(to p: Point) -> Double { 0 }
  public func excursions(of m: Motion, beyond: Double) -> [Excursion] { [] }
  public func intrusions(of m: Motion, nearerThan: Double) -> [Excursion] { [] }
}
public struct Excursion { public var from, to, deepest, count: Double }
