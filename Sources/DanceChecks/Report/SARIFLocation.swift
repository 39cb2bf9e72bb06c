import DanceSource

/// A place in a file as SARIF has it: a URI and a region whose columns count code points.
struct SARIFLocation: Encodable {
  private let physicalLocation: PhysicalLocation

  /// The place of a statement; without one, the beginning of `file`.
  init(of location: SourceLocation?, file: String, in sources: SourceMap) {
    guard let location else {
      let region = Region(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)
      physicalLocation = PhysicalLocation(artifactLocation: Artifact(uri: Self.uri(ofFile: file)), region: region)
      return
    }
    let source = sources[location.file]
    let (start, end) = (source.codePoint(at: location.span.lower), source.codePoint(at: location.span.upper))
    let region = Region(startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
    physicalLocation = PhysicalLocation(artifactLocation: Artifact(uri: Self.uri(ofFile: source.name)), region: region)
  }

  /// A path as a URI reference: relative where the path is, each byte that may not stand for itself as `%XX`.
  ///
  /// Source: RFC 3986, sections 2.3 and 3.3. A colon is always encoded, so that no first folder looks like a scheme.
  static func uri(ofFile path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in (path.hasPrefix("./") ? path.dropFirst(2) : path[...]).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }

  private struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  private struct Artifact: Encodable {
    let uri: String
  }

  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
}

extension SourceFile {
  /// The line and column of a byte offset, both from 1, columns in code points and without a byte-order mark.
  fileprivate func codePoint(at offset: Int32) -> (line: Int, column: Int) {
    let line = position(at: offset).line
    let start = byteRange(ofLine: line).lowerBound
    let before = bytes[start..<max(start, min(Int(offset), bytes.count))]
    let isMarked = line == 1 && before.starts(with: [0xEF, 0xBB, 0xBF])
    // Every code point has exactly one byte that does not continue another.
    let codePoints = before.count { $0 & 0b1100_0000 != 0b1000_0000 } - (isMarked ? 1 : 0)
    return (line, codePoints + 1)
  }
}
