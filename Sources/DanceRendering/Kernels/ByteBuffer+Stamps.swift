// The loops that write thousands of dancers.
//
// A crowd is one path: a step to the next dancer and the same outline again and again. What varies is two numbers; all
// else is copied. Room for everything is made first, so that the loop stores without asking, and the outline is copied in
// pieces of sixteen bytes, the last of which may write beyond it into room that the next step overwrites.

extension ByteBuffer {
  /// Writes `m`, a step and `outline` for every place, beginning at `from`; gives the last place.
  ///
  /// - Parameters:
  ///   - places: indices into `across` and `along`.
  ///   - across: to the right, in hundredths of a pixel.
  ///   - along: downwards, in hundredths of a pixel.
  mutating func stamp(
    _ outline: borrowing ByteBuffer, at places: ArraySlice<Int32>, across: [Int32], along: [Int32],
    from start: (x: Int, y: Int)
  ) -> (x: Int, y: Int) {
    let (pieces, length) = (outline.paddedPieces, outline.count)
    var (x, y) = (Int32(truncatingIfNeeded: start.x), Int32(truncatingIfNeeded: start.y))
    // `m`, two numbers of at most eleven bytes, a space, and the outline with what is copied beyond it.
    extend(byAtMost: places.count * (24 + length) + 64) { base in
      NumberTexts.shared.withPen { pen in
        var place = base
        across.withUnsafeBufferPointer { across in
          along.withUnsafeBufferPointer { along in
            pieces.withUnsafeBufferPointer { pieces in
              for index in places {
                let (newX, newY) = (across[Int(index)], along[Int(index)])
                place.storeBytes(of: UInt8(ascii: "m"), as: UInt8.self)
                place += 1
                place += pen.storePair(newX &- x, newY &- y, at: place)
                (x, y) = (newX, newY)
                var offset = 0
                for piece in pieces {
                  (place + offset).storeBytes(of: piece, as: SIMD16<UInt8>.self)
                  offset &+= 16
                }
                place += length
              }
            }
          }
        }
        return place - base
      }
    }
    return (Int(x), Int(y))
  }

  /// Writes `m`, a step, `l` and a second step for every line, beginning at `from`; gives the end of the last.
  ///
  /// - Parameter lines: four numbers each, in hundredths of a pixel: where a line begins, and its steps to the right and
  ///   down.
  mutating func lines(_ lines: [Int32], from start: (x: Int, y: Int)) -> (x: Int, y: Int) {
    var (x, y) = (Int32(truncatingIfNeeded: start.x), Int32(truncatingIfNeeded: start.y))
    extend(byAtMost: lines.count / 4 * 48 + 64) { base in
      NumberTexts.shared.withPen { pen in
        var place = base
        lines.withUnsafeBufferPointer { lines in
          for first in stride(from: 0, to: lines.count - 3, by: 4) {
            place.storeBytes(of: UInt8(ascii: "m"), as: UInt8.self)
            place += 1
            place += pen.storePair(lines[first] &- x, lines[first + 1] &- y, at: place)
            place.storeBytes(of: UInt8(ascii: "l"), as: UInt8.self)
            place += 1
            place += pen.storePair(lines[first + 2], lines[first + 3], at: place)
            x = lines[first] &+ lines[first + 2]
            y = lines[first + 1] &+ lines[first + 3]
          }
        }
        return place - base
      }
    }
    return (Int(x), Int(y))
  }

  /// The bytes in pieces of sixteen, zeros behind the last.
  private var paddedPieces: [SIMD16<UInt8>] {
    let bytes = bytes
    return stride(from: 0, to: bytes.count, by: 16).map { first in
      var piece = SIMD16<UInt8>()
      for index in first..<min(first + 16, bytes.count) { piece[index - first] = bytes[index] }
      return piece
    }
  }
}

extension NumberTexts.Pen {
  /// Stores two numbers, parted by a space where no sign parts them, and gives their length.
  @inline(__always)
  fileprivate func storePair(_ first: Int32, _ second: Int32, at place: UnsafeMutableRawPointer) -> Int {
    var length = store(first, at: place)
    (place + length).storeBytes(of: UInt8(ascii: " "), as: UInt8.self)
    length &+= second >= 0 ? 1 : 0
    return length &+ store(second, at: place + length)
  }
}
