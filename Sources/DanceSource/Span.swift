/// A stretch of one text, in UTF-8 bytes: from `lower` up to, but not including, `upper`.
///
/// Lines and columns are derived late, by ``SourceFile/position(at:)``, because only messages need them.
public struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: Int32
  /// The offset behind the last byte; equal to `lower` for an empty span.
  public var upper: Int32

  /// Makes the span of the bytes `lower..<upper`.
  public init(_ lower: Int32, _ upper: Int32) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest span that covers this one and `other`.
  public func joined(with other: Span) -> Span {
    Span(min(lower, other.lower), max(upper, other.upper))
  }
}

/// A stretch of text in one of the files of a ``SourceMap``.
public struct SourceLocation: Hashable, Sendable {
  /// Which file.
  public var file: SourceFile.ID
  /// Which bytes of it.
  public var span: Span

  /// Makes the location of `span` in `file`.
  public init(file: SourceFile.ID, span: Span) {
    self.file = file
    self.span = span
  }
}
