/// Every colour of the pictures by its role, and the families of type.
public struct Theme: Hashable, Sendable {
  /// What dancers and groups are told apart by.
  public enum Filling: String, Hashable, Sendable, CaseIterable {
    /// Every dancer or group has a colour.
    case colours
    /// Everything is drawn in one colour, and patterns tell apart: for printers without colours.
    case patterns
  }

  /// The page.
  public var paper: Colour
  /// The floor.
  public var floor: Colour
  /// The floor of a football field.
  public var turf: Colour
  /// The wings beside and behind the floor.
  public var wings: Colour
  /// Titles and names.
  public var ink: Colour
  /// What stands back: captions, numbers.
  public var quietInk: Colour
  /// The edge of the floor, and the audience.
  public var edge: Colour
  /// Marks on the floor.
  public var mark: Colour
  /// The grid.
  public var grid: Colour
  /// Props.
  public var prop: Colour
  /// Bars of the timeline.
  public var bar: Colour
  /// The one accent, kept for findings and for the moment shown.
  public var accent: Colour
  /// What is not as it should be, but no error. It differs from ``accent`` in brightness too, for those who do not see
  /// the difference in hue.
  public var caution: Colour
  /// The colours of dancers or groups, told apart by colour-blind people too; never empty.
  public var cast: [Colour]
  /// What dancers and groups are told apart by.
  public var filling: Filling
  /// The least contrast of a dancer's own colour against the floor (the ratio of WCAG 2.2, 1 to 21); colours below it are
  /// mixed with ink until they reach it.
  public var leastContrast: Double
  /// The families of type, in order of preference, as CSS writes them.
  public var families: String

  /// Quiet paper: the first six are of Okabe and Ito (Color Universal Design, 2008), then three that keep apart from them.
  public static let light = Theme(
    paper: Colour(0xFBFAF7), floor: Colour(0xFFFFFF), turf: Colour(0xF6F9F3), wings: Colour(0xF3F1EC),
    ink: Colour(0x23282F), quietInk: Colour(0x69727D), edge: Colour(0xC9CED6), mark: Colour(0xD7DBE1),
    grid: Colour(0xEEF0F3), prop: Colour(0xE3DED4), bar: Colour(0xE3E6EA), accent: Colour(0xC8102E),
    caution: Colour(0x9A6200),
    cast: [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x7A5195, 0x8C6D1F, 0x4D4D4D].map(Colour.init),
    filling: .colours, leastContrast: 1.5,
    families: "Inter,Arial,Helvetica,\"Liberation Sans\",\"Noto Sans KR\",\"Noto Sans CJK KR\",system-ui,sans-serif")
}
