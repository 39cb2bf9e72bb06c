import DanceGeometry
import DancePlanning
import DanceScore

/// Draws everybody where they begin, with what moves them.
struct AnimatedFigures {
  let performance: Performance
  let layout: FrameLayout
  let cast: CastMarks
  let detail: Detail
  let timing: AnimationTiming

  /// Beyond this many dancers nobody turns: dots have no face.
  private static let mostTurning = 400
  /// Turns are followed to this many degrees, levels to this share of the size.
  private static let (turnBound, sizeBound) = (2.0, 0.01)

  func draw(_ dancers: [Int], alarms: AlarmIndex, to writer: inout SVGWriter) {
    let rings = alarmTimes(alarms)
    for dancer in dancers {
      let motion = DancerMotion(of: dancer, in: performance, layout.stage.projection)
      let row = performance.tracks.rows(of: dancer).lowerBound
      let begin = layout.stage.projection(performance.tracks.motion(row).course.point(at: 0))
      writer.raw("<g class=\"c")
      writer.whole(cast.colours.indices[dancer])
      writer.raw("\" transform=\"translate(")
      writer.raw(Array("\(ShortNumber.text(begin.x, 3)) \(ShortNumber.text(begin.y, 3))".utf8))
      writer.raw(")\"")
      let presence = presenceTimes(of: dancer)
      if presence != nil { writer.raw(" visibility=\"hidden\"") }
      writer.raw("><title>")
      writer.raw(cast.fullNames[dancer])
      writer.raw("</title>")
      if motion.keys.times.count > 1, motion.path.length > 0 {
        writer.raw(Array(timing.motion(along: motion.path, motion.keys).utf8))
      }
      if let presence { writer.raw(Array(timing.shown(during: presence).utf8)) }
      drawBody(of: dancer, to: &writer)
      drawRing(during: rings[dancer] ?? [], to: &writer)
      writer.raw("</g>\n")
    }
  }

  private func drawBody(of dancer: Int, to writer: inout SVGWriter) {
    let places = performance.dancerCount <= Self.mostTurning && !performance.allStandAndFaceFront
    let turn = places ? turns(of: dancer) : TimedKeys(time: 0, value: resting)
    let size = places ? sizes(of: dancer) : TimedKeys(time: 0, value: 1)
    writer.raw("<g")
    if let first = turn.values.first, first != 0 {
      writer.raw(" transform=\"rotate(")
      writer.raw(Array(ShortNumber.text(first, 1).utf8))
      writer.raw(")\"")
    }
    writer.raw(">")
    if turn.values.count > 1 { writer.raw(Array(timing.transform("rotate", turn, decimals: 1).utf8)) }
    writer.raw("<path class=\"body\" d=\"")
    writer.data { path in Drop.draw(at: PagePoint(0, 0), gaze: (0, 1), radius: detail.radius, &path) }
    writer.raw("\"")
    if size.values.count > 1 {
      writer.raw(">")
      writer.raw(Array(timing.transform("scale", size, decimals: 2).utf8))
      writer.raw("</path>")
    } else {
      writer.raw("/>")
    }
    writer.raw("</g>")
    if detail.naming != .dots {
      cast.drawInitials(of: dancer, at: PagePoint(0, 0), radius: detail.radius, usual: detail.radius, to: &writer)
    }
  }

  private func drawRing(during times: [(start: Double, end: Double)], to writer: inout SVGWriter) {
    guard !times.isEmpty else { return }
    writer.raw("<circle class=\"error\" visibility=\"hidden\"")
    writer.attribute("r", AlarmDrawing(projection: layout.stage.projection, radius: detail.radius).ring)
    writer.raw(">")
    writer.raw(Array(timing.shown(during: times).utf8))
    writer.raw("</circle>")
  }

  /// The turn of somebody who looks at the audience, in degrees clockwise on the page from looking down it.
  private var resting: Double { layout.stage.projection.isTurned ? 180 : 0 }

  private func turns(of dancer: Int) -> TimedKeys {
    var last = resting
    return sampled(bound: Self.turnBound) { count in
      let (dx, dy) = layout.stage.projection.vector(.unit(performance.facing(of: dancer, at: count)))
      let angle = Elementary.arcTangent(y: -dx, x: dy) * 180 / .pi
      // The short way round from the last angle asked for nearby.
      last = angle + ((last - angle) / 360).rounded() * 360
      return (last * 10).rounded() / 10
    }
  }

  private func sizes(of dancer: Int) -> TimedKeys {
    sampled(bound: Self.sizeBound) { Drop.radius(1, height: performance.height(of: dancer, at: $0)) }
  }

  /// Keyframes of a function of the count, asked for at every half count.
  private func sampled(bound: Double, _ function: (Double) -> Double) -> TimedKeys {
    let counts = performance.routine.counts
    let steps = min(max(Int(counts * 2), 1), 20_000)
    let instants = (0...steps).map { counts * Double($0) / Double(steps) }
    let keys = SampledTurns.keys(at: instants, bound: bound, function)
    var timed = TimedKeys(time: 0, value: keys.first?.value ?? 0)
    for key in keys.dropFirst() {
      let time = timing.clock.seconds(atCount: key.time)
      if key.value == timed.values.last { timed.hold(until: time) } else { timed.append(time, key.value, .even) }
    }
    return timed.values.allSatisfy { $0 == timed.values[0] } ? TimedKeys(time: 0, value: timed.values[0]) : timed
  }

  /// The stretches of seconds in which a dancer is to be seen; `nil` for always.
  private func presenceTimes(of dancer: Int) -> [(start: Double, end: Double)]? {
    let tracks = performance.tracks
    let rows = tracks.rows(of: dancer)
    guard rows.contains(where: { tracks.presence($0) == .waiting }) else { return nil }
    let seen = rows.filter { tracks.presence($0) != .waiting }.map { row in
      (start: timing.clock.seconds(atCount: tracks.starts[row]), end: timing.clock.seconds(atCount: tracks.ends[row]))
    }
    return Self.joined(seen)
  }

  /// For each dancer in a finding about contact, when it is in force, in seconds.
  private func alarmTimes(_ alarms: AlarmIndex) -> [Int: [(start: Double, end: Double)]] {
    var times: [Int: [(start: Double, end: Double)]] = [:]
    for alarm in alarms.stretches {
      let start = timing.clock.seconds(atCount: alarm.start)
      let end = max(timing.clock.seconds(atCount: alarm.end), start + 0.25)
      for dancer in alarm.dancers { times[dancer, default: []].append((start, end)) }
    }
    return times.mapValues { Self.joined($0.sorted { $0.start < $1.start }) }
  }

  private static func joined(_ stretches: [(start: Double, end: Double)]) -> [(start: Double, end: Double)] {
    var joined: [(start: Double, end: Double)] = []
    for stretch in stretches {
      if let last = joined.last, stretch.start <= last.end + 1e-6 {
        joined[joined.count - 1].end = max(last.end, stretch.end)
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }
}
