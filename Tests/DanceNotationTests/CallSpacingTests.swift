import DanceNotation
import DanceSource
import Testing

@Suite struct CallSpacingTests {
  @Test(arguments: [
    "move 8 to polygon(sides: 6, radius: 2m)", "stage polygon (0, 0) (4m, 0) (0, 4m)", "shift (0, 1m) over 8",
    "start circle(8) at (0, 1m)",
  ])
  func `calls are joined, places stand apart`(line: String) {
    let text = line + "\n"
    #expect(Formatter.format(SourceFile(name: "a.routine", text: text)) == text)
  }
}
