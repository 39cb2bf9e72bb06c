/// Where the words above the stage stand, and how large they are, in units of the page.
struct HeaderLines: Hashable, Sendable {
  /// Base lines.
  let title: Double, sub: Double, count: Double, unit: Double, note: Double
  /// Sizes of type.
  let titleSize: Double, countSize: Double
  /// How much the header takes, without and with notes.
  let height: Double, heightWithNotes: Double
  /// The room that the count needs beside the title.
  let countWidth: Double

  /// Pages that are large enough.
  static let usual = HeaderLines(
    title: 64, sub: 92, count: 66, unit: 92, note: 122, titleSize: 32, countSize: 60, height: 116, heightWithNotes: 146,
    countWidth: 200)
  /// Small pages, which belong to the floor.
  static let compact = HeaderLines(
    title: 42, sub: 64, count: 46, unit: 64, note: 86, titleSize: 24, countSize: 40, height: 78, heightWithNotes: 98,
    countWidth: 140)

  /// Rules of style where they differ from those of usual pages.
  var styleRules: String {
    self == .usual
      ? "" : ".title{font-size:\(Int(titleSize))px}.count,.beat{font-size:\(Int(countSize))px}.note{font-size:16px}"
  }
}
