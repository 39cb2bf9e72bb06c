extension Theme {
  /// The same house at night: the order of brightness turned round, the colours of the cast as far apart as by day.
  public static let dark = Theme(
    paper: Colour(0x14171B), floor: Colour(0x1C2025), turf: Colour(0x1B231D), wings: Colour(0x181B1F),
    ink: Colour(0xECEEF1), quietInk: Colour(0x9BA4AF), edge: Colour(0x4A525C), mark: Colour(0x3A414A),
    grid: Colour(0x282D34), prop: Colour(0x3A362E), bar: Colour(0x2B3138), accent: Colour(0xFF6B7A),
    caution: Colour(0xF2B84B),
    cast: [0x4DA3DB, 0xF08A3C, 0x2FC498, 0xE39BC6, 0xF0B429, 0x8CCDF4, 0xB48AD0, 0xC2A24A, 0xA8A8A8].map(Colour.init),
    filling: .colours, leastContrast: 3, families: light.families)
}
