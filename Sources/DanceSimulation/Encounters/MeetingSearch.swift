import DanceGeometry
import DancePlanning

/// Looks for those who come too near to each other in a take, in continuous time, every pair that can.
struct MeetingSearch {
  /// Two who come too near.
  struct Meeting {
    var encounter: Encounter
    /// Its number in the table; `nil` where errors alone could not lead to it.
    var number: Int?
    /// Whether bodies touch, or only the clearance is not kept.
    var isTouch: Bool
    /// Who of the two has missed a move or is late beyond all bounds.
    var isFirstAstray = false, isSecondAstray = false
  }

  let table: PassingTable
  /// What is known of every encounter in this take.
  private var states: [State]

  private enum State: UInt8 {
    case apart, crowded, touching
  }

  init(_ table: PassingTable) {
    self.table = table
    states = Array(repeating: .apart, count: table.encounters.count)
  }

  /// The meetings of a take: by number, then those beyond the table in their order.
  mutating func meetings(in take: Take) -> [Meeting] {
    var found: [Int] = []
    for passing in table.passings {
      let (first, second) = (Int(passing.first), Int(passing.second))
      guard passing.leastDistance - take.deviations[first] - take.deviations[second] < passing.nearness else {
        continue
      }
      // Those astray are looked at by themselves, with everybody.
      guard take.deviations[first] < .infinity, take.deviations[second] < .infinity else { continue }
      let number = Int(passing.encounter)
      guard states[number] != .touching else { continue }
      guard let counts = take.sharedCounts(first, second) else { continue }
      let (one, other) = (take.motion(first), take.motion(second))
      if states[number] == .apart {
        guard comeNearer(one, other, than: passing.nearness, over: counts) else { continue }
        states[number] = .crowded
        found.append(number)
      }
      if comeNearer(one, other, than: passing.body, over: counts) { states[number] = .touching }
    }
    var meetings = found.sorted().map { number in
      Meeting(encounter: table.encounters[number], number: number, isTouch: states[number] == .touching)
    }
    for number in found { states[number] = .apart }
    if !take.astray.isEmpty { add(AstrayMeetings(in: take, rules: table.rules).found, to: &meetings) }
    return meetings
  }

  /// Adds what those astray meet; one encounter stays one.
  private func add(_ others: [Meeting], to meetings: inout [Meeting]) {
    var known: [Encounter: Int] = [:]
    for (index, meeting) in meetings.enumerated() { known[meeting.encounter] = index }
    for var meeting in others {
      if let index = known[meeting.encounter] {
        meetings[index].isTouch = meetings[index].isTouch || meeting.isTouch
        meetings[index].isFirstAstray = meetings[index].isFirstAstray || meeting.isFirstAstray
        meetings[index].isSecondAstray = meetings[index].isSecondAstray || meeting.isSecondAstray
      } else {
        meeting.number = table.number(of: meeting.encounter)
        known[meeting.encounter] = meetings.count
        meetings.append(meeting)
      }
    }
  }
}

extension PassingTable {
  /// The number of an encounter; `nil` if the table does not have it.
  func number(of encounter: Encounter) -> Int? {
    var (low, high) = (0, encounters.count)
    while low < high {
      let middle = (low + high) / 2
      if encounters[middle] < encounter { low = middle + 1 } else { high = middle }
    }
    return low < encounters.count && encounters[low] == encounter ? low : nil
  }
}

extension Take {
  /// The counts that two rows share in this take.
  func sharedCounts(_ one: Int, _ other: Int) -> ClosedRange<Double>? {
    let (from, to) = (max(from(one), from(other)), min(to(one), to(other)))
    return from <= to ? from...to : nil
  }
}
