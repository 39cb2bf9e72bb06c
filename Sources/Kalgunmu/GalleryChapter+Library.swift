extension GalleryChapter {
  /// For how many dancers the formations of a chapter are drawn.
  public enum Size: Hashable, Sendable {
    /// For this number, or for the first usual one for which a formation has as many places.
    case natural(Int)
    /// For this number.
    case exactly(Int)
  }

  /// The library's files, each formation at a number of dancers with which it looks as it is meant.
  ///
  /// ```swift
  /// let picture = FormationOverview(GalleryChapter.library()).bytes  // SVG, in UTF-8
  /// ```
  public static func library(_ size: Size? = nil) -> [GalleryChapter] {
    FormationLibrary.files.map { file in
      let source = SourceFile(name: "\(file.name).formation", bytes: file.bytes)
      return GalleryChapter(
        of: FormationList(source, loader: .libraryOnly), name: file.name, use: "use \(file.name)",
        size: size ?? .natural(file.dancers))
    }
  }

  /// The formations of a file; those that do not come out are left out.
  ///
  /// - Parameter use: the line that brings them in; of no use for a routine's own, with which it is left out.
  public init(of list: FormationList, name: String, use: String, size: Size) {
    self.init(
      name: name, introduction: list.introduction, use: list.isUsable ? use : nil,
      entries: list.items.compactMap { GalleryEntry($0, of: list, size: size) })
  }
}

extension GalleryEntry {
  /// Where formations are drawn.
  private static let stage = Stage(outline: .rectangle(width: 12, depth: 9))
  /// Numbers of dancers that are tried, if the one that is natural for the others of the file does not come out.
  private static let usualNumbers = [9, 8, 12, 16, 24, 7, 6, 5, 4, 3, 2, 1]

  /// A formation of a file; `nil` if it does not come out.
  init?(_ item: FormationList.Item, of list: FormationList, size: GalleryChapter.Size) {
    let numbers =
      switch size {
      case .exactly(let number): [number]
      case .natural(let number): [number] + Self.usualNumbers
      }
    for number in numbers {
      let (formation, diagnostics) = list.formation(named: item.name, dancers: number, stage: Self.stage)
      guard let formation, diagnostics.isEmpty, !formation.places.isEmpty else { continue }
      // A number that was asked for may leave places empty, or dancers without one.
      if case .natural = size, formation.places.count != number { continue }
      self.init(
        title: item.name, parameters: item.parametersInWords,
        documentation: item.documentation.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        formation: formation)
      return
    }
    return nil
  }
}

extension FormationList.Item {
  /// `(n = dancers, radius = 3m)`; empty where nothing can be given.
  public var parametersInWords: String {
    guard !parameters.isEmpty else { return "" }
    let words = parameters.map { parameter in
      parameter.initial.map { "\(parameter.name) = \($0)" } ?? parameter.name
    }
    return "(\(words.joined(separator: ", ")))"
  }
}
