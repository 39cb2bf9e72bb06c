/** How speed is spread: linear, smooth, in, out. See Easing.swift. */
const EASINGS = [
  (u) => u,
  (u) => u * u * u * (10 + u * (6 * u - 15)),
  (u) => u * u,
  (u) => u * (2 - u),
];

const clamp = (value, low, high) => (value < low ? low : value > high ? high : value);

/**
 * The way from the beginning of an arc to a point of it, by the vector from the centre to its beginning and the angle.
 *
 * (R(φ) − 1)v = 2 sin ½φ · (cos ½φ · v⊥ − sin ½φ · v): exact for flat arcs too, whose centre is far away.
 */
function alongArc(vx, vy, angle, out) {
  const sine = Math.sin(angle / 2);
  const cosine = Math.cos(angle / 2);
  out.x += 2 * sine * (-cosine * vy - sine * vx);
  out.y += 2 * sine * (cosine * vx - sine * vy);
}

/** A way by arc length, read piece by piece as PathBytes.swift writes it. */
class Path {
  constructor(reader) {
    let x = reader.signed() / 1000;
    let y = reader.signed() / 1000;
    let begin = 0;
    this.pieces = reader.list(() => {
      const kind = reader.byte();
      const piece = { kind, x, y, begin, toX: x + reader.signed() / 1000, toY: y + reader.signed() / 1000 };
      if (kind === 1) Object.assign(piece, { vx: reader.double(), vy: reader.double(), sweep: reader.double() });
      if (kind === 2) {
        const control = () => ({ x: x + reader.signed() / 1000, y: y + reader.signed() / 1000 });
        piece.cubic = new Cubic(piece, control(), control(), { x: piece.toX, y: piece.toY });
      }
      piece.length = reader.whole() / 1000;
      begin += piece.length;
      x = piece.toX;
      y = piece.toY;
      return piece;
    });
    this.length = begin;
  }

  /** The point some metres from the beginning, into `out`. */
  point(distance, out) {
    const piece = this.piece(distance);
    const share = piece.length > 0 ? clamp((distance - piece.begin) / piece.length, 0, 1) : 1;
    out.x = piece.x;
    out.y = piece.y;
    if (piece.kind === 0) {
      out.x += (piece.toX - piece.x) * share;
      out.y += (piece.toY - piece.y) * share;
    } else if (piece.kind === 1) {
      alongArc(piece.vx, piece.vy, piece.sweep * share, out);
    } else {
      piece.cubic.point(piece.cubic.parameter(share), out);
    }
  }

  /** The direction some metres from the beginning, as an angle. */
  direction(distance) {
    const piece = this.piece(distance);
    const share = piece.length > 0 ? clamp((distance - piece.begin) / piece.length, 0, 1) : 1;
    if (piece.kind === 0) return Math.atan2(piece.toY - piece.y, piece.toX - piece.x);
    if (piece.kind === 1) {
      return Math.atan2(piece.vy, piece.vx) + piece.sweep * share + (Math.sign(piece.sweep) * Math.PI) / 2;
    }
    return piece.cubic.direction(piece.cubic.parameter(share));
  }

  piece(distance) {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle].begin <= distance) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low];
  }
}

/** A cubic Bézier curve with a table of its length: 96 stretches, each measured by Gauss–Legendre with three nodes. */
class Cubic {
  constructor(a, b, c, d) {
    this.points = [a, b, c, d];
    this.lengths = new Float64Array(Cubic.parts + 1);
    const nodes = [[-0.7745966692414834, 5 / 9], [0, 8 / 9], [0.7745966692414834, 5 / 9]];
    for (let part = 0; part < Cubic.parts; part++) {
      let length = 0;
      for (const [node, weight] of nodes) length += weight * this.speed((part + 0.5 + node / 2) / Cubic.parts);
      this.lengths[part + 1] = this.lengths[part] + length / 2 / Cubic.parts;
    }
  }

  derivative(t) {
    const [a, b, c, d] = this.points;
    const u = 1 - t;
    const [p, q, r] = [3 * u * u, 6 * u * t, 3 * t * t];
    return {
      x: p * (b.x - a.x) + q * (c.x - b.x) + r * (d.x - c.x),
      y: p * (b.y - a.y) + q * (c.y - b.y) + r * (d.y - c.y),
    };
  }

  speed(t) {
    const { x, y } = this.derivative(t);
    return Math.hypot(x, y);
  }

  direction(t) {
    // At a cusp, or where two points fall together, the curve goes on as it does a little later.
    const { x, y } = this.speed(t) > 1e-6 ? this.derivative(t) : this.derivative(t < 0.5 ? t + 1e-3 : t - 1e-3);
    return Math.atan2(y, x);
  }

  point(t, out) {
    const [a, b, c, d] = this.points;
    const u = 1 - t;
    const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    out.x = p * a.x + q * b.x + r * c.x + s * d.x;
    out.y = p * a.y + q * b.y + r * c.y + s * d.y;
  }

  /** The parameter at a share of the length. */
  parameter(share) {
    const goal = share * this.lengths[Cubic.parts];
    let low = 0;
    let high = Cubic.parts;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lengths[middle] <= goal) low = middle;
      else high = middle;
    }
    const [begin, end] = [low / Cubic.parts, high / Cubic.parts];
    const part = this.lengths[high] - this.lengths[low];
    let t = begin + (part > 0 ? (goal - this.lengths[low]) / part : 0) / Cubic.parts;
    // One step towards where the speed, taken as linear within the stretch, has covered the rest.
    const [first, here] = [this.speed(begin), this.speed(t)];
    const excess = ((first + here) / 2) * (t - begin) - (goal - this.lengths[low]);
    if (here > 1e-9) t = clamp(t - excess / here, begin, end);
    return t;
  }
}
Cubic.parts = 96;
