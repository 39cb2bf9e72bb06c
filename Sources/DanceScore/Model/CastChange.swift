import DanceNotation
import DanceSource

/// Who is not there, and who has come: how a cast differs from the one that a routine names.
public struct CastChange: Hashable, Sendable {
  /// The names of those who are not there, in cast order.
  public let absent: [String]
  /// The names of those who have come, in the order named; they stand at the end of the cast, in no group.
  public let joining: [String]

  /// Everybody is there, and nobody else.
  public static let none = CastChange(absent: [], joining: [])

  private init(absent: [String], joining: [String]) {
    self.absent = absent
    self.joining = joining
  }

  /// Why a change of cast cannot be, and what to do.
  public struct Mistake: Error, Hashable, Sendable {
    /// One sentence in lower case without a full stop.
    public let message: String
    /// What to do, beginning with a verb.
    public let hint: String?
  }

  /// The change of a routine's cast by names, each of which may be said more than once.
  ///
  /// - Parameters:
  ///   - absent: the names of those who are not there.
  ///   - joining: the names of those who have come.
  ///   - routine: the routine with its whole cast.
  /// - Throws: a ``Mistake`` if somebody absent is not in the cast, if nobody is left, or if who has come has no name, or
  ///   one that is taken.
  public init(without absent: [String], with joining: [String], in routine: Routine) throws(Mistake) {
    let names = CastNames(of: routine)
    let missing = Set(try absent.map { name throws(Mistake) in try names.member(name) })
    self.absent = routine.cast.map(\.name).filter(missing.contains)
    var newcomers: [String] = []
    for name in joining {
      let name = try names.newcomer(name)
      if !newcomers.contains(name) { newcomers.append(name) }
    }
    self.joining = newcomers
    guard missing.count < routine.cast.count || !newcomers.isEmpty else {
      throw Mistake(
        message: "without \(missing.count == 1 ? "the only dancer" : "all of them") nobody dances", hint: nil)
    }
  }
}

/// The names of a cast, for looking up those that a person types.
private struct CastNames {
  private let routine: Routine
  private let dancers: Set<String>
  private let groups: Set<String>

  init(of routine: Routine) {
    self.routine = routine
    dancers = Set(routine.cast.map(\.name))
    groups = Set(routine.groups.map(\.name))
  }

  /// Somebody of the cast.
  func member(_ text: String) throws(CastChange.Mistake) -> String {
    let name = Name.spelled(text) ?? text
    if dancers.contains(name) { return name }
    guard !groups.contains(name) else {
      throw CastChange.Mistake(
        message: "expected a dancer who is not there, found the group `\(name)`", hint: "name its dancers")
    }
    let near = Spelling.nearest(to: name, among: routine.cast.prefix(Allowance.candidates).map(\.name))
    throw CastChange.Mistake(
      message: "there is no dancer called `\(name)` in \"\(routine.title)\"",
      hint: near.map { "did you mean `\($0)`?" } ?? "name somebody of the cast")
  }

  /// Somebody who is not in the cast.
  func newcomer(_ text: String) throws(CastChange.Mistake) -> String {
    guard let name = Name.spelled(text) else {
      throw CastChange.Mistake(
        message: "expected the name of a new dancer, found `\(text)`",
        hint: "use letters, digits and `_`, and no digit first")
    }
    let taken =
      dancers.contains(name)
      ? "is in the cast of \"\(routine.title)\" already"
      : groups.contains(name) ? "is a group of \"\(routine.title)\"" : nil
    if let taken { throw CastChange.Mistake(message: "`\(name)` \(taken)", hint: "choose another name") }
    guard !CastTable.reserved.contains(name) else {
      throw CastChange.Mistake(
        message: "`\(name)` has a meaning of its own and cannot be a dancer", hint: "choose another name")
    }
    return name
  }
}
