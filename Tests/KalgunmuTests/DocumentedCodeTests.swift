import Testing

/// The Swift shown in README and reference compiles, because it stands in `DocumentedCode.swift` line for line.
@Suite struct DocumentedCodeTests {
  @Test(arguments: Block.all("swift"))
  func `every line of Swift shown is compiled`(block: Block) {
    let compiled = Self.words(Page("Tests/KalgunmuTests/DocumentedCode.swift").text)
    let isCompiled = compiled.contains(Self.words(block.text))
    #expect(isCompiled, "\(block)")
  }

  /// The lines without their indentation.
  private static func words(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n") + "\n"
  }

  @Test func `the code shown does what is said of it`() throws {
    let (distance, frame) = try firstLook()
    #expect(distance == 1.5)
    #expect(String(decoding: frame.prefix(4), as: UTF8.self) == "<svg")
  }
}
