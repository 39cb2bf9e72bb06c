/** The dancers: drops seen from above whose points look where the faces do, with initials where they fit. */
class Figures {
  constructor(score, palette) {
    this.score = score;
    this.palette = palette;
    this.count = score.dancerCount;
    /** Everybody by colour, so that a crowd is drawn a colour at a time. */
    this.order = Uint32Array.from({ length: this.count }, (_, dancer) => dancer).sort(
      (a, b) => score.cast.colours[a] - score.cast.colours[b] || a - b,
    );
  }

  /** The radius of a standing dancer in pixels: the body, or as large as the spacing allows. See Detail.swift. */
  radius(scale) {
    const spacing = (this.score.spacing ?? 10) * scale;
    return Math.max(this.score.body * scale, Math.min(this.count < 61 ? 13 : 9, spacing * 0.4), 1.2);
  }

  /** Who is in the picture, and where: indices and pixels, for everything that is drawn of them. */
  place(camera, poses, radius) {
    const margin = 2 * radius + 4;
    this.visible ??= { dancers: new Uint32Array(this.count), x: new Float32Array(this.count), y: new Float32Array(this.count) };
    const { dancers, x, y } = this.visible;
    let length = 0;
    for (const dancer of this.order) {
      if (!poses.seen[dancer]) continue;
      const px = camera.x(poses.x[dancer], poses.y[dancer]);
      const py = camera.y(poses.x[dancer], poses.y[dancer]);
      x[dancer] = px;
      y[dancer] = py;
      if (px < -margin || py < -margin || px > camera.width + margin || py > camera.height + margin) continue;
      dancers[length++] = dancer;
    }
    this.visible.length = length;
    return this.visible;
  }

  /** Draws a crowd into pixels. */
  drawCrowd(raster, ratio, camera, poses, radius, look) {
    const { dancers, x, y, length } = this.visible;
    const { colours } = this.score.cast;
    const quiet = Palette.word(this.palette.edge);
    const cosines = new Map();
    for (let index = 0; index < length; index++) {
      const dancer = dancers[index];
      const gaze = poses.gaze[dancer];
      let angle = cosines.get(gaze);
      if (angle === undefined) {
        angle = camera.angle(gaze);
        if (cosines.size < 256) cosines.set(gaze, angle);
      }
      const word = look.group && !look.group.set.has(dancer) ? quiet : this.palette.words[colours[dancer]];
      const size = radius * (0.76 + 0.24 * poses.height[dancer]) * ratio;
      raster.drop(x[dancer] * ratio, y[dancer] * ratio, angle, size, word);
    }
  }

  /** Draws each by itself, those who were chosen last. */
  drawEach(context, camera, poses, radius, look) {
    const { dancers, x, y, length } = this.visible;
    const sorted = Array.from(dancers.subarray(0, length)).sort((a, b) => (a === look.dancer) - (b === look.dancer) || a - b);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const dancer of sorted) {
      const size = radius * (0.76 + 0.24 * poses.height[dancer]);
      const colour = this.palette.colour(dancer);
      context.globalAlpha = look.group && !look.group.set.has(dancer) ? 0.18 : 1;
      if (poses.height[dancer] < 0.98) this.ring(context, x[dancer], y[dancer], radius, colour, 1.6);
      Figures.drop(context, x[dancer], y[dancer], camera.angle(poses.gaze[dancer]), size);
      context.fillStyle = colour;
      context.fill();
      context.strokeStyle = this.palette.floor;
      context.lineWidth = 1.4;
      context.stroke();
      if (look.names !== "none") this.drawMark(context, dancer, x[dancer], y[dancer], size);
    }
    context.globalAlpha = 1;
  }

  /** A ring around the one who was chosen. */
  drawChosen(context, dancer, radius) {
    const { x, y } = this.visible;
    this.ring(context, x[dancer], y[dancer], radius * Math.SQRT2 + 4, this.palette.ink, 2.5);
  }

  ring(context, x, y, radius, colour, width) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }

  drawMark(context, dancer, x, y, radius) {
    const mark = this.score.cast.marks?.[dancer];
    if (!mark || radius < Figures.leastMarked) return;
    const size = Math.max(1, Math.floor(Math.min(radius * 1.05, (1.62 * radius) / this.markWidth(mark))));
    context.font = this.palette.font(size, 600);
    context.fillStyle = this.palette.letters[this.score.cast.colours[dancer]];
    context.fillText(mark, x, y + size * 0.04);
  }

  /** Whether everybody's mark is the whole name, as in `t1`, `t2` … */
  get marksSayNames() {
    const { marks, names } = this.score.cast;
    this.saysNames ??= marks !== null && marks.every((mark, dancer) => mark.toUpperCase() === names[dancer].toUpperCase());
    return this.saysNames;
  }

  /** How many font sizes wide the widest marks of as many letters are, so that like marks are alike. */
  markWidth(mark) {
    if (!this.markWidths) {
      this.markWidths = [];
      const context = document.createElement("canvas").getContext("2d");
      context.font = this.palette.font(100, 600);
      for (const each of this.score.cast.marks) {
        const width = Math.max(0.6, context.measureText(each).width / 100);
        this.markWidths[each.length] = Math.max(this.markWidths[each.length] ?? 0, width);
      }
    }
    return this.markWidths[mark.length];
  }

  /** The outline of a drop: a disc that runs out into a right angle. */
  static drop(context, x, y, angle, radius) {
    const quarter = Math.PI / 4;
    context.beginPath();
    context.moveTo(x + Math.cos(angle) * radius * Math.SQRT2, y + Math.sin(angle) * radius * Math.SQRT2);
    context.arc(x, y, radius, angle + quarter, angle - quarter + 2 * Math.PI);
    context.closePath();
  }
}
/** The radius in pixels from which on there is room for a mark. */
Figures.leastMarked = 7;
