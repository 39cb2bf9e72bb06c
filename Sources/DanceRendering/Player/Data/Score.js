/** What is danced: the routine as PlayerScore.swift writes it, ready to be asked about any count. */
class Score {
  constructor(data) {
    Object.assign(this, data);
    this.clock = new Clock(data.clock);
    this.tracks = new Tracks(data.tracks);
    if (data.beside) this.beside = { ...data.beside, tracks: new Tracks(data.beside.tracks) };
    this.end = Math.max(data.counts, 0);
    this.seconds = this.clock.seconds(this.end);
    this.findings.forEach((finding, index) => (finding.index = index));
    /** Those that can be shown on the floor, the gravest first. */
    const weight = { error: 0, warning: 1, note: 2 };
    this.alarms = this.findings
      .filter((finding) => finding.dancers.length > 0)
      .sort((a, b) => weight[a.severity] - weight[b.severity] || a.index - b.index);
    for (const group of this.cast.groups) {
      group.set = new Set(group.members.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
    }
  }

  get dancerCount() {
    return this.tracks.dancerCount;
  }

  name(dancer) {
    return this.cast.names[dancer];
  }

  /** A name with the full name, where there is another. */
  fullName(dancer) {
    const name = this.name(dancer);
    const full = this.cast.fullNames?.[dancer] ?? name;
    return full.toLowerCase() === name.toLowerCase() ? full : `${full} (${name})`;
  }

  /** Counts as dancers say them: eight and count, both from 1. */
  label(count) {
    const rounded = Math.round(count * 1000) / 1000;
    const phrase = Math.floor(rounded / this.meter);
    const beat = Math.round((rounded - phrase * this.meter + 1) * 1000) / 1000;
    return `${phrase + 1}:${beat}`;
  }

  /** The same, of the whole count under way. */
  wholeLabel(count) {
    return this.label(Math.floor(count + 1e-6));
  }

  /** The section under way; behind the last one, the last. */
  section(count) {
    return this.sections.findLast((section) => section.start <= count + 1e-9) ?? null;
  }

  /** The words for what is held and where it leads: `arrow → halo`. */
  caption(count) {
    const underWay = this.walks.filter((walk) => walk.start <= count && count < walk.end);
    const ended = this.walks.filter((walk) => walk.end <= count);
    const last = ended.reduce((latest, walk) => Math.max(latest, walk.end), -Infinity);
    const held = ended.filter((walk) => walk.end === last);
    return [held, underWay].map(Score.joined).filter(Boolean).join(" → ");
  }

  static joined(walks) {
    const names = [...new Set(walks.map((walk) => walk.name).filter(Boolean))];
    return names.slice(0, 2).join(" + ") + (names.length > 2 ? " …" : "");
  }

  /** The last note of the phrase so far: it stays to the end of the eight it was given in. */
  note(count) {
    const phrase = Math.floor((count + 1e-9) / this.meter) * this.meter;
    return this.notes.findLast((note) => note.count >= phrase - 1e-9 && note.count <= count + 1e-9)?.text ?? "";
  }

  /** The findings in force at a count, the gravest first. */
  alarmsAt(count) {
    return this.alarms.filter((alarm) => alarm.start <= count + 1e-9 && count <= alarm.end + 1e-9);
  }

  /** Where takes went wrong at a count: the riskiest transition under way; a moment counts until the next count. */
  riskAt(count) {
    const isThere = ({ start, end }) => start <= count + 1e-9 && count < Math.max(end, start + 1);
    return this.risks?.places.find(isThere) ?? null;
  }

  /** Up to which count walks under way at a count last, or the count itself. */
  walkingUntil(count) {
    let until = count;
    for (const walk of this.walks) if (walk.start <= count && count < walk.end) until = Math.max(until, walk.end);
    return until;
  }
}
