/// The first tag of a picture.
enum PictureFrame {
  /// Says which program made the file, so that it may replace its own pictures and nobody else's.
  private static let mark = "class=\"kalgunmu\""

  /// The size of a page in whole pixels.
  static func pixels(width: Double, height: Double, zoom: Double) -> (width: Int, height: Int) {
    (Int((width * zoom).rounded()), Int((height * zoom).rounded()))
  }

  /// `<svg …>` for a page of so many units, `zoom` pixels each, its contents an image to screen readers.
  static func opening(width: Double, height: Double, zoom: Double = 1) -> [UInt8] {
    let (w, h) = (Int(width), Int(height))
    let (pixelsWide, pixelsHigh) = pixels(width: width, height: height, zoom: zoom)
    let spaces = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    let size = "width=\"\(pixelsWide)\" height=\"\(pixelsHigh)\""
    return Array("<svg \(mark) \(spaces) viewBox=\"0 0 \(w) \(h)\" \(size) role=\"img\">".utf8)
  }
}
