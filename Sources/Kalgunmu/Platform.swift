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

  /// Reads a file, a pipe or a device, but not more than `limit` bytes and one; `nil` if that fails.
  package static func read(_ path: String, atMost limit: Int) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let room = min(limit + 1 - bytes.count, max(bytes.count, 1 << 16))
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = fread(buffer.baseAddress, 1, room, file)
      }
      guard !chunk.isEmpty else { break }
      bytes += chunk
    }
    return ferror(file) == 0 ? bytes : nil
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
  package static var lastError: String { String(cString: strerror(errno)) }

  /// A closed pipe is an error to report, not a reason to die.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the program.
  package static func leave(with status: Int32) -> Never { exit(status) }
}
