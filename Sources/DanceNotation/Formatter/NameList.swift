import DanceSource

/// How clauses and lists of names are broken into lines.
public enum NameList {
  /// No line of a list goes beyond this column where it can be broken.
  public static let lastColumn = 100

  /// Parts, each with its comma, one behind the other from a column on, with a new line where the next would pass the
  /// last column.
  ///
  /// - Parameters:
  ///   - column: the columns of the line before the first part; a space stands between.
  ///   - indentation: how far new lines are moved in.
  ///   - lineBreak: what ends a line.
  public static func filled(
    _ parts: [String], fromColumn column: Int, indentation: Int, lineBreak: String = "\n"
  ) -> String {
    var text = ""
    var column = column
    for part in parts {
      let width = DisplayWidth.of(part)
      if column + 1 + width > lastColumn, column > indentation {
        text += lineBreak + String(repeating: " ", count: indentation)
        column = indentation
      } else {
        text += " "
        column += 1
      }
      text += part
      column += width
    }
    return text
  }
}
