import DancePlanning
public import DanceScore

extension Choreography {
  /// Plans and checks a routine for a changed cast so that as few parts as possible change; see
  /// ``Performance/init(of:keepingPartsOf:effort:)``.
  ///
  /// ```swift
  /// let path = "Examples/razor.routine"
  /// let everybody = try Choreography(contentsOf: path)
  /// let change = try CastChange(without: ["ara"], with: [], in: everybody.routine)
  /// let others = try Choreography(Resolution(ofFileAt: path, change: change), keepingPartsOf: everybody)
  /// let changes = VersionChanges(from: everybody.performance, to: others.performance)
  /// print(changes.parts.changed.map(\.name))
  /// ```
  ///
  /// - Parameters:
  ///   - resolution: what the text of the original comes to with a ``CastChange``.
  ///   - original: the routine with the cast that its text names.
  /// - Throws: ``Mistakes`` if the text cannot be understood with this cast, as when a formation cannot be made for so
  ///   many.
  public init(_ resolution: Resolution, keepingPartsOf original: Choreography) throws(Mistakes) {
    guard let changed = resolution.routine else {
      throw Mistakes(diagnostics: resolution.diagnostics, sources: resolution.sources)
    }
    performance = Performance(of: changed, keepingPartsOf: original.performance)
    routine = changed
    report = CheckReport(of: performance)
    let known = Set(original.warnings)
    warnings = resolution.diagnostics.filter { !known.contains($0) }
  }
}
