import DancePlanning
public import DanceScore
public import DanceSource

/// A routine's text with the decisions of the planner written into it, in the words of the notation.
///
/// Planned again, the text gives exactly the same performance, to the last bit: that is tried before it is handed out, and a
/// statement for which it is not so is left as it stands, with a note. Everything that is not about a decision stays byte
/// for byte as it was; a text in the common layout stays in it.
public struct WrittenDecisions: Sendable {
  /// How many decisions were written, by what they are about.
  public struct Tally: Hashable, Sendable {
    /// Statements of which every place is given now.
    public var places = 0
    /// Dancers who are told to leave later.
    public var delays = 0
    /// Ways that are given now.
    public var ways = 0
    /// Distances between followers.
    public var spacings = 0
    /// Statements that became three.
    public var openings = 0

    /// All of them.
    public var total: Int { places + delays + ways + spacings + openings }
  }

  /// The text, in UTF-8.
  public let text: [UInt8]
  /// What was written.
  public let tally: Tally
  /// What could not be written, and why.
  public let notes: [Diagnostic]

  /// Writes what was planned into the text of the routine that was asked for.
  ///
  /// - Parameters:
  ///   - performance: what was planned of the routine.
  ///   - routine: what was asked for, as it was read.
  ///   - effort: how long may be looked for cures when the new text is planned: as long as it was.
  /// - Complexity: that of reading and planning the new text; once more for each statement that has to be left.
  public init(of performance: Performance, into routine: Routine, effort: RepairEffort = .normal) {
    let file = routine.sources.files.first ?? SourceFile(name: routine.title, text: "")
    guard let text = RoutineText(file) else {
      self.init(text: file.bytes, tally: Tally(), notes: [])
      return
    }
    var draft = DecisionDraft(of: performance, into: routine, text: text)
    while let bytes = draft.text {
      let resolution = Resolver.resolve(
        SourceFile(name: file.name, bytes: bytes), loader: FileLoader(from: routine.sources))
      guard let reread = resolution.routine else {
        draft.leaveAll()
        continue
      }
      let again = Performance(of: reread, effort: effort)
      guard let divergence = performance.divergence(from: again) else {
        self.init(text: bytes, tally: draft.tally, notes: draft.notes)
        return
      }
      draft.improve(after: divergence, in: again)
    }
    self.init(text: file.bytes, tally: Tally(), notes: draft.notes)
  }

  private init(text: [UInt8], tally: Tally, notes: [Diagnostic]) {
    self.text = text
    self.tally = tally
    self.notes = notes
  }
}

extension Choreography {
  /// Writes the decisions of the planner into the text of the routine.
  ///
  /// - Parameter effort: the one with which it was planned.
  /// - Complexity: that of reading and planning it again.
  public func decisionsWritten(effort: RepairEffort = .normal) -> WrittenDecisions {
    WrittenDecisions(of: performance, into: routine, effort: effort)
  }
}

extension FileLoader {
  /// Finds the files that have been read, as they were then.
  fileprivate init(from sources: SourceMap) {
    let files = Dictionary(sources.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    self.init(libraryNames: FileLoader.libraryOnly.libraryNames, library: FileLoader.libraryOnly.library) { path in
      files[path].map { .success($0) } ?? .failure(.missing(nearby: []))
    }
  }
}
