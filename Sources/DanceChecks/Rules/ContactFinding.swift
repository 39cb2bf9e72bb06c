import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// What collisions and crowding say in common.
enum ContactFinding {
  /// So many contacts of a rule have a finding each; a crowd parked on one spot has more pairs than anybody can read or
  /// memory can hold in words.
  static let mostTold = 100_000

  /// The findings of contacts in order of time, made one by one by `make`, which is given their numbers; what is beyond
  /// `most` is counted in a last finding.
  static func findings(
    _ rule: RuleID, of contacts: [ContactSurvey.PairContact], in context: CheckContext, atMost most: Int = mostTold,
    _ make: (Int, ContactSurvey.PairContact) -> Finding
  ) -> [Finding] {
    let inTime = contacts.sorted { ($0.from, $0.first, $0.second) < ($1.from, $1.first, $1.second) }
    let told = inTime.prefix(most).enumerated().map(make)
    return told + [untold(rule, inTime.dropFirst(most), in: context)].compactMap(\.self)
  }

  /// One finding for all contacts that have none of their own.
  private static func untold(
    _ rule: RuleID, _ contacts: ArraySlice<ContactSurvey.PairContact>, in context: CheckContext
  ) -> Finding? {
    guard let first = contacts.first else { return nil }
    let from = context.moment(first.from)
    return Finding(
      rule: rule, severity: contacts.allSatisfy(\.isAllowed) ? .note : nil,
      message: "\(contacts.count) more contacts begin from \(from.label) on, too many to be told one by one",
      dancers: [], from: from, to: context.moment(contacts.reduce(first.to) { max($0, $1.to) }),
      location: context.cause(of: first))
  }

  /// The finding of one contact.
  static func make(
    _ rule: RuleID, _ contact: ContactSurvey.PairContact, verb: String, hint: String? = nil, in context: CheckContext
  ) -> Finding {
    let (dancers, limit) = ([contact.first, contact.second], contact.limit)
    let (from, to) = (context.moment(contact.from), context.moment(contact.to))
    let texts = Metres.texts(contact.distance, limit: limit)
    let apart = contact.distance < Tolerance.distance ? "on the same spot" : "\(texts.value) apart"
    let place = PlaceWords(stage: context.routine.stage, step: context.routine.step)
      .text(middle(of: contact, in: context))
    let allowed = contact.isAllowed ? ", which is allowed here" : ""
    let who = "\(context.name(contact.first)) and \(context.name(contact.second)) \(verb)"
    return Finding(
      rule: rule, severity: contact.isAllowed ? .note : nil,
      message: "\(who) \(when(contact, place, apart, in: context)) (limit \(texts.limit))\(allowed)",
      dancers: dancers, from: from, to: to,
      closest: Finding.Closest(count: contact.closestCount, distance: contact.distance),
      value: contact.distance, limit: limit, hint: hint, location: context.cause(of: contact))
  }

  /// How near they are, when and where: such as "at 4:5, at centre: on the same spot, too near from 4:4 to 4:6".
  ///
  /// What is said of the closest moment must not be read as said of the whole time, unless both stand all the while.
  private static func when(
    _ contact: ContactSurvey.PairContact, _ place: String, _ apart: String, in context: CheckContext
  ) -> String {
    let closest = context.moment(contact.closestCount).label
    guard contact.to - contact.from > Tolerance.count else { return "at \(closest), \(place): \(apart)" }
    let span = "from \(context.moment(contact.from).label) to \(context.moment(contact.to).label)"
    let stay = [contact.first, contact.second].allSatisfy { stays($0, during: contact, in: context) }
    return stay ? "\(span), \(place): \(apart)" : "at \(closest), \(place): \(apart), too near \(span)"
  }

  private static func stays(
    _ dancer: Int, during contact: ContactSurvey.PairContact, in context: CheckContext
  ) -> Bool {
    let tracks = context.performance.tracks
    let rows = TimeSlab(from: contact.from, to: contact.to).rows(of: dancer, in: tracks)
    return rows.allSatisfy {
      tracks.isStill($0) && tracks.startPoint($0) == tracks.startPoint(rows.lowerBound)
    }
  }

  /// Between the two, when they are closest.
  private static func middle(of contact: ContactSurvey.PairContact, in context: CheckContext) -> Point {
    context.performance.position(of: contact.first, at: contact.closestCount)
      .moved(0.5, towards: context.performance.position(of: contact.second, at: contact.closestCount))
  }
}

extension CheckContext {
  /// The statement that brings two too near to each other: who goes when that begins. Later walks side by side are not at
  /// fault, even where the two come a little nearer on them.
  fileprivate func cause(of contact: ContactSurvey.PairContact) -> SourceLocation? {
    let dancers = [contact.first, contact.second]
    let isUnderWay = dancers.contains {
      performance.tracks.cue(performance.tracks.row(of: $0, at: contact.from)) != nil
    }
    return cause(of: dancers, at: isUnderWay ? contact.from : contact.closestCount)
  }
}
