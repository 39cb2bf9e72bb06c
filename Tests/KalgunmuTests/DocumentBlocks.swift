import Foundation

/// A page of the documentation as it stands in the package.
struct Page: Sendable, CustomStringConvertible {
  /// Its path from the top of the package.
  let path: String
  /// Its lines.
  let lines: [Substring]

  var description: String { path }

  /// The top of the package.
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Where the reference stands.
  static let catalogue = "Sources/Kalgunmu/Kalgunmu.docc"

  /// README and all pages of the reference.
  static let all: [Page] = {
    let folder = packageRoot.appendingPathComponent(catalogue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let articles = names.filter { $0.hasSuffix(".md") }.sorted().map { "\(catalogue)/\($0)" }
    return (["README.md"] + articles).map { Page($0) }
  }()

  init(_ path: String) {
    self.path = path
    let text = (try? String(contentsOf: Self.packageRoot.appendingPathComponent(path), encoding: .utf8)) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A page of the reference.
  init(article name: String) { self.init("\(Self.catalogue)/\(name).md") }

  /// The text of the page.
  var text: String { lines.joined(separator: "\n") }

  /// The headings of a level that are written in code voice, such as `### ` and a rule in backticks.
  func codeHeadings(level: Int) -> [String] {
    let start = String(repeating: "#", count: level) + " `"
    let headings = lines.filter { $0.hasPrefix(start) && $0.hasSuffix("`") }
    return headings.map { String($0.dropFirst(start.count).dropLast()) }
  }

  /// What stands under such a heading, up to the next heading of that level or above.
  func section(_ heading: String, level: Int) -> String { section(titled: "`\(heading)`", level: level) }

  /// What stands under a heading of a level, up to the next heading of that level or above.
  func section(titled heading: String, level: Int) -> String {
    let title = String(repeating: "#", count: level) + " \(heading)"
    let rest = lines.drop { $0 != title }.dropFirst()
    let isHeading = { (line: Substring) in
      let depth = line.prefix { $0 == "#" }.count
      return (1...level).contains(depth)
    }
    return rest.prefix { !isHeading($0) }.joined(separator: "\n")
  }

  /// The blocks between fences, in order.
  var blocks: [Block] {
    var blocks: [Block] = []
    var open: (language: String, line: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let begin = open {
        let text = lines[(begin.line + 1)..<index].joined(separator: "\n") + "\n"
        blocks.append(Block(page: path, line: begin.line + 2, language: begin.language, text: text))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), index)
      }
    }
    if let open { blocks.append(Block(page: path, line: open.line + 1, language: "unclosed", text: "")) }
    return blocks
  }
}

/// A block of code in the documentation.
struct Block: Sendable, CustomStringConvertible {
  let page: String
  /// The line of the page on which its text begins, from 1.
  let line: Int
  let language: String
  let text: String

  var description: String { "\(page):\(line)" }

  /// Every block of a language, in README and reference.
  static func all(_ language: String) -> [Block] { Page.all.flatMap(\.blocks).filter { $0.language == language } }

  /// What the comment on the first line promises of a text in the notation:
  /// `// [name.routine] [finds: rule, …] [mistakes: diagnostic, …] [warns: diagnostic, …]`
  var promise: BlockPromise { BlockPromise(firstLine: text.prefix { $0 != "\n" }) }
}

/// What a text in the notation does, by its own account. What is not promised must not happen.
struct BlockPromise: Sendable {
  /// The name under which the following commands find it.
  var file: String?
  /// The rules that find something.
  var finds: Set<String> = []
  /// The mistakes that keep it from being read.
  var mistakes: Set<String> = []
  /// The warnings about the text.
  var warns: Set<String> = []

  init(firstLine: some StringProtocol) {
    guard firstLine.hasPrefix("// ") else { return }
    var list: WritableKeyPath<BlockPromise, Set<String>>?
    for part in firstLine.dropFirst(3).split(whereSeparator: { $0 == " " || $0 == "," }) {
      switch part {
      case "finds:": list = \.finds
      case "mistakes:": list = \.mistakes
      case "warns:": list = \.warns
      case _ where part.hasSuffix(".routine") || part.hasSuffix(".formation") || part.hasSuffix(".theme"):
        file = String(part)
      default: if let list { self[keyPath: list].insert(String(part)) }
      }
    }
  }
}
