/** The lists of the panel: sections with their notes, findings, groups and dancers. */
class Lists {
  constructor(player, panel) {
    this.player = player;
    this.panel = panel;
    this.score = player.score;
    this.fillSections();
    this.fillFindings();
    this.fillRisks();
    this.fillGroups();
    this.fillDancers("");
  }

  static element(name, className, text = "") {
    return Object.assign(document.createElement(name), { className, textContent: text });
  }

  /** Does what was pressed in a list. */
  act(action) {
    action();
    this.panel.makeWay();
  }

  /** A line of a list that goes to a count. */
  line(title, details, count, action) {
    const item = Lists.element("li", "");
    const button = Object.assign(Lists.element("button", "go"), { type: "button" });
    button.append(Lists.element("span", "when", this.score.label(Math.round(count * 100) / 100)), Lists.element("span", "what", title));
    if (details) button.lastChild.append(Lists.element("small", "", details));
    button.addEventListener("click", () => this.act(action));
    item.append(button);
    return item;
  }

  fillSections() {
    const { score, player } = this;
    const list = document.getElementById("section-list");
    const loose = score.notes.filter((note) => !score.section(note.count));
    for (const note of loose) list.append(this.noteLine(note));
    score.sections.forEach((section, index) => {
      const seconds = score.clock.seconds(section.end) - score.clock.seconds(section.start);
      const eights = Math.round(((section.end - section.start) / score.meter) * 100) / 100;
      const details = `${eights} ${eights === 1 ? "eight" : "eights"} · ${seconds.toFixed(0)} s`;
      const item = this.line(section.name, details, section.start, () => player.seek(section.start));
      const loop = Object.assign(Lists.element("button", "chip loop"), { type: "button", title: `Repeat ${section.name}` });
      loop.append(Lists.icon("loop"), Lists.element("span", "spoken", `Repeat ${section.name}`));
      loop.addEventListener("click", () => player.loops.choose(player.loops.name === String(index) ? "" : String(index)));
      item.append(loop);
      list.append(item);
      for (const note of score.notes) if (score.section(note.count) === section) list.append(this.noteLine(note));
    });
    if (!list.firstChild) list.append(Lists.element("li", "none", "The routine has no sections."));
  }

  noteLine(note) {
    const item = this.line(note.text, "", note.count, () => this.player.seek(note.count));
    item.className = "noted";
    return item;
  }

  static icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const icon = document.createElementNS(space, "svg");
    icon.append(document.createElementNS(space, "use"));
    icon.firstChild.setAttribute("href", "#icon-" + name);
    return icon;
  }

  fillFindings() {
    const { score, player } = this;
    const total = score.findings.length + score.unlisted;
    const list = document.getElementById("finding-list");
    const badge = document.getElementById("finding-count");
    badge.hidden = total === 0;
    badge.textContent = total > 999 ? "999+" : String(total);
    const worst = ["error", "warning", "note"].find((severity) => score.findings.some((each) => each.severity === severity));
    badge.className = `badge ${worst ?? ""}`;
    document.getElementById("jump").hidden = total === 0;
    for (const finding of score.findings.slice(0, Lists.mostFindings)) {
      const item = this.line(finding.message, finding.hint ?? "", finding.start, () => player.goTo(finding));
      item.className = finding.severity;
      item.querySelector(".what").prepend(Lists.element("b", "kind", `${finding.severity} · ${finding.rule}`));
      list.append(item);
    }
    const rest = total - Math.min(score.findings.length, Lists.mostFindings);
    if (rest > 0) list.append(Lists.element("li", "none", `and ${rest} more; kalgunmu check lists them all.`));
    const { closest } = score;
    const pair = closest?.dancers.map((dancer) => score.name(dancer)).join(" and ");
    const proof = closest ? `Closest pair ${closest.distance.toFixed(4)} m: ${pair} at ${score.label(closest.count)}. ` : "";
    document.getElementById("proof").textContent = proof + "Every pair, every instant." + (total === 0 ? " No findings." : "");
  }

  /** Where takes went wrong, the riskiest first, and what the strip in the timeline means. */
  fillRisks() {
    const { risks } = this.score;
    document.getElementById("risks").hidden = !risks;
    if (!risks) return;
    document.getElementById("risk-words").textContent =
      `Of ${risks.takes}, ${risks.clean} run without a touch. The strip below the sections is red where somebody touches ` +
      "somebody, the stronger the more often, and amber where somebody is only too near.";
    const list = document.getElementById("risk-list");
    for (const place of risks.places.slice(0, Lists.mostRisks)) {
      list.append(this.line(place.name, place.words, place.start, () => this.player.seek(place.start)));
    }
    const rest = risks.places.length + risks.unlisted - Math.min(risks.places.length, Lists.mostRisks);
    if (rest > 0) list.append(Lists.element("li", "none", `and ${rest} more`));
    if (risks.places.length === 0) list.append(Lists.element("li", "none", "Nobody is ever too near to anybody."));
  }

  fillGroups() {
    const { score, player } = this;
    const box = document.getElementById("groups");
    box.hidden = score.cast.groups.length === 0;
    score.cast.groups.forEach((group) => {
      const chip = Object.assign(Lists.element("button", "chip", group.name), { type: "button" });
      chip.setAttribute("aria-pressed", "false");
      if (group.colour !== null) {
        const swatch = Lists.element("i", "swatch");
        swatch.dataset.colour = group.colour;
        chip.prepend(swatch);
      }
      chip.addEventListener("click", () => {
        player.choice.group = player.choice.group === group ? null : group;
        for (const each of box.children) each.setAttribute("aria-pressed", String(each === chip && player.choice.group === group));
        player.invalidate();
      });
      box.append(chip);
    });
  }

  /** Colours the swatches anew. */
  recolour() {
    const { palette } = this.player;
    for (const swatch of this.panel.element.querySelectorAll("[data-colour]")) {
      swatch.style.background = palette.colours[Number(swatch.dataset.colour)];
    }
  }

  fillDancers(words) {
    const { score, player } = this;
    const sought = words.trim().toLowerCase();
    const list = document.getElementById("dancer-list");
    const more = document.getElementById("dancer-more");
    const found = [];
    let rest = 0;
    for (let dancer = 0; dancer < score.dancerCount; dancer++) {
      if (!score.fullName(dancer).toLowerCase().includes(sought)) continue;
      if (found.length < Lists.mostDancers) found.push(dancer);
      else rest += 1;
    }
    const items = found.map((dancer) => {
      const item = Lists.element("li", "");
      const button = Object.assign(Lists.element("button", "go"), { type: "button" });
      const swatch = Lists.element("i", "swatch");
      swatch.dataset.colour = score.cast.colours[dancer];
      button.append(swatch, Lists.element("span", "what", score.fullName(dancer)));
      button.dataset.dancer = dancer;
      button.setAttribute("aria-pressed", String(player.choice.dancer === dancer));
      button.addEventListener("click", () => this.act(() => player.choice.choose(player.choice.dancer === dancer ? null : dancer)));
      item.append(button);
      return item;
    });
    list.replaceChildren(...items);
    more.hidden = rest === 0 && found.length > 0;
    more.textContent = found.length === 0 ? "Nobody is called so." : `and ${rest} more: write a name to find them.`;
    document.querySelector(".search").hidden = score.dancerCount <= 12;
    if (player.palette.colours) this.recolour();
  }

  markDancer(dancer) {
    for (const button of document.querySelectorAll("#dancer-list [data-dancer]")) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.dancer) === dancer));
    }
  }
}
Object.assign(Lists, { mostFindings: 300, mostRisks: 40, mostDancers: 200 });
