/// What tells dancers apart where there are no colours: tiles of black on white, told apart at a glance and on a copy; on
/// discs too small for tiles, greys.
///
/// The order puts the most different first: black, white, and then lines by their direction.
public enum Pattern: Int, Hashable, Sendable, CaseIterable {
  case black, white, rising, dots, level, checks, falling, upright, crossed

  /// Discs smaller than this (pixels) show no tiles.
  private static let leastRadius = 4.5
  /// Discs smaller than this (pixels) have no rim: it would be most of them.
  private static let leastRadiusOfRim = 2.0

  /// The grey in place of the tile: of the first ones, each is as far as can be from those before it, and none is white,
  /// which places are that nobody has reached yet.
  private func grey(hasRim: Bool) -> Theme.Colour {
    let levels: [UInt8] = hasRim ? [0, 212, 120, 168, 60, 190, 90, 144, 30] : [0, 190, 100, 145, 55, 168, 78, 122, 28]
    return Theme.Colour(red: levels[rawValue], green: levels[rawValue], blue: levels[rawValue])
  }

  /// Rules of style that fill the discs of so many colours.
  static func styleRules(colours: Int, radius: Double) -> String {
    let (isTiled, hasRim) = (radius >= leastRadius, radius >= leastRadiusOfRim)
    let rules = (0..<colours).map { colour in
      let pattern = allCases[colour % allCases.count]
      let fill = isTiled ? "url(#p\(pattern.rawValue))" : pattern.grey(hasRim: hasRim).hex
      return ".c\(colour) .body,.c\(colour) .many,.c\(colour).many{fill:\(fill)}"
    }
    return rules.joined() + (isTiled ? "" : ".body,.many{stroke-width:\(hasRim ? ".5" : "0")}")
  }

  /// The side of a tile in pixels, for discs of a radius: five tiles across, but never finer than a printer can.
  static func side(radius: Double) -> Double { min(max(radius * 0.42, 2.4), 6.4) }

  /// The figure of a tile of side 8.
  private var figure: String {
    switch self {
    case .black: "<path d=\"M0 0h8v8H0z\"/>"
    case .white: ""
    case .rising: Self.lines("M-2 2l4-4M0 8l8-8M6 10l4-4")
    case .falling: Self.lines("M-2 6l4 4M0 0l8 8M6-2l4 4")
    case .level: Self.lines("M0 4h8")
    case .upright: Self.lines("M4 0v8")
    case .crossed: Self.lines("M4 0v8M0 4h8")
    case .dots: "<circle cx=\"4\" cy=\"4\" r=\"2.3\"/>"
    case .checks: "<path d=\"M0 0h4v8h4v-4H0z\"/>"
    }
  }

  /// Definitions of all patterns under the identifiers `p0`, `p1` …, if discs of a radius show any.
  static func definitions(radius: Double) -> [UInt8] {
    guard radius >= leastRadius else { return [] }
    let scale = side(radius: radius) / 8
    let hundredths = Int((scale * 100).rounded())
    let shown = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    let patterns = allCases.map { pattern in
      "<pattern id=\"p\(pattern.rawValue)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
        + "patternTransform=\"scale(\(shown))\"><path fill=\"#fff\" d=\"M0 0h8v8H0z\"/>\(pattern.figure)</pattern>\n"
    }
    return Array("<defs>\n\(patterns.joined())</defs>\n".utf8)
  }

  private static func lines(_ data: String) -> String {
    "<path d=\"\(data)\" stroke=\"#000\" stroke-width=\"2.6\"/>"
  }
}
