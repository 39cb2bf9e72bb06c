import DanceGeometry
import DanceNotation
import DanceSource

/// Who has been given which place.
struct PinBoard {
  /// The pins in the order in which they were made.
  private(set) var pins: [Placement.Pin] = []
  /// Where in `pins` a dancer's pin stands.
  private var pinOf: [Int: Int] = [:]
  /// How many dancers share each set of places.
  private var shares: [[Int]: Int] = [:]

  /// What speaks against a pin.
  enum Conflict {
    /// The dancer has a place already.
    case dancer
    /// Others have taken these places.
    case places
  }

  /// Whether a dancer has been given a place, or a choice of places.
  func hasPlace(_ dancer: Int) -> Bool { pinOf[dancer] != nil }

  /// Pins a dancer, unless something speaks against it.
  mutating func add(_ pin: Placement.Pin) -> Conflict? {
    guard pinOf[pin.dancer] == nil else { return .dancer }
    guard share(pin.places) else { return .places }
    pinOf[pin.dancer] = pins.count
    pins.append(pin)
    return nil
  }

  /// Pins a dancer who may have a choice of places already, of which this must then be one.
  mutating func choose(_ pin: Placement.Pin) -> Conflict? {
    guard let index = pinOf[pin.dancer] else { return add(pin) }
    let choice = Set(pins[index].places)
    guard pin.places.allSatisfy(choice.contains) else { return .dancer }
    shares[pins[index].places, default: 0] -= 1
    guard share(pin.places) else { return .places }
    pins[index] = pin
    return nil
  }

  /// Lets one more dancer have one of these places; false if there are not so many.
  private mutating func share(_ places: [Int]) -> Bool {
    let taken = shares[places, default: 0]
    guard taken < places.count else { return false }
    shares[places] = taken + 1
    return true
  }
}

// Who takes which place.
extension ScoreWalker {
  /// Pins those for whom the formation has places by name.
  mutating func pinOwnPlaces(_ request: ClauseRequest, _ pins: inout PinBoard) {
    guard let formation = request.formation else { return }
    var addressed: Set<Int>?
    for (index, place) in formation.places.enumerated() {
      guard let dancer = place.dancer else { continue }
      if addressed == nil { addressed = Set(request.dancers) }
      let name = cast.dancers[dancer].name
      guard addressed?.contains(dancer) == true else {
        evaluator.log.warning(
          "place-of-absent", "\(name) has a place in `\(formation.name)` but does not take part in this step",
          at: frame.location(request.span))
        continue
      }
      let pin = Placement.Pin(dancer: dancer, places: [index], location: frame.location(request.span))
      if pins.add(pin) != nil {
        fail(
          "two-places", "\(name) has two places in `\(formation.name)`", at: request.span, hint: "remove one of them")
      }
    }
  }

  /// Pins one dancer, or says why not.
  mutating func pin(_ dancer: Int, to places: [Int], at span: Span, _ pins: inout PinBoard) {
    let conflict = pins.add(Placement.Pin(dancer: dancer, places: places, location: frame.location(span)))
    report(conflict, of: dancer, with: places, at: span)
  }

  /// Pins one dancer to a place that the dancer's choice of places, if there is one, must hold; or says why not.
  mutating func choose(_ place: Int, for dancer: Int, at span: Span, _ pins: inout PinBoard) {
    let conflict = pins.choose(Placement.Pin(dancer: dancer, places: [place], location: frame.location(span)))
    report(conflict, of: dancer, with: [place], at: span)
  }

  private mutating func report(
    _ conflict: PinBoard.Conflict?, of dancer: Int, with places: [Int], at span: Span
  ) {
    let name = cast.dancers[dancer].name
    switch conflict {
    case .dancer: fail("two-places", "\(name) has a place already", at: span, hint: "keep one of them")
    case .places:
      let message =
        places.count == 1
        ? "this place is taken already, so that \(name) has none"
        : "these \(places.count) places are taken already, so that \(name) has none"
      refusePlace("place-taken", message, at: span, hint: nil)
    case nil: return
    }
  }

  /// Says that a place asked for cannot be had. For another cast the formation may come out without it; then whoever asks
  /// takes what is left.
  private mutating func refusePlace(_ id: String, _ message: String, at span: Span, hint: String?) {
    guard cast.isChanged else { return fail(id, message, at: span, hint: hint) }
    evaluator.log.warning(
      id, message + " with this cast", at: frame.location(span), hint: "expect whoever it is for at another place")
  }

  /// The indices of the places that a label or a number means, ascending.
  mutating func places(_ reference: PlaceReference, of formation: Formation) -> [Int]? {
    switch reference {
    case .number(let expression):
      guard let number = evaluator.wholeNumber(expression, in: 1...Int(Int32.max), frame) else { return nil }
      guard number <= formation.places.count else {
        let count = formation.places.count
        refusePlace(
          "unknown-place", "`\(formation.name)` has \(count) \(count == 1 ? "place" : "places"), no place \(number)",
          at: expression.span, hint: nil)
        return nil
      }
      return [number - 1]
    case .label(let label):
      guard !label.isMissing else { return nil }
      let places = Set(formation.labels.filter { $0.name == label.text }.flatMap(\.places))
      guard places.isEmpty else { return places.sorted() }
      let labels = formation.labels.map(\.name)
      refusePlace(
        "unknown-place", "`\(formation.name)` has no place called `\(label.text)`", at: label.span,
        hint: evaluator.log.suggestion(for: label.text, among: labels)
          ?? (labels.isEmpty ? "write the number of the place, or label it with `as \(label.text)`" : nil))
      return nil
    }
  }
}
