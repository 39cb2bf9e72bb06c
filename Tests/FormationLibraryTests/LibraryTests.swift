import DanceGeometry
import DanceNotation
import DanceScore
import DanceSource
import FormationLibrary
import Foundation
import Testing

@Suite struct LibraryTests {
  @Test func `the list of files is the folder's`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Formations")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
    #expect(found.sorted() == FormationLibrary.names.map { $0 + ".formation" }.sorted())
    for file in FormationLibrary.files {
      let bytes = try Data(contentsOf: folder.appending(path: file.name + ".formation"))
      #expect(Array(bytes) == file.bytes, "\(file.name) is not embedded as it is")
    }
  }

  @Test func `a file is found by its name`() {
    #expect(FormationLibrary.bytes(of: "kpop") == FormationLibrary.files[1].bytes)
    #expect(FormationLibrary.bytes(of: "polka") == nil)
  }

  @Test func `the library is large and every file parses`() {
    for file in FormationLibrary.files {
      #expect(Scene.parse(file).diagnostics.isEmpty)
    }
    #expect(Scene.all.count >= 40)
  }

  @Test func `no two formations share a name`() {
    let names = Scene.all.map(\.declaration.name.text)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Scene.all) func `every formation says what it is and for how many`(_ scene: Scene) {
    let lines = (scene.declaration.documentation ?? "").split(separator: "\n")
    #expect(lines.count >= 2 && scene.range != nil)
  }

  @Test(arguments: Scene.all) func `every formation has a place for everyone, and room around it`(_ scene: Scene) throws
  {
    let range = try #require(scene.range)
    let numbers = range.clamped(to: 1...Swift.max(40, range.lowerBound))
    let (formations, diagnostics) = scene.formations(for: numbers)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    #expect(formations.map(\.places.count) == Array(numbers))
    for formation in formations {
      #expect(formation.places.allSatisfy { $0.position.x.isFinite && $0.position.y.isFinite })
      #expect(formation.leastDistance > Self.room(in: scene.file), "\(formation.places.count) dancers")
    }
  }

  @Test(arguments: Scene.all.filter { $0.file == "kpop" }) func `stage pictures fit the usual stage`(_ scene: Scene)
    throws
  {
    let range = try #require(scene.range)
    let formations = scene.formations(for: range).formations
    #expect(formations.count == range.count)
    for formation in formations {
      for place in formation.places {
        #expect(
          abs(place.position.x) <= 5.5 && abs(place.position.y) <= 4,
          "\(formation.places.count) dancers: \(place.position)")
      }
    }
  }

  @Test(arguments: Scene.all.filter { $0.file == "mass" }) func `mass pictures work for a crowd`(_ scene: Scene) throws
  {
    let formation = try #require(scene.formations(for: [1000]).formations.first)
    #expect(formation.places.count == 1000)
    #expect(formation.leastDistance > Self.room(in: scene.file))
  }

  /// The room that every formation of a file leaves between any two, in metres: √2 times the clearance on a dance stage, so
  /// that straight ways are safe; two steps on a field; an arm's length in a crowd.
  private static func room(in file: String) -> Double {
    switch file {
    case "marching": 2 * 22.5 * 0.0254 - 1e-9
    case "mass": 0.9
    default: 0.6 * 2.0.squareRoot()
    }
  }
}
