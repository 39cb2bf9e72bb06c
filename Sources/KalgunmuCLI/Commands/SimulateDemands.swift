import DanceSource
import Kalgunmu

/// What a person asks of `kalgunmu simulate`, besides the file.
struct SimulateDemands: Sendable {
  /// The options, in the order of the help.
  static let options = [
    Option("--takes", .value("NUMBER"), "how many takes (1000 unless said)"),
    Option("--errors", .value("PEOPLE"), "how people err, instead of what the file says: see below"),
    Option("--seed", .value("NUMBER"), "of the random numbers (1 unless said); the same seed, the same takes"),
    Option("--from", .value("TAKE"), "begin with this take (0 unless said), to simulate a part"),
    Option("--count", .value("NUMBER"), "how many takes the part has"),
    Option("--merge", .flag, "join parts that were printed with --json, instead of simulating"),
    Option("--advice", .value("TAKES"), "try in so many takes what would help (300 unless said; 0 for none)"),
    Option("--fail-under", .value("PERCENT"), "exit with 1 if fewer takes than this are without a touch"),
    Option("--json", .flag, "print everything that was counted as JSON"),
    Option("--html", .value("FILE"), "write a page with charts; - for standard output"),
    Option("--player", .value("FILE"), "write the player with the risk along its timeline"),
    Option("--show-take", .value("TAKE"), "play this take beside the plan with --player, or draw it with --picture"),
    Option("--picture", .value("FILE"), "draw where people come nearest in the take of --show-take, as SVG"),
  ]

  /// The numbers of the takes.
  let takes: Range<UInt64>
  /// Of the random numbers.
  let seed: UInt64
  /// How people err, in words; `nil` for what the file says.
  let people: String?
  /// The files to join; `nil` to simulate.
  let merging: [String]?
  /// In how many takes advice is tried; 0 for no advice.
  let adviceTakes: Int
  /// The least share of takes without a touch, 0…1.
  let leastClean: Double?
  /// Whether what was counted is printed as JSON.
  let isJSON: Bool
  /// Where the page goes, the player, and the picture.
  let page: ResultFile?, player: ResultFile?, picture: ResultFile?
  /// The take to show.
  let shownTake: UInt64?

  private static let mostTakes = UInt64(SimulationCounts.mostTakes)

  /// Reads the options.
  init(_ arguments: Arguments) throws {
    takes = try Self.takes(arguments)
    seed = try Self.number(arguments, "--seed", atMost: .max) ?? 1
    people = arguments.value("--errors")
    isJSON = arguments.has("--json")
    merging = arguments.has("--merge") ? arguments.files : nil
    leastClean = try Self.leastClean(arguments)
    shownTake = try Self.number(arguments, "--show-take", atMost: .max)
    let isPart = arguments.has("--from") || arguments.has("--count")
    let asked = try Self.number(arguments, "--advice", atMost: 100_000).map(Int.init)
    // What is printed for machines can be joined with other parts, and advice cannot.
    adviceTakes = asked ?? (isPart || isJSON || arguments.has("--merge") ? 0 : 300)
    try Self.refuseIdle(arguments)
    page = try arguments.value("--html").map { path throws(FileFailure) in try ResultFile(path, .html) }
    player = try arguments.value("--player").map { path throws(FileFailure) in try ResultFile(path, .html) }
    picture = try arguments.value("--picture").map { path throws(FileFailure) in try ResultFile(path, .picture) }
  }

  private static func takes(_ arguments: Arguments) throws(Arguments.Mistake) -> Range<UInt64> {
    let all = try number(arguments, "--takes", atMost: mostTakes)
    let from = try number(arguments, "--from", atMost: .max - mostTakes)
    let count = try number(arguments, "--count", atMost: mostTakes)
    if let all, count != nil || from ?? 0 > all {
      throw Arguments.Mistake(
        message: count != nil
          ? "`--takes` and `--count` both say how many takes there are"
          : "`--from \(from ?? 0)` is behind the last of `--takes \(all)`",
        hint: "a part is said by `--from` and `--count`")
    }
    let first = from ?? 0
    guard let all else { return first..<(first + (count ?? 1000)) }
    return first..<all
  }

  private static func number(
    _ arguments: Arguments, _ option: String, atMost most: UInt64
  ) throws(Arguments.Mistake) -> UInt64? {
    guard let text = arguments.value(option) else { return nil }
    guard let number = UInt64(text), number <= most else {
      let limit = most == .max ? "" : " up to \(most)"
      throw Arguments.Mistake(message: "expected a whole number\(limit) behind `\(option)`, found `\(text)`", hint: nil)
    }
    return number
  }

  private static func leastClean(_ arguments: Arguments) throws(Arguments.Mistake) -> Double? {
    guard let text = arguments.value("--fail-under") else { return nil }
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let percent = Double(digits), percent >= 0, percent <= 100 else {
      throw Arguments.Mistake(
        message: "expected a percentage behind `--fail-under`, found `\(text)`", hint: "write `90`")
    }
    return percent / 100
  }

  /// Options that would do nothing are mistakes.
  private static func refuseIdle(_ arguments: Arguments) throws(Arguments.Mistake) {
    if arguments.has("--merge") {
      let idle = [
        "--takes", "--errors", "--seed", "--from", "--count", "--advice", "--show-take", "--player", "--picture",
        "--effort",
      ]
      if let option = idle.first(where: arguments.has) {
        throw Arguments.Mistake(
          message: "`\(option)` is for simulating, and `--merge` only joins what was simulated",
          hint: "leave it out, or say it when you simulate the parts")
      }
      guard !arguments.files.isEmpty else {
        throw Arguments.Mistake(
          message: "expected files to join", hint: "name what `kalgunmu simulate … --json` printed")
      }
    }
    if arguments.has("--show-take"), !arguments.has("--player"), !arguments.has("--picture") {
      throw Arguments.Mistake(
        message: "`--show-take` says which take to play or draw",
        hint: "add `--player take.html` or `--picture take.svg`")
    }
    if arguments.has("--picture"), !arguments.has("--show-take") {
      throw Arguments.Mistake(message: "expected a take to draw", hint: "add `--show-take 17`")
    }
    let outputs = ["--html", "--player", "--picture"].compactMap(arguments.value)
    let toOutput = outputs.count { $0 == "-" } + (arguments.has("--json") ? 1 : 0)
    guard toOutput <= 1 else {
      throw Arguments.Mistake(
        message: "two results would both go to standard output", hint: "name files for all of them but one")
    }
    let named = outputs.filter { $0 != "-" }.map(ResultFile.standardized)
    guard Set(named).count == named.count else {
      throw Arguments.Mistake(message: "two options name one file", hint: "name another file for one of them")
    }
  }
}
