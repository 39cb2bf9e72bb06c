/** The findings in force: a red line around those concerned, joined, and words for the gravest. */
class Alarms {
  constructor(palette) {
    this.palette = palette;
  }

  draw(context, alarms, poses, visible, radius) {
    this.ring = radius * Math.SQRT2 + Math.min(4, radius / 4);
    const shown = alarms.slice(0, Alarms.mostLines);
    context.lineJoin = "round";
    context.lineCap = "butt";
    for (const alarm of shown.filter(({ severity }) => severity !== "error")) this.outline(context, alarm, poses, visible);
    for (const alarm of shown.filter(({ severity }) => severity === "error")) this.outline(context, alarm, poses, visible);
    context.setLineDash([]);
  }

  /** The colour of a severity. */
  colour(severity) {
    return severity === "error" ? this.palette.accent : severity === "warning" ? this.palette.caution : this.palette.quiet;
  }

  outline(context, alarm, poses, { x, y }) {
    const seen = alarm.dancers.filter((dancer) => poses.seen[dancer]).slice(0, Alarms.mostDancers);
    context.strokeStyle = this.colour(alarm.severity);
    context.lineWidth = Math.min(2.6, 0.8 + this.ring / 10);
    context.setLineDash(alarm.severity === "error" ? [] : [5, 4]);
    context.beginPath();
    const [a, b] = seen;
    const distance = seen.length === 2 ? Math.hypot(x[a] - x[b], y[a] - y[b]) : Infinity;
    if (distance < 4 * this.ring) {
      const angle = distance > 0.01 ? Math.atan2(y[b] - y[a], x[b] - x[a]) : 0;
      context.arc(x[a], y[a], this.ring, angle + Math.PI / 2, angle + 1.5 * Math.PI);
      context.arc(x[b], y[b], this.ring, angle - Math.PI / 2, angle + Math.PI / 2);
      context.closePath();
    } else {
      seen.forEach((dancer, index) => {
        context.moveTo(x[dancer] + this.ring, y[dancer]);
        context.arc(x[dancer], y[dancer], this.ring, 0, 2 * Math.PI);
        if (index === 0 || seen.length > 8) return;
        const before = seen[index - 1];
        const angle = Math.atan2(y[dancer] - y[before], x[dancer] - x[before]);
        const [dx, dy] = [Math.cos(angle) * this.ring, Math.sin(angle) * this.ring];
        context.moveTo(x[before] + dx, y[before] + dy);
        context.lineTo(x[dancer] - dx, y[dancer] - dy);
      });
    }
    context.stroke();
  }
}
Object.assign(Alarms, { mostLines: 400, mostDancers: 60 });
