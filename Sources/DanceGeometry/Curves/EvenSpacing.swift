/// `count` points along a path, neighbours equally far apart along it.
///
/// On an open path the first and the last point are the path's ends (a single point takes the middle); on a closed path
/// the points go round from the start without repeating it.
public func evenlySpaced(_ count: Int, along path: Path) -> [Point] {
  guard count > 0 else { return [] }
  if path.isClosed {
    return (0..<count).map { path.point(at: path.length * Double($0) / Double(count)) }
  }
  guard count > 1 else { return [path.point(at: path.length / 2)] }
  return (0..<count).map { path.point(at: path.length * (Double($0) / Double(count - 1))) }
}
