/** Everyone's motion, as TrackBytes.swift writes it: where each dancer is at any count, a pure function. */
class Tracks {
  constructor(base64) {
    const reader = new ByteReader(base64);
    const moments = reader.list(() => reader.double());
    const pivots = reader.list(() => ({ x: reader.double(), y: reader.double(), sweep: reader.double() }));
    const bends = reader.list(() => reader.double());
    this.paths = reader.list(() => new Path(reader));
    this.gazes = new Gazes(reader, moments);
    this.levels = new Levels(reader, moments);
    this.dancerCount = reader.whole();
    this.allocate(reader.whole());
    for (let dancer = 0, row = 0; dancer < this.dancerCount; dancer++) {
      this.gazes.programmeOf[dancer] = reader.whole();
      this.levels.programmeOf[dancer] = reader.whole();
      const count = reader.whole();
      for (let index = 0; index < count; index++, row++) this.readSegment(row, reader, moments, pivots, bends);
      this.offsets[dancer + 1] = row;
      this.cursors[dancer] = this.offsets[dancer];
    }
  }

  allocate(rows) {
    this.offsets = new Uint32Array(this.dancerCount + 1);
    this.cursors = new Uint32Array(this.dancerCount);
    this.gazes.programmeOf = new Uint32Array(this.dancerCount);
    this.levels.programmeOf = new Uint32Array(this.dancerCount);
    this.starts = new Float64Array(rows);
    this.ends = new Float64Array(rows);
    this.fromX = new Float32Array(rows);
    this.fromY = new Float32Array(rows);
    this.toX = new Float32Array(rows);
    this.toY = new Float32Array(rows);
    this.kinds = new Uint8Array(rows);
    this.easings = new Uint8Array(rows);
    this.presences = new Uint8Array(rows);
    this.sameWalk = new Uint8Array(rows);
    this.courses = new Uint32Array(rows);
    /** Of arcs: the vector from the centre to the beginning, and the sweep. */
    this.arcs = [];
    this.stretches = [];
  }

  readSegment(row, reader, moments, pivots, bends) {
    const head = reader.byte();
    const kind = head % 5;
    const flags = Math.floor(head / 60);
    this.easings[row] = Math.floor(head / 5) % 4;
    this.presences[row] = Math.floor(head / 20) % 3;
    this.sameWalk[row] = flags >> 1;
    const followsOn = flags & 1;
    // Places are kept in whole millimetres while reading, so that no rounding adds up.
    if (!followsOn) {
      this.moment = reader.whole();
      this.penX = reader.signed();
      this.penY = reader.signed();
    }
    this.starts[row] = moments[this.moment];
    this.moment += reader.whole();
    this.ends[row] = moments[this.moment];
    const [x, y] = [this.penX / 1000, this.penY / 1000];
    this.fromX[row] = x;
    this.fromY[row] = y;
    if (kind !== 0) {
      this.penX += reader.signed();
      this.penY += reader.signed();
    }
    const [toX, toY] = [this.penX / 1000, this.penY / 1000];
    this.toX[row] = toX;
    this.toY[row] = toY;
    this.kinds[row] = kind < 3 ? kind : kind - 1;
    if (kind === 2) {
      const sweep = bends[reader.whole()];
      const height = 0.5 / Math.tan(sweep / 2);
      const [dx, dy] = [toX - x, toY - y];
      this.courses[row] = this.arcs.push(dy * height - dx / 2, -dx * height - dy / 2, sweep) - 3;
    } else if (kind === 3) {
      const pivot = pivots[reader.whole()];
      this.courses[row] = this.arcs.push(x - pivot.x, y - pivot.y, pivot.sweep) - 3;
    } else if (kind === 4) {
      const path = this.paths[reader.whole()];
      this.courses[row] = this.stretches.push({ path, from: reader.whole() / 1000, to: reader.whole() / 1000 }) - 1;
    }
  }

  /** The row of the segment a dancer is in: where one ends and another begins, the one that begins. */
  row(dancer, count) {
    const first = this.offsets[dancer];
    const last = this.offsets[dancer + 1] - 1;
    let row = this.cursors[dancer];
    // Time mostly goes on: the same segment as before, or the next.
    if (row < last && this.starts[row + 1] <= count) row += 1;
    if (this.starts[row] > count || (row < last && this.starts[row + 1] <= count)) {
      let low = first;
      let high = last;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.starts[middle] <= count) low = middle;
        else high = middle - 1;
      }
      row = low;
    }
    this.cursors[dancer] = row;
    return row;
  }

  isMoving(row) {
    return this.kinds[row] !== Tracks.still && this.ends[row] > this.starts[row];
  }

  /** The share of the way that is behind at a count. */
  share(row, count) {
    const [start, end] = [this.starts[row], this.ends[row]];
    if (count >= end) return 1;
    return count <= start ? 0 : EASINGS[this.easings[row]]((count - start) / (end - start));
  }

  /** The place at a share of a row's way, into `out`. */
  point(row, share, out) {
    const kind = this.kinds[row];
    if (kind === Tracks.path) {
      const { path, from, to } = this.stretches[this.courses[row]];
      path.point(from + (to - from) * share, out);
      return;
    }
    out.x = this.fromX[row];
    out.y = this.fromY[row];
    if (kind === Tracks.line) {
      out.x += (this.toX[row] - out.x) * share;
      out.y += (this.toY[row] - out.y) * share;
    } else if (kind === Tracks.arc) {
      const at = this.courses[row];
      alongArc(this.arcs[at], this.arcs[at + 1], this.arcs[at + 2] * share, out);
    }
  }

  /** The direction of walking at a share of a row's way, as an angle. */
  direction(row, share) {
    switch (this.kinds[row]) {
      case Tracks.arc: {
        const at = this.courses[row];
        const sweep = this.arcs[at + 2];
        return Math.atan2(this.arcs[at + 1], this.arcs[at]) + sweep * share + (Math.sign(sweep) * Math.PI) / 2;
      }
      case Tracks.path: {
        const { path, from, to } = this.stretches[this.courses[row]];
        return path.direction(from + (to - from) * share) + (from > to ? Math.PI : 0);
      }
      default:
        return Math.atan2(this.toY[row] - this.fromY[row], this.toX[row] - this.fromX[row]);
    }
  }

  /** How long a row's way is, in metres, near enough to choose how finely to draw it. */
  length(row) {
    const kind = this.kinds[row];
    if (kind === Tracks.path) {
      const { from, to } = this.stretches[this.courses[row]];
      return Math.abs(to - from);
    }
    if (kind === Tracks.arc) {
      const at = this.courses[row];
      return Math.hypot(this.arcs[at], this.arcs[at + 1]) * Math.abs(this.arcs[at + 2]);
    }
    return Math.hypot(this.toX[row] - this.fromX[row], this.toY[row] - this.fromY[row]);
  }
}
Object.assign(Tracks, { still: 0, line: 1, arc: 2, path: 3, waiting: 0, passing: 1, onStage: 2 });
