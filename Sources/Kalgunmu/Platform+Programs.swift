// Starting other programs. `Process` is part of all of Foundation, which is large and slow to start; this is the little of
// it that making a film needs.

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

/// Another program that runs beside this one.
package struct RunningProgram: Sendable {
  private let identifier: pid_t
  /// Where to write what it reads from its standard input; `nil` if it reads nothing.
  package let input: Int32?

  /// The path of a program by its name, if it is on this machine.
  package static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Starts a program; `nil` if that fails. What it has to say goes into the file `log`.
  ///
  /// - Parameter isFed: whether ``input`` is wanted; without it the program reads an empty input.
  package init?(_ path: String, _ arguments: [String], isFed: Bool, log: String) {
    var ends: [Int32] = [-1, -1]
    if isFed {
      guard pipe(&ends) == 0 else { return nil }
      // Programs started later must not hold the pipe open.
      _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    }
    defer { if isFed { close(ends[0]) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isFed {
      posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argumentPointers + environment).forEach { free($0) } }
    var identifier = pid_t()
    guard posix_spawn(&identifier, path, &actions, nil, &argumentPointers, &environment) == 0 else {
      if isFed { close(ends[1]) }
      return nil
    }
    self.identifier = identifier
    input = isFed ? ends[1] : nil
  }

  /// Ends its input and waits until it is done; whether it says that all went well.
  package func finish() -> Bool {
    if let input { close(input) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
