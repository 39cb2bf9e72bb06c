/// Every colour of the pictures, and the families of type.
public struct Theme: Hashable, Sendable {
  /// A colour as `#rrggbb`.
  public struct Colour: Hashable, Sendable {
    /// Red, green and blue, 0–255.
    public let red: UInt8, green: UInt8, blue: UInt8

    /// Makes a colour of `0xrrggbb`.
    public init(_ hex: UInt32) {
      red = UInt8(truncatingIfNeeded: hex >> 16)
      green = UInt8(truncatingIfNeeded: hex >> 8)
      blue = UInt8(truncatingIfNeeded: hex)
    }

    /// Makes a colour of its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// `#rrggbb`.
    public var hex: String {
      let digits = Array("0123456789abcdef")
      return "#" + [red, green, blue].map { String([digits[Int($0 >> 4)], digits[Int($0 & 15)]]) }.joined()
    }

    /// How bright the eye takes it to be, 0–1 (the weights of sRGB, without its curve).
    var brightness: Double { (0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)) / 255 }
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
  /// The colours of dancers or groups, told apart by colour-blind people too.
  public var cast: [Colour]
  /// The families of type, in order of preference, as CSS writes them.
  public var families: String

  /// Quiet paper: the first six are of Okabe and Ito (Color Universal Design, 2008), then three that keep apart from them.
  public static let light = Theme(
    paper: Colour(0xFBFAF7), floor: Colour(0xFFFFFF), turf: Colour(0xF6F9F3), wings: Colour(0xF3F1EC),
    ink: Colour(0x23282F), quietInk: Colour(0x69727D), edge: Colour(0xC9CED6), mark: Colour(0xD7DBE1),
    grid: Colour(0xEEF0F3), prop: Colour(0xE3DED4), bar: Colour(0xE3E6EA), accent: Colour(0xC8102E),
    cast: [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x7A5195, 0x8C6D1F, 0x4D4D4D].map(Colour.init),
    families: "Inter,Arial,Helvetica,\"Liberation Sans\",\"Noto Sans KR\",\"Noto Sans CJK KR\",system-ui,sans-serif")
}
