import DanceGeometry
enum SVGPathData {
  struct Failure: Error { var message: String }
  static func parse(_ text: String) throws(Failure) -> [Path] { throw Failure(message: "stub") }
}
