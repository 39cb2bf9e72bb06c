import Kalgunmu

/// `charts/closest-distance.svg` …: what is measured, a picture for each question.
enum ChartsProduct: Product {
  static let name = "charts"
  static let summary = "closest distance, speed, distance walked, centre and front row, margins: charts/speed.svg …"
  static let options: [Option] = []

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    let files = request.choreography.charts(request.style).files
    for file in files { try request.output.stage(file.bytes, as: "charts/" + file.name) }
    return RenderedFiles(
      names: files.map { "charts/" + $0.name }, folders: ["charts"], words: "\(files.count) charts", isOne: false)
  }
}
