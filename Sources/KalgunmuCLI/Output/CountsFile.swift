import DanceSource
import Kalgunmu

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files of counts, as `kalgunmu simulate --json` prints them.
enum CountsFile {
  /// The counts of some files, joined.
  ///
  /// - Throws: if one can't be read, is something else, or does not belong to the others.
  static func joined(_ paths: [String]) throws(FileFailure) -> SimulationCounts {
    var joined: SimulationCounts?
    for path in paths {
      let counts = try read(path)
      do throws(SimulationCounts.JoiningError) {
        joined = try joined?.joined(with: counts) ?? counts
      } catch {
        throw failure(error, path, paths)
      }
    }
    guard let joined else { throw FileFailure(message: "there is nothing to join", hint: nil) }
    return joined
  }

  private static func failure(
    _ error: SimulationCounts.JoiningError, _ path: String, _ paths: [String]
  ) -> FileFailure {
    switch error {
    case .different(let what):
      FileFailure(
        message: "`\(path)` cannot be joined with `\(paths[0])`: it is \(what)",
        hint: "simulate the parts from one file, with the same errors and seed")
    case .tooMany:
      FileFailure(
        message: "these are more than \(Numerals.grouped(SimulationCounts.mostTakes)) takes", hint: "join fewer of them"
      )
    case .overlap(let take):
      FileFailure(
        message: "`\(path)` cannot be joined: take \(take) is in another part too",
        hint: "simulate the parts with `--from` and `--count` so that no take is in two of them")
    }
  }

  private static func read(_ path: String) throws(FileFailure) -> SimulationCounts {
    guard case .success(let bytes) = FileLoader.table(path) else {
      throw FileFailure(message: "`\(path)` cannot be read", hint: "name what `kalgunmu simulate … --json` printed")
    }
    guard let counts = try? JSONDecoder().decode(Envelope.self, from: Data(bytes)).counts, counts.isSound else {
      throw FileFailure(
        message: "`\(path)` does not hold the counts of takes", hint: "name what `kalgunmu simulate … --json` printed")
    }
    return counts
  }

  /// Of all that is printed, what has been counted.
  private struct Envelope: Decodable {
    let counts: SimulationCounts
  }
}
