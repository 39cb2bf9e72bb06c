/// Path data as the `d` attribute of SVG has it (SVG 2, 9.3): `M L H V C S Q T A Z`, absolute and relative.
///
/// The numbers are metres and are taken as they stand: y grows upstage here, while in a picture it grows downwards. Data drawn in
/// a picture therefore comes out mirrored; nothing is flipped behind anybody's back.
public enum SVGPathData {
  /// Why data cannot be read.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// How many characters come before the place of the mistake.
    public var offset: Int
    /// What should have stood there.
    public var expected: String

    /// Makes a failure.
    public init(offset: Int, expected: String) {
      self.offset = offset
      self.expected = expected
    }

    /// "expected a number at character 7"; characters are counted from 1 here.
    public var description: String { "expected \(expected) at character \(offset + 1)" }
  }

  /// The largest coordinate that is accepted, in metres: farther out, lengths would lose their millimetres.
  public static let largestNumber = 1e9

  /// The paths of the data, one for every `M` (or for what follows a `Z`) that is drawn from.
  ///
  /// Circular arcs stay arcs, other elliptical arcs become cubics that are off by less than 10⁻⁶ of their size. Unlike a browser,
  /// this does not draw the good part of broken data.
  public static func parse(_ text: String) -> Result<[Path], Failure> {
    var reader = SVGPathReader(text)
    do throws(Failure) {
      return .success(try reader.read())
    } catch {
      return .failure(error)
    }
  }
}
