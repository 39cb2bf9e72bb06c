import DanceNotation
import DanceSource

/// Who is meant by a name: dancers and groups, each found in O(1).
struct CastTable {
  /// A group as written.
  private struct GroupEntry {
    var name: Name
    var members: [MemberExpression]
    var resolved: [Int]?
    /// How many counts apart its members may land.
    var landing: Double?
    var isOpen = false
  }

  /// How the cast differs from the one that is written.
  let change: CastChange
  /// The names of those who are written and not there.
  let absent: Set<String>
  /// For each of those, how many stand before them in the cast.
  private var absentees: [String: Int] = [:]
  /// The dancers in order.
  private(set) var dancers: [Dancer] = []
  /// The cast index of each dancer.
  private(set) var indices: [String: Int] = [:]
  private var spans: [Span] = []
  private var groupEntries: [GroupEntry] = []
  private var groupIndices: [String: Int] = [:]

  init(_ change: CastChange) {
    self.change = change
    absent = Set(change.absent)
  }

  /// Whether somebody is not there, or has come: then a statement may be left with nobody to do it.
  var isChanged: Bool { change != .none }

  /// Names that mean something else where dancers are addressed.
  static let reserved: Set<String> = ["all", "rest", SeatExpression.emptyMark]

  /// What a reserved name means.
  private static func meaning(of reserved: String) -> String {
    switch reserved {
    case "all": "everybody"
    case SeatExpression.emptyMark: "a place that stays empty"
    default: "everybody who is not named"
    }
  }

  /// Adds a dancer who is there; says why not if the name is taken.
  mutating func add(_ dancer: Dancer, at location: SourceLocation, log: inout DiagnosticLog) {
    if Self.reserved.contains(dancer.name) {
      log.error(
        "reserved-name", "`\(dancer.name)` means \(Self.meaning(of: dancer.name)) and cannot be a dancer", at: location,
        hint: "choose another name")
    } else if let first = indices[dancer.name] {
      let note = Diagnostic.Note("first named here", at: SourceLocation(file: location.file, span: spans[first]))
      log.error(
        "declared-twice", "`\(dancer.name)` is in the cast twice", at: location, hint: "choose another name",
        notes: [note])
    } else if absent.contains(dancer.name) {
      absentees[dancer.name] = dancers.count
    } else {
      indices[dancer.name] = dancers.count
      dancers.append(dancer)
      spans.append(location.span)
    }
  }

  /// Gives dancers limits of their own.
  mutating func change(_ values: [LimitName: Double], of members: [Int]) {
    for dancer in members {
      dancers[dancer].limits = dancers[dancer].limits.changed(values)
      dancers[dancer].ownLimits.formUnion(values.keys)
    }
  }

  /// Gives the members of a group limits; that of landing together is the group's. Whether there is such a group.
  mutating func change(_ values: [LimitName: Double], ofGroup name: String) -> Bool {
    guard let index = groupIndices[name], let members = groupEntries[index].resolved else { return false }
    groupEntries[index].landing = values[.landing] ?? groupEntries[index].landing
    change(values.filter { $0.key != .landing }, of: members)
    return true
  }

  /// Adds a group, whose members are found later; says why not if the name is taken.
  mutating func addGroup(_ name: Name, _ members: [MemberExpression], in file: SourceFile.ID, log: inout DiagnosticLog)
  {
    let location = SourceLocation(file: file, span: name.span)
    if Self.reserved.contains(name.text) {
      log.error(
        "reserved-name", "`\(name.text)` means \(Self.meaning(of: name.text)) and cannot be a group", at: location,
        hint: "choose another name")
    } else if let dancer = indices[name.text] {
      let note = Diagnostic.Note("the dancer is named here", at: SourceLocation(file: file, span: spans[dancer]))
      log.error(
        "declared-twice", "`\(name.text)` is a dancer already", at: location, hint: "choose another name for the group",
        notes: [note])
    } else if let first = groupIndices[name.text] {
      let note = Diagnostic.Note(
        "first declared here", at: SourceLocation(file: file, span: groupEntries[first].name.span))
      log.error(
        "declared-twice", "the group `\(name.text)` is declared twice", at: location, hint: "choose another name",
        notes: [note])
    } else {
      groupIndices[name.text] = groupEntries.count
      groupEntries.append(GroupEntry(name: name, members: members))
    }
  }

