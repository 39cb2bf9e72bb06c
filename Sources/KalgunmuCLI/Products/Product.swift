import Kalgunmu

/// One kind of thing that `render` makes of a routine.
///
/// A new one is a file of its own beside this one, and its name in ``Products/all``.
protocol Product: Sendable {
  /// What to write behind `--as`.
  static var name: String { get }
  /// One line for the help.
  static var summary: String { get }
  /// Options that only this product understands.
  static var options: [Option] { get }

  /// Writes the product's files into the staging folder of a request.
  ///
  /// - Throws: `Arguments.Mistake` for options that make no sense, `FileFailure` if something cannot be written.
  static func make(_ request: RenderRequest) throws -> RenderedFiles
}

/// Everything that can be rendered.
enum Products {
  /// In the order of the help.
  static let all: [any Product.Type] = [
    FramesProduct.self, StoryboardProduct.self, AnimationProduct.self, PlayerProduct.self,
    SheetsProduct.self, ChartsProduct.self, ReportProduct.self,
  ]

  /// Unless said otherwise.
  static let standard: [any Product.Type] = [FramesProduct.self, StoryboardProduct.self]

  /// Those named behind `--as`, in the order of ``all``.
  static func chosen(_ arguments: Arguments) throws(Arguments.Mistake) -> [any Product.Type] {
    guard let text = arguments.value("--as") else { return standard }
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    for name in names where !all.contains(where: { $0.name == name }) {
      let known = all.map { $0.name }
      throw Arguments.Mistake(
        message: "there is nothing called `\(name)` to render",
        hint: Spelling.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
          ?? "choose from \(known.joined(separator: ","))")
    }
    return all.filter { names.contains($0.name) }
  }

  /// Refuses options of products that are not asked for: they would do nothing.
  static func refuseIdleOptions(_ arguments: Arguments, chosen: [any Product.Type]) throws(Arguments.Mistake) {
    for product in all where !chosen.contains(where: { $0 == product }) {
      guard let idle = product.options.first(where: { arguments.has($0.name) }) else { continue }
      guard !chosen.contains(where: { $0.options.contains { $0.name == idle.name } }) else { continue }
      throw Arguments.Mistake(
        message: "`\(idle.name)` is for \(product.name), and `--as` does not ask for them",
        hint: "add `\(product.name)` to `--as`")
    }
  }
}

/// What a product wrote.
struct RenderedFiles: Sendable {
  /// The files, by their names in the folder of results.
  var names: [String]
  /// Folders in which files of earlier runs make place for these.
  var folders: [String] = []
  /// What to say of it: `33 frames`.
  var words: String
  /// Whether it is one thing.
  var isOne = true
  /// What else to say.
  var remark: String?
}
