import DanceSource

/// What `kalgunmu render` can make of a routine.
enum RenderProduct: String, CaseIterable, Sendable {
  case frames, storyboard, player

  /// What is made unless something else is asked for.
  static let standard: Set<RenderProduct> = [.frames, .storyboard]

  static let option = Option(
    "--as", .value("PRODUCTS"),
    "what to make, with commas between: frames, storyboard, player (the first two unless said)")

  /// The products that are asked for.
  static func chosen(_ arguments: Arguments) throws(Arguments.Mistake) -> Set<RenderProduct> {
    guard let text = arguments.value("--as") else { return standard }
    var products: Set<RenderProduct> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = word.split(separator: " ").joined(separator: " ")
      guard let product = RenderProduct(rawValue: name) else {
        let all = allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: name, among: all)
        throw Arguments.Mistake(
          message: "expected products such as \(all.joined(separator: ", ")) behind `--as`, found `\(name)`",
          hint: nearest.map { "did you mean `\($0)`?" })
      }
      products.insert(product)
    }
    return products
  }
}
