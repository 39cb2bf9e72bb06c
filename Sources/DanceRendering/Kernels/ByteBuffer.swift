/// A growing run of bytes, the one thing every picture is written into.
///
/// The writer of a picture is a stream of short appends: five digits here, a tag there. `[UInt8].append` asks for
/// uniqueness and capacity at every byte; here a caller asks once for the room of a whole token and then stores freely.
/// It is the only place of the module that touches raw memory: every store is preceded by ``reserve(_:)``.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Whether the memory is its own, rather than lent for as long as it is enough.
  private var isOwner = true
  private(set) var count = 0

  /// Makes an empty buffer with room for `capacity` bytes.
  init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  /// Makes an empty buffer that writes into memory lent to it, and takes its own when that is full.
  private init(lent room: UnsafeMutableBufferPointer<UInt8>, at base: UnsafeMutablePointer<UInt8>) {
    self.base = base
    capacity = room.count
    isOwner = false
  }

  deinit { if isOwner { base.deallocate() } }

  /// What `write` writes, without a copy if `capacity` is enough.
  static func bytes(capacity: Int, _ write: (consuming ByteBuffer) -> ByteBuffer) -> [UInt8] {
    var longer: [UInt8]?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(capacity, 64)) { room, count in
      guard let base = room.baseAddress else { return }
      let written = write(ByteBuffer(lent: room, at: base))
      if written.isOwner { longer = written.bytes } else { count = written.count }
    }
    return longer ?? bytes
  }

  /// The bytes written so far. Cost: one copy.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    if isOwner { base.deallocate() }
    isOwner = true
    base = fresh
    capacity = larger
  }

  /// Appends one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Appends literal text.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    (base + count).update(from: text.utf8Start, count: length)
    count += length
  }

  /// Appends bytes.
  mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { (base + count).update(from: start, count: source.count) }
    }
    count += bytes.count
  }

  /// Makes room for `most` bytes, lets `body` store there, and keeps as many as it says it has stored.
  @inline(__always)
  mutating func extend(byAtMost most: Int, _ body: (UnsafeMutableRawPointer) -> Int) {
    reserve(most)
    count += body(UnsafeMutableRawPointer(base + count))
  }

  /// Forgets the bytes and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Appends what another buffer holds.
  @inline(__always)
  mutating func append(_ other: borrowing ByteBuffer) {
    reserve(other.count)
    (base + count).update(from: other.base, count: other.count)
    count += other.count
  }

  /// Appends a whole number.
  mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 { store(UInt8(ascii: "-")) }
    storeWhole(number.magnitude)
  }

  /// Appends a number given in hundredths, without zeros at its end: 1250 is `12.5`, −5 is `-.05`.
  @inline(__always)
  mutating func append(hundredths number: Int) {
    reserve(24)
    if number < 0 { store(UInt8(ascii: "-")) }
    let (whole, part) = number.magnitude.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || part == 0 { storeWhole(whole) }
    guard part > 0 else { return }
    let pair = pairs.utf8Start + Int(truncatingIfNeeded: 2 * part)
    base[count] = UInt8(ascii: ".")
    base[count + 1] = pair[0]
    base[count + 2] = pair[1]
    count += pair[1] == UInt8(ascii: "0") ? 2 : 3
  }

  /// Stores a byte where room has been made.
  @inline(__always)
  private mutating func store(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// Stores the decimal digits of a number where room has been made; up to 9999 without a loop.
  @inline(__always)
  private mutating func storeWhole(_ number: UInt) {
    if number < 10 {
      store(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number))
    } else if number < 100 {
      storePair(number)
    } else if number < 1000 {
      let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
      store(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: hundreds))
      storePair(rest)
    } else if number < 10_000 {
      let (high, low) = number.quotientAndRemainder(dividingBy: 100)
      storePair(high)
      storePair(low)
    } else {
      storeLong(number)
    }
  }

  @inline(__always)
  private mutating func storePair(_ number: UInt) {
    let pair = pairs.utf8Start + Int(truncatingIfNeeded: 2 * number)
    base[count] = pair[0]
    base[count + 1] = pair[1]
    count += 2
  }

  @inline(never)
  private mutating func storeLong(_ number: UInt) {
    var divisor: UInt = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      store(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}

/// 00 to 99, two digits each.
private let pairs: StaticString = """
  0001020304050607080910111213141516171819\
  2021222324252627282930313233343536373839\
  4041424344454647484950515253545556575859\
  6061626364656667686970717273747576777879\
  8081828384858687888990919293949596979899
  """
