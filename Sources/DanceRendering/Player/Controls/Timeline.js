/** The whole routine as a line: sections, notes, the closest distance, findings, and where we are. */
class Timeline {
  constructor(score, palette, transport) {
    Object.assign(this, { score, palette, transport });
    this.element = document.getElementById("timeline");
    this.canvas = document.getElementById("line");
    this.context = this.canvas.getContext("2d");
    this.playhead = document.getElementById("playhead");
    this.loopSpan = document.getElementById("loop-span");
    this.hint = document.getElementById("line-hint");
    this.onSeek = () => {};
    this.element.setAttribute("aria-valuemin", "0");
    this.element.setAttribute("aria-valuemax", String(score.end));
    this.listen();
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    this.ratio = Math.min(window.devicePixelRatio || 1, 3);
    this.width = width;
    this.height = height;
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
    this.repaint();
  }

  repaint() {
    this.drawn = null;
  }

  x(count) {
    const { inset } = Timeline;
    return inset + (this.width - 2 * inset) * clamp(count / Math.max(this.score.end, 1e-6), 0, 1);
  }

  countAt(px) {
    const { inset } = Timeline;
    return clamp((px - inset) / Math.max(this.width - 2 * inset, 1), 0, 1) * this.score.end;
  }

  /** Shows the moment; what does not move is drawn only when the section changes. */
  draw(count) {
    const section = this.score.section(count);
    const key = section ? section.start : -1;
    if (this.drawn !== key) {
      this.drawn = key;
      this.paint(section);
    }
    this.playhead.style.transform = `translateX(${this.x(count)}px)`;
    const { loop } = this.transport;
    this.loopSpan.hidden = !loop;
    if (loop) {
      this.loopSpan.style.left = `${this.x(loop.start)}px`;
      this.loopSpan.style.width = `${Math.max(this.x(loop.end) - this.x(loop.start), 2)}px`;
    }
  }

  /** What those hear who do not see the line. */
  say(count) {
    const section = this.score.section(count);
    this.element.setAttribute("aria-valuenow", String(Math.round(count * 1000) / 1000));
    this.element.setAttribute("aria-valuetext", this.score.wholeLabel(count) + (section ? `, ${section.name}` : ""));
  }

  paint(section) {
    const { context, ratio, width, height } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const bar = { top: 10, height: 22 };
    const strip = this.score.risks ? 8 : 0;
    this.plot = { top: bar.top + bar.height + strip + 8, bottom: height - 12 };
    this.paintSections(bar, section);
    if (strip > 0) this.paintRisks(bar.top + bar.height + 3, strip - 2);
    this.paintCurve();
    this.paintPhrases();
    this.paintFindings(bar);
    this.paintNotes();
  }

  paintSections(bar, now) {
    const { context, palette, score } = this;
    const stretches = score.sections.length > 0 ? score.sections : [{ name: "", start: 0, end: score.end }];
    for (const stretch of stretches) {
      const isNow = now === stretch;
      const left = this.x(stretch.start);
      const width = this.x(stretch.end) - left - 2;
      if (width <= 0.5) continue;
      context.fillStyle = isNow ? palette.ink : palette.bar;
      context.beginPath();
      context.roundRect(left, bar.top, width, bar.height, Math.min(4, width / 2));
      context.fill();
      context.font = palette.font(12, isNow ? 600 : 400);
      context.fillStyle = isNow ? palette.paper : palette.ink;
      context.globalAlpha = isNow ? 1 : 0.75;
      context.textAlign = "left";
      context.textBaseline = "middle";
      const name = this.fitted(stretch.name, width - 12);
      if (name) context.fillText(name, left + 7, bar.top + bar.height / 2 + 0.5);
      context.globalAlpha = 1;
    }
  }

  /** A name cut to a width; nothing if hardly anything of it fits. */
  fitted(name, width) {
    if (this.context.measureText(name).width <= width) return name;
    let kept = name;
    while (kept.length > 1 && this.context.measureText(kept + "…").width > width) kept = kept.slice(0, -1).trimEnd();
    return kept.length > 1 ? kept + "…" : "";
  }

