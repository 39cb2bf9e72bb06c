import DanceGeometry
import DanceTestSupport
import Testing

@testable import DanceChecks

@Suite struct ProbeTests {
  func show(_ name: String, _ points: [Point]) {
    let o = FormationOrder(of: points)
    let l = { (lines: [FormationOrder.Line]) in lines.map { "\($0.members.count)(\(Int($0.deviation.worst*1000)))" }.joined(separator: " ") }
    print(name, "s", o.spacing.median, "rows", l(o.rows), "| cols", l(o.columns), "| diag", l(o.diagonals), "| circ", o.circles.map { "\($0.members.count)(\(Int($0.deviation.worst*1000)))\($0.isClosed)" },
      "| mirror", o.mirror.map { "\(Int($0.direction.degrees)) \(Int($0.worst*1000)) \($0.isRecognised) \($0.pairs.count)" } ?? "-", "| rot", o.rotation.order, Int(o.rotation.worst*1000))
  }
  @Test func probe() {
    var g = SeededGenerator(seed: 5)
    typealias S = FormationScene
    for n in 3...6 { show("line \(n)", S.block(n, 1)) }
    show("line9 jit", S.jittered(S.block(9, 1), by: 0.1, &g))
    show("3x3", S.block(3, 3)); show("3x3 jit .1", S.jittered(S.block(3, 3), by: 0.1, &g)); show("3x3 jit .2", S.jittered(S.block(3, 3), by: 0.2, &g))
    show("4x2", S.block(4, 2)); show("4x2 jit", S.jittered(S.block(4, 2), by: 0.1, &g)); show("5x4", S.block(5, 4)); show("10x10 jit .2", S.jittered(S.block(10, 10), by: 0.2, &g))
    for n in [4, 5, 6, 8, 12, 20, 40, 100] { show("circle \(n)", S.circle(n, radius: Double(n) * 0.2)) }
    for n in [5, 6, 8, 12, 20, 40, 100] { show("circle jit .1 \(n)", S.jittered(S.circle(n, radius: Double(n) * 0.2), by: 0.1, &g)) }
    show("halo 8+1", S.circle(8, radius: 3) + [.origin])
    show("rings", S.circle(8, radius: 2) + S.circle(8, radius: 4) + S.circle(16, radius: 6))
    for n in 2...5 { show("v \(n)", S.v(n)) }
    for n in 2...6 { show("wedge \(n)", S.wedge(n)) }
    show("arc", (0..<9).map { Point(0, 0) + Vector.unit(.degrees(50 + 10 * Double($0))) * 6 })
    show("block 20 deg", S.block(5, 4).map { $0.turned(by: .degrees(20), about: .origin) })
    show("block 2 deg 20x20", S.block(20, 20).map { $0.turned(by: .degrees(2), about: .origin) })
    show("block 20deg jit", S.jittered(S.block(5, 4).map { $0.turned(by: .degrees(20), about: .origin) }, by: 0.1, &g))
    for n in [3, 4, 5, 6, 7, 8, 9, 12, 16, 20, 30, 50, 100, 200, 400] { show("scatter \(n)", S.scatter(n, &g)) }
    for n in [3, 4, 5, 6, 8, 10, 15, 20, 30, 50] {
      var (l, c, m) = (0, 0, 0)
      for _ in 0..<200 { let o = FormationOrder(of: S.scatter(n, &g)); l += o.lines.isEmpty ? 0 : 1; c += o.circles.isEmpty ? 0 : 1; m += o.mirror?.isRecognised == true ? 1 : 0 }
      print("false", n, " s ", l, c, m)
    }
    for n in [400, 5000] {
      let p = (0..<n).map { _ in Point(g.number(in: 0...Double(n).squareRoot()), g.number(in: 0...Double(n).squareRoot())) }
      let c = ContinuousClock()
      print(n, c.measure { _ = FormationOrder(of: p) })
    }
  }
}
