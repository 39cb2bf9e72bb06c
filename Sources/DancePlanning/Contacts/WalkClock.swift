import DanceGeometry

/// How those who walk by one clock get on during a stretch: share of the way against count.
package struct WalkClock: Sendable {
  /// A window and an easing that several dancers share.
  struct Key: Hashable, Sendable {
    var start: Double
    var end: Double
    var easing: Easing

    /// The share of the time that has gone by at a count, 0…1.
    func time(at count: Double) -> Double { end > start ? min(max((count - start) / (end - start), 0), 1) : 0 }

    /// The share of the way that is behind at a count.
    func progress(at count: Double) -> Double { easing.progress(time(at: count)) }

    /// How far the progress during a slab is at most from an even one between the same ends, in shares of the way.
    ///
    /// A function is nowhere farther from its chord than h²⁄8 times its greatest second derivative.
    func unevenness(during slab: TimeSlab) -> Double {
      guard easing != .linear else { return 0 }
      let (from, to) = (time(at: slab.from), time(at: slab.to))
      return (to - from) * (to - from) / 8 * easing.greatestAcceleration(from: from, to: to)
    }
  }

  /// What is walked of the stretch's way during a slab.
  struct Shares {
    /// The share at the slab's beginning and end; 0 and 1 exactly at those of the stretch.
    var from: Double
    var to: Double
    /// How far the share is at most from an even change meanwhile.
    var unevenness: Double
  }

  private let key: Key
  private let span: TimeSlab
  /// The progress of the whole walk at the stretch's beginning, and how much it grows until its end.
  private let before: Double
  private let growth: Double

  /// The even clock of a stretch.
  init(over span: TimeSlab) {
    self.init(Key(start: span.from, end: span.to, easing: .linear), over: span)
  }

  /// A clock whose window holds the stretch.
  init(_ key: Key, over span: TimeSlab) {
    self.key = key
    self.span = span
    before = key.progress(at: span.from)
    growth = key.progress(at: span.to) - before
  }

  /// The share of the stretch's way that is behind at a count.
  func share(at count: Double) -> Double {
    if count <= span.from || growth <= 0 { return 0 }
    return count >= span.to ? 1 : min(max((key.progress(at: count) - before) / growth, 0), 1)
  }

  /// The count at which a share of the stretch's way is behind.
  package func count(at share: Double) -> Double {
    if share <= 0 { return span.from }
    if share >= 1 { return span.to }
    let time = key.easing.time(of: before + share * growth)
    return min(max(key.start + time * (key.end - key.start), span.from), span.to)
  }

  /// What is walked during a slab of the stretch.
  func shares(during slab: TimeSlab) -> Shares {
    Shares(
      from: share(at: slab.from), to: share(at: slab.to),
      unevenness: growth > 0 ? key.unevenness(during: slab) / growth : 0)
  }
}
