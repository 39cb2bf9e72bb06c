/**
 * Metres of the floor to pixels of the picture.
 *
 * Unless told otherwise up is upstage and the audience is below, all of the stage in the picture. The picture can be
 * turned, mirrored, enlarged, moved, and kept on a dancer.
 */
class Camera {
  constructor(world) {
    this.world = world;
    /** How many pixels at the foot of the picture something else stands in front of it. */
    this.covered = 0;
    this.width = 1;
    this.height = 1;
    this.up = Math.PI / 2;
    this.mirror = 1;
    this.reset();
  }

  /** Shows the whole stage again. */
  reset() {
    this.zoom = 1;
    this.centreX = (this.world[0] + this.world[2]) / 2;
    this.centreY = (this.world[1] + this.world[3]) / 2;
  }

  /** Whether part of the stage may be out of the picture. */
  get isMoved() {
    const [x, y] = [(this.world[0] + this.world[2]) / 2, (this.world[1] + this.world[3]) / 2];
    return this.zoom !== 1 || Math.abs(this.centreX - x) + Math.abs(this.centreY - y) > 1e-9;
  }

  /** Pixels a metre at which the whole stage fits; turned by some other angle than half a turn, it may not. */
  get fitting() {
    const width = Math.max(this.world[2] - this.world[0], 0.1);
    const depth = Math.max(this.world[3] - this.world[1], 0.1);
    const { margin, front } = Camera;
    return Math.max(Math.min((this.width - 2 * margin) / width, (this.height - this.covered - margin - front) / depth), 0.01);
  }

  /** Works out the map; call it whenever something has changed. */
  update() {
    this.scale = this.fitting * this.zoom;
    const [ux, uy] = [Math.cos(this.up), Math.sin(this.up)];
    this.a = this.scale * this.mirror * uy;
    this.b = -this.scale * ux;
    this.c = -this.scale * this.mirror * ux;
    this.d = -this.scale * uy;
    // The number line and the audience are on the side of the audience, wherever that is by now.
    const middle = (this.height - this.covered) / 2 - ((Camera.front - Camera.margin) / 2) * uy;
    this.e = this.width / 2 - this.a * this.centreX - this.c * this.centreY;
    this.f = middle - this.b * this.centreX - this.d * this.centreY;
  }

  x(x, y) {
    return this.a * x + this.c * y + this.e;
  }

  y(x, y) {
    return this.b * x + this.d * y + this.f;
  }

  /** The angle of the picture that a direction of the floor becomes; 0 is right, a quarter turn is down. */
  angle(direction) {
    const [x, y] = [Math.cos(direction), Math.sin(direction)];
    return Math.atan2(this.b * x + this.d * y, this.a * x + this.c * y);
  }

  /** The place on the floor under a pixel. */
  floor(px, py) {
    const determinant = this.a * this.d - this.b * this.c;
    const [x, y] = [px - this.e, py - this.f];
    return { x: (this.d * x - this.c * y) / determinant, y: (this.a * y - this.b * x) / determinant };
  }

  /** Makes the picture `factor` times as large, keeping what is under a pixel there. */
  enlarge(factor, px, py) {
    const before = this.floor(px, py);
    const zoom = clamp(this.zoom * factor, 1, Math.max(1, 160 / this.fitting));
    if (zoom === this.zoom) return;
    this.zoom = zoom;
    this.update();
    const after = this.floor(px, py);
    this.moveTo(this.centreX + before.x - after.x, this.centreY + before.y - after.y);
    if (zoom === 1) this.reset();
    this.update();
  }

  /** Moves the picture by some pixels. */
  move(dx, dy) {
    const [from, to] = [this.floor(0, 0), this.floor(dx, dy)];
    this.moveTo(this.centreX + from.x - to.x, this.centreY + from.y - to.y);
    this.update();
  }

  /** The middle of the picture stays over the stage. */
  moveTo(x, y) {
    this.centreX = clamp(x, this.world[0], this.world[2]);
    this.centreY = clamp(y, this.world[1], this.world[3]);
  }

  /** Everything the picture depends on, to see whether it has changed. */
  get state() {
    return [this.a, this.b, this.c, this.d, this.e, this.f, this.width, this.height].join();
  }
}
/** Pixels around the stage, and on the side of the audience. */
Object.assign(Camera, { margin: 12, front: 52 });
