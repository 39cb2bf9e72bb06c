import DanceScore

/// What all frames of a routine share: style, page, stage, title and timeline.
struct FrameGround {
  let layout: FrameLayout
  let cast: CastMarks
  let detail: Detail
  let header: HeaderDrawing
  let timeline: TimelineDrawing
  let theme: Theme
  /// Whether the stage stays where it is, so that it belongs to the ground.
  let hasStage: Bool
  /// What stands in place of the groups' legend, if anything.
  var key: CastKey?

  /// The markup behind title and description.
  func bytes(alarms: AlarmIndex) -> [UInt8] {
    var writer = SVGWriter()
    writer.raw(
      StyleSheet.bytes(
        theme: theme, colours: cast.colours.colours,
        rules: cast.styleRules(radius: detail.radius) + layout.header.styleRules
          + AlarmDrawing.styleRules(radius: detail.radius)))
    writer.raw(cast.definitions(radius: detail.radius))
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    if hasStage {
      Self.drawFloor(layout.stage, identifier: "floor", to: &writer)
      AudienceRow.draw(layout.stage, line: layout.audienceLine, to: &writer)
    } else {
      writer.raw("<clipPath id=\"camera\">")
      writer.rectangle("clip", layout.stage.frame, radius: 8)
      writer.raw("</clipPath>")
      writer.rectangle("wings", layout.stage.frame, radius: 8)
    }
    if let key {
      key.draw(usual: detail.radius, to: &writer)
    } else {
      LegendDrawing.draw(cast.colours, layout: layout, to: &writer)
    }
    header.drawGround(to: &writer)
    timeline.drawGround(alarms: alarms.spans, to: &writer)
    return writer.bytes
  }

  /// The floor with its numbers.
  static func drawFloor(_ view: StageView, identifier: String, to writer: inout SVGWriter) {
    StageDrawing(view: view).draw(identifier: identifier, to: &writer)
    let (front, outward) = view.front
    let line = outward > 0 ? front + 20 : front - 10
    if view.stage.outline == .field {
      FieldDrawing(view: view).drawNumbers(line: line, to: &writer)
    } else {
      NumberLine.draw(view, line: line, to: &writer)
    }
  }
}
