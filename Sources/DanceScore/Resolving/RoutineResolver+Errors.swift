import DanceNotation
import DanceSource

// How far the cast errs.
extension RoutineResolver {
  /// The errors declared, once cast and groups are known.
  mutating func errors(_ declarations: Declarations) -> CastErrors {
    var errors = CastErrors()
    if let said = declarations.errors {
      errors.preset = said.preset.flatMap { name in
        let isSomebody = cast.indices[name.text] != nil || cast.group(name.text) != nil
        return evaluator.errorPreset(name, isSomebody: isSomebody, in: frame)
      }
      errors.values = evaluator.errors(said.values, in: frame)
      // Braces hold all errors that there are, so with nothing in them nobody errs.
      if said.preset == nil, said.values.isEmpty { errors.preset = .machine }
    }
    errors.own = ownErrors(declarations.errorsOfSome)
    return errors
  }

  /// The errors of single dancers and of groups, by cast index.
  private mutating func ownErrors(
    _ statements: [(members: [MemberExpression], values: [NamedValue])]
  ) -> [Int: [ErrorName: Double]] {
    var own = OwnErrors()
    for statement in statements {
      let values = evaluator.errors(statement.values, in: frame)
      let said = statement.values.compactMap { entry in
        ErrorName(rawValue: entry.name.text).flatMap { name in
          values[name].map { SaidError(name: name, value: $0, span: entry.span) }
        }
      }
      for member in statement.members {
        guard own.handled < Allowance.handled else {
          evaluator.fail(
            "too-long", "errors are said of too many dancers too often", at: frame.location(member.span),
            hint: "say once what holds for everybody, in `errors { … }`")
          return [:]
        }
        take(said, of: member, into: &own)
      }
    }
    return own.byDancer
  }

  private mutating func take(_ said: [SaidError], of member: MemberExpression, into own: inout OwnErrors) {
    let repetition: OwnErrors.Repetition?
    if case .name(let name) = member, CastTable.reserved.contains(name.text) { return refuse(name) }
    if case .name(let name) = member, let dancers = cast.group(name.text) {
      repetition = own.take(said, ofGroup: name.text, dancers)
    } else {
      let dancers = cast.plain(member, in: file, log: &evaluator.log)
      repetition = own.take(said, of: dancers, called: cast.dancers)
    }
    guard let repetition else { return }
    evaluator.fail(
      "said-twice", "`\(repetition.again.name.rawValue)` of `\(repetition.whose)` is said twice",
      at: frame.location(repetition.again.span), hint: "keep one of them",
      notes: [Diagnostic.Note("first said here", at: frame.location(repetition.first))])
  }

  private mutating func refuse(_ name: Name) {
    let (message, hint) =
      name.text == "all"
      ? ("`all` is everybody, of whom `errors` speaks without `of`", "write `errors { … }`")
      : ("`\(name.text)` means nobody here", "name dancers or groups")
    evaluator.fail("misplaced-member", message, at: frame.location(name.span), hint: hint)
  }
}
