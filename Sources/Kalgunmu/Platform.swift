// The one place that calls the platform's C library for files and terminals. (Mathematics has its own, in DanceGeometry.)

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is needed of the platform.
package enum Platform {
  /// Whether a file descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all bytes to a file descriptor; false if that fails, as when a pipe is closed or a disk is full.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { writeOnce($0, to: descriptor) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private static func writeOnce(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Writes a new file, or what a file holds anew; false if that fails.
  package static func write(_ bytes: [UInt8], toFile path: String) -> Bool {
    write(toFile: path) { write(bytes, to: $0) }
  }

  /// Writes a new file, or what a file holds anew, by a body that is given its descriptor and returns whether all went
  /// well; false if anything fails.
  package static func write(toFile path: String, _ body: (_ descriptor: Int32) -> Bool) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    let isWritten = body(descriptor)
    let reason = errno
    let isClosed = close(descriptor) == 0
    if !isWritten { errno = reason }
    return isWritten && isClosed
  }

  /// Whether there is anything at a path.
  package static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Whether the last call failed because there is no space left.
  package static var isDiskFull: Bool { errno == ENOSPC || errno == EDQUOT }

  /// Reads a file, a pipe or a device, but not more than `limit` bytes and one; `nil` if that fails.
  ///
  /// Opening a pipe waits for a writer, perhaps forever. So it is opened without waiting, and one that nobody has
  /// written into or opened within ``pipePatience`` is refused with `ENXIO`. A slow writer is waited for.
  package static func read(_ path: String, atMost limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var first: [UInt8] = []
    if poll(&state, 1, pipePatience) == 0 {
      guard let early = readOnce(descriptor, atMost: 1) else { return nil }
      guard early.isWaiting || !early.bytes.isEmpty else {
        errno = ENXIO
        return nil
      }
      first = early.bytes
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return rest(of: descriptor, behind: first, atMost: limit)
  }

  /// How many milliseconds a pipe may be without a writer.
  private static let pipePatience: Int32 = 2000

  private static func rest(of descriptor: Int32, behind first: [UInt8], atMost limit: Int) -> [UInt8]? {
    var bytes = first
    while bytes.count <= limit {
      let room = min(limit + 1 - bytes.count, max(bytes.count, 1 << 16))
      guard let chunk = readOnce(descriptor, atMost: room) else { return nil }
      guard !chunk.bytes.isEmpty else { break }
      bytes += chunk.bytes
    }
    return bytes
  }

  /// Some bytes, none at the end; whether there is no end but nothing yet; `nil` if it fails.
  private static func readOnce(_ descriptor: Int32, atMost room: Int) -> (bytes: [UInt8], isWaiting: Bool)? {
    var result = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      repeat { result = systemRead(descriptor, buffer.baseAddress, room) } while result < 0 && errno == EINTR
      count = max(0, result)
    }
    if result < 0, errno == EAGAIN { return ([], true) }
    return result < 0 ? nil : (bytes, false)
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ room: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer, room)
    #elseif canImport(Glibc)
      Glibc.read(descriptor, buffer, room)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, room)
    #endif
  }

  /// Moves a file in one step, replacing what is there; false if that fails.
  package static func rename(_ source: String, to goal: String) -> Bool {
    #if canImport(Darwin)
      Darwin.rename(source, goal) == 0
    #elseif canImport(Glibc)
      Glibc.rename(source, goal) == 0
    #elseif canImport(Musl)
      Musl.rename(source, goal) == 0
    #endif
  }

  /// The platform's own words for what lies behind an error, if it has any.
  package static func cause(of error: any Error) -> String? {
    let cause = (error as? CocoaError)?.userInfo["NSUnderlyingError"] as? POSIXError
    return cause.map { String(cString: strerror($0.code.rawValue)) }
  }

  /// Why the last call failed, in words.
  package static var lastError: String {
    errno == ENXIO ? "nobody writes into this pipe" : String(cString: strerror(errno))
  }

  /// A closed pipe is an error to report, not a reason to die.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// The most memory this program has held so far, in megabytes of 2²⁰ bytes.
  package static var peakMegabytes: Double {
    var usage = rusage()
    // RUSAGE_SELF is 0 everywhere, but of another type in every library.
    guard getrusage(0, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return Double(usage.ru_maxrss) / 0x1p20
    #else
      return Double(usage.ru_maxrss) / 0x1p10
    #endif
  }

  /// Ends the program.
  package static func leave(with status: Int32) -> Never { exit(status) }
}
