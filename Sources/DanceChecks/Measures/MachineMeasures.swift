import DanceGeometry
import DancePlanning
import DanceScore

/// Measures for machines: what encodes to the documented JSON. The names of its properties are the keys and a contract.
public struct MachineMeasures: Encodable, Sendable {
  private let dancers: [Dancer]
  private let formations: [Formation]

  init(_ measures: Measures, of performance: Performance) {
    let moment = { (count: Double) in MachineMoment(count, in: performance.routine) }
    dancers = performance.routine.cast.indices.map { Dancer($0, measures, performance.routine, moment) }
    formations = measures.orders.formations.map { Formation($0, performance.routine, moment) }
  }

  private struct Dancer: Encodable {
    let dancer: String
    let onStage: Double
    let atCentre: Double
    let inFrontRow: Double
    let hidden: Double?
    let walked: Double
    let greatestSpeed: Double
    let greatestSpeedFrom: MachineMoment?
    let margin: Margin?

    init(_ index: Int, _ measures: Measures, _ routine: Routine, _ moment: (Double) -> MachineMoment) {
      let share = measures.fairness.dancers[index]
      let peak = measures.speeds.peaks[index]
      dancer = routine.cast[index].name
      onStage = rounded(share.onStage)
      atCentre = rounded(share.atCentre)
      inFrontRow = rounded(share.inFrontRow)
      hidden = share.hidden.map(rounded)
      walked = rounded(share.walked)
      greatestSpeed = rounded(peak.metresPerSecond)
      greatestSpeedFrom = peak.metresPerSecond > 0 ? moment(peak.count) : nil
      margin = measures.margins?.ofDancers[index].map {
        Margin(
          seconds: rounded($0.seconds), fault: $0.fault == .late ? "late" : "early", other: routine.cast[$0.other].name,
          touch: moment($0.count))
      }
    }

    enum CodingKeys: String, CodingKey {
      case dancer, onStage, atCentre, inFrontRow, hidden, walked, greatestSpeed, greatestSpeedFrom, margin
    }

    /// Every key is always there; what does not apply is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(dancer, forKey: .dancer)
      try container.encode(onStage, forKey: .onStage)
      try container.encode(atCentre, forKey: .atCentre)
      try container.encode(inFrontRow, forKey: .inFrontRow)
      try container.encode(hidden, forKey: .hidden)
      try container.encode(walked, forKey: .walked)
      try container.encode(greatestSpeed, forKey: .greatestSpeed)
      try container.encode(greatestSpeedFrom, forKey: .greatestSpeedFrom)
      try container.encode(margin, forKey: .margin)
    }
  }

  private struct Margin: Encodable {
    let seconds: Double
    let fault: String
    let other: String
    let touch: MachineMoment
  }

  private struct Formation: Encodable {
    let from: MachineMoment
    let to: MachineMoment
    let dancers: Int
    let rows: Int
    let columns: Int
    let diagonals: Int
    let circles: Int
    let arcs: Int
    let worst: Deviation?
    let mirror: Mirror?
    let rotation: Rotation
    let spacing: Spacing

    init(_ held: FormationOrders.Held, _ routine: Routine, _ moment: (Double) -> MachineMoment) {
      let order = held.order
      from = moment(held.moment.start)
      to = moment(held.moment.end)
      dancers = order.dancers.count
      rows = order.rows.count
      columns = order.columns.count
      diagonals = order.diagonals.count
      circles = order.circles.count { $0.isClosed }
      arcs = order.circles.count { !$0.isClosed }
      worst = order.worstDeviation.map {
        Deviation(dancer: routine.cast[$0.dancer].name, distance: rounded($0.worst), mean: rounded($0.mean))
      }
      mirror = order.mirror.map {
        Mirror(
          isRecognised: $0.isRecognised, degrees: rounded($0.direction.degrees), x: rounded($0.point.x),
          y: rounded($0.point.y), worst: rounded($0.worst), mean: rounded($0.mean))
      }
      rotation = Rotation(
        order: order.rotation.order, worst: rounded(order.rotation.worst), mean: rounded(order.rotation.mean))
      spacing = Spacing(median: rounded(order.spacing.median), variation: rounded(order.spacing.variation))
    }

    enum CodingKeys: String, CodingKey {
      case from, to, dancers, rows, columns, diagonals, circles, arcs, worst, mirror, rotation, spacing
    }

    /// Every key is always there; what does not apply is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(dancers, forKey: .dancers)
      try container.encode(rows, forKey: .rows)
      try container.encode(columns, forKey: .columns)
      try container.encode(diagonals, forKey: .diagonals)
      try container.encode(circles, forKey: .circles)
      try container.encode(arcs, forKey: .arcs)
      try container.encode(worst, forKey: .worst)
      try container.encode(mirror, forKey: .mirror)
      try container.encode(rotation, forKey: .rotation)
      try container.encode(spacing, forKey: .spacing)
    }
  }

  private struct Deviation: Encodable {
    let dancer: String
    let distance: Double
    let mean: Double
  }

  private struct Mirror: Encodable {
    let isRecognised: Bool
    let degrees: Double
    let x: Double
    let y: Double
    let worst: Double
    let mean: Double
  }

  private struct Rotation: Encodable {
    let order: Int
    let worst: Double
    let mean: Double
  }

  private struct Spacing: Encodable {
    let median: Double
    let variation: Double
  }
}
