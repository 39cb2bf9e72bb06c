/** Another performance of the same dancers: a hollow ring for each, and a line to the dancer where the two are apart. */
class Ghosts {
  constructor(score, palette) {
    this.score = score;
    this.palette = palette;
    if (score.beside) this.poses = new Poses({ dancerCount: score.dancerCount, tracks: score.beside.tracks });
  }

  /** Draws them below the dancers; a crowd in one colour and at one go. */
  draw(context, count, camera, visible, poses, radius, isCrowd) {
    if (!this.poses) return;
    this.poses.update(count);
    const dancers = visible.dancers.subarray(0, visible.length);
    context.lineWidth = isCrowd ? 1 : 1.6;
    context.globalAlpha = 0.85;
    if (isCrowd) {
      this.outline(context, dancers, camera, visible, poses, radius);
      context.strokeStyle = this.palette.ink;
      context.stroke();
    } else {
      for (const dancer of dancers) {
        this.outline(context, [dancer], camera, visible, poses, radius);
        context.strokeStyle = this.palette.colour(dancer);
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  /** The rings and lines of some dancers as one path. */
  outline(context, dancers, camera, visible, poses, radius) {
    const own = this.poses;
    context.beginPath();
    for (const dancer of dancers) {
      if (!own.seen[dancer]) continue;
      const [x, y] = [camera.x(own.x[dancer], own.y[dancer]), camera.y(own.x[dancer], own.y[dancer])];
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
      const apart = Math.hypot(own.x[dancer] - poses.x[dancer], own.y[dancer] - poses.y[dancer]);
      if (apart < Ghosts.leastApart) continue;
      context.moveTo(x, y);
      context.lineTo(visible.x[dancer], visible.y[dancer]);
    }
  }
}
/** In metres: nearer than that the two are one. */
Ghosts.leastApart = 0.04;
