/** The panel: sections, findings, dancers, settings. */
class Panel {
  constructor(player) {
    this.player = player;
    this.score = player.score;
    this.element = document.getElementById("panel");
    this.tabs = [...this.element.querySelectorAll("[role=tab]")];
    this.tools = [...document.querySelectorAll("[data-panel]")];
    this.page = null;
    this.fillSections();
    this.fillFindings();
    this.fillGroups();
    this.listDancers("");
    this.listen();
  }

  static element(name, className, text = "") {
    return Object.assign(document.createElement(name), { className, textContent: text });
  }

  listen() {
    for (const tool of this.tools) {
      tool.addEventListener("click", () => this.toggle(tool.dataset.panel));
    }
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => this.open(tab.dataset.tab));
      tab.addEventListener("keydown", (event) => this.moveAlong(event, tab));
    }
    document.getElementById("panel-close").addEventListener("click", () => this.close());
    document.getElementById("search").addEventListener("input", (event) => this.listDancers(event.target.value));
    document.getElementById("finding-on").addEventListener("click", () => this.player.jump(1));
    document.getElementById("finding-back").addEventListener("click", () => this.player.jump(-1));
    this.listenToSettings();
    this.listenToMusic();
  }

  /** Arrows go from tab to tab. */
  moveAlong(event, tab) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = this.tabs[(this.tabs.indexOf(tab) + step + this.tabs.length) % this.tabs.length];
    this.open(next.dataset.tab);
    next.focus();
  }

  get isOpen() {
    return this.page !== null;
  }

  toggle(page) {
    if (this.page === page) this.close();
    else this.open(page);
  }

  open(page) {
    this.page = page;
    this.element.hidden = false;
    document.body.classList.add("with-panel");
    for (const tab of this.tabs) {
      const isChosen = tab.dataset.tab === page;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById("page-" + tab.dataset.tab).hidden = !isChosen;
    }
    this.markTools();
  }

  close() {
    const hadFocus = this.element.contains(document.activeElement);
    const tool = this.tools.find((each) => each.dataset.panel === this.page);
    this.page = null;
    this.element.hidden = true;
    document.body.classList.remove("with-panel");
    this.markTools();
    if (hadFocus) tool?.focus();
  }

  markTools() {
    for (const tool of this.tools) tool.setAttribute("aria-expanded", String(tool.dataset.panel === this.page));
  }

  showKeys() {
    this.open("look");
    const keys = document.querySelector("details.keys");
    keys.open = true;
    keys.scrollIntoView({ block: "start" });
  }

  /** Does what was pressed in a list; a panel that covers the stage then makes way. */
  act(action) {
    action();
    if (getComputedStyle(this.element).position === "fixed") this.close();
  }

  /** A line of a list that goes to a count. */
  line(title, details, count, action) {
    const item = Panel.element("li", "");
    const button = Object.assign(Panel.element("button", "go"), { type: "button" });
    button.append(Panel.element("span", "when", this.score.label(Math.round(count * 100) / 100)), Panel.element("span", "what", title));
    if (details) button.lastChild.append(Panel.element("small", "", details));
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
      const loop = Object.assign(Panel.element("button", "chip loop"), { type: "button", title: `Repeat ${section.name}` });
      loop.append(Panel.icon("loop"), Panel.element("span", "spoken", `Repeat ${section.name}`));
      loop.addEventListener("click", () => player.chooseLoop(player.loopName === String(index) ? "" : String(index)));
      item.append(loop);
      list.append(item);
      for (const note of score.notes) if (score.section(note.count) === section) list.append(this.noteLine(note));
    });
    if (!list.firstChild) list.append(Panel.element("li", "none", "The routine has no sections."));
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
    for (const finding of score.findings.slice(0, Panel.mostFindings)) {
      const item = this.line(finding.message, finding.hint ?? "", finding.start, () => player.goTo(finding));
      item.className = finding.severity;
      item.querySelector(".what").prepend(Panel.element("b", "kind", `${finding.severity} · ${finding.rule}`));
      list.append(item);
    }
    const rest = total - Math.min(score.findings.length, Panel.mostFindings);
    if (rest > 0) list.append(Panel.element("li", "none", `and ${rest} more; kalgunmu check lists them all.`));
    const { closest } = score;
    const pair = closest?.dancers.map((dancer) => score.name(dancer)).join(" and ");
    const proof = closest ? `Closest pair ${closest.distance.toFixed(4)} m: ${pair} at ${score.label(closest.count)}. ` : "";
    document.getElementById("proof").textContent = proof + "Every pair, every instant." + (total === 0 ? " No findings." : "");
  }

  fillGroups() {
    const { score, player } = this;
    const box = document.getElementById("groups");
    box.hidden = score.cast.groups.length === 0;
    score.cast.groups.forEach((group) => {
      const chip = Object.assign(Panel.element("button", "chip", group.name), { type: "button" });
      chip.setAttribute("aria-pressed", "false");
      if (group.colour !== null) {
        const swatch = Panel.element("i", "swatch");
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
    for (const swatch of this.element.querySelectorAll("[data-colour]")) {
      swatch.style.background = palette.colours[Number(swatch.dataset.colour)];
    }
  }

  listDancers(words) {
    const { score, player } = this;
    const sought = words.trim().toLowerCase();
    const list = document.getElementById("dancer-list");
    const more = document.getElementById("dancer-more");
    const found = [];
    let rest = 0;
    for (let dancer = 0; dancer < score.dancerCount; dancer++) {
      if (!score.fullName(dancer).toLowerCase().includes(sought)) continue;
      if (found.length < Panel.mostDancers) found.push(dancer);
      else rest += 1;
    }
    const items = found.map((dancer) => {
      const item = Panel.element("li", "");
      const button = Object.assign(Panel.element("button", "go"), { type: "button" });
      const swatch = Panel.element("i", "swatch");
      swatch.dataset.colour = score.cast.colours[dancer];
      button.append(swatch, Panel.element("span", "what", score.fullName(dancer)));
      button.dataset.dancer = dancer;
      button.setAttribute("aria-pressed", String(player.choice.dancer === dancer));
      button.addEventListener("click", () => this.act(() => player.choose(player.choice.dancer === dancer ? null : dancer)));
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

  listenToSettings() {
    const { settings } = this.player;
    for (const input of this.element.querySelectorAll("#page-look input[type=radio]")) {
      input.addEventListener("change", () => {
        settings[input.name] = input.name === "trails" ? Number(input.value) : input.value;
      });
    }
    for (const name of ["mirror", "paths", "rings"]) {
      const input = document.getElementById(name);
      input.addEventListener("change", () => (settings[name] = input.checked));
    }
  }

  listenToMusic() {
    const { music } = this.player;
    const on = document.getElementById("music-on");
    const start = document.getElementById("music-start");
    on.checked = true;
    on.addEventListener("change", () => this.player.setMusic(on.checked));
    start.value = String(music.start);
    start.addEventListener("change", () => {
      const seconds = Number(start.value);
      if (start.value !== "" && Number.isFinite(seconds)) music.start = seconds;
      start.value = String(music.start);
      this.player.seek(this.player.transport.count);
    });
    document.getElementById("music-file").addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) this.player.takeMusic(file);
    });
    this.showMusic();
  }

  showMusic() {
    const { music } = this.player;
    document.getElementById("music-state").textContent = music.words;
    document.getElementById("music-choose").textContent = music.state === "ready" ? "Choose another" : "Choose a recording";
  }

  /** Shows the settings as they are. */
  showSettings() {
    const { settings } = this.player;
    for (const input of this.element.querySelectorAll("#page-look input[type=radio]")) {
      input.checked = String(settings[input.name]) === input.value;
    }
    for (const name of ["mirror", "paths", "rings"]) document.getElementById(name).checked = settings[name];
  }
}
Object.assign(Panel, { mostFindings: 300, mostDancers: 200 });
