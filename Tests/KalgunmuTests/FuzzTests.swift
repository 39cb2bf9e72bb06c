import DanceNotation
import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

/// Almost-right versions of every example and of every library file.
@Suite struct FuzzTests {
  private static let mutantsOfEach = 40

  @Test(arguments: Examples.names) func `no mutant of an example harms reading, planning or checking`(
    name: String
  ) throws {
    var mutator = TextMutator(try Examples.text(name), seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<Self.mutantsOfEach {
      let file = SourceFile(name: name, bytes: mutator.next())
      let resolution = Resolver.resolve(file, loader: .libraryOnly)
      for diagnostic in resolution.diagnostics {
        let span = diagnostic.location.span
        let length = Int32(resolution.sources[diagnostic.location.file].bytes.count)
        #expect(0 <= span.lower && span.lower <= span.upper && span.upper <= length)
        #expect(!diagnostic.message.isEmpty)
      }
      #expect((resolution.routine == nil) == resolution.diagnostics.contains { $0.severity == .error })
      _ = DiagnosticRenderer().text(of: resolution.diagnostics, in: resolution.sources)
      // Thousands of performers are read, but only small casts are planned here, to keep the tests quick.
      guard let routine = resolution.routine, routine.cast.count <= 60, routine.counts <= 2000 else { continue }
      let performance = Performance(of: routine, effort: .low)
      for dancer in 0..<performance.dancerCount {
        for count in [0, routine.counts / 3, routine.counts] {
          #expect(performance.position(of: dancer, at: count).isFinite)
        }
      }
    }
  }

  @Test(arguments: FormationLibrary.names) func `no mutant of a library file harms the list of formations`(
    name: String
  ) throws {
    let bytes = try #require(FormationLibrary.bytes(of: name))
    var mutator = TextMutator(String(decoding: bytes, as: UTF8.self), seed: 3)
    for _ in 0..<Self.mutantsOfEach {
      let list = FormationList(SourceFile(name: name, bytes: mutator.next()), loader: .libraryOnly)
      for item in list.items.prefix(3) { _ = list.formation(named: item.name, dancers: 7) }
    }
  }
}
