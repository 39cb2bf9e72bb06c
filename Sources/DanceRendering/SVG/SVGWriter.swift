/// Writes elements, attributes and text into a buffer.
///
/// The grammar stays visible at the call: `open("g"); attribute("class", "way"); close()`. Only the places that write
/// thousands of numbers go to the buffer directly.
struct SVGWriter: ~Copyable {
  private var pen: PathWriter

  /// Makes a writer with room for about `capacity` bytes.
  init(capacity: Int = 4096) { pen = PathWriter(capacity: capacity) }

  private init(in buffer: consuming ByteBuffer) { pen = PathWriter(in: buffer) }

  /// What `write` writes, without a copy if `capacity` is enough.
  static func bytes(capacity: Int, _ write: (inout SVGWriter) -> Void) -> [UInt8] {
    ByteBuffer.bytes(capacity: capacity) { buffer in
      var writer = SVGWriter(in: buffer)
      write(&writer)
      return writer.finished()
    }
  }

  private consuming func finished() -> ByteBuffer { pen.finished() }

  /// What has been written.
  var bytes: [UInt8] { pen.buffer.bytes }

  /// Writes a whole number.
  mutating func whole(_ number: Int) { pen.buffer.append(number) }

  /// Writes literal markup.
  mutating func raw(_ markup: StaticString) { pen.buffer.append(markup) }

  /// Writes markup that was written before.
  mutating func raw(_ markup: [UInt8]) { pen.buffer.append(markup) }

  /// Writes escaped text.
  mutating func text(_ text: String) { pen.buffer.append(XMLText.escaped(text)) }

  /// Writes ` name="`…`"` with a length in pixels.
  mutating func attribute(_ name: StaticString, _ pixels: Double) {
    begin(name)
    number(pixels)
    pen.buffer.append(UInt8(ascii: "\""))
  }

  /// Writes ` name="`…`"` with escaped text.
  mutating func attribute(_ name: StaticString, _ value: String) {
    begin(name)
    text(value)
    pen.buffer.append(UInt8(ascii: "\""))
  }

  /// Writes a number of pixels with up to two decimals.
  mutating func number(_ pixels: Double) { pen.buffer.append(hundredths: hundredths(pixels)) }

  /// Writes an element that holds nothing but text.
  mutating func element(_ name: StaticString, text content: String) {
    raw("<")
    raw(name)
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes `<text class="…" x="…" y="…">…</text>`.
  mutating func label(_ style: StaticString, at spot: PagePoint, _ content: String, size: Double? = nil) {
    label(style, at: spot, escaped: XMLText.escaped(content), size: size)
  }

  /// Writes a label whose text has been escaped before.
  mutating func label(_ style: StaticString, at spot: PagePoint, escaped content: [UInt8], size: Double? = nil) {
    raw("<text class=\"")
    raw(style)
    raw("\"")
    if let size {
      raw(" style=\"font-size:")
      number(size)
      raw("px\"")
    }
    attribute("x", spot.x)
    attribute("y", spot.y)
    raw(">")
    raw(content)
    raw("</text>\n")
  }

  /// Writes a rectangle of a style, its corners rounded by `radius`.
  mutating func rectangle(_ style: StaticString, _ box: PageBox, radius: Double = 0) {
    raw("<rect class=\"")
    raw(style)
    raw("\"")
    attribute("x", box.minX)
    attribute("y", box.minY)
    attribute("width", box.width)
    attribute("height", box.height)
    if radius > 0 { attribute("rx", radius) }
    raw("/>\n")
  }

  /// Writes a circle of a style.
  mutating func circle(_ style: StaticString, at spot: PagePoint, radius: Double) {
    raw("<circle class=\"")
    raw(style)
    raw("\"")
    attribute("cx", spot.x)
    attribute("cy", spot.y)
    attribute("r", radius)
    raw("/>\n")
  }

  /// Writes an element `path` of a style, its data written by `draw`.
  mutating func path(_ style: StaticString, _ draw: (inout PathWriter) -> Void) {
    raw("<path class=\"")
    raw(style)
    raw("\" d=\"")
    data(draw)
    raw("\"/>\n")
  }

  /// Writes path data.
  @inline(__always)
  mutating func data(_ draw: (inout PathWriter) -> Void) {
    pen.begin()
    draw(&pen)
  }

  private mutating func begin(_ name: StaticString) {
    raw(" ")
    raw(name)
    raw("=\"")
  }
}

/// Pixels as whole hundredths, halves away from zero; what is no number or absurdly large stays within bounds.
@inline(__always)
func hundredths(_ pixels: Double) -> Int {
  let scaled = pixels * 100 + (pixels < 0 ? -0.5 : 0.5)
  guard scaled.magnitude < 1e15 else { return 0 }
  return Int(scaled)
}
