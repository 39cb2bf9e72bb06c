/** The ways of dancers: behind them faint, ahead dotted to a hollow place; and trails, where they were a moment ago. */
class Ways {
  constructor(score, palette) {
    this.score = score;
    this.tracks = score.tracks;
    this.palette = palette;
    /** The hollow places that were drawn last, as [x, y, radius]; names keep off them where they can. */
    this.goals = [];
  }

  /**
   * The rows of the walk a dancer is on, or is about to begin before the count `until`; none for those who stand.
   */
  walk(dancer, row, count, until) {
    const { tracks } = this;
    const end = tracks.offsets[dancer + 1];
    let first = row;
    while (first < end && !(tracks.isMoving(first) && tracks.ends[first] > count)) {
      first += 1;
      if (first < end && tracks.starts[first] >= until) return [];
    }
    if (first >= end || tracks.presences[first] === Tracks.waiting) return [];
    while (first > tracks.offsets[dancer] && tracks.sameWalk[first] && tracks.isMoving(first - 1)) first -= 1;
    const rows = [first];
    for (let next = first + 1; next < end && tracks.sameWalk[next] && tracks.isMoving(next); next++) rows.push(next);
    return rows;
  }

  /** Draws the ways of some dancers, each by itself; up to when, `until` says of each. */
  drawEach(context, camera, poses, dancers, radius, until) {
    const { count } = poses;
    this.goals = [];
    for (const dancer of dancers) {
      const rows = this.walk(dancer, poses.rows[dancer], count, until(dancer));
      if (rows.length === 0) continue;
      context.strokeStyle = this.palette.colour(dancer);
      context.lineCap = "round";
      context.lineJoin = "round";
      context.lineWidth = radius > 6 ? 3 : 1.5;
      // What many have behind them would cover what they have ahead.
      if (dancers.length <= Ways.mostBehind) this.drawBehind(context, camera, rows, count);
      this.drawAhead(context, camera, rows, count, radius);
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  drawBehind(context, camera, rows, count) {
    context.beginPath();
    let isBegun = false;
    for (const row of rows) {
      const share = this.tracks.share(row, count);
      if (share > 0.001) isBegun = this.trace(context, camera, row, 0, share, isBegun);
    }
    context.setLineDash([]);
    context.globalAlpha = 0.25;
    context.stroke();
  }

  drawAhead(context, camera, rows, count, radius) {
    const { tracks } = this;
    const out = { x: 0, y: 0 };
    const last = rows[rows.length - 1];
    if (tracks.share(last, count) > 0.999) return;
    context.beginPath();
    let isBegun = false;
    for (const row of rows) {
      const share = tracks.share(row, count);
      if (share < 1) isBegun = this.trace(context, camera, row, share, 1, isBegun);
    }
    tracks.point(last, 1, out);
    const [x, y] = [camera.x(out.x, out.y), camera.y(out.x, out.y)];
    context.setLineDash(radius > 6 ? [0, 7] : [2, 3]);
    context.globalAlpha = 0.85;
    context.stroke();
    context.beginPath();
    context.arc(x, y, Math.max(radius, 3), 0, 2 * Math.PI);
    this.goals.push([x, y, Math.max(radius, 3)]);
    context.setLineDash([3, 3]);
    context.lineWidth = 1.6;
    context.fillStyle = this.palette.floor;
    context.globalAlpha = 0.7;
    context.fill();
    context.globalAlpha = 1;
    context.stroke();
  }

  /** Adds a stretch of a row's way to the path, close enough together that the eye sees the curve. */
  trace(context, camera, row, from, to, isBegun) {
    const out = { x: 0, y: 0 };
    const steps = this.steps(row, from, to, camera.scale);
    for (let step = isBegun ? 1 : 0; step <= steps; step++) {
      this.tracks.point(row, from + ((to - from) * step) / steps, out);
      context.lineTo(camera.x(out.x, out.y), camera.y(out.x, out.y));
    }
    return true;
  }

  steps(row, from, to, scale) {
    if (this.tracks.kinds[row] === Tracks.line) return 1;
    return clamp(Math.ceil((this.tracks.length(row) * (to - from) * scale) / 7), 1, 400);
  }

  /** The ways ahead of a crowd, as hairlines into pixels; those of thousands are only begun. */
  drawCrowd(raster, ratio, camera, poses, visible, radius, look, until) {
    const { tracks } = this;
    const out = { x: 0, y: 0 };
    const isLong = visible.length <= 1500;
    for (let index = 0; index < visible.length; index++) {
      const dancer = visible.dancers[index];
      if (look.group && !look.group.set.has(dancer)) continue;
      const rows = isLong ? this.walk(dancer, poses.rows[dancer], poses.count, until) : [poses.rows[dancer]];
      const word = this.palette.words[this.score.cast.colours[dancer]];
      let [x, y] = [visible.x[dancer] * ratio, visible.y[dancer] * ratio];
      for (const row of rows) {
        if (!tracks.isMoving(row)) continue;
        const share = tracks.share(row, poses.count);
        const pixels = tracks.length(row) * (1 - share) * camera.scale;
        const reach = isLong ? 1 : Math.min(1, (4 * radius) / Math.max(pixels, 1e-6));
        const steps = isLong ? this.steps(row, share, 1, camera.scale / 2) : 1;
        for (let step = 1; step <= steps && share < 1; step++) {
          tracks.point(row, share + ((1 - share) * reach * step) / steps, out);
          const [toX, toY] = [camera.x(out.x, out.y) * ratio, camera.y(out.x, out.y) * ratio];
          raster.line(x, y, toX, toY, word, 110);
          [x, y] = [toX, toY];
        }
      }
    }
  }

  /**
   * Calls `line` with each stretch of where a dancer was in the last counts, `grain` of them a count, and how long ago that
   * was, 0–1.
   */
  trail(dancer, count, length, grain, camera, line) {
    const { tracks } = this;
    const out = { x: 0, y: 0 };
    const parts = Math.ceil(length * grain);
    let before = null;
    for (let part = 0; part <= parts; part++) {
      const moment = count - (length * part) / parts;
      if (moment < 0) break;
      const row = tracks.row(dancer, moment);
      if (tracks.presences[row] === Tracks.waiting) break;
      tracks.point(row, tracks.share(row, moment), out);
      const here = { x: camera.x(out.x, out.y), y: camera.y(out.x, out.y) };
      // Nobody runs two metres in a part of a count: that was a jump.
      if (before && Math.hypot(here.x - before.x, here.y - before.y) < 2 * camera.scale) line(before, here, part / parts);
      before = here;
    }
    tracks.row(dancer, count);
  }

  drawTrails(context, camera, poses, dancers, length, radius) {
    context.lineCap = "butt";
    context.setLineDash([]);
    context.lineWidth = radius > 6 ? 3.5 : 2;
    for (const dancer of dancers) {
      context.strokeStyle = this.palette.colour(dancer);
      this.trail(dancer, poses.count, length, dancers.length > 60 ? 4 : 8, camera, (from, to, age) => {
        context.globalAlpha = 0.55 * (1 - age);
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
      });
    }
    context.globalAlpha = 1;
  }

  drawCrowdTrails(raster, ratio, camera, poses, visible, length, look) {
    if (visible.length > 3000) return;
    for (let index = 0; index < visible.length; index++) {
      const dancer = visible.dancers[index];
      if (look.group && !look.group.set.has(dancer)) continue;
      const word = this.palette.words[this.score.cast.colours[dancer]];
      this.trail(dancer, poses.count, length, 4, camera, (from, to, age) =>
        raster.line(from.x * ratio, from.y * ratio, to.x * ratio, to.y * ratio, word, 130 * (1 - age)),
      );
    }
  }
}
/** Of so many dancers it is shown where they came from. */
Ways.mostBehind = 60;
