public import DanceScore
import DanceSource

/// Formations of one file, to be shown together.
public struct GalleryChapter: Sendable {
  /// The file's name, without its ending.
  public var name: String
  /// What the file says of itself; empty where it says nothing.
  public var introduction: String
  /// The line of notation that brings the formations in: `use kpop`; `nil` for those of a routine, which are its own.
  public var use: String?
  /// The formations, in the order of the file.
  public var entries: [GalleryEntry]

  /// Makes a chapter.
  public init(name: String, introduction: String, use: String?, entries: [GalleryEntry]) {
    self.name = name
    self.introduction = introduction
    self.use = use
    self.entries = entries
  }
}

/// One formation of a gallery, with what a reader needs to ask for it.
public struct GalleryEntry: Sendable {
  /// Its name.
  public var title: String
  /// Parameters and what they are unless said otherwise: `(n = dancers, spacing = 1m)`.
  public var parameters: String
  /// What it is, for whom, and whence it comes.
  public var documentation: String
  /// Its places at a number of dancers natural for it.
  public var formation: Formation

  /// Makes an entry.
  public init(title: String, parameters: String, documentation: String, formation: Formation) {
    self.title = title
    self.parameters = parameters
    self.documentation = documentation
    self.formation = formation
  }

  /// `9 places`
  var amount: String { Numerals.counted(formation.places.count, "place") }

  /// The labels of places that can be asked for, each once, in order.
  var labels: [String] {
    var labels: [String] = []
    for label in formation.labels where !labels.contains(label.name) { labels.append(label.name) }
    return labels
  }
}
