// A page of the report is written as well-formed XML, so the writer of pictures writes it too.

extension SVGWriter {
  /// Writes a whole page, its style and what `body` writes.
  mutating func document(title: String, style: [UInt8], _ body: (inout SVGWriter) -> Void) {
    raw("<!DOCTYPE html>\n<html lang=\"en\" class=\"kalgunmu\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    element("title", text: title)
    raw("\n")
    raw(style)
    raw("</head>\n<body>\n")
    body(&self)
    raw("</body>\n</html>\n")
  }

  /// Writes a section of a page with its heading.
  mutating func panel(_ title: String, id: String, _ body: (inout SVGWriter) -> Void) {
    within("section", "panel", id: id) { page in
      page.element("h2", text: title)
      body(&page)
    }
  }

  /// Writes an element with a class (none, if empty) around what `body` writes.
  mutating func within(_ name: StaticString, _ style: StaticString = "", _ body: (inout SVGWriter) -> Void) {
    begin(name, style)
    raw(">")
    body(&self)
    end(name)
  }

  /// Writes an element with a class that can be linked to.
  mutating func within(
    _ name: StaticString, _ style: StaticString, id: String, _ body: (inout SVGWriter) -> Void
  ) {
    begin(name, style)
    attribute("id", id)
    raw(">")
    body(&self)
    end(name)
  }

  /// Writes an element with a class that holds nothing but text.
  mutating func element(_ name: StaticString, _ style: StaticString, text content: String) {
    within(name, style) { $0.text(content) }
  }

  /// Writes `<name class="style"`, for attributes to follow.
  mutating func begin(_ name: StaticString, _ style: StaticString = "") {
    raw("<")
    raw(name)
    guard style.utf8CodeUnitCount > 0 else { return }
    raw(" class=\"")
    raw(style)
    raw("\"")
  }

  /// Writes the end of an element.
  mutating func end(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  /// Writes ` name="12.34%"`.
  mutating func attribute(_ name: StaticString, share: Double) {
    raw(" ")
    raw(name)
    raw("=\"")
    number(share * 100)
    raw("%\"")
  }
}
