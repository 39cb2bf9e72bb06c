extension Theme {
  /// Black ink on white paper: patterns in place of colours, lines that survive a copier.
  public static let print = Theme(
    paper: Colour(0xFFFFFF), floor: Colour(0xFFFFFF), turf: Colour(0xFFFFFF), wings: Colour(0xF4F4F4),
    ink: Colour(0x000000), quietInk: Colour(0x3C3C3C), edge: Colour(0x6E6E6E), mark: Colour(0xB4B4B4),
    grid: Colour(0xE2E2E2), prop: Colour(0xD8D8D8), bar: Colour(0xE0E0E0), accent: Colour(0x000000),
    caution: Colour(0x000000), cast: Array(repeating: Colour(0x000000), count: Pattern.allCases.count),
    filling: .patterns, leastContrast: 1, families: light.families)

  /// For those who see little contrast: text and lines on the floor keep at least 7 : 1 and 4.5 : 1 against it, the
  /// colours of the cast 4.5 : 1 (the ratios of WCAG 2.2, success criteria 1.4.6 and 1.4.3).
  public static let contrast = Theme(
    paper: Colour(0xFFFFFF), floor: Colour(0xFFFFFF), turf: Colour(0xFFFFFF), wings: Colour(0xEFEFEF),
    ink: Colour(0x000000), quietInk: Colour(0x2B2B2B), edge: Colour(0x000000), mark: Colour(0x505050),
    grid: Colour(0xB0B0B0), prop: Colour(0xD0D0D0), bar: Colour(0xD4D4D4), accent: Colour(0xB00020),
    caution: Colour(0x7A3E00),
    cast: [0x00518F, 0xA83C00, 0x00664A, 0xA0336F, 0x7A5200, 0x0A6FA8, 0x5B2D80, 0x5C4400, 0x262626].map(Colour.init),
    filling: .colours, leastContrast: 4.5, families: light.families)
}
