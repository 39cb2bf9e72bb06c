/** What is repeated: a section, an eight, everything, or from one count to another. */
class Loops {
  constructor(player) {
    this.player = player;
    /** What was chosen: nothing, `all`, the number of a section, or `custom`. */
    this.name = "";
    /** Changes whenever the loop does. */
    this.key = "";
  }

  /** Repeats a section, this eight, everything, from here, up to here, or nothing. */
  choose(name) {
    const { score, transport } = this.player;
    const eight = Math.floor(transport.count / score.meter + 1e-9) * score.meter;
    const section = score.sections[Number(name)];
    if (name === "") this.set(null, "");
    else if (name === "all") this.set({ start: 0, end: score.end }, name);
    else if (name === "eight") this.set({ start: eight, end: Math.min(eight + score.meter, score.end) }, "custom");
    else if (name === "from") this.from(Math.round(transport.count));
    else if (name === "to") this.to(Math.round(transport.count));
    else if (section) this.set({ start: section.start, end: section.end }, name);
  }

  /** The section under way, or nothing where something is repeated. */
  toggle() {
    const { score, transport } = this.player;
    const index = score.sections.indexOf(score.section(transport.count));
    this.choose(transport.loop ? "" : index >= 0 ? String(index) : "all");
  }

  /** From a count on, as far as now or to the end. */
  from(count) {
    const { score, transport } = this.player;
    const end = transport.loop?.end ?? score.end;
    this.set({ start: count, end: end > count ? end : score.end }, "custom");
  }

  /** Up to a count, from where it begins now or from the beginning. */
  to(count) {
    const start = this.player.transport.loop?.start ?? 0;
    this.set({ start: start < count ? start : 0, end: count }, "custom");
  }

  set(loop, name) {
    const isLoop = loop !== null && loop.end > loop.start;
    this.player.transport.loop = isLoop ? loop : null;
    this.name = isLoop ? name : "";
    this.key = isLoop ? `${name} ${loop.start} ${loop.end}` : "";
    this.player.invalidate();
  }
}
