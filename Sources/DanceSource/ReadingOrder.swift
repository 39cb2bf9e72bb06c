extension Sequence<Diagnostic> {
  /// The diagnostics by file and place, as one reads them; what is said twice in the same words stays once, and what
  /// is said of the same place keeps its order.
  ///
  /// - Complexity: O(n log n).
  public func inReadingOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { left, right in
      let (left, right) = (left.location, right.location)
      return (left.file.index, left.span.lower, left.span.upper) < (
        right.file.index, right.span.lower, right.span.upper
      )
    }
  }
}
