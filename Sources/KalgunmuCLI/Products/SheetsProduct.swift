import DanceSource
import Kalgunmu

/// `sheets.html`, and `sheets.csv` and `sheets.md` where they are asked for: a sheet for each dancer.
enum SheetsProduct: Product {
  static let name = "sheets"
  static let summary = "a sheet for each dancer: where to stand, where to go, when, and beside whom: sheets.html"
  static let options = [
    Option("--sheets", .value("FORMATS"), "how sheets are written, parted by commas: html (unless said), csv, markdown")
  ]

  /// How sheets can be written.
  private enum Format: String, CaseIterable {
    case html, csv, markdown

    var file: String {
      switch self {
      case .html: "sheets.html"
      case .csv: "sheets.csv"
      case .markdown: "sheets.md"
      }
    }
  }

  /// So many sheets are made at once, before they are written and forgotten.
  private static let batch = 64

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    let formats = try formats(request.arguments)
    let choreography = request.choreography
    let sheets = choreography.sheets
    let dancers = request.style.only ?? Array(choreography.routine.cast.indices)
    let progress = Progress("writing sheets", of: dancers.count * formats.count, on: request.terminal)
    defer { progress.finish() }
    for format in formats {
      let file: any SheetsFormat =
        switch format {
        case .html: SheetsPage(sheets, report: choreography.report, style: request.style)
        case .csv: SheetsTable(sheets)
        case .markdown: SheetsMarkdown(sheets)
        }
      try request.output.stage(as: format.file) { append in
        write(dancers, of: sheets, as: file, progress, append)
      }
    }
    return RenderedFiles(
      names: formats.map(\.file), words: "\(dancers.count) sheet\(dancers.count == 1 ? "" : "s")",
      isOne: dancers.count == 1)
  }

  /// Writes sheet by sheet, as many at once as the machine has processors; whether all could be written.
  private static func write(
    _ dancers: [Int], of sheets: Sheets, as file: any SheetsFormat, _ progress: Progress, _ append: ([UInt8]) -> Bool
  ) -> Bool {
    guard append(file.opening) else { return false }
    for first in stride(from: 0, to: dancers.count, by: batch) {
      let part = Array(dancers[first..<min(first + batch, dancers.count)])
      let written = Workers.map(part.count) { index in
        defer { progress.step() }
        return file.bytes(of: sheets.sheet(of: part[index]))
      }
      for bytes in written { guard append(bytes) else { return false } }
    }
    return append(file.closing)
  }

  private static func formats(_ arguments: Arguments) throws(Arguments.Mistake) -> [Format] {
    guard let text = arguments.value("--sheets") else { return [.html] }
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    let known = Format.allCases.map(\.rawValue)
    for name in names where !known.contains(name) {
      throw Arguments.Mistake(
        message: "sheets cannot be written as `\(name)`",
        hint: Spelling.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
          ?? "choose from \(known.joined(separator: ","))")
    }
    return Format.allCases.filter { names.contains($0.rawValue) }
  }
}
