import DanceNotation
import DanceSource
import DanceTestSupport
import Testing

@Suite struct ExampleTests {
  @Test func `the reference's whole routine has no mistakes`() {
    #expect(errors(in: Samples.razor).isEmpty)
    #expect(parse(Samples.razor).tree.statements.count == 14)
  }
}
