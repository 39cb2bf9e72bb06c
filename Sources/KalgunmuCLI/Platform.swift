// The one place of the command that calls the platform's C library.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the command needs of the platform.
enum Platform {
  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all bytes to a file descriptor; false if that fails, as when a pipe is closed or a disk is full.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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

  /// Moves a file in one step, replacing what is there; false if that fails.
  static func rename(_ source: String, to goal: String) -> Bool {
    #if canImport(Darwin)
      Darwin.rename(source, goal) == 0
    #elseif canImport(Glibc)
      Glibc.rename(source, goal) == 0
    #elseif canImport(Musl)
      Musl.rename(source, goal) == 0
    #endif
  }

  /// Why the last call failed, in words.
  static var lastError: String { String(cString: strerror(errno)) }

  /// A closed pipe is an error to report, not a reason to die.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the program.
  static func leave(with status: Int32) -> Never { exit(status) }
}
