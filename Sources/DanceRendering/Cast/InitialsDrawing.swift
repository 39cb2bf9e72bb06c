extension CastMarks {
  /// Draws a dancer's initials on a disc of a radius; `usual` is the radius that the page's rules of style are for.
  func drawInitials(
    of dancer: Int, at spot: PagePoint, radius: Double, usual: Double, to writer: inout SVGWriter
  ) {
    let size = fontSize(ofMark: dancer, radius: radius)
    if hasPatterns, isBright[colours.indices[dancer]] { writer.circle("core", at: spot, radius: radius * 0.66) }
    writer.raw("<text class=\"ini i")
    writer.whole(markSizes[dancer])
    if isBright[colours.indices[dancer]] { writer.raw(" dark") }
    writer.raw("\"")
    if radius != usual {
      writer.raw(" style=\"font-size:")
      writer.number(size)
      writer.raw("px\"")
    }
    writer.attribute("x", spot.x)
    writer.attribute("y", spot.y + 0.36 * size)
    writer.raw(">")
    writer.raw(marks[dancer])
    writer.raw("</text>")
  }
}
