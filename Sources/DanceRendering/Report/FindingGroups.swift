import DanceChecks
import DanceScore
import DanceSource

/// The findings by section, the worst first, and how much of each is written out.
///
/// A page has to stay readable: of each rule the first few of a section are cards, what follows is a list that opens, and
/// what is beyond the list is counted. Nothing is dropped in silence.
struct FindingGroups {
  /// The findings of a section, by their indices in the report.
  struct Group {
    /// Which of the sections of ``ReportSections``.
    var section: Int
    /// Its title: "Verse, 2:1 to 4:8".
    var title: String
    /// Those with a card of their own.
    var cards: [Int]
    /// Those in the list.
    var listed: [Int]
    /// How many are only counted.
    var counted: Int
  }

  /// At most so many cards of one rule in a section; more where there are few sections.
  private static let (cardsOfRule, cardsOfRuleInAll) = (4, 16)
  /// At most so many cards in a section; more where there are few sections.
  private static let (cardsOfSection, cardsOfSectionInAll) = (10, 40)
  /// At most so many cards in all.
  private static let cardsInAll = 240
  /// At most so many in the list of a section.
  private static let listedOfSection = 150
  /// At most so many in all lists.
  private static let listedInAll = 1500

  /// The sections with findings, in order of time.
  let groups: [Group]
  /// The findings that get a picture.
  let pictured: Set<Int>
  private let written: Set<Int>
  private let sectionOf: [Int]

  /// Groups findings; at most `pictures` of them get a picture, errors before others.
  init(_ findings: [Finding], of routine: Routine, pictures: Int) {
    let sections = ReportSections(of: routine)
    sectionOf = findings.map(sections.index(of:))
    var bySection = [[Int]](repeating: [], count: sections.titles.count)
    for index in findings.indices { bySection[sectionOf[index]].append(index) }
    let used = bySection.indices.filter { !bySection[$0].isEmpty }
    var room = Room(
      cardsOfRule: max(Self.cardsOfRule, Self.cardsOfRuleInAll / max(used.count, 1)),
      cardsOfSection: max(Self.cardsOfSection, Self.cardsOfSectionInAll / max(used.count, 1)),
      cards: Self.cardsInAll, listed: Self.listedInAll)
    groups = used.map { section in
      Self.group(section, title: sections.titles[section], bySection[section], of: findings, room: &room)
    }
    written = Set(groups.flatMap { $0.cards + $0.listed })
    let cards = groups.flatMap(\.cards).filter { !findings[$0].dancers.isEmpty }
    let gravest = [.error, .warning, .note].flatMap { severity in cards.filter { findings[$0].severity == severity } }
    pictured = Set(gravest.prefix(pictures))
  }

  /// Whether a finding is written out, as a card or in a list.
  func isWritten(_ index: Int) -> Bool { written.contains(index) }

  /// The section a finding is in.
  func section(of index: Int) -> Int { sectionOf[index] }

  /// How much may still be written.
  private struct Room {
    var cardsOfRule: Int
    var cardsOfSection: Int
    var cards: Int
    var listed: Int
  }

  private static func group(
    _ section: Int, title: String, _ indices: [Int], of findings: [Finding], room: inout Room
  ) -> Group {
    let worstFirst = indices.sorted {
      let (one, other) = (findings[$0], findings[$1])
      return (other.severity, other.excess, $0) < (one.severity, one.excess, $1)
    }
    var ofRule: [RuleID: Int] = [:]
    var (cards, rest): ([Int], [Int]) = ([], [])
    for index in worstFirst {
      ofRule[findings[index].rule, default: 0] += 1
      let isCard =
        ofRule[findings[index].rule, default: 0] <= room.cardsOfRule
        && cards.count < min(room.cardsOfSection, room.cards)
      if isCard { cards.append(index) } else { rest.append(index) }
    }
    let listed = Array(rest.prefix(min(listedOfSection, room.listed)))
    room.cards -= cards.count
    room.listed -= listed.count
    return Group(section: section, title: title, cards: cards, listed: listed, counted: rest.count - listed.count)
  }
}

extension Finding {
  /// How far beyond its limit the finding is, as a share of the limit; 0 where nothing is measured.
  fileprivate var excess: Double {
    guard let limit, limit > 0, let value = closest?.distance ?? value, value.isFinite else { return 0 }
    return (value - limit).magnitude / limit
  }
}
