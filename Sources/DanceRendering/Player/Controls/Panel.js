/** The panel: sections, findings, dancers, settings. */
class Panel {
  constructor(player) {
    this.player = player;
    this.element = document.getElementById("panel");
    this.tabs = [...this.element.querySelectorAll("[role=tab]")];
    this.tools = [...document.querySelectorAll("[data-panel]")];
    this.page = null;
    this.lists = new Lists(player, this);
    this.listen();
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
    document.getElementById("search").addEventListener("input", (event) => this.lists.fillDancers(event.target.value));
    document.getElementById("finding-on").addEventListener("click", () => this.player.jump(1));
    document.getElementById("finding-back").addEventListener("click", () => this.player.jump(-1));
    const { beside } = this.player.score;
    document.getElementById("ghosts-row").hidden = !beside;
    document.getElementById("ghosts-words").textContent = beside ? `Ghosts: ${beside.name}` : "";
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

  /** A panel that covers the stage makes way for it. */
  makeWay() {
    if (getComputedStyle(this.element).position === "fixed") this.close();
  }

  /** Opens the place where a recording can be chosen. */
  showMusicPage() {
    this.open("look");
    document.querySelector("fieldset.music").scrollIntoView({ block: "start" });
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

  listenToSettings() {
    const { settings } = this.player;
    for (const input of this.element.querySelectorAll("#page-look input[type=radio]")) {
      input.addEventListener("change", () => {
        settings[input.name] = input.name === "trails" ? Number(input.value) : input.value;
      });
    }
    for (const name of Panel.switches) {
      const input = document.getElementById(name);
      input.addEventListener("change", () => (settings[name] = input.checked));
    }
  }

  listenToMusic() {
    const { music } = this.player;
    const start = document.getElementById("music-start");
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
    for (const name of Panel.switches) document.getElementById(name).checked = settings[name];
  }
}
Panel.switches = ["mirror", "paths", "rings", "ghosts"];
