import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct MotionTests {
  @Test func `a motion stands before and after its window`() {
    let motion = Motion(from: 4, to: 12, along: .line(Point(0.1, 0), Point(0.7, 0.3)))
    #expect(motion.position(at: 0) == Point(0.1, 0))
    #expect(motion.position(at: 99) == Point(0.7, 0.3))
    #expect(motion.position(at: 8).distance(to: Point(0.4, 0.15)) < 1e-15)
    #expect(motion.velocity(at: 3) == .zero)
    #expect((motion.velocity(at: 8) - Vector(0.075, 0.0375)).length < 1e-15)
  }

  @Test func `a motion in no time jumps at its count`() {
    let motion = Motion(from: 4, to: 4, along: .line(Point(0, 0), Point(1, 0)))
    #expect(motion.position(at: 3.999) == Point(0, 0))
    #expect(motion.position(at: 4) == Point(1, 0))
    #expect(motion.greatestSpeed == .infinity)
    #expect(motion.velocity(at: 4) == .zero)
  }

  @Test func `a stretch of a path can be walked backwards`() {
    let path = Path.polyline([Point(0, 0), Point(4, 0), Point(4, 4)])
    let motion = Motion(from: 0, to: 6, along: .path(path, from: 7, to: 1))
    #expect(motion.length == 6)
    #expect(motion.position(at: 0) == Point(4, 3))
    #expect(motion.position(at: 6) == Point(1, 0))
    #expect(motion.position(at: 4) == Point(3, 0))
    #expect(motion.velocity(at: 5) == Vector(-1, 0))
  }

  @Test(arguments: Easing.allCases)
  func `speed, distance and bounds agree with many small steps`(easing: Easing) {
    let scenes = MotionScenes(seed: 11)
    for motion in scenes.motions(count: 24, easing: easing) {
      let (first, last) = (motion.start + 0.2 * motion.duration, motion.start + 0.9 * motion.duration)
      let box = motion.bounds(from: first, to: last).inflated(by: 1e-12)
      let limit = motion.greatestSpeed(from: first, to: last)
      let steps = 400
      var (walked, fastest, point) = (0.0, 0.0, motion.position(at: first))
      #expect(box.contains(point))
      for k in 1...steps {
        let next = motion.position(at: first + (last - first) * Double(k) / Double(steps))
        #expect(box.contains(next))
        walked += point.distance(to: next)
        fastest = max(fastest, point.distance(to: next) / ((last - first) / Double(steps)))
        point = next
      }
      #expect(fastest <= limit + 1e-9)
      #expect(fastest >= limit * 0.98 - 1e-9)
      // The chords cut a corner by up to one step.
      let slack = limit * (last - first) / Double(steps) + 1e-3
      #expect(abs(walked - motion.distanceWalked(from: first, to: last)) < slack)
    }
  }

  @Test(arguments: Easing.allCases)
  func `velocity is the derivative of position`(easing: Easing) {
    for motion in MotionScenes(seed: 12).motions(count: 24, easing: easing) {
      for k in 1..<10 {
        let (count, step) = (motion.start + motion.duration * Double(k) / 10.5, 1e-5)
        let difference = (motion.position(at: count + step) - motion.position(at: count - step)) * (0.5 / step)
        #expect((motion.velocity(at: count) - difference).length < 1e-4 * (1 + motion.greatestSpeed))
      }
    }
  }

  @Test(arguments: Easing.allCases)
  func `an easing knows when a share of the way is reached, and its own extremes`(easing: Easing) {
    for k in 0...1000 {
      let u = Double(k) / 1000
      #expect(abs(easing.progress(easing.time(of: u)) - u) < 1e-15)
      #expect(abs(easing.acceleration(u)) <= easing.greatestAcceleration() + 1e-12)
      let (first, last) = (min(u, 0.37), max(u, 0.37))
      for j in 0...10 {
        let v = first + (last - first) * Double(j) / 10
        #expect(easing.rate(v) <= easing.greatestRate(from: first, to: last) + 1e-12)
        #expect(abs(easing.acceleration(v)) <= easing.greatestAcceleration(from: first, to: last) + 1e-12)
      }
    }
    #expect(easing.time(of: 1e-30) < 1e-9)
  }

  @Test(arguments: Easing.allCases)
  func `no acceleration is above its bound, and the bound is near`(easing: Easing) {
    for (index, motion) in MotionScenes(seed: 13).motions(count: 24, easing: easing).enumerated() {
      // A polyline has corners, which are not counted.
      if index % MotionScenes.kinds == 4 { continue }
      let (steps, bound) = (400, motion.greatestAcceleration)
      let step = motion.duration / Double(steps)
      let accelerations = (2..<(steps - 1)).map { k -> Double in
        let count = motion.start + step * Double(k)
        return (motion.velocity(at: count + step / 2) - motion.velocity(at: count - step / 2)).length / step
      }
      let greatest = accelerations.max() ?? 0
      #expect(greatest <= bound * (1 + 1e-6) + 1e-9)
      // The random curves have bends too sharp to be seen in steps.
      if index % MotionScenes.kinds < 3 { #expect(greatest >= bound * 0.97 - 1e-9) }
    }
    let gentle = Path.smooth(through: [Point(0, 0), Point(2, 1), Point(4, 0.5), Point(6, 2)])
    let motion = Motion(from: 0, to: 8, along: .path(gentle, from: 0, to: gentle.length), easing: easing)
    let accelerations = (1..<2000).map { k -> Double in
      let count = 8 * Double(k) / 2000
      return (motion.velocity(at: count + 0.001) - motion.velocity(at: count - 0.001)).length / 0.002
    }
    #expect((accelerations.max() ?? 0) >= motion.greatestAcceleration * 0.8)
  }

  @Test func `on a straight way the acceleration is that of the easing`() {
    func straight(_ easing: Easing) -> Double {
      Motion(from: 1, to: 5, along: .line(.origin, Point(3, 4)), easing: easing).greatestAcceleration
    }
    #expect(straight(.linear) == 0)
    #expect(straight(.in) == 0.625 && straight(.out) == 0.625)
    #expect(abs(straight(.smooth) - 5 * 10 / 3.0.squareRoot() / 16) < 1e-12)
    let round = CircularArc(centre: .origin, radius: 2, start: .zero, sweep: .turn)
    let motion = Motion(from: 0, to: 2, along: .arc(round))
    #expect(abs(motion.greatestAcceleration - 2 * .pi * .pi) < 1e-12)
  }
}
