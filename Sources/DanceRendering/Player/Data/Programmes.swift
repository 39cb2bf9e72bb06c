import DanceGeometry
import DancePlanning
import DanceScore

/// What changes for a dancer from moment to moment, such as where the eyes look; those with the same changes share it.
struct ProgrammeTable<Change: Hashable> {
  private var programmes = Numbering<[Change]>()
  /// The number of each dancer's programme.
  private(set) var indices: [Int] = []

  init(_ changes: some Sequence<[Change]>) {
    for list in changes { indices.append(programmes.add(list)) }
  }

  /// Writes all programmes, each change by `body`.
  func write(to writer: inout BinaryWriter, _ body: (inout BinaryWriter, Change) -> Void) {
    writer.whole(programmes.values.count)
    for programme in programmes.values {
      writer.whole(programme.count)
      for change in programme { body(&writer, change) }
    }
  }
}

extension Performance {
  /// Where everybody's eyes go, by cast order.
  var gazes: [[FacingTimeline.Change]] { (0..<dancerCount).map(facings.changes) }

  /// Where everybody's heads go, by cast order.
  var heights: [[LevelTimeline.Change]] { (0..<dancerCount).map(levels.changes) }
}

extension FacingTimeline.Change {
  func write(to writer: inout BinaryWriter, _ moments: MomentTable) {
    let index = moments.index(of: count)
    writer.whole(index)
    writer.whole(moments.index(of: count + length) - index)
    switch target {
    case .direction(let angle):
      writer.byte(0)
      writer.float(angle.radians)
    case .centre: writer.byte(1)
    case .travel: writer.byte(2)
    }
    writer.float(origin.radians)
  }
}

extension LevelTimeline.Change {
  /// Heights are written in percent.
  func write(to writer: inout BinaryWriter, _ moments: MomentTable) {
    let index = moments.index(of: count)
    writer.whole(index)
    writer.whole(moments.index(of: count + length) - index)
    writer.byte(UInt8((min(max(height, 0), 1) * 100).rounded()))
  }
}
