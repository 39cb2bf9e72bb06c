// The loops that write thousands of dancers.
//
// A crowd is one path: a step to the next dancer and the same outline again and again. What varies is two numbers; all
// else is copied. Room for everything is made first, so that the loop stores without asking, and the outline is copied in
// pieces of sixteen bytes, the last of which may write beyond it into room that the next step overwrites.

/// An outline of relative commands that lead back to where they begin, ready to be copied.
struct Stamp: Sendable {
  fileprivate let pieces: [SIMD16<UInt8>]
  fileprivate let length: Int

  /// The outline that somebody has drawn.
  init(_ outline: borrowing PathWriter) {
    let bytes = outline.buffer.bytes
    length = bytes.count
    pieces = stride(from: 0, to: bytes.count, by: 16).map { first in
      var piece = SIMD16<UInt8>()
      for index in first..<min(first + 16, bytes.count) { piece[index - first] = bytes[index] }
      return piece
    }
  }
}

extension ByteBuffer {
  /// Writes `m`, a step and the stamp for every place, beginning at `from`; gives the last place.
  ///
  /// - Parameters:
  ///   - places: indices into `across` and `along`.
  ///   - across: to the right, in hundredths of a pixel.
  ///   - along: downwards, in hundredths of a pixel.
  mutating func stamp(
    _ stamp: Stamp, at places: ArraySlice<Int32>, across: [Int32], along: [Int32], from start: (x: Int, y: Int)
  ) -> (x: Int, y: Int) {
    let length = stamp.length
    var (x, y) = (Int32(truncatingIfNeeded: start.x), Int32(truncatingIfNeeded: start.y))
    // `m`, two numbers of at most eleven bytes, a space, and the outline with what is copied beyond it.
    extend(byAtMost: places.count * (24 + length) + 64) { base in
      NumberTexts.shared.withPen { pen in
        var place = base
        across.withUnsafeBufferPointer { across in
          along.withUnsafeBufferPointer { along in
            stamp.pieces.withUnsafeBufferPointer { pieces in
              places.withUnsafeBufferPointer { places in
                for index in places {
                  let (newX, newY) = (across[Int(index)], along[Int(index)])
                  place.storeBytes(of: UInt8(ascii: "m"), as: UInt8.self)
                  place += 1
                  place += pen.storePair(newX &- x, newY &- y, at: place)
                  (x, y) = (newX, newY)
                  var target = place
                  for piece in pieces {
                    target.storeBytes(of: piece, as: SIMD16<UInt8>.self)
                    target += 16
                  }
                  place += length
                }
              }
            }
          }
        }
        return place - base
      }
    }
    return (Int(x), Int(y))
  }

  /// Writes `m`, a step, `l` and a second step for every dancer who walks, beginning at `from`; gives the end of the last.
  mutating func headings(
    _ headings: CrowdHeadings, of indices: ArraySlice<Int32>, from start: (x: Int, y: Int)
  ) -> (x: Int, y: Int) {
    var (x, y) = (Int32(truncatingIfNeeded: start.x), Int32(truncatingIfNeeded: start.y))
    extend(byAtMost: indices.count * 48 + 64) { base in
      NumberTexts.shared.withPen { pen in
        var place = base
        headings.across.withUnsafeBufferPointer { across in
          headings.along.withUnsafeBufferPointer { along in
            headings.stepAcross.withUnsafeBufferPointer { stepAcross in
              headings.stepAlong.withUnsafeBufferPointer { stepAlong in
                for index in indices {
                  let index = Int(index)
                  let (stepX, stepY) = (stepAcross[index], stepAlong[index])
                  if stepX | stepY == 0 { continue }
                  place.storeBytes(of: UInt8(ascii: "m"), as: UInt8.self)
                  place += 1
                  place += pen.storePair(across[index] &- x, along[index] &- y, at: place)
                  place.storeBytes(of: UInt8(ascii: "l"), as: UInt8.self)
                  place += 1
                  place += pen.storePair(stepX, stepY, at: place)
                  (x, y) = (across[index] &+ stepX, along[index] &+ stepY)
                }
              }
            }
          }
        }
        return place - base
      }
    }
    return (Int(x), Int(y))
  }
}
