/** The floor and what does not move on it: wings, outline, grid or yard lines, props, number line, audience. */
class Ground {
  constructor(stage, palette) {
    this.stage = stage;
    this.palette = palette;
  }

  draw(context, camera, ratio) {
    this.context = context;
    this.camera = camera;
    this.ratio = ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    if (this.stage.hasWings) this.box(this.stage.world, this.palette.wings);
    this.onFloor(() => {
      this.outline();
      context.fillStyle = this.isField ? this.palette.turf : this.palette.floor;
      context.fill();
      context.clip();
      if (this.isField) this.yardLines();
      else this.grid();
    });
    if (this.isField) this.yardNumbers();
    this.onFloor(() => {
      this.outline();
      this.stroke(this.palette.edge, 1.5);
      if (this.stage.outline.kind === "rectangle") this.quarterMarks();
      this.stage.props.forEach((prop) => this.prop(prop));
    });
    this.stage.props.forEach((prop) => this.propName(prop));
    if (this.isField) this.yardLine();
    else this.numberLine();
    this.audience();
  }

  get isField() {
    return this.stage.outline.kind === "field";
  }

  /** Draws in metres. */
  onFloor(draw) {
    const { context, camera, ratio } = this;
    context.save();
    context.transform(camera.a, camera.b, camera.c, camera.d, camera.e, camera.f);
    draw();
    context.restore();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** Strokes the path with a line so many pixels wide. */
  stroke(colour, pixels, dash = []) {
    const { context, camera } = this;
    context.strokeStyle = colour;
    context.lineWidth = pixels / camera.scale;
    context.setLineDash(dash.map((length) => length / camera.scale));
    context.stroke();
  }

  box([minX, minY, maxX, maxY], colour) {
    this.onFloor(() => {
      this.context.fillStyle = colour;
      this.context.fillRect(minX, minY, maxX - minX, maxY - minY);
    });
  }

  outline() {
    const { context } = this;
    const [minX, minY, maxX, maxY] = this.stage.floor;
    const { kind, corners } = this.stage.outline;
    context.beginPath();
    if (kind === "circle") context.arc((minX + maxX) / 2, (minY + maxY) / 2, (maxX - minX) / 2, 0, 2 * Math.PI);
    else if (kind === "polygon") corners.forEach(([x, y]) => context.lineTo(x, y));
    else context.rect(minX, minY, maxX - minX, maxY - minY);
    context.closePath();
  }

  lines(lines) {
    this.context.beginPath();
    for (const [x, y, toX, toY] of lines) {
      this.context.moveTo(x, y);
      this.context.lineTo(toX, toY);
    }
  }

  /** A line every metre, or wider where that would be too dense. */
  grid() {
    const [minX, minY, maxX, maxY] = this.stage.floor;
    const step = Ground.step(this.camera.scale, 40);
    const across = Ground.multiples(step, minX, maxX).filter((x) => x !== 0);
    const along = Ground.multiples(step, minY, maxY).filter((y) => y !== 0);
    this.lines([...across.map((x) => [x, minY, x, maxY]), ...along.map((y) => [minX, y, maxX, y])]);
    this.stroke(this.palette.grid, 1);
    this.lines([[0, minY, 0, maxY], [minX, 0, maxX, 0]]);
    this.stroke(this.palette.edge, 1.2, [2, 5]);
  }

  /** A quarter of the width from the middle, at the front and at the back. */
  quarterMarks() {
    const [minX, minY, maxX, maxY] = this.stage.floor;
    const length = Math.min(12 / this.camera.scale, (maxY - minY) / 20);
    const quarters = [-0.25, 0.25].map((share) => (minX + maxX) / 2 + (maxX - minX) * share);
    this.lines(quarters.flatMap((x) => [[x, minY, x, minY + length], [x, maxY, x, maxY - length]]));
    this.stroke(this.palette.mark, 1.5);
  }

  yardLines() {
    const [minX, minY, maxX, maxY] = this.stage.floor;
    const lines = [];
    for (let yards = -50; yards <= 50; yards += 5) lines.push([yards * Ground.yard, minY, yards * Ground.yard, maxY]);
    for (let yards = -49; yards <= 49; yards++) {
      const x = yards * Ground.yard;
      for (const [y, sign] of [[minY, 1], [maxY, -1]]) {
        lines.push([x, y, x, y + sign * 0.6]);
        lines.push([x, y + sign * Ground.hash - 0.3, x, y + sign * Ground.hash + 0.3]);
      }
    }
    this.lines(lines.filter(([x]) => x >= minX && x <= maxX));
    this.stroke(this.palette.mark, 1.2);
  }

  yardNumbers() {
    const [, minY, , maxY] = this.stage.floor;
    const size = 1.83 * this.camera.scale;
    if (size < 6) return;
    for (let tens = -40; tens <= 40; tens += 10) {
      for (const y of [minY + Ground.numbers, maxY - Ground.numbers]) {
        this.text(String(50 - Math.abs(tens)), tens * Ground.yard, y, size, this.palette.mark, 600);
      }
    }
  }

  prop({ at: [x, y], size, diameter }) {
    this.context.beginPath();
    if (size) this.context.rect(x - size[0] / 2, y - size[1] / 2, size[0], size[1]);
    else this.context.arc(x, y, diameter / 2, 0, 2 * Math.PI);
    this.context.fillStyle = this.palette.prop;
    this.context.fill();
    this.stroke(this.palette.edge, 1.2);
  }

  propName({ name, at: [x, y], size, diameter }) {
    const { context, camera } = this;
    const [width, depth] = size ?? [diameter, diameter];
    context.font = this.palette.font(12);
    const fits = context.measureText(name).width < width * camera.scale - 6 && depth * camera.scale > 15;
    const below = fits ? 0 : (depth * camera.scale) / 2 + 9;
    this.text(name, x, y, 12, this.palette.quiet, 400, below);
  }

  /** Metres from the middle along the front edge, as dancers count them. */
  numberLine() {
    const [minX, minY, maxX] = this.stage.floor;
    const step = Math.max(1, Ground.step(this.camera.scale, 44));
    const marks = Ground.multiples(step, minX, maxX);
    this.onFloor(() => {
      this.lines(marks.map((x) => [x, minY, x, minY - 5 / this.camera.scale]));
      this.stroke(this.palette.mark, 1.2);
    });
    for (const x of marks) this.below(x === 0 ? "0 m" : String(Math.abs(x)), x, minY, 14);
  }

  yardLine() {
    const [minX, minY, maxX] = this.stage.floor;
    const every = this.camera.scale * 10 * Ground.yard < 22 ? 20 : 10;
    for (let tens = -50; tens <= 50; tens += every) {
      const x = tens * Ground.yard;
      if (x >= minX - 0.01 && x <= maxX + 0.01) this.below(Math.abs(tens) === 50 ? "G" : String(50 - Math.abs(tens)), x, minY, 14);
    }
    this.below("side 1", -25 * Ground.yard, minY, 36);
    this.below("side 2", 25 * Ground.yard, minY, 36);
  }

  /** A calm row of heads in front of the stage, the word in their midst. */
  audience() {
    const { context, camera, palette } = this;
    const [minX, minY, maxX] = this.stage.floor;
    const middle = (minX + maxX) / 2;
    const half = (Math.min(maxX - minX, this.stage.audience) / 2) * camera.scale;
    const [gap, pitch] = [this.isField ? 60 : 44, 20];
    const [outX, outY] = this.outwards(36);
    this.below("audience", middle, minY, 36);
    context.fillStyle = palette.edge;
    for (let head = 0; (head + 1) * pitch + gap < half; head++) {
      const along = (gap + (head + 0.5) * pitch) / camera.scale;
      context.globalAlpha = clamp(1.25 - ((gap + head * pitch) / half) * 1.1, 0.2, 1);
      for (const sign of [-1, 1]) {
        const distance = Math.abs(middle + sign * along);
        if (this.isField && Math.abs(distance - 25 * Ground.yard) * camera.scale < 30) continue;
        context.beginPath();
        const x = middle + sign * along;
        context.arc(camera.x(x, minY) + outX, camera.y(x, minY) + outY, 3.5, 0, 2 * Math.PI);
        context.fill();
      }
    }
    context.globalAlpha = 1;
  }

  /** So many pixels from the front edge towards the audience. */
  outwards(pixels) {
    const { c, d, scale } = this.camera;
    return [(-c / scale) * pixels, (-d / scale) * pixels];
  }

  /** A small text, upright, some pixels in front of a place of the front edge. */
  below(words, x, y, pixels) {
    const [outX, outY] = this.outwards(pixels);
    this.write(words, this.camera.x(x, y) + outX, this.camera.y(x, y) + outY, 11.5, this.palette.quiet, 400);
  }

  text(words, x, y, size, colour, weight, down = 0) {
    this.write(words, this.camera.x(x, y), this.camera.y(x, y) + down, size, colour, weight);
  }

  write(words, px, py, size, colour, weight) {
    const { context } = this;
    context.font = this.palette.font(size, weight);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colour;
    context.fillText(words, px, py);
  }

  /** The least round number of metres that takes at least some pixels. */
  static step(scale, leastPixels) {
    return [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => step * scale >= leastPixels) ?? 1000;
  }

  static multiples(step, low, high) {
    const first = Math.ceil(low / step - 1e-9);
    const count = Math.floor(high / step + 1e-9) - first + 1;
    return Array.from({ length: clamp(count, 0, 1000) }, (_, index) => (first + index) * step);
  }
}
/** A yard, the way of the hashes and of the numbers from the sideline, in metres; see FieldDrawing.swift. */
Object.assign(Ground, { yard: 0.9144, hash: 53 * 0.3048 + 4 * 0.0254, numbers: 8 * 0.9144 });
