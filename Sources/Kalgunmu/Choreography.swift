@_exported public import DanceChecks
@_exported public import DanceGeometry
@_exported public import DancePlanning
@_exported public import DanceRendering
@_exported public import DanceScore
@_exported public import DanceSimulation
@_exported public import DanceSource
@_exported public import FormationLibrary

/// A routine from text to every result: the one type that most users of the library need.
///
/// ```swift
/// let choreography = try Choreography(text: "cast ara, bora\nstart line\nhold 8\nturn 180deg over 8")
/// print(choreography.report.findings.count)
/// let picture = choreography.frames.frame(at: 12)  // SVG, in UTF-8
/// ```
public struct Choreography: Sendable {
  /// What was asked for.
  public let routine: Routine
  /// Where everyone is at every moment.
  public let performance: Performance
  /// What the checks say.
  public let report: CheckReport
  /// Warnings about the text.
  public let warnings: [Diagnostic]

  /// Reads, plans and checks a routine.
  ///
  /// - Parameters:
  ///   - text: the routine in the notation.
  ///   - name: what to call the text in messages; files it uses are looked for beside it.
  ///   - loader: where other files come from; without one, the library and no file.
  /// - Throws: ``Mistakes`` if anything in the text can't be understood.
  /// - Complexity: that of planning and checking; milliseconds for a small cast.
  public init(text: String, name: String = "routine", loader: FileLoader = .libraryOnly) throws(Mistakes) {
    try self.init(Resolver.resolve(SourceFile(name: name, text: text), loader: loader))
  }

  /// Reads, plans and checks the routine of a file.
  ///
  /// - Throws: ``Mistakes`` if the file can't be read or anything in it can't be understood.
  public init(contentsOf path: String) throws(Mistakes) {
    try self.init(Resolution(ofFileAt: path))
  }

  /// Plans and checks what a text came to.
  ///
  /// - Parameter effort: how long may be looked for a way to keep everybody apart where that is not so as written.
  public init(_ resolution: Resolution, effort: RepairEffort = .normal) throws(Mistakes) {
    guard let routine = resolution.routine else {
      throw Mistakes(diagnostics: resolution.diagnostics, sources: resolution.sources)
    }
    self.routine = routine
    performance = Performance(of: routine, effort: effort)
    report = CheckReport(of: performance)
    warnings = resolution.diagnostics
  }

  /// Checks a performance that did not come from a text in the notation.
  public init(_ performance: Performance) {
    routine = performance.routine
    self.performance = performance
    report = CheckReport(of: performance)
    warnings = []
  }

  /// Another plan of the same text, as ``RobustPlan`` makes one.
  public init(_ performance: Performance, of original: Choreography) {
    routine = original.routine
    self.performance = performance
    report = CheckReport(of: performance)
    warnings = original.warnings
  }

  /// Draws the frames.
  public var frames: FrameRenderer { frames(FrameStyle()) }

  /// Draws the frames in a style of their own.
  public func frames(_ style: FrameStyle) -> FrameRenderer { FrameRenderer(performance, report: report, style: style) }

  /// The formations in order, on a page for the screen and on pages of paper.
  public func storyboard(_ style: FrameStyle = FrameStyle()) -> Storyboard {
    Storyboard(performance, report: report, style: style)
  }

  /// The routine as one picture that moves by itself.
  public func animation(_ style: FrameStyle = FrameStyle()) -> Animation {
    Animation(performance, report: report, style: style)
  }

  /// What is measured, as pictures.
  public func charts(_ style: FrameStyle = FrameStyle()) -> Charts {
    Charts(of: performance, report: report, style: style)
  }

  /// The page to rehearse from, in one file; put together anew at every call.
  public var player: PlayerDocument { player(.house) }

  /// The page to rehearse from, in colours of its own.
  public func player(_ themes: ScreenThemes) -> PlayerDocument {
    PlayerDocument(of: performance, report: report, themes: themes)
  }

  /// What each dancer needs to know, set by set; prepared anew at every call.
  ///
  /// ``SheetsPage``, ``SheetsTable`` and ``SheetsMarkdown`` write it down.
  public var sheets: Sheets { Sheets(of: performance) }

  /// What is measured of the routine and not judged; worked out anew at every call.
  public var measures: Measures { Measures(of: performance) }

  /// What can be said of each transition: who goes, how near people come, how many counts it needs; worked out anew at
  /// every call.
  public var plan: PlanReport { PlanReport(of: performance) }

  /// The report as a page for a browser, in one file; `file` is what to call the routine's file on it.
  public func htmlReport(file: String, themes: ScreenThemes = .house) -> HTMLReport {
    HTMLReport(of: [.checked(file: file, report, performance)], themes: themes)
  }
}

/// Why a text is no routine: everything that is wrong with it, each thing once.
public struct Mistakes: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let diagnostics: [Diagnostic]
  /// The texts that the diagnostics speak of.
  public let sources: SourceMap

  /// Makes an error of diagnostics.
  public init(diagnostics: [Diagnostic], sources: SourceMap) {
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// The diagnostics as a compiler would print them.
  public var description: String { DiagnosticRenderer().text(of: diagnostics, in: sources) }
}
