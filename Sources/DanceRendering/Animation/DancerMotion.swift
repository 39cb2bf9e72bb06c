import DanceGeometry
import DancePlanning
import DanceScore

/// How one dancer moves through the whole routine: a path, and keyframes along it.
struct DancerMotion {
  let path: MotionPath
  /// Times in seconds, values as lengths along the path in units of the page.
  let keys: TimedKeys

  /// The keyframes are nowhere farther from the truth than this, in metres.
  static let bound = 0.002

  init(of dancer: Int, in performance: Performance, _ projection: Projection) {
    let tracks = performance.tracks
    let clock = performance.routine.clock
    let rows = tracks.rows(of: dancer)
    var path = MotionPath(from: tracks.motion(rows.lowerBound).course.point(at: 0), projection)
    var keys = TimedKeys(time: 0, value: 0)
    for row in rows {
      let motion = tracks.motion(row)
      // Where two rows meet in different places the dancer jumps.
      path.line(to: motion.course.point(at: 0))
      keys.jump(to: path.length)
      let (start, end) = (clock.seconds(atCount: motion.start), clock.seconds(atCount: motion.end))
      guard motion.length > 0, end > start else {
        path.walk(motion.course)
        keys.jump(to: path.length)
        keys.hold(until: end)
        continue
      }
      keys.hold(until: start)
      let begin = path.length
      path.walk(motion.course)
      let way = path.length - begin
      let counts = motion.end - motion.start
      keys.follow(until: end, bound: Self.bound * projection.scale) { time in
        let count = clock.count(atSeconds: time)
        let share = (count - motion.start) / counts
        let pace = clock.tempo(atCount: count) / counts
        return (begin + way * motion.easing.progress(share), way * motion.easing.rate(share) * pace)
      }
    }
    self.path = path
    self.keys = keys
  }
}
