/// The first tag of a picture.
enum PictureFrame {
  /// Says which program made the file, so that it may replace its own pictures and nobody else's.
  private static let mark = "class=\"kalgunmu\""

  /// `<svg …>` for a page of so many pixels, its contents an image to screen readers.
  static func opening(width: Double, height: Double) -> [UInt8] {
    let (w, h) = (Int(width), Int(height))
    let spaces = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    return Array("<svg \(mark) \(spaces) viewBox=\"0 0 \(w) \(h)\" width=\"\(w)\" height=\"\(h)\" role=\"img\">".utf8)
  }
}
