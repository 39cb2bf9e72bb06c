/// The first tag of a picture.
enum PictureFrame {
  /// Says which program made the file, so that it may replace its own pictures and nobody else's.
  private static let mark = "class=\"kalgunmu\""

  /// `<svg …>` for a page of so many units, `zoom` pixels each, its contents an image to screen readers.
  static func opening(width: Double, height: Double, zoom: Double = 1) -> [UInt8] {
    let (w, h) = (Int(width), Int(height))
    let (pixelsWide, pixelsHigh) = (Int((width * zoom).rounded()), Int((height * zoom).rounded()))
    let spaces = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    let size = "width=\"\(pixelsWide)\" height=\"\(pixelsHigh)\""
    return Array("<svg \(mark) \(spaces) viewBox=\"0 0 \(w) \(h)\" \(size) role=\"img\">".utf8)
  }
}
