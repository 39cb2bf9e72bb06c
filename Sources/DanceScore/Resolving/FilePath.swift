/// Paths as text; nothing here looks at a disk.
enum FilePath {
  /// The path that `path` means in a file of the given name: relative paths start in that file's folder.
  static func resolved(_ path: String, from file: String) -> String {
    if path.hasPrefix("/") { return normalised(path) }
    return normalised(folder(of: file) + path)
  }

  /// The path without `.` and, where they can be undone, `..`.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The last part of a path without its extension.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Everything up to the last slash, which is included; empty if there is none.
  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? ""
  }
}
