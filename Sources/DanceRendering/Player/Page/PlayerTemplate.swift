/// Puts a player together: `Player.html` with its style, its data and its script in their places.
enum PlayerTemplate {
  /// The parts of the script, those that others build on first.
  private static let scripts = [
    PackageResources.Bytes_js, PackageResources.Clock_js, PackageResources.Paths_js, PackageResources.Tracks_js,
    PackageResources.Programmes_js, PackageResources.Score_js, PackageResources.Poses_js,
    PackageResources.Palette_js, PackageResources.Camera_js, PackageResources.Ground_js, PackageResources.Raster_js,
    PackageResources.Figures_js, PackageResources.Ghosts_js, PackageResources.Ways_js, PackageResources.Alarms_js,
    PackageResources.Labels_js,
    PackageResources.Floor_js, PackageResources.Timeline_js, PackageResources.Music_js, PackageResources.Click_js,
    PackageResources.Transport_js, PackageResources.Settings_js, PackageResources.Gestures_js,
    PackageResources.Loops_js, PackageResources.Choice_js, PackageResources.Deck_js, PackageResources.Lists_js,
    PackageResources.Panel_js, PackageResources.Keys_js, PackageResources.Player_js, PackageResources.Start_js,
  ]

  /// The page; `data` must not be able to end a script.
  static func page(title: String, style: [UInt8], data: [UInt8]) -> [UInt8] {
    let script = Array(scripts.joined(separator: [UInt8(ascii: "\n")]))
    let parts: [(mark: String, bytes: [UInt8])] = [
      ("TITLE", XMLText.escaped(title)), ("/* STYLE */", style), ("DATA", data), ("/* SCRIPT */", script),
    ]
    var page: [UInt8] = []
    page.reserveCapacity(PackageResources.Player_html.count + parts.reduce(0) { $0 + $1.bytes.count })
    var rest = String(decoding: PackageResources.Player_html, as: UTF8.self)[...]
    for (mark, bytes) in parts {
      let pieces = rest.split(separator: "{{\(mark)}}", maxSplits: 1, omittingEmptySubsequences: false)
      page += pieces[0].utf8
      page += bytes
      rest = pieces.count > 1 ? pieces[1] : ""
    }
    return page + Array(rest.utf8)
  }
}
