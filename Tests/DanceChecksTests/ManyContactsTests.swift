import DancePlanning
import DanceScore
import DanceSource
import Testing

@testable import DanceChecks

@Suite struct ManyContactsTests {
  @Test func `contacts beyond what can be told are counted, and none is lost from the count`() throws {
    let performance = try check("cast p 1...6\nstart circle(radius: 0.1m)\nhold 4").performance
    let context = CheckContext(performance: performance, survey: ContactSurvey(of: performance))
    let contacts = context.survey.collisions
    #expect(contacts.count == 15)
    for most in [0, 4, 14, 15, 16] {
      let found = ContactFinding.findings(.collision, of: contacts, in: context, atMost: most) { _, contact in
        ContactFinding.make(.collision, contact, verb: "collide", in: context)
      }
      #expect(found.count == min(most, 15) + (most < 15 ? 1 : 0))
      #expect(found.allSatisfy { $0.severity == .error })
      #expect(found.last?.message.hasPrefix("\(15 - most) more contacts begin from 1:1 on") == (most < 15))
    }
  }
}
