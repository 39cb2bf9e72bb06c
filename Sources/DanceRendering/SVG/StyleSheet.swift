/// The rules of style of all pictures, written once into each.
///
/// A colour of the cast is a class that sets `color`; what draws with it uses `currentColor`, so that a group of a
/// colour holds fills and strokes alike.
enum StyleSheet {
  /// `<style type="text/css">…</style>` for a theme and the colours a cast uses.
  static func bytes(theme: Theme, colours: [Theme.Colour], rules extra: String = "") -> [UInt8] {
    let rules = type(theme) + floor(theme) + dancers(theme) + panels(theme) + patterns(theme)
    let cast = colours.enumerated().map { ".c\($0){color:\($1.hex)}" }.joined()
    // The families come from outside: no markup may slip in with them.
    let text = (rules + cast + extra).split(separator: "<").joined()
    return Array("<style type=\"text/css\">\n\(text)\n</style>\n".utf8)
  }

  /// Where patterns stand for colours, discs have a black rim, and letters on them a white ground.
  private static func patterns(_ theme: Theme) -> String {
    theme.filling == .patterns ? ".body,.many{stroke:#000;stroke-width:1}.many{stroke-width:.7}.core{fill:#fff}\n" : ""
  }

  private static func type(_ theme: Theme) -> String {
    """
    text{font-family:\(theme.families);fill:\(theme.ink.hex);font-size:15px}
    .title{font-size:32px;font-weight:700;letter-spacing:-.4px}
    .sub{font-size:16px;fill:\(theme.quietInk.hex)}
    .good{fill:\(theme.ink.hex);font-weight:600}
    .bad{fill:\(theme.accent.hex);font-weight:600}
    .note{font-size:18px;font-weight:600}
    .count{font-size:60px;font-weight:700;text-anchor:end;letter-spacing:-1px;font-variant-numeric:tabular-nums}
    .beat{font-size:60px;font-weight:700;letter-spacing:-1px;font-variant-numeric:tabular-nums}
    .frame{fill:none;stroke:\(theme.edge.hex)}
    .unit{font-size:16px;fill:\(theme.quietInk.hex);text-anchor:end;font-variant-numeric:tabular-nums}
    .small{font-size:12px;fill:\(theme.quietInk.hex)}
    .num{font-size:12px;fill:\(theme.quietInk.hex);text-anchor:middle}
    .tag{font-size:11px;fill:\(theme.quietInk.hex);text-anchor:middle;letter-spacing:2px}
    .cell{font-size:16px;font-weight:600}
    .when{font-size:14px;fill:\(theme.quietInk.hex);font-variant-numeric:tabular-nums}
    .amount{font-size:14px;fill:\(theme.quietInk.hex);text-anchor:end}
    .key{font-size:14px}

    """
  }

  private static func floor(_ theme: Theme) -> String {
    """
    .paper{fill:\(theme.paper.hex)}
    .wings{fill:\(theme.wings.hex)}
    .floor{fill:\(theme.floor.hex);stroke:\(theme.edge.hex);stroke-width:1.5}
    .turf{fill:\(theme.turf.hex);stroke:\(theme.edge.hex);stroke-width:1.5}
    .grid{fill:none;stroke:\(theme.grid.hex)}
    .mark{fill:none;stroke:\(theme.mark.hex);stroke-width:1.2}
    .axis{fill:none;stroke:\(theme.edge.hex);stroke-width:1.2;stroke-dasharray:2 5}
    .prop{fill:\(theme.prop.hex);stroke:\(theme.edge.hex);stroke-width:1.2}
    .area{font-size:12px;font-weight:600;fill:\(theme.mark.hex);text-anchor:middle;letter-spacing:1px;paint-order:stroke;\
    stroke:\(theme.floor.hex);stroke-width:5px}
    .yard{font-size:inherit;font-weight:600;fill:\(theme.mark.hex);text-anchor:middle;letter-spacing:.12em}
    .aud{fill:\(theme.edge.hex)}

    """
  }

  private static func dancers(_ theme: Theme) -> String {
    """
    .body{fill:currentColor;stroke:\(theme.floor.hex);stroke-width:1.4;stroke-linejoin:round}
    .many{fill:currentColor}
    .low{fill:none;stroke:currentColor;stroke-width:1.6}
    .ini{font-weight:600;fill:#fff;text-anchor:middle}
    .dark{fill:\(theme.filling == .patterns ? "#000" : "#1b1f24")}
    .name{text-anchor:middle;paint-order:stroke;stroke:\(theme.floor.hex);stroke-width:3.5px;stroke-linejoin:round}
    .lead{fill:none;stroke:\(theme.quietInk.hex);stroke-width:.8}
    .gone{fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round;opacity:.25}
    .ahead{fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round;stroke-dasharray:0 7;opacity:.85}
    .ghost{fill:\(theme.floor.hex);fill-opacity:.7;stroke:currentColor;stroke-width:1.6;stroke-dasharray:3 3}
    .thin{fill:none;stroke:currentColor;stroke-width:1;stroke-linejoin:round;opacity:.3}
    .spot{fill:none;stroke:currentColor;stroke-width:.9;opacity:.6}
    .trail{fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round;opacity:.35}
    .trails{fill:none;stroke:currentColor;stroke-width:1;stroke-linejoin:round;opacity:.35}
    .stream{fill:none;stroke:currentColor;stroke-width:.9;stroke-linecap:round;stroke-linejoin:round;opacity:.5}
    .go{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;opacity:.75}
    .error{fill:none;stroke:\(theme.accent.hex)}
    .warning{fill:none;stroke:\(theme.accent.hex);stroke-dasharray:5 4}
    .words{font-size:14px;font-weight:600;fill:\(theme.accent.hex);text-anchor:middle;paint-order:stroke;\
    stroke:\(theme.floor.hex);stroke-width:4px;stroke-linejoin:round}
    .more{font-size:14px;font-weight:600;fill:\(theme.accent.hex)}

    """
  }

  private static func panels(_ theme: Theme) -> String {
    """
    .bar{fill:\(theme.bar.hex)}
    .now{fill:\(theme.ink.hex)}
    .legend{font-size:15px}
    .bars{font-size:12px;fill:\(theme.quietInk.hex)}
    .nows{font-size:12px;font-weight:600;fill:\(theme.paper.hex)}
    .cursor{fill:\(theme.accent.hex)}
    .alert{fill:\(theme.accent.hex);opacity:.75}
    .caution{fill:\(theme.accent.hex);opacity:.35}

    """
  }
}
