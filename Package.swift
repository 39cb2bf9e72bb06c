// swift-tools-version: 6.2

import PackageDescription

/// One way through the house: text → `DanceNotation` → `DanceScore` → `DancePlanning` → `DanceChecks` → results.
/// A module may know only what stands in its dependencies, so the compiler keeps the picture true.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library module and the modules it may know; the files in `embedding` become bytes of the program.
func module(_ name: String, knows dependencies: [Target.Dependency] = [], embedding files: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: files.map { .embedInCode($0) }, swiftSettings: settings)
}

/// The tests of one module; the folders in `data` hold files that tests read where they lie.
func tests(of name: String, with dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "DanceTestSupport"] + dependencies, exclude: data,
    swiftSettings: settings)
}

/// The library of formations is text at the top level, where people read it; it is embedded so that the command finds
/// it wherever it runs. Its target therefore begins at the top and leaves out all the rest.
let formationFiles = ["basics", "kpop", "marching", "korean", "club", "mass"].map { "Formations/\($0).formation" }
let notOfTheLibrary =
  [
    "DanceSource", "DanceGeometry", "DanceNotation", "DanceScore", "DancePlanning", "DanceChecks", "DanceSimulation",
    "DanceRendering", "DanceInterchange", "DanceTestSupport", "Kalgunmu", "KalgunmuCLI", "KalgunmuBench",
  ].map { "Sources/\($0)" } + ["Tests", "Examples", "README.md"]

/// The player is a page of its own: its style and its script are files that a browser's tools know, and bytes of the
/// program. Which of them builds on which is said in `PlayerTemplate.swift`.
let playerFiles =
  ["Page/Player.html", "Page/Player.css", "Page/Start.js"]
  + ["Bytes", "Clock", "Paths", "Tracks", "Programmes", "Score", "Poses"].map { "Data/\($0).js" }
  + ["Palette", "Camera", "Ground", "Raster", "Figures", "Ghosts", "Ways", "Alarms", "Labels", "Floor"].map {
    "Floor/\($0).js"
  }
  + [
    "Timeline", "Music", "Click", "Transport", "Settings", "Gestures", "Loops", "Choice", "Deck", "Lists", "Panel",
    "Keys",
    "Player",
  ].map { "Controls/\($0).js" }

let package = Package(
  name: "Kalgunmu",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Kalgunmu", targets: ["Kalgunmu"]),
    .executable(name: "kalgunmu", targets: ["KalgunmuCLI"]),
    .executable(name: "kalgunmu-bench", targets: ["KalgunmuBench"]),
  ],
  targets: [
    module("DanceSource"),
    module("DanceGeometry"),
    module("DanceNotation", knows: ["DanceSource"]),
    module("DanceScore", knows: ["DanceSource", "DanceGeometry", "DanceNotation"]),
    module("DancePlanning", knows: ["DanceSource", "DanceGeometry", "DanceScore"]),
    module("DanceChecks", knows: ["DanceSource", "DanceGeometry", "DanceScore", "DancePlanning"]),
    module(
      "DanceSimulation", knows: ["DanceSource", "DanceGeometry", "DanceScore", "DancePlanning", "DanceChecks"]),
    module(
      "DanceRendering",
      knows: ["DanceSource", "DanceGeometry", "DanceScore", "DancePlanning", "DanceChecks", "DanceSimulation"],
      embedding: [
        "Report/Report.css", "Gallery/Gallery.css", "Gallery/Gallery.js", "Sheets/Sheets.css",
        "Simulation/Simulation.css",
      ]
        + playerFiles.map { "Player/\($0)" }),
    module("DanceInterchange", knows: ["DanceSource", "DanceGeometry", "DanceScore", "DancePlanning", "DanceChecks"]),
    .target(
      name: "FormationLibrary", path: ".", exclude: notOfTheLibrary, sources: ["Sources/FormationLibrary"],
      resources: formationFiles.map { .embedInCode($0) }, swiftSettings: settings),
    module(
      "Kalgunmu",
      knows: [
        "DanceSource", "DanceGeometry", "DanceNotation", "DanceScore", "DancePlanning", "DanceChecks",
        "DanceSimulation", "DanceRendering", "DanceInterchange", "FormationLibrary",
      ]),
    .executableTarget(name: "KalgunmuCLI", dependencies: ["Kalgunmu", "FormationLibrary"], swiftSettings: settings),
    .executableTarget(
      name: "KalgunmuBench", dependencies: ["Kalgunmu", "DanceTestSupport"], swiftSettings: settings),
    module("DanceTestSupport", knows: ["DanceSource", "DanceGeometry"]),
    tests(of: "DanceSource"),
    tests(of: "DanceGeometry"),
    tests(of: "DanceNotation", with: ["DanceSource"]),
    tests(of: "DanceScore", with: ["DanceSource", "DanceGeometry", "DanceNotation"]),
    tests(of: "DancePlanning", with: ["DanceSource", "DanceGeometry", "DanceNotation", "DanceScore"]),
    tests(of: "DanceChecks", with: ["DanceSource", "DanceGeometry", "DanceNotation", "DanceScore", "DancePlanning"]),
    tests(
      of: "DanceSimulation",
      with: ["DanceSource", "DanceGeometry", "DanceNotation", "DanceScore", "DancePlanning", "DanceChecks"]),
    tests(
      of: "DanceRendering",
      with: ["DanceSource", "DanceGeometry", "DanceScore", "DancePlanning", "DanceChecks", "DanceSimulation"],
      data: ["Golden"]),
    tests(of: "DanceInterchange", with: ["Kalgunmu"]),
    tests(
      of: "Kalgunmu", with: ["DanceInterchange", "DanceNotation", "DanceScore", "FormationLibrary", "KalgunmuCLI"],
      data: ["Golden"]),
    tests(of: "KalgunmuCLI", with: ["Kalgunmu"]),
    tests(of: "FormationLibrary", with: ["DanceSource", "DanceGeometry", "DanceNotation", "DanceScore"]),
  ],
  swiftLanguageModes: [.v6]
)