  /// Finds the members of all groups.
  mutating func resolveGroups(in file: SourceFile.ID, log: inout DiagnosticLog) -> [Group] {
    groupEntries.indices.map { index in
      let members = members(ofGroup: index, depth: 0, in: file, log: &log)
      return Group(
        name: groupEntries[index].name.text, members: members, landing: groupEntries[index].landing)
    }
  }

  private mutating func members(
    ofGroup index: Int, depth: Int, in file: SourceFile.ID, log: inout DiagnosticLog
  ) -> [Int] {
    let entry = groupEntries[index]
    if let resolved = entry.resolved { return resolved }
    let location = SourceLocation(file: file, span: entry.name.span)
    guard !entry.isOpen, depth < Allowance.depth else {
      let message =
        entry.isOpen ? "the group `\(entry.name.text)` contains itself" : "too many groups stand inside one another"
      log.error("group-cycle", message, at: location, hint: "name its dancers")
      return []
    }
    groupEntries[index].isOpen = true
    var found: Set<Int> = []
    for member in entry.members {
      if case .name(let name) = member, let inner = groupIndices[name.text] {
        found.formUnion(members(ofGroup: inner, depth: depth + 1, in: file, log: &log))
      } else if case .name(let name) = member, name.text == "all" {
        found.formUnion(dancers.indices)
      } else {
        found.formUnion(plain(member, in: file, log: &log))
      }
    }
    groupEntries[index].isOpen = false
    let members = found.sorted()
    groupEntries[index].resolved = members
    return members
  }

  /// The members of a group, ascending, once all groups are found.
  func group(_ name: String) -> [Int]? { groupIndices[name].flatMap { groupEntries[$0].resolved } }

  /// A dancer, or a run of dancers in cast order, as far as they are there; says what is unknown.
  ///
  /// - Parameter words: the words that mean somebody there too, besides names: `all`.
  func plain(
    _ member: MemberExpression, or words: [String] = [], in file: SourceFile.ID, log: inout DiagnosticLog
  ) -> [Int] {
    switch member {
    case .name(let name): return dancer(name, or: words, in: file, log: &log).map { [$0] } ?? []
    case .range(let first, let last):
      let low = absentees[first.text] ?? dancer(first, in: file, log: &log)
      guard let high = absentees[last.text].map({ $0 - 1 }) ?? dancer(last, in: file, log: &log), let low else {
        return []
      }
      guard low <= high else {
        guard absentees[first.text] == nil, absentees[last.text] == nil else { return [] }
        log.error(
          "backwards-range", "`\(last.text)` stands before `\(first.text)` in the cast",
          at: SourceLocation(file: file, span: member.span), hint: "write `\(last.text)...\(first.text)`")
        return []
      }
      return Array(low...high)
    }
  }

  /// The cast index of a dancer, `nil` for who is not there; says so if there is none.
  func dancer(
    _ name: Name, or words: [String] = [], in file: SourceFile.ID, log: inout DiagnosticLog
  ) -> Int? {
    if let index = indices[name.text] { return index }
    guard !name.isMissing, absentees[name.text] == nil else { return nil }
    let isGroup = groupIndices[name.text] != nil
    log.error(
      "unknown-dancer",
      isGroup ? "expected a dancer, found the group `\(name.text)`" : "there is no dancer called `\(name.text)`",
      at: SourceLocation(file: file, span: name.span),
      hint: isGroup
        ? nil
        : numbered(name.text)
          ?? log.suggestion(
            for: name.text,
            among: words + dancers.prefix(Allowance.candidates / 2).map(\.name) + groupEntries.map(\.name.text))
    )
    return nil
  }

  /// What to write for all of `a1`, `a2`, `a3` where `a` was written.
  private func numbered(_ stem: String) -> String? {
    let all = dancers.prefix(Allowance.candidates / 2).map(\.name).filter { name in
      name.hasPrefix(stem) && name.count > stem.count && name.dropFirst(stem.count).allSatisfy(\.isWholeNumber)
    }
    guard let first = all.first, let last = all.last, all.count > 1 else { return nil }
    return "write `\(first)...\(last)` for all of them"
  }
}
