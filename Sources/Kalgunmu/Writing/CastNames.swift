import DanceNotation
import DanceScore

/// The dancers of a routine as they are named in its text.
struct CastNames {
  private let names: [String]
  private let indices: [String: Int]
  private let groups: [String: [Int]]

  init(of routine: Routine) {
    names = routine.cast.map(\.name)
    indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    groups = Dictionary(routine.groups.map { ($0.name, $0.members) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those whom a clause names, in its order.
  func dancers(_ member: MemberExpression) -> [Int] {
    switch member {
    case .name(let name): return indices[name.text].map { [$0] } ?? groups[name.text] ?? []
    case .range(let first, let last):
      guard let low = indices[first.text], let high = indices[last.text], low <= high else { return [] }
      return Array(low...high)
    }
  }

  /// Who takes which place by a list.
  func takers(_ seats: [SeatExpression]) -> [Int?] {
    seats.flatMap { seat -> [Int?] in
      switch seat {
      case .empty: [nil]
      case .member(let member): dancers(member)
      }
    }
  }

  /// A list of places as it is written: names, and `_` for places that stay empty.
  func list(_ takers: ArraySlice<Int?>) -> [String] {
    var parts: [String] = []
    var rest = takers
    while let taker = rest.popFirst() {
      guard let dancer = taker else {
        parts.append(SeatExpression.emptyMark)
        continue
      }
      let length = run(from: dancer, in: rest)
      rest = rest.dropFirst(length - 1)
      parts.append(member(dancer, length))
    }
    return parts
  }

  /// Dancers as they are named by clauses that are about one or some, in cast order: `ara`, `p1...p20`.
  func members(_ dancers: some Sequence<Int>) -> [(text: String, first: Int)] {
    var members: [(text: String, first: Int)] = []
    var rest = dancers.sorted().map { $0 as Int? }[...]
    while let dancer = rest.popFirst() ?? nil {
      let length = run(from: dancer, in: rest)
      rest = rest.dropFirst(length - 1)
      members.append((member(dancer, length), dancer))
    }
    return members
  }

  private func member(_ dancer: Int, _ length: Int) -> String {
    length == 1 ? names[dancer] : "\(names[dancer])...\(names[dancer + length - 1])"
  }

  /// How many dancers from one on follow one another in the cast, in `rest`, and in their numbers; 1 if they are fewer
  /// than a run is worth.
  private func run(from dancer: Int, in rest: ArraySlice<Int?>) -> Int {
    var last = dancer
    for next in rest {
      guard next == last + 1, isNumbered(last, last + 1) else { break }
      last += 1
    }
    let length = last - dancer + 1
    return length < Self.shortestRun ? 1 : length
  }

  /// Fewer are named one by one.
  private static let shortestRun = 3

  /// Whether two names are one word with a number and the next: `p9` and `p10`.
  private func isNumbered(_ dancer: Int, _ next: Int) -> Bool {
    let (one, other) = (Self.parts(names[dancer]), Self.parts(names[next]))
    guard let number = one.number, let following = other.number else { return false }
    return one.word == other.word && following == number + 1
  }

  private static func parts(_ name: String) -> (word: Substring, number: Int?) {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    return (name.dropLast(digits), Int(name.suffix(digits)))
  }
}
