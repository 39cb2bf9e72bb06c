extension RuleID {
  /// What the rule looks for, in one sentence.
  public var summary: String {
    switch self {
    case .collision: "Two bodies meet."
    case .crowding: "Two dancers come nearer than the clearance."
    case .obstacle: "A body goes through a prop."
    case .offStage: "A dancer on stage leaves the floor or comes too near to its edge."
    case .speed: "A dancer has to move faster than the limit."
    case .acceleration: "A dancer has to speed up, brake or swerve harder than the limit."
    case .stride: "A step of a dancer is longer than the limit."
    case .early: "A dancer lands before the others of a group that is to land together."
    case .late: "A dancer leaves too late to land with the others, or lands after them."
    case .lateness: "A dancer who is a little late or early would touch somebody."
    case .rest: "A dancer has to walk too far in too short a time."
    case .precision: "Somebody stands too far off in a row, column, circle or mirrored pair."
    case .jump: "A dancer changes place in no time."
    case .unfilled: "A formation has more or fewer places than dancers."
    case .overlap: "A dancer is asked to do two things at once."
    case .hidden: "The audience cannot see a dancer behind others for too long."
    case .sectionLength: "The counts of a section or lane do not come out as declared."
    case .musicLength: "The routine is longer than its music."
    }
  }
}
