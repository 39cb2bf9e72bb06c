/** Where everybody is and looks at one count: arrays by cast order, filled anew for every picture. */
class Poses {
  constructor(score) {
    const count = score.dancerCount;
    this.score = score;
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.gaze = new Float32Array(count);
    this.height = new Float32Array(count);
    this.seen = new Uint8Array(count);
    this.rows = new Uint32Array(count);
  }

  update(count) {
    const { tracks } = this.score;
    const { gazes, levels } = tracks;
    const out = { x: 0, y: 0 };
    gazes.prepare(count);
    levels.prepare(count);
    for (let dancer = 0; dancer < this.seen.length; dancer++) {
      const row = tracks.row(dancer, count);
      tracks.point(row, tracks.share(row, count), out);
      this.rows[dancer] = row;
      this.x[dancer] = out.x;
      this.y[dancer] = out.y;
      this.seen[dancer] = tracks.presences[row] === Tracks.waiting ? 0 : 1;
      this.gaze[dancer] = gazes.angle(dancer, out.x, out.y, row, tracks);
      this.height[dancer] = levels.height(dancer);
    }
    this.count = count;
  }
}
