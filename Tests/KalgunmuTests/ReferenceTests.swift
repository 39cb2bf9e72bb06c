import FormationLibrary
import Kalgunmu
import Testing

@testable import DanceNotation
@testable import DanceScore

/// Nothing of the language, the shapes and the rules is missing in the reference, and nothing in it is invented.
@Suite struct ReferenceTests {
  private static let checks = Page(article: "Checks")
  private static let shapes = Page(article: "Shapes")
  private static let notation = Page(article: "Notation")

  @Test func `every rule has a section, and every section a rule`() {
    #expect(Set(Self.checks.codeHeadings(level: 3)) == Set(RuleID.allCases.map(\.rawValue)))
  }

  @Test(arguments: RuleID.allCases)
  func `the section of a rule tells its severity and shows what triggers it`(rule: RuleID) {
    let section = Self.checks.section(rule.rawValue, level: 3)
    for needed in ["*\(rule.severity.rawValue)*", "finds: \(rule.rawValue)", "**Cure**"] {
      let isThere = section.contains(needed)
      #expect(isThere, "\(rule): \(needed)")
    }
  }

  @Test func `every shape has a section, and every section a shape`() {
    #expect(Self.shapes.codeHeadings(level: 3) == Shape.all.map(\.name))
  }

  @Test(arguments: Shape.all.map(\.name))
  func `the section of a shape says what the program says of it`(name: String) throws {
    let shape = try #require(Shape.named[name])
    let section = Self.shapes.section(name, level: 3)
    let isThere = section.contains(Self.entry(for: shape))
    #expect(isThere, "expected in the section of \(name):\n\(Self.entry(for: shape))")
  }

  /// The sentence and the table of a shape.
  private static func entry(for shape: Shape) -> String {
    let rows = shape.parameters.map { parameter in
      let initial = parameter.initialText ?? (parameter.isRequired ? "must be given" : "not given")
      return "| `\(parameter.name)` | \(parameter.kind.words) | \(initial) |"
    }
    let head = [shape.documentation, "", "| parameter | is | unless said |", "|---|---|---|"]
    return (head + rows).joined(separator: "\n")
  }

  @Test func `every outline to fill is named`() {
    for name in Outline.shapes.keys { #expect(Self.shapes.section("fill", level: 3).contains("`\(name)("), "\(name)") }
  }

  @Test(
    arguments: StatementWord.allCases.map(\.rawValue) + DanceNotation.ClauseWord.allCases.map(\.rawValue)
      + KeepWord.allCases.map(\.rawValue) + WayWord.allCases.map(\.rawValue) + ModifierWord.allCases.map(\.rawValue)
      + FacingWord.allCases.map(\.rawValue)
      + Objective.allCases.map(\.rawValue) + EaseName.allCases.map(\.rawValue) + Direction.allCases.map(\.rawValue)
      + StageWord.allCases.map(\.rawValue) + PropWord.allCases.map(\.rawValue)
      + AudienceWord.allCases.map(\.rawValue) + Unit.allCases.map(\.rawValue)
      + MathFunction.allCases.map(\.rawValue) + StageArea.allCases.map(\.rawValue) + CastTable.reserved.sorted())
  func `every word of the notation is in its reference`(word: String) {
    let code = Self.notation.text.split(separator: "`", omittingEmptySubsequences: false)
    let isNamed = code.contains { piece in
      piece.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "/" || $0 == "%") }.contains { $0 == word }
    }
    #expect(isNamed, "\(word)")
  }

  @Test(arguments: FormationLibrary.files.map(\.name))
  func `every file of the library is in the reference`(name: String) {
    let isNamed = Self.notation.text.contains("`\(name)`")
    #expect(isNamed, "\(name)")
  }

  @Test(arguments: [
    Allowance.places, Allowance.corners, Allowance.dancers, Allowance.depth, Allowance.files, Allowance.cues,
    Int(Allowance.counts),
    Allowance.steps, Parser.operatorLimit, Parser.nameLimit,
  ])
  func `every bound is in the reference`(bound: Int) {
    var digits = String(bound)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    let isNamed = Self.notation.text.contains(digits)
    #expect(isNamed, "\(digits)")
  }
}
