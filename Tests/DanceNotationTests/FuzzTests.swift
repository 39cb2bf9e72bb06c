import DanceNotation
import DanceSource
import DanceTestSupport
import Testing

@Suite struct FuzzTests {
  @Test(arguments: 0..<8)
  func `no slip of the hand harms the parser or the formatter`(seed: Int) {
    var mutator = TextMutator(Samples.razor, seed: UInt64(seed))
    for round in 0..<250 {
      let file = SourceFile(name: "mutant", bytes: mutator.next())
      let result = parse(file)
      let end = Int32(file.bytes.count)
      for diagnostic in result.diagnostics {
        let span = diagnostic.location.span
        #expect(span.lower >= 0 && span.lower <= span.upper && span.upper <= end, "seed \(seed), mutant \(round)")
      }
      expectSpansNest(result.tree.statements, in: Span(0, end), "seed \(seed), mutant \(round)")
      let layout = Formatter.format(file)
      guard !result.hasErrors else { continue }
      let formatted = SourceFile(name: "formatted", text: layout)
      #expect(Formatter.format(formatted) == layout, "seed \(seed), mutant \(round)")
      #expect(outline(parse(formatted).tree) == outline(result.tree), "seed \(seed), mutant \(round)")
    }
  }

  private func expectSpansNest(_ statements: [Statement], in outer: Span, _ comment: Comment) {
    for statement in statements {
      #expect(statement.span.lower >= outer.lower && statement.span.upper <= outer.upper, comment)
      if case .step(.section(_, _, let body)) = statement.kind {
        expectSpansNest(body, in: statement.span, comment)
      }
    }
  }

  @Test func `the same seed makes the same mutants`() {
    var first = TextMutator(Samples.razor, seed: 5)
    var second = TextMutator(Samples.razor, seed: 5)
    for _ in 0..<20 { #expect(first.next() == second.next()) }
  }

  @Test func `mutants of an empty text are no trouble`() {
    var mutator = TextMutator("", seed: 1)
    for _ in 0..<200 { _ = parse(SourceFile(name: "mutant", bytes: mutator.next())) }
  }
}
