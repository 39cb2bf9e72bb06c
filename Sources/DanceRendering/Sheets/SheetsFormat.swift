public import DanceChecks

/// A file of sheets, written part by part: what stands before the sheets, then a sheet after the other, then what stands
/// behind them. So it takes no more memory than its longest part, however large the cast is.
public protocol SheetsFormat: Sendable {
  /// What stands before the sheets, in UTF-8.
  var opening: [UInt8] { get }
  /// One sheet.
  func bytes(of sheet: Sheet) -> [UInt8]
  /// What stands behind the sheets.
  var closing: [UInt8] { get }
}
