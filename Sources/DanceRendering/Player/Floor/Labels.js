/**
 * Names beside dancers, where there is room: never on a dancer or on another name, and off the hollow places where they can.
 *
 * A name keeps its side as long as it can, so that names do not flutter while people walk.
 */
class Labels {
  constructor(score, palette) {
    this.score = score;
    this.palette = palette;
    this.sides = new Map();
    this.widths = new Map();
  }

  /** Forgets the widths, as when the type has changed. */
  clear() {
    this.widths.clear();
  }

  /**
   * Draws the names of some dancers, `first` before all others; `reach` says how far from the middle of a dancer a name
   * begins, and `goals` are the hollow places.
   */
  draw(context, dancers, visible, reach, size, first, goals) {
    const { x, y } = visible;
    const taken = [];
    const kept = goals.map(([goalX, goalY, radius]) => [goalX - radius, goalY - radius, goalX + radius, goalY + radius]);
    for (const dancer of dancers) {
      const half = reach(dancer) * 0.72;
      taken.push([x[dancer] - half, y[dancer] - half, x[dancer] + half, y[dancer] + half]);
    }
    const order = first !== null && dancers.includes(first) ? [first, ...dancers.filter((each) => each !== first)] : dancers;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = this.palette.floor;
    context.setLineDash([]);
    for (const dancer of order) {
      const weight = dancer === first ? 700 : 400;
      context.font = this.palette.font(size, weight);
      const box = this.box(context, dancer, x[dancer], y[dancer], reach(dancer), size, weight, taken, kept);
      if (!box) continue;
      taken.push(box);
      context.fillStyle = this.palette.ink;
      const [middleX, middleY] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      context.strokeText(this.score.name(dancer), middleX, middleY);
      context.fillText(this.score.name(dancer), middleX, middleY);
    }
  }

  /**
   * Where a name finds room: the side it had, else below, above, right, left; on one of those that are `kept` rather than
   * nowhere; null if nowhere.
   */
  box(context, dancer, x, y, reach, size, weight, taken, kept) {
    const width = this.width(context, dancer, weight);
    const own = this.sides.get(dancer);
    let second = null;
    for (const side of own === undefined ? [0, 1, 2, 3] : [own, 0, 1, 2, 3]) {
      const [dx, dy] = Labels.directions[side];
      const gap = side < 2 ? reach + size / 2 : reach + 2 + width / 2;
      const [middleX, middleY] = [x + dx * gap, y + dy * gap];
      const box = [middleX - width / 2, middleY - size * 0.52, middleX + width / 2, middleY + size * 0.52];
      if (!Labels.isFree(box, taken)) continue;
      if (Labels.isFree(box, kept)) {
        this.sides.set(dancer, side);
        return box;
      }
      second ??= { side, box };
    }
    if (second) this.sides.set(dancer, second.side);
    return second?.box ?? null;
  }

  static isFree(box, others) {
    return others.every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
  }

  width(context, dancer, weight) {
    const key = dancer + (weight > 400 ? 0.5 : 0);
    if (!this.widths.has(key)) this.widths.set(key, context.measureText(this.score.name(dancer)).width);
    return this.widths.get(key);
  }
}
Labels.directions = [[0, 1], [0, -1], [1, 0], [-1, 0]];
