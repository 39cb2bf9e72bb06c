/// Why a calculation has no result; whoever knows where the operands stand makes a diagnostic of it.
struct Misuse: Error, Hashable {
  /// What is at fault.
  enum Culprit: Hashable {
    case leftOperand, rightOperand
    /// The result of the whole.
    case whole
  }

  /// A stable identifier, in kebab-case.
  var id: String
  /// One sentence.
  var message: String
  /// The operand to point at.
  var culprit: Culprit
  /// What to do about it.
  var hint: String?
}
