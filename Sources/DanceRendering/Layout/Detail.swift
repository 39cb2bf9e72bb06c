import DanceGeometry
import DancePlanning
import DanceScore

/// How much of each dancer a picture shows: decided once for a routine, so that nothing flickers from frame to frame.
struct Detail: Hashable, Sendable {
  /// How dancers are told apart.
  enum Naming: Hashable, Sendable {
    /// Initials in the discs, names beside them where there is room.
    case names
    /// Initials in the discs.
    case initials
    /// Colours only.
    case dots
  }

  /// How dancers are told apart.
  var naming: Naming
  /// The radius of a standing dancer in pixels.
  var radius: Double
  /// Whether every dancer is an element of the picture, with its name; crowds are drawn a colour at a time.
  var isCrowd: Bool

  /// Up to this many dancers get names beside them.
  static let mostNames = 40
  /// From this many dancers on, a colour is one element.
  static let crowd = 61
  /// Discs smaller than this (pixels) hold no letters.
  static let leastRadiusOfInitials = 8.0

  /// The least scale, in pixels a metre, at which the discs of a cast hold letters that can be read in print; `nil` for
  /// casts that are too large to be told apart.
  static func leastScale(of performance: Performance, moments: [Double]) -> Double? {
    guard performance.dancerCount <= mostNames else { return nil }
    let spacing = Spacing.typical(of: performance, at: moments) ?? 10
    return 9.5 / max(performance.routine.limits.radius, min(0.4 * spacing, 1))
  }

  /// The detail for a performance drawn at `scale` pixels a metre.
  ///
  /// The disc is the body, never smaller; where bodies would be too small to see, as large as the spacing allows.
  ///
  /// - Parameters:
  ///   - isNear: whether the camera shows a few dancers at a time, however many the cast has.
  ///   - drawn: how many of the cast are drawn; all unless said.
  init(performance: Performance, scale: Double, moments: [Double], isNear: Bool = false, drawn: Int? = nil) {
    let all = drawn ?? performance.dancerCount
    let body = performance.routine.limits.radius * scale
    let spacing = (Spacing.typical(of: performance, at: moments) ?? 10) * scale
    let count = isNear ? min(all, Self.mostNames) : all
    radius = max(body, min(count < Self.crowd ? 13 : 9, spacing * 0.4), 1.2)
    isCrowd = count >= Self.crowd
    naming =
      radius < Self.leastRadiusOfInitials || count >= 400 ? .dots : count <= Self.mostNames ? .names : .initials
  }

  /// The detail of a picture that shows few of the cast.
  init(naming: Naming, radius: Double, isCrowd: Bool) {
    (self.naming, self.radius, self.isCrowd) = (naming, radius, isCrowd)
  }
}
