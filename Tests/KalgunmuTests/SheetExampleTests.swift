import DanceTestSupport
import Kalgunmu
import Testing

/// Sheets against the performances they are made from, for the examples.
@Suite struct SheetExampleTests {
  /// Those that can be read, without three that take long to survey for margins of time.
  private static let names = Examples.names.filter {
    !["many-mistakes", "halftime", "ganggangsullae", "mass-performance"].contains($0.replacing(".routine", with: ""))
  }

  @Test(arguments: names)
  func `every line of a sheet is where and when the performance is`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path(name))
    let (performance, sheets) = (choreography.performance, choreography.sheets)
    for dancer in 0..<performance.dancerCount {
      let sheet = sheets.sheet(of: dancer)
      var last = 0.0
      for entry in sheet.entries {
        let words = "\(name), \(sheet.name), set \(entry.number)"
        #expect(entry.leave >= last - 1e-9 && entry.leave <= entry.arrive && entry.arrive <= entry.until, "\(words)")
        last = entry.arrive
        if entry.kind != .wait, entry.kind != .exit {
          let place = performance.position(of: dancer, at: entry.arrive)
          #expect(place.distance(to: entry.place.point) < 1e-6, "\(words)")
          if entry.until > entry.arrive + 1e-6 {
            #expect(performance.velocity(of: dancer, at: (entry.arrive + entry.until) / 2).length < 1e-9, "\(words)")
          }
        }
        for pass in entry.passes {
          let here = performance.position(of: dancer, at: pass.count)
          let there = performance.position(of: pass.dancer, at: pass.count)
          #expect(abs(here.distance(to: there) - pass.distance) < 1e-3 && pass.distance < sheets.comfort, "\(words)")
        }
      }
      #expect(sheet.entries.last.map { abs($0.until - choreography.routine.counts) < 1e-6 } ?? false, "\(sheet.name)")
      let walked = sheet.entries.reduce(0) { $0 + ($1.walk?.length ?? 0) }
      #expect(abs(walked - sheet.walked) < 1e-6, "\(name), \(sheet.name)")
    }
  }
}
