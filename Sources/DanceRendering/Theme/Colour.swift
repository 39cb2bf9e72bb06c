extension Theme {
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

    /// The contrast against another colour, 1 to 21, nearly that of WCAG 2.2: the curve of sRGB is taken as a square, so
    /// that it needs no logarithm.
    func contrast(with other: Colour) -> Double {
      let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
      return (light + 0.05) / (dark + 0.05)
    }

    private var luminance: Double {
      let parts = [red, green, blue].map { Double($0) / 255 * Double($0) / 255 }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// The colour, mixed with `ink` as little as gives it a contrast against `floor`.
    func readable(on floor: Colour, ink: Colour, leastContrast: Double) -> Colour {
      for step in 0...20 {
        let mixed = self.mixed(with: ink, share: Double(step) / 20)
        if mixed.contrast(with: floor) >= leastContrast { return mixed }
      }
      return ink
    }

    private func mixed(with other: Colour, share: Double) -> Colour {
      func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
        UInt8((Double(own) + (Double(other) - Double(own)) * share).rounded(.toNearestOrAwayFromZero))
      }
      return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
  }
}
