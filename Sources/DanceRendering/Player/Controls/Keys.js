/** The keyboard. */
class Keys {
  constructor(player) {
    this.player = player;
    const { score, transport, settings } = player;
    const step = (counts) => () => player.step(counts);
    const cycle = (name, values) => () => (settings[name] = values[(values.indexOf(settings[name]) + 1) % values.length]);
    /** Keys, what they do in words, and what they do. */
    this.table = [
      [["Space", "K"], "play or pause", () => transport.toggle()],
      [["←"], "a count back", step(-1)],
      [["→"], "a count on", step(1)],
      [["Shift+←"], "an eight back", step(-score.meter)],
      [["Shift+→"], "an eight on", step(score.meter)],
      [["Page↑", "Page↓"], "the section before, the next", null],
      [["Home", "End"], "the beginning, the end", null],
      [["J", "Shift+J"], "the next finding, the one before", () => player.jump(1)],
      [["L"], "repeat this section, or no longer", () => player.loops.toggle()],
      [["A", "B"], "repeat from here, up to here", null],
      [["−", "+"], "slower, faster", null],
      [["S"], "music", () => player.toggleMusic()],
      [["C"], "click", () => (settings.click = !settings.click)],
      [["I"], "count-in", cycle("countIn", player.countIns)],
      [["[", "]"], "choose the dancer before, the next", null],
      [["G"], "follow the dancer", () => player.choice.toggle("follow")],
      [["E"], "the dancer’s view", () => player.choice.toggle("eyes")],
      [["V"], "seen from the audience or from the stage", cycle("view", ["audience", "stage"])],
      [["M"], "mirror", () => (settings.mirror = !settings.mirror)],
      [["N"], "names, initials or none", cycle("names", ["names", "initials", "none"])],
      [["P"], "ways", () => (settings.paths = !settings.paths)],
      ...(score.beside ? [[["H"], `ghosts: ${score.beside.name}`, () => (settings.ghosts = !settings.ghosts)]] : []),
      [["T"], "trails", cycle("trails", [0, 4, 8])],
      [["D"], "dark or light", () => (settings.theme = settings.isDark ? "light" : "dark")],
      [["0"], "the whole stage", () => player.choice.showAll()],
      [["F"], "full screen", () => player.toggleFull()],
      [["?"], "these keys", () => player.panel.showKeys()],
      [["Esc"], "close, let go", () => player.letGo()],
    ];
    const act = (keys, words, action) => (action ? keys.slice(0, 1).map((key) => [key.toLowerCase(), action]) : []);
    this.actions = new Map([
      ...this.table.flatMap((line) => act(...line)),
      ["k", () => transport.toggle()],
      ["pageup", () => player.stepSection(-1)],
      ["pagedown", () => player.stepSection(1)],
      ["home", () => player.seek(transport.loop?.start ?? 0)],
      ["end", () => player.seek(transport.loop?.end ?? score.end)],
      ["shift+j", () => player.jump(-1)],
      ["a", () => player.loops.from(Math.round(transport.count))],
      ["b", () => player.loops.to(Math.round(transport.count))],
      ["-", () => player.changeSpeed(-1)],
      ["+", () => player.changeSpeed(1)],
      ["=", () => player.changeSpeed(1)],
      ["[", () => player.choice.step(-1)],
      ["]", () => player.choice.step(1)],
    ]);
    document.addEventListener("keydown", (event) => this.down(event));
    // A button that was clicked gives the keys back, so that the space bar plays; one reached by Tab keeps them.
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("button");
      if (button && event.detail > 0 && !button.matches("[role=tab]")) button.blur();
    });
    this.describe();
  }

  down(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = Keys.name(event);
    const focused = document.activeElement;
    if (name === "esc") {
      focused?.blur?.();
    } else if (focused?.matches("input:not([type=radio], [type=checkbox]), select, textarea")) {
      return;
    } else if (focused?.matches("button, summary, input") && (name === "space" || event.key === "Enter")) {
      return;
    } else if (focused?.matches("input[type=radio], [role=tab]") && /^Arrow|^Home$|^End$/.test(event.key)) {
      return;
    }
    const action = this.actions.get(name);
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** A key as it stands in the table. */
  static name(event) {
    const names = { " ": "space", ArrowLeft: "←", ArrowRight: "→", Escape: "esc", ArrowUp: "", ArrowDown: "" };
    const key = (names[event.key] ?? event.key).toLowerCase();
    const isShifted = event.shiftKey && (key.length > 1 || /[a-z←→]/.test(key));
    return isShifted ? "shift+" + key : key;
  }

  /** Writes the table into the panel. */
  describe() {
    const list = document.getElementById("keys");
    for (const [keys, words] of this.table) {
      const term = document.createElement("dt");
      keys.forEach((key) => term.append(Object.assign(document.createElement("kbd"), { textContent: key }), " "));
      list.append(term, Object.assign(document.createElement("dd"), { textContent: words }));
    }
  }
}
