/** An angle in −π…π. */
function normalized(angle) {
  const turn = 2 * Math.PI;
  return angle - turn * Math.round(angle / turn);
}

/** The change in force at a count, of changes in order; null before the first. */
function changeAt(changes, count) {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle].count <= count) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : changes[low - 1];
}

/** Where eyes look. Those who look the same way throughout share a programme. See FacingTimeline.swift. */
class Gazes {
  constructor(reader, moments) {
    this.programmes = reader.list(() =>
      reader.list(() => {
        const moment = reader.whole();
        const count = moments[moment];
        const length = moments[moment + reader.whole()] - count;
        const kind = reader.byte();
        return { count, length, kind, angle: kind === 0 ? reader.float() : 0, origin: reader.float() };
      }),
    );
    this.changes = new Array(this.programmes.length).fill(null);
    this.angles = new Float64Array(this.programmes.length);
  }

  /** Looks up what is in force at a count, once for all who share it. */
  prepare(count) {
    this.count = count;
    for (let index = 0; index < this.programmes.length; index++) {
      const change = changeAt(this.programmes[index], count);
      this.changes[index] = change;
      if (!change) this.angles[index] = Gazes.audience;
      else if (change.kind === 0) this.angles[index] = this.turned(change, change.angle);
    }
  }

  /** The direction of a dancer's eyes at the count prepared, from where the dancer is and goes. */
  angle(dancer, x, y, row, tracks) {
    const programme = this.programmeOf[dancer];
    const change = this.changes[programme];
    if (!change || change.kind === 0) return this.angles[programme];
    let goal = change.origin;
    if (change.kind === 1) {
      if (x !== 0 || y !== 0) goal = Math.atan2(-y, -x);
    } else if (tracks.isMoving(row) && this.count < tracks.ends[row]) {
      goal = tracks.direction(row, tracks.share(row, this.count));
    }
    return this.turned(change, goal);
  }

  turned(change, goal) {
    if (change.length <= 0 || this.count >= change.count + change.length) return normalized(goal);
    let turn = normalized(goal - change.origin);
    if (turn <= -Math.PI + 1e-9) turn = Math.PI;
    return normalized(change.origin + turn * EASINGS[1]((this.count - change.count) / change.length));
  }
}
Gazes.audience = -Math.PI / 2;

/** How high heads are: 0 kneeling, 1 standing. See LevelTimeline.swift. */
class Levels {
  constructor(reader, moments) {
    this.programmes = reader.list(() =>
      reader.list(() => {
        const moment = reader.whole();
        const count = moments[moment];
        return { count, length: moments[moment + reader.whole()] - count, height: reader.byte() / 100 };
      }),
    );
    this.heights = new Float64Array(this.programmes.length);
  }

  prepare(count) {
    this.programmes.forEach((changes, index) => {
      let height = 1;
      for (const change of changes) {
        if (change.count > count) break;
        const share = change.length > 0 ? EASINGS[1](clamp((count - change.count) / change.length, 0, 1)) : 1;
        height += (change.height - height) * share;
      }
      this.heights[index] = height;
    });
  }

  height(dancer) {
    return this.heights[this.programmeOf[dancer]];
  }
}