  /** The closest distance of any two, with the level at which they crowd and that at which bodies touch. */
  paintCurve() {
    const { context, palette, score } = this;
    const { top, bottom } = this.plot;
    const { samples, lows } = score.curve;
    // What matters happens around the limits: a crowd that is far apart must not press them into the ground.
    const most = Math.max(4 * score.clearance, 2 * (score.closest?.distance ?? 0));
    const highest = clamp(1.05 * Math.max(0, ...samples), 2.2 * score.clearance, most);
    const y = (distance) => bottom - (bottom - top) * clamp(distance / highest, 0, 1);
    const points = samples
      .map((distance, index) => ({ count: (index / Math.max(samples.length - 1, 1)) * score.end, distance }))
      .concat(lows.map(([count, distance]) => ({ count, distance })))
      .sort((a, b) => a.count - b.count);
    context.beginPath();
    let isDown = false;
    for (const { count, distance } of points) {
      if (distance === null) isDown = false;
      else if (isDown) context.lineTo(this.x(count), y(distance));
      else context.moveTo(this.x(count), y(distance));
      isDown = distance !== null;
    }
    context.strokeStyle = palette.calm;
    context.lineWidth = 1.5;
    context.lineJoin = "round";
    context.stroke();
    for (const [level, colour] of [[score.clearance, palette.caution], [2 * score.body, palette.accent]]) {
      if (level <= 0 || level >= highest) continue;
      context.beginPath();
      context.moveTo(this.x(0), y(level));
      context.lineTo(this.x(score.end), y(level));
      context.strokeStyle = colour;
      context.globalAlpha = 0.55;
      context.lineWidth = 1;
      context.setLineDash([3, 4]);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  /** Ticks at every phrase, where they are far enough apart to be counted. */
  paintPhrases() {
    const { context, palette, score } = this;
    const pitch = ((this.width - 2 * Timeline.inset) * score.meter) / Math.max(score.end, 1e-6);
    if (pitch < 5) return;
    context.beginPath();
    for (let count = 0; count <= score.end + 1e-6; count += score.meter) {
      context.moveTo(this.x(count), this.height - 8);
      context.lineTo(this.x(count), this.height - 4);
    }
    context.strokeStyle = palette.edge;
    context.lineWidth = 1;
    context.stroke();
  }

  /** Marks above the sections where something was found; those that touch are one. */
  paintFindings(bar) {
    const { context, palette, score } = this;
    const styles = [["note", palette.quiet], ["warning", palette.caution], ["error", palette.accent]];
    for (const [severity, colour] of styles) {
      context.fillStyle = colour;
      let reached = -Infinity;
      for (const finding of score.findings) {
        if (finding.severity !== severity) continue;
        const from = Math.max(this.x(finding.start) - 1, reached);
        const to = Math.max(this.x(finding.end) + 1, this.x(finding.start) + 2);
        if (to <= from) continue;
        context.fillRect(from, bar.top - 7, to - from, 4);
        reached = to;
      }
    }
  }

  /** A strip that is red where takes went wrong, and amber where people were only too near; the stronger the more often. */
  paintRisks(top, height) {
    const { context, palette, score } = this;
    context.fillStyle = palette.bar;
    context.fillRect(this.x(0), top, this.x(score.end) - this.x(0), height);
    // The riskiest come first, and are painted last.
    for (const { start, end, touch, near } of score.risks.places.toReversed()) {
      const width = Math.max(this.x(end) - this.x(start), 3);
      for (const [share, colour] of [[near, palette.caution], [touch, palette.accent]]) {
        if (share <= 0) continue;
        context.globalAlpha = 0.15 + 0.85 * Math.sqrt(share);
        context.fillStyle = colour;
        context.fillRect(this.x(start), top, width, height);
      }
    }
    context.globalAlpha = 1;
  }

  paintNotes() {
    const { context, palette, score } = this;
    context.fillStyle = palette.ink;
    for (const note of score.notes) {
      const x = this.x(note.count);
      context.beginPath();
      context.moveTo(x - 3.5, this.plot.top - 6);
      context.lineTo(x + 3.5, this.plot.top - 6);
      context.lineTo(x, this.plot.top - 0.5);
      context.fill();
    }
  }

  /** Dragging along the line goes there; let go while it stands, it comes to rest on a whole count. */
  listen() {
    const { element } = this;
    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      this.isDragged = true;
      this.transport.hold();
      this.hint.hidden = true;
      this.seek(event);
    });
    element.addEventListener("pointermove", (event) => {
      if (this.isDragged) this.seek(event);
      else if (event.pointerType === "mouse") this.showHint(event);
    });
    element.addEventListener("pointerleave", () => (this.hint.hidden = true));
    for (const name of ["pointerup", "pointercancel"]) {
      element.addEventListener(name, () => {
        if (!this.isDragged) return;
        this.isDragged = false;
        this.transport.release();
        if (!this.transport.isPlaying) this.onSeek(Math.round(this.transport.count));
      });
    }
  }

  seek(event) {
    this.onSeek(this.countAt(event.clientX - this.element.getBoundingClientRect().left));
  }

  /** What is under the mouse: the count, the section, a note or a finding. */
  showHint(event) {
    const px = event.clientX - this.element.getBoundingClientRect().left;
    const count = this.countAt(px);
    const near = (from, to) => px >= this.x(from) - 5 && px <= this.x(to) + 5;
    const finding = this.score.findings.find(({ start, end }) => near(start, end));
    const note = this.score.notes.find((each) => near(each.count, each.count));
    const words = [this.score.wholeLabel(count), this.score.section(count)?.name, note?.text, finding?.message];
    const risk = this.score.riskAt(count);
    if (risk) words.push(`risk: ${risk.words}`);
    this.hint.textContent = words.filter(Boolean).join(" · ");
    this.hint.hidden = false;
    const half = this.hint.offsetWidth / 2;
    this.hint.style.left = `${clamp(px, half + 8, Math.max(this.width - half - 8, half + 8))}px`;
  }
}
/** Room at both ends, so that a thumb can reach them. */
Timeline.inset = 14;
